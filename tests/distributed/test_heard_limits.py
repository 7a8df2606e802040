"""What an attempt on a worker hears of limits: told while it goes on, and only once."""

from phoenix_nb.core.limits.answers import Answer
from phoenix_nb.core.limits.demand import Demand
from phoenix_nb.core.limits.keys import LimitKey
from phoenix_nb.distributed.heard_limits import HeardLimits

KEY = LimitKey(host="api", model="m")
REFUSED = Answer(kind="refused")
ACCEPTED = Answer(kind="accepted")


class Clock:
    """Stands for a loop: what is due is called when the test says so."""

    def __init__(self):
        self.due = []

    def call_soon_threadsafe(self, act, *arguments):
        act(*arguments)

    def call_later(self, delay, act):
        assert delay <= 0.1
        self.due.append(act)

    def pass_by(self):
        due, self.due = self.due, []
        for act in due:
            act()


def answered(limits, answer):
    lane = limits.lane(KEY)
    lane.leave(lane.enter_now(Demand()), answer)


def test_a_refusal_is_told_while_the_client_tries_again():
    clock, told = Clock(), []
    limits = HeardLimits(clock, told.append)
    answered(limits, REFUSED)
    assert told == []  # most attempts end at once, and tell it in their report
    clock.pass_by()
    assert [[answer for _, _, answer in answers] for answers in told] == [[REFUSED]]
    answered(limits, ACCEPTED)
    assert [answer for _, _, answer in limits.close()] == [ACCEPTED]
    clock.pass_by()
    assert len(told) == 1


def test_an_attempt_that_ends_at_once_tells_everything_in_its_report():
    clock, told = Clock(), []
    limits = HeardLimits(clock, told.append)
    answered(limits, REFUSED)
    answered(limits, ACCEPTED)
    assert [answer for _, _, answer in limits.close()] == [REFUSED, ACCEPTED]
    clock.pass_by()
    assert told == []
