"""The protocol by which an outbox delivers records to a server."""

from collections.abc import Sequence
from typing import Protocol

from phoenix_nb.core.ports import RunRecord
from phoenix_nb.errors import StoreError


class Uploader(Protocol):
    """Delivers records to the server."""

    def deliver(self, batch: Sequence[RunRecord]) -> Sequence[RunRecord]:
        """Deliver one run, one evaluation, or some spans of one experiment, and log the delivery.

        Returns:
            What must be delivered besides, now that this has been.

        Raises:
            StoreUnavailableError, AuthenticationError: If nothing can be delivered for now.
            WaitsError: If another record must be delivered first; it is when that is on its way.
            StoreError: If this cannot be delivered.
        """
        ...

    def reconnected(self) -> Sequence[RunRecord]:
        """Return, when the server is back, what it may have lost when it went and must get again."""
        ...


class WaitsError(StoreError):
    """A record cannot be delivered before another one, which it is about, has been."""

    def __init__(self, message: str, awaited: str) -> None:
        super().__init__(message)
        self.awaited = awaited
        """The other record's id."""
