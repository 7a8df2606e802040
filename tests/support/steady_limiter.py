"""A limiter that is told its rate, and learns nothing."""

from phoenix_nb.core.limits.limiter import Limiter
from phoenix_nb.core.limits.ticket import Ticket


class SteadyLimiter(Limiter):
    """Lets one request through in each `every` seconds."""

    def __init__(self, key, every=1.0):
        super().__init__(key)
        self.every = every
        self.next = -1e9
        self.answers = []

    def wait(self, now, demand=None):
        return max(0.0, self.next - now)

    def ask(self, now, demand=None):
        wait = self.wait(now, demand)
        return wait if wait > 0.0 else self.admit(now, demand)

    def admit(self, now, demand=None, *, others=None):
        self.next = max(now, self.next) + self.every
        return Ticket(now, demand)

    def settle(self, ticket, now, answer):
        self.answers.append(answer)
