"""Quotas that answers state: used from the first answer on, in every dimension, with hardly a refusal."""

import heapq
import itertools
import random
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phoenix_nb.core.limits.answers import UNREAD, Answer, StatedQuota
from phoenix_nb.core.limits.constants import LIMITER, METER
from phoenix_nb.core.limits.demand import Demand, Usage
from phoenix_nb.core.limits.expectation import Expectation
from phoenix_nb.core.limits.keys import LimitKey
from phoenix_nb.core.limits.limiter import Limiter
from phoenix_nb.core.limits.meter import Meter
from tests.support.limit_simulator import Server, Simulation, SlidingWindow, TokenBucket
from tests.support.limiter_gate import LimiterGate
from tests.support.stated_sharing import share_stated

ACCEPTED = Answer(kind="accepted")


def minute(dimension="requests", limit=60.0, **known):
    return StatedQuota(dimension=dimension, limit=limit, period=60.0, **known)


@dataclass
class Provider:
    """Counts requests and tokens by the minute, and states both on every answer."""

    tokens: TokenBucket
    requests: TokenBucket
    refused: int = 0
    """After the first minute."""
    used: float = 0.0

    def ask(self, now, size):
        self.tokens._fill(now)
        self.requests._fill(now)
        if self.tokens.level < size or self.requests.level < 1:
            self.refused += now > 60
            return False
        self.tokens.level -= size
        self.requests.level -= 1
        self.used += size
        return True

    def state(self, now):
        return tuple(
            StatedQuota(
                dimension=dimension,
                limit=bucket.capacity,
                remaining=bucket.level,
                resets_in=(bucket.capacity - bucket.level) / bucket.rate,
            )
            for dimension, bucket in (("tokens", self.tokens), ("requests", self.requests))
            if bucket._fill(now) is None
        )


def drive(limiter, provider, sizes, latency=0.8, at_once=64):
    """Make calls as soon as the limiter lets them; those that are refused are made again."""
    order = itertools.count()
    waiting = list(sizes)[::-1]
    events = [(0.0, next(order), None, None, False)]
    flying, now, woken_at = 0, 0.0, float("inf")
    while events:
        now, _, ticket, size, accepted = heapq.heappop(events)
        if ticket is None:
            woken_at = float("inf")
        else:
            flying -= 1
            if not accepted:
                waiting.append(size)
            limiter.settle(
                ticket,
                now,
                Answer(
                    kind="accepted" if accepted else "refused",
                    stated=provider.state(now),
                    usage=Usage(size - 50, 50) if accepted else None,
                ),
            )
        while waiting and flying < at_once:
            demand = Demand()
            wait = limiter.wait(now, demand)
            if wait > 0:
                if now + wait < woken_at:
                    woken_at = now + wait
                    heapq.heappush(events, (woken_at, next(order), None, None, False))
                break
            size = waiting.pop()
            flying += 1
            ticket = limiter.admit(now, demand)
            accepted = provider.ask(now, size)
            took = latency if accepted else 0.02
            heapq.heappush(events, (now + took, next(order), ticket, size, accepted))
    return now


@pytest.mark.parametrize("mean", [60, 120, 600, 2_000])
@pytest.mark.slow
def test_the_binding_one_of_two_stated_quotas_is_used_up_with_hardly_a_refusal(mean):
    chance = random.Random(mean)
    sizes = [
        51 + int(mean * chance.lognormvariate(-0.125, 0.5))
        for _ in range(1_500 if mean < 600 else 600)
    ]
    provider = Provider(TokenBucket(1_000, 60_000), TokenBucket(500 / 60, 500))
    took = drive(Limiter(), provider, sizes)
    ideal = max((sum(sizes) - 60_000) / 1_000, (len(sizes) - 500) * 60 / 500)
    assert provider.used == sum(sizes)
    assert ideal / took >= 0.93
    assert provider.refused <= 0.02 * len(sizes)


def test_calls_that_grow_in_mid_run_are_expected_to_be_large_soon():
    chance = random.Random(5)
    sizes = [int(m * chance.lognormvariate(-0.125, 0.5)) + 51 for m in [60] * 600 + [2_000] * 300]
    provider = Provider(TokenBucket(1_000, 60_000), TokenBucket(500 / 60, 500))
    drive(Limiter(), provider, sizes)
    assert provider.refused <= 0.02 * len(sizes)


def test_a_key_that_has_shown_no_limit_lets_everything_through():
    limiter = Limiter(LimitKey("api.example", "", "m"))
    for at in range(1_000):
        assert limiter.wait(at * 1e-3) == 0.0
        limiter.settle(limiter.admit(at * 1e-3), at * 1e-3 + 0.5, ACCEPTED)
    assert limiter.binding(10.0) is None


def test_a_first_answer_that_states_a_quota_is_heeded_by_the_next_call():
    limiter = Limiter()
    first = limiter.admit(0.0)
    limiter.settle(first, 0.1, Answer(kind="accepted", stated=(minute(remaining=0.0),)))
    assert limiter.wait(0.1) == pytest.approx(1.0)
    binding = limiter.binding(0.1)
    assert binding is not None
    assert (binding.dimension, binding.limit, binding.period) == ("requests", 60.0, 60.0)
    assert binding.stated


def test_a_quota_that_the_user_states_is_kept_whatever_answers_say():
    limiter = Limiter()
    limiter.state(0.0, [minute(limit=2.0), StatedQuota(dimension="concurrency", limit=1.0)])
    ticket = limiter.admit(0.0)
    assert limiter.wait(0.0) == float("inf")
    limiter.settle(ticket, 0.1, Answer(kind="accepted", stated=(minute(limit=1e6, remaining=1e6),)))
    limiter.settle(limiter.admit(0.1), 0.2, ACCEPTED)
    assert limiter.wait(0.2) == pytest.approx(30, rel=0.01)


def test_a_call_larger_than_the_quota_waits_for_all_of_it_and_leaves_a_debt():
    meter = Meter(minute("tokens", 600.0), 0.0, by_user=False)
    meter.take(0.0, 300.0)
    assert meter.wait(0.0, 900.0) == pytest.approx(30.0)
    meter.take(30.0, 900.0)
    assert meter.wait(30.0, 1.0) == pytest.approx(30.1)


def test_a_refusal_though_the_bucket_had_filled_tells_a_window():
    meter = Meter(minute(limit=60.0), 0.0, by_user=False)
    meter.take(0.0, 60.0)
    meter.settle(0.0, 60.0, 60.0)
    meter.hear(1.0, minute(limit=60.0, remaining=0.0, resets_in=59.0))
    meter.hear(20.0, minute(limit=60.0, remaining=0.0, resets_in=40.0), refused=True)
    assert meter.wait(20.0, 1.0) == pytest.approx(40.0)
    assert meter.wait(60.0, 60.0) == 0.0
    meter.take(61.0, 60.0)
    assert meter.wait(61.0, 1.0) == pytest.approx(59.0)
    assert meter.wait(120.0, 60.0) == 0.0


def answered(limiter, now, kind="accepted", **known):
    """Make a call that is answered at once, by a server that states a quota."""
    limiter.settle(limiter.admit(now), now, Answer(kind=kind, stated=(minute(**known),)))


def test_once_plenty_is_left_a_success_teaches_nothing_for_a_moment():
    limiter = Limiter()
    assert limiter.known_until < 5.0
    answered(limiter, 5.0, limit=100.0, remaining=99.0)
    assert limiter.known_until == 5.0 + LIMITER.moment


@pytest.mark.parametrize(
    "known",
    [
        {"limit": 100.0, "remaining": 10.0},
        {"limit": 100.0},
        {"limit": 100.0, "remaining": 99.0, "kind": "refused"},
    ],
    ids=["little is left", "what is left is not stated", "refused"],
)
def test_every_success_teaches_where_the_next_call_may_be_one_too_many(known):
    limiter = Limiter()
    answered(limiter, 5.0, **known)
    limiter.wait(5.0)
    assert limiter.known_until < 5.0


@pytest.mark.parametrize(("left", "known"), [(101.0, True), (99.0, False)])
def test_what_suffices_for_a_hundred_calls_is_plenty_however_large_the_quota_is(left, known):
    limiter = Limiter()
    answered(limiter, 5.0, limit=1e6, remaining=left)
    assert limiter.ask(5.0)
    assert (limiter.known_until > 5.0) is known


def test_answer_that_states_nothing_teaches_that_for_a_moment_which_unread_ones_do_not_prolong():
    limiter = Limiter()
    limiter.settle(limiter.admit(4.0), 4.0, Answer(kind="cancelled"))
    assert limiter.known_until < 4.0
    limiter.settle(limiter.admit(5.0), 5.0, ACCEPTED)
    assert limiter.known_until == 5.0 + LIMITER.moment
    limiter.settle(limiter.admit(5.0), 6.0, UNREAD)
    assert limiter.known_until == 5.0 + LIMITER.moment
    limiter.settle(limiter.admit(6.0), 6.0, Answer(kind="refused"))
    assert limiter.known_until < 6.0


def test_every_success_teaches_while_nothing_tells_how_many_tokens_a_call_takes():
    limiter = Limiter()
    few = StatedQuota("tokens", 1e6, 60.0, remaining=1e5)
    limiter.settle(limiter.admit(5.0), 5.0, Answer(kind="accepted", stated=(few,)))
    limiter.ask(5.0)
    assert limiter.known_until < 5.0


def test_every_success_teaches_while_one_of_several_quotas_is_not_stated():
    limiter = Limiter()
    limiter.state(0.0, [minute("tokens", 1e6)])
    answered(limiter, 5.0, limit=100.0, remaining=99.0)
    assert limiter.known_until < 5.0


def test_calls_of_a_moment_use_up_what_was_plenty_and_then_every_success_teaches():
    limiter = Limiter()
    answered(limiter, 5.0, limit=100.0, remaining=100.0)
    for _ in range(76):
        assert limiter.wait(5.0) == 0.0
        limiter.admit(5.0)
    assert limiter.known_until < 5.0


def test_what_is_stated_is_not_learnt_besides():
    limiter = Limiter()
    for at in (0.0, 0.01, 0.02):
        stated = (minute(remaining=0.0, resets_in=60.0),)
        limiter.settle(limiter.admit(at), at + 0.001, Answer(kind="refused", stated=stated))
    assert limiter.rate(0.1) == pytest.approx(1.0)


def test_refusals_that_nothing_stated_explains_are_learnt_from():
    limiter = Limiter()
    generous = (minute(limit=6e6, remaining=5e6),)
    for at in range(5):
        limiter.settle(
            limiter.admit(at * 0.01), at * 0.01 + 0.005, Answer(kind="refused", stated=generous)
        )
    assert limiter.wait(0.05) > 0.0


def test_what_a_group_of_calls_took_is_what_its_next_call_is_expected_to_take():
    expectation = Expectation("tokens")
    assert expectation.amount(Demand(group="a")) == 0.0
    for _ in range(100):
        expectation.learn(Demand(group="a"), 100.0)
        expectation.learn(Demand(group="b"), 900.0)
    assert expectation.amount(Demand(group="a")) == pytest.approx(100.0)
    assert expectation.amount(Demand(group="b")) == pytest.approx(900.0)


def test_what_a_call_announces_counts_as_it_has_come_true():
    expectation = Expectation("input_tokens")
    for _ in range(100):
        expectation.learn(Demand(100.0, 0.0), 120.0)
    assert expectation.amount(Demand(1_000.0, 0.0)) == pytest.approx(1_200.0)


def test_calls_before_a_quota_of_tokens_was_known_tell_what_the_next_one_takes():
    limiter = Limiter()
    for at in range(3):
        ticket = limiter.ask(float(at), Demand(group="a"))
        limiter.settle(ticket, at + 0.5, Answer(kind="accepted", usage=Usage(90, 10)))
    limiter.state(4.0, [minute("tokens", 250.0)])
    asked = [limiter.ask(4.0, Demand(group="a")) for _ in range(3)]
    assert [isinstance(ticket, float) for ticket in asked] == [False, False, True]
    assert asked[-1] == pytest.approx(12.0)


def test_what_is_left_counts_calls_that_were_made_after_the_one_that_is_answered():
    limiter = Limiter()
    _, second, third, _ = [limiter.ask(at) for at in (0.0, 1.0, 2.0, 3.0)]
    two_left = Answer(kind="accepted", stated=(minute(remaining=2.0),))
    limiter.settle(second, 4.0, two_left)
    assert isinstance(limiter.ask(4.0), float)
    limiter.settle(third, 4.0, two_left)
    assert [isinstance(limiter.ask(4.0), float) for _ in range(2)] == [False, True]


def test_calls_that_were_overtaken_before_the_first_refusal_count_as_any_other():
    """Else a window of which some calls were not counted would be taken for a very slow bucket."""
    window = SlidingWindow(24, 2.0)
    server = Server(window, latency=0.05, spread=0.8, network=0.002)
    client = Simulation(server, 400, seed=5, lateness=0.002, limit=LimiterGate(Limiter()))
    client.run(until=60.0)
    assert client.report.used(12.0, after=0.1) >= 0.9


def test_a_call_that_took_more_than_was_left_is_made_again_when_as_much_is_back_besides():
    limiter = Limiter()

    def make(at, kind, left):
        usage = Usage(500, 100) if kind == "accepted" else None
        stated = (minute("tokens", 60_000.0, remaining=left),)
        limiter.settle(limiter.admit(at), at, Answer(kind=kind, stated=stated, usage=usage))

    for at in range(5):
        make(at, "accepted", 2_000.0)
    make(5.0, "refused", 1_000.0)
    assert limiter.wait(5.0) == pytest.approx(1.6)
    make(6.6, "accepted", 2_000.0)
    assert limiter.wait(6.6) == 0.0


def test_what_was_learnt_is_forgotten_after_a_long_rest():
    limiter = Limiter()
    for at in range(3):
        limiter.settle(limiter.admit(at * 0.01), at * 0.01 + 0.005, Answer(kind="refused"))
    assert limiter.wait(0.05) > 0.0
    assert limiter.wait(2_000.0) == 0.0
    assert limiter.rate(2_000.0) is None


def test_the_period_of_a_small_quota_follows_from_when_it_is_whole_again():
    meter = Meter(StatedQuota(dimension="requests", limit=20.0, remaining=19.0), 0.0, by_user=False)
    meter.hear(0.0, StatedQuota(dimension="requests", limit=20.0, remaining=19.0, resets_in=0.05))
    assert meter.period == pytest.approx(1.0)


class ShallowBucket:
    """1,200 requests a minute, but 20 at once; its headers round as OpenAI's or as Anthropic's do."""

    def __init__(self, whole_seconds):
        self.bucket = TokenBucket(20, 20)
        self.whole_seconds = whole_seconds

    def answer(self, now):
        self.bucket._fill(now)
        accepted = self.bucket.level >= 1
        self.bucket.level -= accepted
        resets_in = (20 - self.bucket.level) / 20
        stated = StatedQuota(
            dimension="requests",
            limit=1_200.0,
            remaining=float(int(self.bucket.level)),
            resets_in=float(int(resets_in)) if self.whole_seconds else resets_in,
        )
        return Answer(
            kind="accepted" if accepted else "refused",
            retry_after=None if accepted else 1.0,
            stated=(stated,),
            dimension=None if accepted else "requests",
        )


@pytest.mark.parametrize("whole_seconds", [False, True])
def test_a_stated_quota_that_holds_far_less_than_its_limit_is_used_up_without_a_refusal(
    whole_seconds,
):
    provider, limiter, answers = ShallowBucket(whole_seconds), Limiter(), []
    flying: list = []
    left, now = 400, 0.0
    while left or flying:
        while left and len(flying) < 16 and limiter.wait(now) == 0.0:
            flying.append((now + 0.2, limiter.admit(now), provider.answer(now)))
            left, now = left - 1, now + 1e-4  # no two leave at one moment
        due = [now + max(limiter.wait(now), 1e-4)] if left and len(flying) < 16 else []
        if not due or (flying and flying[0][0] <= due[0]):
            now, ticket, answer = flying.pop(0)
            limiter.settle(ticket, now, answer)
            answers.append(answer.kind)
        else:
            now = due[0]
    assert answers.count("refused") == 0
    assert (400 - 20) / 20 / now >= 0.93


def test_a_refusal_for_a_quota_of_which_plenty_is_left_is_learnt_from():
    limiter = Limiter()
    stated = (minute(limit=1_200.0),)
    for at in (0.0, 0.01):
        answer = Answer(kind="refused", stated=stated, dimension="requests")
        limiter.settle(limiter.admit(at), at + 0.005, answer)
    assert limiter.wait(0.016) > 0.0


def test_a_ticket_that_is_given_back_again_teaches_nothing():
    limiter = Limiter()
    ticket = limiter.admit(0.0)
    for _ in range(2):
        limiter.settle(ticket, 0.1, Answer(kind="refused"))
    assert (limiter.refused, limiter.in_flight) == (1, 0)


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_a_limiter_that_nobody_has_a_ticket_of_lets_one_through_after_the_waits_it_tells(data):
    limiter, now = Limiter(), 0.0
    flying: list = []
    for _ in range(data.draw(st.integers(1, 60))):
        now += data.draw(st.sampled_from([0.0, 0.001, 0.05, 1.0]))
        if flying and data.draw(st.booleans()):
            limit = data.draw(st.sampled_from([1.0, 20.0, 1_200.0]))
            stated = StatedQuota(
                dimension="requests",
                limit=limit,
                remaining=data.draw(st.floats(0.0, limit)),
                resets_in=data.draw(st.one_of(st.none(), st.floats(0.0, 60.0))),
            )
            answer = Answer(
                kind=data.draw(st.sampled_from(["accepted", "refused", "failed", "cancelled"])),
                retry_after=data.draw(st.sampled_from([None, 0.0, 1.0])),
                stated=data.draw(st.sampled_from([(), (stated,)])),
                dimension=data.draw(st.sampled_from([None, "requests", "tokens"])),
            )
            limiter.settle(flying.pop(0), now, answer)
        else:
            flying.append(limiter.admit(now))
    for ticket in flying:
        limiter.settle(ticket, now, Answer(kind="cancelled"))
    for _ in range(1_000):
        if (wait := limiter.wait(now)) == 0.0:
            break
        assert wait < float("inf")
        now += wait
    assert limiter.wait(now) == 0.0


def test_a_refusal_of_a_bucket_that_somebody_else_has_emptied_tells_no_window():
    meter = Meter(minute(limit=60.0), 0.0, by_user=False)
    meter.hear(1.0, minute(limit=60.0, remaining=30.0, resets_in=30.0))
    meter.hear(10.0, minute(limit=60.0, remaining=0.0, resets_in=60.0), refused=True)
    assert meter.wait(10.0, 1.0) == pytest.approx(1.0)


def test_a_window_that_was_joined_late_is_told_by_its_first_refusal():
    meter = Meter(StatedQuota("requests", 500.0), 0.0, by_user=False)
    for used in range(10, 501, 10):  # its end is at 25, and its period unknown
        now = used / 100
        meter.take(now, 10.0)
        meter.hear(now, StatedQuota("requests", 500.0, None, 500.0 - used, 25.0 - now))
    meter.hear(7.0, StatedQuota("requests", 500.0, None, 0.0, 18.0), refused=True)
    assert meter.wait(7.0, 1.0) == pytest.approx(18.0)


@pytest.mark.slow
@pytest.mark.parametrize("joins", [0.0, 120.0])
@pytest.mark.parametrize("latency", [0.5, 3.0])
def test_two_clients_of_one_stated_bucket_share_it_and_neither_starves(latency, joins):
    shares = share_stated(
        requests=500, tokens=60_000, mean=60, latency=latency, joins=joins,
        counts=(joins + 60, joins + 150), seed=1,
    )  # fmt: skip
    assert sum(shares.accepted) >= 0.9 * 500 * 90 / 60
    assert shares.less >= 0.3
    assert shares.refused_share <= 0.1


def test_who_is_refused_counts_on_less_of_what_comes_back_and_on_all_of_it_again_later():
    meter = Meter(minute(limit=60.0), 0.0, by_user=False)
    meter.take(0.0, 60.0)
    assert meter.wait(0.0, 7.0) == pytest.approx(7.0)
    for launched in (0.0, 0.5):  # before the first of them was heard: one episode
        meter.give_way(1.0, launched)
    meter.level = 0.0
    assert meter.wait(1.0, 7.0) == pytest.approx(7.0 / METER.yields)
    meter.take(60.0, 60.0)
    meter.level = 0.0
    assert meter.wait(60.0, 7.0) == pytest.approx(7.0)


def test_who_is_always_refused_still_counts_on_a_tenth():
    meter = Meter(minute(limit=60.0), 0.0, by_user=False)
    meter.take(0.0, 60.0)
    for _ in range(100):
        meter.give_way(0.0, 0.0)
    assert meter.wait(0.0, 1.0) == pytest.approx(10.0)


def test_an_answer_that_is_overtaken_tells_no_more_than_the_one_before():
    meter = Meter(minute(limit=60.0), 0.0, by_user=False)
    meter.take(0.0, 60.0)
    meter.hear(5.0, minute(limit=60.0, remaining=2.0), ago=1.0)
    meter.hear(5.0, minute(limit=60.0, remaining=40.0), ago=4.0)
    assert meter.level <= 5.0
    meter.hear(5.0, minute(limit=60.0, remaining=40.0), ago=0.5)
    assert meter.level == 40.0


def test_a_call_that_takes_more_than_is_left_is_refused_for_that_and_nothing_is_learnt():
    limiter = Limiter()
    stated = (minute("tokens", 60_000.0, remaining=300.0),)
    for at in range(10):
        ticket = limiter.admit(float(at), Demand(input_tokens=500.0))
        limiter.settle(ticket, at + 0.1, Answer(kind="refused", stated=stated))
    assert limiter.throttled_until(20.0) <= 20.0
    assert limiter.wait(20.0) == 0.0


def test_a_window_whose_reset_an_answer_tells_to_be_now_opens_again():
    meter = Meter(minute(limit=60.0), 0.0, by_user=False)
    meter.take(0.0, 60.0)
    meter.hear(1.0, minute(limit=60.0, remaining=0.0, resets_in=59.0))
    meter.hear(20.0, minute(limit=60.0, remaining=0.0, resets_in=40.0), refused=True)
    meter.hear(60.0, minute(limit=60.0, remaining=0.0, resets_in=0.0), later=29.0)
    assert meter.wait(61.0, 1.0) == 0.0


def moves(*ends):
    """What is done next, and after how many seconds: calls that are made, and how they end."""
    move = st.tuples(st.sampled_from(["make", *ends]), st.floats(0.0, 3.0))
    return st.lists(move, min_size=1, max_size=80)


def play(limiter, moves):
    """Make calls when the limiter lets them, and end the oldest; yields after each call that is made."""
    now, flying = 0.0, []
    for move, elapsed in moves:
        now += elapsed
        if move == "make" and limiter.wait(now) == 0.0:
            flying.append(limiter.admit(now))
            yield now, len(flying)
        elif move != "make" and flying:
            limiter.settle(flying.pop(0), now, Answer(kind=move))


@settings(max_examples=60, deadline=None)
@given(moves("accepted", "failed"), st.floats(1.0, 20.0))  # a call that is refused takes nothing
def test_a_quota_that_the_user_states_is_never_exceeded(moves, limit):
    limiter = Limiter()
    limiter.state(0.0, [minute(limit=limit)])
    made = [at for at, _ in play(limiter, moves)]
    for first, since in enumerate(made):
        for last, until in enumerate(made[first:], 1):
            assert last <= limit + limit * (until - since) / 60.0 + 1e-3


@settings(max_examples=40, deadline=None)
@given(moves("accepted", "refused", "failed"), st.integers(1, 5))
def test_a_cap_that_the_user_states_is_never_exceeded(moves, cap):
    limiter = Limiter()
    limiter.state(0.0, [StatedQuota(dimension="concurrency", limit=float(cap))])
    assert all(flying <= cap for _, flying in play(limiter, moves))
