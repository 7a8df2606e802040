"""A loopback server, limits that take notes, and attempts to send requests in."""

import contextvars
import threading

import pytest

from phoenix_nb.capture import Transports
from phoenix_nb.core.limits.limiter import Limiter
from phoenix_nb.core.run.attempt_notes import ATTEMPT_NOTES, AttemptNotes
from phoenix_nb.engine.limit_registry import LimitRegistry
from tests.capture.server import serve


@pytest.fixture
def server():
    with serve() as running:
        yield running


class Noting(Limiter):
    """Lets everything through, and notes what it is shown."""

    def __init__(self, key):
        super().__init__(key)
        self.admitted = []
        self.answers = []

    def ask(self, now, demand):
        self.admitted.append(demand)
        return super().ask(now, demand)

    def admit(self, now, demand):
        self.admitted.append(demand)
        return super().admit(now, demand)

    def settle(self, ticket, now, answer):
        self.answers.append(answer)

    def hear(self, now, answer):
        self.answers.append(answer)


class Notes:
    """Lanes whose limiters take notes."""

    def __init__(self):
        self.limiters = []
        self.lanes = LimitRegistry(self._make)
        self._lock = threading.Lock()

    def _make(self, key):
        with self._lock:
            self.limiters.append(Noting(key))
        return self.limiters[-1]

    @property
    def limiter(self):
        """The only one."""
        (limiter,) = self.limiters
        return limiter

    @property
    def answers(self):
        return [answer for limiter in self.limiters for answer in limiter.answers]


@pytest.fixture
def notes():
    return Notes()


@pytest.fixture
def transports():
    """Transports of their own, open during the test."""
    opened = Transports()
    opened.open()
    yield opened
    opened.close()


@pytest.fixture
def attempt(transports, notes):
    """Call something within an attempt; returns what came, and what the attempt's answers reported."""

    def within(function, *args, **kwargs):
        context = contextvars.copy_context()
        transports.look()
        watched = transports.watch(notes.lanes, "task", lambda waiting: None)
        context.run(ATTEMPT_NOTES.set, AttemptNotes(lambda: watched))
        value = context.run(function, *args, **kwargs)
        within.watched = watched
        return value, watched.close()

    return within
