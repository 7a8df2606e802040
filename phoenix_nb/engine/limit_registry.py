"""The limits that this process has met, by whose they are."""

import math
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from phoenix_nb.core.limits.answers import Answer, StatedQuota
from phoenix_nb.core.limits.demand import Demand
from phoenix_nb.core.limits.keys import LimitKey
from phoenix_nb.core.limits.request_key import use_salt
from phoenix_nb.core.settings import settings
from phoenix_nb.engine.shared_limits import SharedLimiter
from phoenix_nb.model.run_options import Limit

if TYPE_CHECKING:
    from phoenix_nb.core.limits.limiter import Limiter
    from phoenix_nb.engine.peer_files import PeerFolder

__all__ = ["LIMITS", "LimitRegistry"]

_MINUTE = 60.0


def _limiter(key: LimitKey) -> "Limiter":
    """Make the limits of a key. What that takes is imported for the first: many runs ask no server."""
    from phoenix_nb.core.limits.limiter import Limiter

    return Limiter(key)


def _no_folder() -> None:
    """Meet no other process."""


def _folder_of_this_user() -> "PeerFolder | None":
    from phoenix_nb.engine.peer_files import PeerFolder

    return PeerFolder.of_this_user()


class LimitRegistry:
    """The limits that this process knows of, by whose they are.

    That is all that a limit is found by: who makes a call tells nothing of the limit that it will meet.

    Args:
        make: Makes the limits of a key.
        clock: Seconds of the monotonic clock.
        find_folder: Finds where the processes of this user meet; None where they cannot.
    """

    def __init__(
        self,
        make: "Callable[[LimitKey], Limiter]" = _limiter,
        clock: Callable[[], float] = time.monotonic,
        find_folder: "Callable[[], PeerFolder | None]" = _no_folder,
    ) -> None:
        self._make = make
        self._find_folder = find_folder
        self._folder: PeerFolder | None = None
        self._may_meet = False
        """Whether the folder is looked for when it is first needed: many runs ask no server."""
        self._known_salt: bytes | None = None
        self._forgotten_at = -math.inf
        self._clock = clock
        self._lock = threading.Lock()
        self._limits: dict[LimitKey, SharedLimiter] = {}
        self._stated: dict[Limit, None] = {}
        """What users have said, for the limits to come."""

    def lane(self, key: LimitKey) -> SharedLimiter:
        """Find the limits of a key; new ones let everything through."""
        if (known := self._limits.get(key)) is not None:
            return known
        with self._lock:
            limit = self._limits.get(key)
            if limit is None:
                limit = self._limits[key] = SharedLimiter(key, self._limiter(key), self._clock)
                limit.state(self._clock(), _about(key, self._stated))
            return limit

    def _limiter(self, key: LimitKey) -> "Limiter":
        """The limits of a key; those of a server are shared with the other processes of this user."""
        folder = self._meeting_place() if key.host else None
        if folder is None:
            return self._make(key)
        from phoenix_nb.core.limits.peer_limiter import PeerLimiter

        return PeerLimiter(key, folder.file(key), self._forgotten_at)

    def meet(self) -> None:
        """Share limits with the other processes of this user from now on, or not, as the settings say."""
        if settings.share_limits:
            self._may_meet = self._folder is None
            use_salt(self._salt)
            return
        self._may_meet = False
        if self._folder is not None:
            self._folder = None
            for limit in self.known():
                limit.part()

    def _meeting_place(self) -> "PeerFolder | None":
        """Where the processes meet; None where they do not, or cannot."""
        if self._may_meet:
            self._folder = self._find_folder()
            self._may_meet = False
        return self._folder

    def _salt(self) -> bytes | None:
        """What the other processes hash credentials with; once it is known, it stays."""
        if self._known_salt is None and (folder := self._meeting_place()) is not None:
            self._known_salt = folder.salt
        return self._known_salt

    def state(self, limits: Iterable[Limit]) -> None:
        """Take over what a user knows, for the limits that are there and those to come."""
        with self._lock:
            new = [limit for limit in limits if limit not in self._stated]
            self._stated.update(dict.fromkeys(new))
            for key, limit in self._limits.items():
                limit.state(self._clock(), _about(key, new))

    def met(self, key: LimitKey, *, times: Sequence[float], calls: int) -> SharedLimiter:
        """Find the limit that has refused a call, with all that has been learnt of it.

        Args:
            key: Whose it is, as its refusals tell.
            times: When the calls of the refused function that are over were made, the last few hundred of
                them; a limit that was unknown learns from it.
            calls: How many there were in all.
        """
        limit = self.lane(key)
        limit.precede(times, calls)
        return limit

    def observe(self, key: LimitKey, demand: Demand, answer: Answer) -> None:
        """Learn from an answer to a request that was not asked about."""
        del demand
        self.lane(key).hear(answer)

    def known(self) -> list[SharedLimiter]:
        """Every limit, in the order in which they were met."""
        with self._lock:
            return list(self._limits.values())

    def clear(self) -> None:
        """Forget everything, as after a change of plan or key."""
        with self._lock:
            limits = list(self._limits.values())
            self._limits.clear()
            self._stated.clear()
            self._forgotten_at = self._clock()
        for limit in limits:
            limit.part()


def _about(key: LimitKey, limits: Iterable[Limit]) -> list[StatedQuota]:
    """What users have said about the limits of a key."""
    quotas = []
    for limit in limits:
        if limit.model not in (None, key.model) or limit.host not in (None, key.host):
            continue
        if (requests := limit.requests_per_minute) is not None:
            quotas.append(StatedQuota(dimension="requests", limit=requests, period=_MINUTE))
        if (tokens := limit.tokens_per_minute) is not None:
            quotas.append(StatedQuota(dimension="tokens", limit=tokens, period=_MINUTE))
        if limit.concurrency is not None:
            quotas.append(StatedQuota(dimension="concurrency", limit=limit.concurrency))
    return quotas


LIMITS = LimitRegistry(find_folder=_folder_of_this_user)
"""The limits of this process."""
