"""Processes that tell one another of their calls share a quota, and learn it together."""

from functools import partial

import pytest

from phoenix_nb.core.limits.answers import Answer, StatedQuota
from phoenix_nb.core.limits.constants import PEERS
from phoenix_nb.core.limits.limiter import Limiter
from phoenix_nb.core.limits.peers import Peer, Turns, Wish
from tests.support.limit_simulator import (
    FixedWindow,
    Server,
    Simulation,
    Slots,
    TokenBucket,
    side_by_side,
)
from tests.support.limiter_gate import LimiterGate
from tests.support.peer_room import Room
from tests.support.stated_sharing import share_stated

ACCEPTED, REFUSED = Answer("accepted"), Answer("refused")


def client(quota, limiter, calls=100_000, seed=1, latency=0.2):
    server = Server(quota, latency=latency, spread=0.2, network=0.002)
    return Simulation(server, calls, seed=seed, lateness=0.002, limit=LimiterGate(limiter))


def accepted(simulation, begin, end):
    return sum(begin <= at < end for at in simulation.report.accepted_at)


@pytest.mark.parametrize(
    ("make", "rate", "latency"),
    [
        (partial(TokenBucket, 11.0, 20.0), 11.0, 0.2),
        (partial(FixedWindow, 30, 3.0), 10.0, 0.2),
        (partial(Slots, 8), 8.0, 1.0),
    ],
    ids=["bucket", "window", "cap"],
)
@pytest.mark.parametrize("joins", [0.0, 15.0])
def test_two_processes_have_like_shares_of_all_that_a_quota_lets_through(
    make, rate, latency, joins
):
    quota, room = make(), Room()
    pair = [client(quota, room.limiter(), seed=seed, latency=latency) for seed in (3, 4)]
    side_by_side(*pair, until=joins + 40, joins=joins)
    counts = [accepted(one, joins + 15, joins + 40) for one in pair]
    assert min(counts) >= 0.4 * sum(counts)
    assert sum(counts) >= 0.85 * rate * 25


def test_two_processes_have_like_shares_of_a_quota_that_is_stated_and_none_is_refused():
    shares = share_stated(
        requests=500, tokens=60_000, mean=60, latency=1.0, joins=30.0, counts=(60.0, 120.0),
        seed=7, make=Room().limiter,
    )  # fmt: skip
    assert shares.less >= 0.4
    assert shares.refused == 0


def stated_client(room, per_minute, seed, rate=10.0):
    limiter = room.limiter()
    limiter.state(0.0, [StatedQuota("requests", per_minute, 60.0)])
    return client(TokenBucket(rate, 1_000.0), limiter, seed=seed)


@pytest.mark.parametrize("joins", [0.0, 8.0, 90.0])
def test_two_processes_have_like_shares_of_a_quota_that_the_user_states(joins):
    room = Room()
    pair = [stated_client(room, 600, seed) for seed in (3, 4)]
    side_by_side(*pair, until=joins + 70, joins=joins)
    counts = [accepted(one, joins + 20, joins + 70) for one in pair]
    assert min(counts) >= 0.4 * sum(counts)
    assert 0.95 * 10 * 50 <= sum(counts) <= 1.02 * 10 * 50


def test_a_process_that_counted_the_calls_of_another_does_not_wait_for_them_when_that_has_ended():
    room = Room()
    first, second = (room.limiter() for _ in range(2))
    for limiter in (first, second):
        limiter.state(0.0, [StatedQuota("requests", 60, 60.0)])
        limiter.wait(0.0)
    second.wait(0.5)
    first.wait(0.5)
    for number in range(200):  # more than was stated: it may know better
        at = 0.5 + 0.01 * number
        first.settle(first.admit(at), at + 0.005, ACCEPTED)
    second.wait(2.6)
    first.leave()
    assert second.wait(3.0) <= 2.0  # one call was under way, and one is let through each second


def test_a_quota_that_an_answer_states_counts_beside_calls_of_others_that_were_under_way_before():
    room = Room()
    first, second = room.limiter(), room.limiter()
    first.settle(first.admit(0.0), 0.1, REFUSED)
    first.admit(0.2)
    first.wait(0.4)
    second.state(0.4, [StatedQuota("requests", 60, 60.0), StatedQuota("tokens", 900, 60.0)])
    second.wait(0.5)
    told = Answer("accepted", stated=(StatedQuota("requests", 90, 3600.0, 80),))
    second.settle(second.admit(0.6), 0.7, told)
    second.settle(second.admit(0.8), 0.9, told)
    assert second.in_flight == 1


def test_calls_of_others_that_all_seem_to_have_begun_at_one_moment_are_learnt_from():
    room = Room()
    first = room.limiter()
    for number in range(30):
        first.settle(first.admit(10.5 + number * 1e-3), 10.6 + number * 1e-3, ACCEPTED)
    for at in (10.7, 10.8):
        first.settle(first.admit(at), at + 0.01, REFUSED)
    first.settle(first.admit(10.9), 10.95, ACCEPTED)
    second = room.limiter()
    for at in (10.0, 10.3, 10.6):  # what is yet to come counts as of now
        assert second.wait(at) >= 0.0
        second.admit(at)


@pytest.mark.parametrize("joins", [0.0, 8.0])
def test_a_process_that_is_to_make_fewer_calls_than_another_makes_those(joins):
    room = Room()
    held_back, other = stated_client(room, 120, 3), stated_client(room, 600, 4)
    side_by_side(other, held_back, until=joins + 140, joins=joins)
    count = accepted(held_back, joins + 80, joins + 140)
    assert 0.6 * 120 <= count <= 1.05 * 120


def test_a_process_that_has_no_more_to_do_leaves_its_share_to_the_other():
    quota, room = TokenBucket(10.0, 10.0), Room()
    busy, brief = client(quota, room.limiter()), client(quota, room.limiter(), calls=60, seed=2)
    side_by_side(busy, brief, until=40.0)
    done = max(brief.report.accepted_at)
    assert brief.report.completed == 60
    assert accepted(busy, done + 2, 40.0) >= 0.9 * 10.0 * (40.0 - done - 2)


def test_a_process_that_is_alone_does_what_it_did_before():
    alone = client(TokenBucket(11.0, 5.0), Limiter(), calls=500)
    could_share = client(TokenBucket(11.0, 5.0), Room().limiter(), calls=500)
    alone.run()
    could_share.run()
    assert could_share.report == alone.report


def learnt(room):
    """A process that has learnt a bucket of ten a second, and when that was."""
    simulation = client(TokenBucket(10.0, 10.0), room.limiter(), calls=300)
    simulation.run()
    return simulation.limit.limiter, simulation.now


def test_who_comes_later_begins_with_what_the_others_have_learnt():
    room = Room()
    first, now = learnt(room)
    second = room.limiter()
    second.wait(now)
    assert second.rate(now) == pytest.approx(first.rate(now), rel=0.1)
    assert second.peers == 1
    assert second.launched == second.refused == 0


def test_who_has_forgotten_does_not_learn_the_past_from_the_others():
    room = Room()
    _, now = learnt(room)
    second = room.limiter()
    second._since = now + 1
    second.wait(now + 2)
    assert second.rate(now + 2) is None


def test_a_limit_that_was_refused_before_anybody_came_is_told_with_the_calls_before_it():
    room = Room()
    first = room.limiter()
    for number in range(5):
        first.settle(first.admit(0.1 * number), 0.1 * number + 0.05, ACCEPTED)
    first.settle(first.admit(1.0), 1.01, REFUSED)
    events = room.seat().hear("process 1").events
    assert [event.kind for event in events] == ["made", "accepted"] * 5 + ["made", "refused"]


def two_that_share():
    room = Room()
    first, second = room.limiter(), room.limiter()
    for limiter in (first, second):
        limiter.settle(
            limiter.admit(0.0),
            0.1,
            Answer("accepted", stated=(StatedQuota("requests", 60, 60.0, 50),)),
        )
        limiter.wait(0.5)
    first.wait(1.0)
    return room, first, second


def test_calls_of_another_process_count_until_it_is_gone():
    room, first, second = two_that_share()
    second.admit(1.0)
    first.wait(1.1)
    assert (first.in_flight, first.peers) == (1, 1)
    second.leave()
    first.wait(1.2 + PEERS.look)
    assert (first.in_flight, first.peers) == (0, 0)
    assert list(room.seats) == ["process 1"]


def test_a_cap_that_the_user_states_is_kept_to_whatever_others_offer():
    _, first, second = two_that_share()
    second.state(1.0, [StatedQuota("concurrency", 1)])
    second.admit(1.0)
    first._board.wish(Wish(5.0, 9.0, "process 2", 1.2))
    assert second.wait(1.2) > 0


def test_calls_of_a_process_that_was_stopped_are_not_waited_for_for_ever():
    _, first, second = two_that_share()
    for limiter in (first, second):
        limiter.state(1.0, [StatedQuota("concurrency", 1)])
    second.admit(1.0)  # and then it is stopped: it tells nothing more, and does not end
    assert first.wait(2.0) > 0
    assert first.wait(PEERS.silent) > 0
    assert first.wait(PEERS.silent + 5.0) == 0.0
    assert first.in_flight == 0


def test_calls_of_a_process_that_still_tells_something_are_waited_for():
    _, first, second = two_that_share()
    for limiter in (first, second):
        limiter.state(1.0, [StatedQuota("concurrency", 1)])
    second.admit(1.0)
    for now in (10.0, 20.0, 30.0, 40.0):
        second.wait(now)
        assert first.wait(now) > 0


@pytest.mark.parametrize("ahead_by", [-1e6, 1e6])
def test_what_another_clock_has_dated_is_not_heard(ahead_by):
    room = Room()
    first = room.limiter()
    begin = 2e6
    first.settle(first.admit(begin + ahead_by), begin + ahead_by, REFUSED)
    first.settle(
        first.admit(begin + ahead_by), begin + ahead_by, Answer("refused", retry_after=9.0)
    )
    second = room.limiter()
    assert second.wait(begin) == 0.0
    assert second.peers == 1
    first.admit(begin + ahead_by + 1.0)
    second.wait(begin + 0.1)
    assert second.in_flight == 0


def peer(tag, wants_until=10.0):
    return Peer("other", wish=Wish(tag, wants_until))


def ahead(calls):
    turns = Turns()
    for _ in range(calls):
        turns.count(0.0, ())
    return turns


def test_a_turn_is_for_whoever_waits_and_has_had_the_fewest_calls():
    turns, few, fewer, idle = ahead(6), peer(3.0), peer(2.0), peer(0.0, wants_until=0.5)
    assert turns.give_way(1.0, [few, fewer, idle]) is fewer
    assert ahead(2).give_way(1.0, [peer(1.0)]) is None


def test_nobody_waits_for_long_for_a_process_that_does_not_take_its_turn():
    turns, other = ahead(6), peer(0.0)
    assert turns.give_way(1.0, [other]) is other
    late = 1.0 + PEERS.offer
    assert turns.give_way(late, [other]) is None
    again = late + 2 * PEERS.offer + 0.001
    assert turns.give_way(again, [other]) is other
    other.wish = Wish(1.0, 10.0)
    assert turns.give_way(again + PEERS.offer, [other]) is other


def test_turns_that_were_not_wanted_are_not_saved_up():
    turns = Turns()
    turns.want(5.0, 6.0, [peer(40.0)])
    assert turns.tag == 39.0
    turns.want(5.5, 6.5, [peer(60.0)])
    assert turns.tag == 39.0


def test_a_call_that_was_refused_is_no_turn():
    turns = ahead(3)
    turns.refund()
    assert turns.tag == 2.0


def test_a_third_process_takes_nothing_away_from_what_two_have_learnt():
    room = Room()
    _, now = learnt(room)
    second, third = room.limiter(), room.limiter()
    second.wait(now)
    known = second.rate(now)
    third.settle(third.admit(now), now + 0.1, ACCEPTED)
    third.wait(now + 1)
    second.wait(now + 1)
    assert second.peers == third.peers == 2
    assert second.rate(now + 1) == pytest.approx(known, rel=0.2)
    assert third.rate(now + 1) == pytest.approx(known, rel=0.2)


def test_three_processes_have_like_shares():
    quota, room = TokenBucket(12.0, 12.0), Room()
    all_three = [client(quota, room.limiter(), seed=seed) for seed in (3, 4, 5)]
    side_by_side(*all_three, until=40.0, joins=8.0)
    counts = [accepted(one, 15.0, 40.0) for one in all_three]
    assert min(counts) >= 0.25 * sum(counts)
    assert sum(counts) >= 0.85 * 12 * 25
