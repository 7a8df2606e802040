"""Outages: told apart from tasks that fail, so that no run is lost to thirty bad seconds of an API."""

import math
from dataclasses import dataclass

from phoenix_nb.core.values.guarded import names_of, status_of

_SERVER_ERRORS = frozenset({500, 502, 503, 504, 520, 521, 522, 523, 524, 529})
_NAMES = (
    "ConnectionError",
    "ConnectError",
    "ConnectTimeout",
    "NetworkError",  # of httpx: a connection that broke while it was read or written
    "RemoteProtocolError",  # of httpx: one that the server closed instead of answering
    "ServiceUnavailable",
    "InternalServer",
)
_UNKNOWN = 0.01
"""The share of calls that fail, as long as nothing tells it."""
_MOST = 0.8
"""More failures than that are an outage."""
_KEPT = 0.95
"""What remains of the weight of a call after the next: about the latest 20 count."""
_MOST_COUNTED = 12
"""Failures in a row that count: in an outage, all calls fail."""
_CHANCE = 1e-6
"""How probable it may be at most that failures in a row are chance."""


def is_infrastructure(error: BaseException) -> bool:
    """Whether an exception shows that the server, not the request, is at fault."""
    if issubclass(type(error), ConnectionError):
        return True
    status = status_of(error)
    if status is not None:
        return status in _SERVER_ERRORS
    return any(part in name for name in names_of(type(error)) for part in _NAMES)


@dataclass(slots=True)
class OutageGuard:
    """Detects that an API which has answered before no longer answers anybody, and waits for it.

    While it is shut, one call at a time finds out whether the API is back; failures of that time do
    not use up anyone's retries. An API that has never answered is not an outage but a mistake in the
    address, and is left to the ordinary retries. So is a call that has failed before and fails again although
    others were answered in between: that tells of the call, not of the API.
    """

    threshold: int = 5
    """Failures in a row, with no success between them, that make an outage, where failures are rare. Where
    they are not, as many as chance would hardly bring about."""
    first_pause: float = 1.0
    longest_pause: float = 15.0
    """Seconds between two probing calls, at first and at most; the pause doubles between them."""
    patience: float = 600.0
    """Seconds after which the run is stopped rather than waiting on."""
    answers: int = 0
    """Calls that were answered."""
    _share: float = _UNKNOWN
    """Of failures, among the latest calls."""
    _answered: bool = False
    _failures: int = 0
    _shut_since: float | None = None
    _ask_at: float = 0.0
    _pause: float = 0.0
    _asking: bool = False

    @property
    def shut(self) -> bool:
        """Whether an outage is on."""
        return self._shut_since is not None

    def delay(self, now: float) -> float:
        """Seconds until a call may be made; 0.0 now, infinity while another one is finding out."""
        if self._shut_since is None:
            return 0.0
        return float("inf") if self._asking else max(0.0, self._ask_at - now)

    def launched(self) -> None:
        """Note that a call is made; or several, while no outage is on."""
        self._asking = self._shut_since is not None

    def succeeded(self, calls: int = 1) -> bool:
        """Note an answer, or several at once; True if this ends an outage."""
        if self._failures:
            failures = min(self._failures, _MOST_COUNTED)
            self._share = 1 - (1 - self._share) * _KEPT**failures
        self._share *= _KEPT**calls
        ends = self._shut_since is not None
        self._answered, self._failures, self._shut_since, self._asking = True, 0, None, False
        self.answers += calls
        return ends

    def spoke(self) -> None:
        """Note an error that is not the server's fault, or no answer at all: neither up nor down."""
        self._asking = False

    def failed(self, now: float, *, answered: bool = False, since: int | None = None) -> bool:
        """Note a failure that is the server's fault; True if it belongs to an outage.

        Args:
            now: Seconds of the engine's clock.
            answered: Whether the server itself said so: it is there, and its address is right.
            since: What `answers` was when the call first failed so; None if it has not failed before.
        """
        if since is None or since == self.answers:
            self._failures += 1
        self._answered |= answered
        if self._shut_since is None:
            chance = math.log(_CHANCE) / math.log(min(max(self._share, 1e-9), _MOST))
            if not self._answered or self._failures < max(self.threshold, chance):
                return False
            self._shut_since, self._pause = now, self.first_pause
            self._ask_at = now + self._pause
        elif self._asking:
            self._asking = False
            self._pause = min(2 * self._pause, self.longest_pause)
            self._ask_at = now + self._pause
        return True

    def out_of_patience(self, now: float) -> bool:
        """Whether the outage has gone on for too long."""
        return self._shut_since is not None and now - self._shut_since > self.patience
