"""Messages and notifications that the sessions of all stores share."""

import logging
from collections.abc import Callable
from typing import TypeVar

from phoenix_nb.errors import StoreUnavailableError, UsageError

T = TypeVar("T")
_LOG = logging.getLogger(__name__)


def notify(listener: Callable[[T], None], event: T) -> None:
    """Call a listener. If it fails, as on a loop that is closed, results must be stored all the same."""
    try:
        listener(event)
    except Exception:  # noqa: BLE001 - it is the listener's, and logged
        _LOG.exception("A listener of the store has failed.")


def set_aside(error: Exception) -> str:
    """Describe a record that can never be stored."""
    return (
        f"One result cannot be stored: {type(error).__name__}: {error}. The others are stored. "
        "Let the task return simpler values, and run it again."
    )


def session_closed() -> StoreUnavailableError:
    """The error for a record that is appended after the session was closed."""
    return StoreUnavailableError(
        "This session of the store is closed. Open another to go on writing."
    )


def foreign_record(experiment_id: str) -> UsageError:
    """The error for a record of an experiment that the session was not opened for."""
    return UsageError(
        f"This session of the store is not open for experiment {experiment_id!r}. "
        "Name it when you open the session."
    )


def unwritable(count: int, location: str) -> StoreUnavailableError:
    """The error at the end of a session that had to set records aside."""
    return StoreUnavailableError(
        f"{count:,} results cannot be written as JSON and are not stored in {location}. "
        "Let the task return simpler values, and run them again."
    )
