"""Decides how calls are spaced, from what was accepted and what was refused."""

import math
from bisect import bisect_right
from operator import attrgetter

from phoenix_nb.core.limits.bucket import Calls, Fit, water_after
from phoenix_nb.core.limits.constants import BUCKET, EVIDENCE, REFUSAL, SOON, SPACING
from phoenix_nb.core.limits.delays import Delays
from phoenix_nb.core.limits.estimate import Estimate
from phoenix_nb.core.limits.evidence import closures, fastest, window_after, window_like
from phoenix_nb.core.limits.flights import Flights
from phoenix_nb.core.limits.gate import Permit
from phoenix_nb.core.limits.history import History, Mark
from phoenix_nb.core.limits.pace import Pace
from phoenix_nb.core.limits.recent import Recent, Taken
from phoenix_nb.core.limits.window import Window
from phoenix_nb.core.limits.window_fit import aligned_window, slides

__all__ = ["Spacing"]


class Spacing:
    """The history of a quota, and the bucket or window that calls are spaced by because of it."""

    def __init__(self, flights: Flights) -> None:
        self._flights = flights
        self.history: History = History()
        self.pace: Pace = Pace()
        self.asked: float = 0.0
        """Seconds that the server last asked to wait."""
        self.delays: Delays = Delays()
        self.estimate: Estimate = Estimate(self.history, self.delays)
        self._window: Window | None = None
        self._seen: tuple[float, float] | None = None
        """Usual calls per second of a window, and those in one, that there seemed to be."""
        self._no_window = False
        """Whether a window was found not to explain what it seemed to."""
        self._first = 0.0
        self._first_calls = 0
        """What was let through before the first refusal, in usual calls, and how many calls that were …"""
        self._rhythm: list[Taken] = []
        """… if every call is remembered, how many seconds after the first each was made, and what those
        before it took …"""
        self._bulk = False
        """… and whether calls are made in that rhythm, because a window may have opened …"""
        self._opened = self._began = 0.0
        self._since = Recent()
        """… and when that was, when the first call had been made, and what has been let through since."""
        self._caution = 0.0
        """Share by which the rate is kept below what was found."""
        self._burst = 1.0
        """Share of the depth that may be spent at once after a pause."""
        self._refit_at = 0
        """Calls since the last refusal after which to learn from those that were accepted."""

    @property
    def patience(self) -> float | None:
        """Seconds in which a call or two should be let through, if anything is known."""
        base = None if self.pace.searching else self.pace.base
        return None if base is None else 2 / base

    @property
    def weighted(self) -> bool:
        """Whether it is tokens that are limited, and told in those of a usual call."""
        return self.history.weighted

    @property
    def rate(self) -> float | None:
        """Calls per second that are let through; None for no limit."""
        return self.pace.rate if self._window is None else self._window.rate

    def wait(self, now: float, weight: float = 1.0) -> float:
        """Seconds until a call may be made."""
        if self._window is not None:
            self._window.vague = self._vague
            return self._window.wait(now, self._counted(weight))
        if self._bulk:
            return max(0.0, self._next_beat() - now, self._wait_to_hear(now))
        return self.pace.wait(now, self._counted(weight))

    @property
    def _vague(self) -> float:
        """Usual calls by which those in flight, and the next one, may be larger than they seem."""
        return self.estimate.vague * math.sqrt(1 + len(self._flights))

    def _counted(self, weight: float) -> float:
        """What a call takes of the quota: one where calls are counted."""
        return weight if self.history.weighted else 1.0

    def _wait_to_hear(self, now: float) -> float:
        """Seconds until another call is worth it, which is refused if no window has opened.

        As many calls are risked as were let through since, or, if they are more, as a window would let
        through while it is waited to hear of one.
        """
        made = self._since.times
        takes = self.delays.refusal_takes
        lost = self._first / max(self._opened - self._began, SOON) * takes
        heard = math.ceil(len(made) + 1 - max(lost, (len(made) + 1) / 2))
        return made[heard - 1] + takes - now if made and heard > 0 else 0.0

    def _next_beat(self) -> float:
        """When the call was made at first that came after as much as has been taken since."""
        beats = bisect_right(self._rhythm, self._since.taken + SOON, key=attrgetter("weight"))
        return self._opened + self._rhythm[beats - 1].at

    def agree(self, now: float, weight: float = 1.0) -> None:
        """Expect a call of somebody who knows the quota as well, so that it does not come too early."""
        if self._window is not None:
            self._window.agree(now, self._counted(weight))
        elif not self._bulk and self.pace.rate is not None:
            self.pace.refund(self.wait(now, weight) * self.pace.rate)

    def resume(self, sequence: int) -> None:
        """Forget what was before this call, unless it is being found out whether a window has opened."""
        if not self._bulk:
            self.history.forget_before(sequence, 0.0)

    def launch(self, now: float, weight: float = 1.0, *, probe: bool) -> None:
        """Note a call; one that is tried to find out whether any is accepted is not spaced."""
        self.history.launch(now, weight)
        if self._bulk:
            self._since.add(now, self._counted(weight))
        if not probe:
            self.pace.spend(now, self._counted(weight))
            if self._window is not None:
                self._window.spend(now, self._counted(weight))
            if self._bulk and self._since.taken >= self._first - SOON:
                self._expect_no_more(now)
            if self.pace.calls == self._refit_at:
                self._learn_from_answers(now)
        self.history.trim(self._best())

    def refuse(self, permit: Permit, now: float) -> None:
        """Note a refusal."""
        self.delays.refuse(permit.launched, now)
        doubling = max(4 * self.delays.refusal_takes, SPACING.haste)
        self.pace.doubling = min(doubling, SPACING.doubling)
        self.history.refuse(permit.sequence)
        weight = self.history.weight(permit.sequence)
        self.pace.refund(weight)
        if self._bulk:
            self._since.change(permit.launched, weight, weight)
        if self._window is not None:
            self._window.grace, self._window.asked = self.delays.presumed, self.asked
            self._window.vague = self._vague
            self._window.forget(permit.launched, weight)

    def weigh(self, permit: Permit, weight: float, now: float) -> None:
        """Note what a call has taken of a quota of tokens, in those of a usual call."""
        less = self.history.weigh(permit.sequence, weight)
        if not self.history.weighted:
            return
        if self._bulk:
            self._since.change(permit.launched, weight + less, less)
        if self._window is not None:
            self._window.weigh(permit.launched, weight + less, less)
        if permit.launched > self.pace.set_at:
            self.pace.refund(less)
        surprised = abs(less) > SPACING.surprise + self.estimate.vague
        if surprised and self.estimate.fit is not None and self.estimate.fit.misfit:
            self._learn_from_sizes(now)

    def count_tokens(self) -> None:
        """Note that it is tokens which are limited, and not calls; before anything is learnt."""
        self.history.weighted = True

    def stop(self) -> None:
        """Note the first refusal of all, after which calls are tried one by one."""
        self.pace.free()

    def open(self, now: float, *, at_pleasure: bool = True) -> None:
        """Note that the call which was tried alone was accepted, perhaps after others that were not.

        Args:
            now: Seconds of the monotonic clock.
            at_pleasure: Whether calls were made at first as it pleased those who made them.
        """
        self._refit_at = 2
        self.pace.set_level(now, 0.0)
        if not self._first:
            self._note_first()
        tested = self.history.accepted_calls > self._first_calls + EVIDENCE.few
        if self.pace.base is not None and not self.pace.searching and tested:
            return
        if at_pleasure and self._may_open_again():
            accepted = self.history.accepted()
            self._bulk, self._opened, self._began = True, accepted[-1].at, accepted[0].at
            self._since = Recent(accepted[-1:])
        else:
            self._learn(self.history.calls())

    def _note_first(self) -> None:
        """Note what was let through before the first refusal, and in which rhythm."""
        first = Recent(self.history.accepted()[:-1])
        self._first_calls = self.history.accepted_calls - 1
        forgotten = self._first_calls - len(first)
        self._first = first.taken + forgotten
        self._rhythm = [] if forgotten else first.rhythm()

    def _may_open_again(self) -> bool:
        """Whether to try if as many calls are let through at once as at first: no bucket would do that.

        How fast a bucket may be is told by what was refused since it was used up, and by all that was seen:
        by that only where the server says when to come back, so that nothing had to be tried meanwhile, or
        where so many were let through at first that a refusal more is worth it.
        """
        if len(self._rhythm) < SPACING.pair:
            return False
        trickled = fastest(self.history, closures(self.history)[-1], self.delays.jitter)
        if self.asked or self._first_calls >= SPACING.many:
            bucket = self.estimate.explains(self.history.calls())
            trickled = 0.0 if bucket is None else min(trickled, bucket.high)
        few = trickled * self._rhythm[-1].at < SPACING.trickle * self._first
        return few and self._first >= REFUSAL + self.asked * trickled

    def closed(self) -> bool:
        """Whether calls are kept to a window after refusals in a row, until which none is made."""
        return self._window is None and self._seems_window()

    def refused_in_window(self, permit: Permit, now: float) -> bool:
        """Whether calls are kept to a window, and this refusal only tells more about it.

        Args:
            permit: The first call that was refused since the last such.
            now: Seconds of the monotonic clock.
        """
        if self._window is None:
            return False
        window = self._window
        weight = self.history.weight(permit.sequence)
        if self._align(window, permit, now) or window.refused(permit.launched, now, weight):
            return True
        self._window, self._no_window = None, True
        self._seen = window.rate, window.limit
        self.pace.track(window.rate, hold=SPACING.longest_hold, slope=SPACING.least_slope)
        self.pace.set_level(now, 0.0)
        return True

    def _align(self, window: Window, permit: Permit, now: float) -> bool:
        """Whether the window begins at fixed times and holds fewer calls than it seemed to: keep to that."""
        if self.history.weighted:
            return False
        calls, late = self.history.calls(last=permit.sequence), self.delays.jitter
        if not window.aligned and slides(calls, window.span, late):
            return False
        found = aligned_window(calls, window.lengths, late)
        if found is None or (found.limit >= window.limit and not window.aligned):
            window.slide()
            return False
        window.align(found, now)
        return True

    def cut(self, permit: Permit, now: float) -> None:
        """Learn from the first refusal of an episode.

        Args:
            permit: The call that was refused.
            now: Seconds of the monotonic clock.
        """
        self._note_early_refusal()
        self._bulk, self._refit_at = False, 2
        if self._seems_window():
            return
        self.pace.set_level(now, 0.0)
        calls = self.history.calls(last=permit.sequence)
        self._learn(calls)
        rate, left = self.pace.rate or 0.0, 0.5
        found = self.estimate.fit
        if found is not None and not found.misfit:
            taken = water_after(calls, self._best() or found.best, self.history.water)
            most = 0.9 * self.history.weight(permit.sequence)
            left = max(0.0, min(found.depth - taken, most))
        cushion = min(1.5, 0.1 + 0.01 * rate) + min(
            self.estimate.vague, BUCKET.most_slack * self.pace.depth
        )
        flew = self.history.made_since(permit.sequence)
        self.pace.set_level(now, left - flew - cushion + (now - permit.launched) * rate)

    # -- learning ---------------------------------------------------------------------------------

    def _best(self) -> float | None:
        """The rate that is the best guess, or None."""
        return self.estimate.best or self.pace.base

    def _seems_window(self) -> bool:
        """Whether calls are kept to a window from now on, because no bucket does what was seen."""
        if self._window is None and not self._no_window and not self._bucket_does:
            self._keep_to(window_like(self.history, self._first, self.delays.jitter, self._vague))
        return self._window is not None

    @property
    def _bucket_does(self) -> bool:
        """Whether a bucket does what was seen, by weight: how many calls a burst had tells less then."""
        if not self.history.weighted:
            return False
        return self.estimate.explains(self.history.calls()) is not None

    def _expect_no_more(self, now: float) -> None:
        """As many were let through at once as at first: if no bucket does, it is a window; else go on."""
        self._bulk = False
        closure = closures(self.history)[-1]
        burst = self._since.after_first / (now - closure.last.shut)
        sure = burst >= fastest(self.history, closure, self.delays.jitter)
        if (sure or self._first_calls >= SPACING.many) and not self._no_window:
            accepted = self.history.accepted()
            count, vague = len(self._since), self._vague
            self._keep_to(window_after(closure, accepted, count, self._first, vague=vague))
        if self._window is None:
            self._search_anew()

    def _keep_to(self, window: Window | None) -> None:
        self._window = window
        if window is not None:
            window.grace, window.asked = self.delays.presumed, self.asked
            window.vague = self._vague

    def _note_early_refusal(self) -> None:
        """Space calls further apart if a rate is refused sooner than it should be, given what that costs."""
        if self.pace.searching:
            return
        lost = self._lost(self.pace.base)
        early = self.pace.calls < max(SPACING.early, SPACING.lost * lost)
        known = self.estimate.within(1.1)
        if early and (known or lost):
            self._burst /= 2
        if not known:
            return
        if early:
            self._caution = min(0.2, max(0.01, 2 * self._caution))
        else:
            self._caution /= 2

    def _learn_from_answers(self, now: float) -> None:
        self._refit_at += max(2, self._refit_at // 2)
        settled = self.estimate.fit is None or self.estimate.within(SPACING.narrow)
        if self._window is not None or settled or self._bulk:
            return
        calls = self.history.calls(until=now - self.delays.presumed)
        if any(refused for _, refused, _ in calls):
            self._learn(calls)

    def _learn_from_sizes(self, now: float) -> None:
        """Look again at what no bucket seemed to do, now that it is known how large a call was."""
        calls = self.history.calls()
        found = self.estimate.learn_sizes(calls)
        if found is None:
            return
        self._space_by_bucket(found, len(calls))
        taken = water_after([*calls, (now, True, 0.0)], found.best, self.history.water)
        self.pace.set_level(now, min(found.depth - taken, self.pace.depth))

    def _learn(self, calls: Calls) -> None:
        found = self.estimate.learn(calls)
        if found.misfit:
            self._space_by_marks()
        else:
            last = max((place for place, (_, refused, _) in enumerate(calls) if refused), default=0)
            self._space_by_bucket(found, last + 1)

    # -- spacing ----------------------------------------------------------------------------------

    def _space_by_bucket(self, found: Fit, calls: int) -> None:
        """Space calls by a bucket that this many calls reveal, up to the last refusal."""
        low, high = found.low, found.high
        if high == math.inf:
            high = max(4 * low, self._average())
        self.pace.depth = 1.0 + self._burst * (found.depth - 1.0)
        if high > SPACING.wide * low:
            self._search(low, high, found.depth)
        else:
            self._track(low, high, calls)

    def _search(self, low: float, high: float, depth: float) -> None:
        gain = min(2.0, (high / max(low, 1e-9)) ** 0.25)
        if self.asked * high > depth + 4:
            gain = SPACING.gentle
        low = max(low, high / SPACING.spread)
        dear = self.asked * high > 2 and len(self.history.marks) > 3  # noqa: PLR2004 - calls; refusals
        rate = low * (high / low) ** (0.25 if dear else 0.5)
        if self.pace.calls and self.pace.rate is not None:
            rate = min(max(rate, self.pace.rate), high)
        self.pace.search(rate, gain=gain, ceiling=high)

    def _search_anew(self) -> None:
        """Make calls faster and faster, whatever was found out."""
        self.pace.search(1 / self.delays.presumed, gain=2.0, ceiling=SPACING.fastest)

    def _track(self, low: float, high: float, calls: int) -> None:
        lost = self._lost(low)
        rate = (low + (0.5 if lost < 1 else 0.2) * (high - low)) * (1 - self._caution)
        rate = 1 / (1 / rate + self._room(rate))
        longest = SPACING.longest_hold
        if self.asked * rate < 1:
            short = max(SPACING.short_hold, SPACING.soon_raised * rate)
            longest = min(longest, max(short, self._refused_of_spare * SPACING.longest_hold))
        hold = max(2.0, min(calls / 2, longest))
        if len(self.history.marks) > 2:  # noqa: PLR2004 - refusals
            hold = max(hold, SPACING.lost * lost)
        else:
            hold = min(hold, max(4.0, 3.0 * rate), SPACING.doubted)
        self.pace.track(rate, hold=hold, slope=max(high / rate - 1, SPACING.least_slope))

    def _room(self, rate: float) -> float:
        """Seconds that are left between calls, besides, so that few are refused because others were late.

        Where lateness is distributed exponentially with a mean of *j*, e^(-x / j) / 2 of the calls are
        refused that are made *x* seconds later than they may be; that pays up to
        x = j ln(price / (2 j rate)). Tokens that are saved up do as well.
        """
        found = self.estimate.fit
        if found is None or not found.late:
            return 0.0
        late = found.late / 2  # it was told from refusals, which go there and back
        price = REFUSAL + self._lost(rate)
        apart = late * math.log(max(1.0, price / (2 * late * rate)))
        return max(0.0, apart - (found.depth - 1.0) / rate)

    def _lost(self, rate: float | None) -> float:
        """Calls that are not made while the server asks to wait, besides those that are saved up."""
        return max(0.0, self.asked * (rate or 0.0) - self.pace.depth - 2)

    @property
    def _refused_of_spare(self) -> float:
        """Calls that were refused, as a share of those that trying higher rates is worth."""
        made = self.history.accepted_calls + self.history.refused
        return self.history.refused / (SPACING.free + SPACING.spare * made)

    def _average(self) -> float:
        """Calls per second over all that is remembered."""
        calls = self.history.calls()
        taken = sum(weight for _, _, weight in calls)
        return taken / max(calls[-1][0] - calls[0][0], 0.01)

    def _space_by_marks(self) -> None:
        """No bucket does what was seen: take what was let through from one refusal to another."""
        marks = [mark for mark in self.history.marks if mark.fresh]
        best, count = self._between_marks(marks) if marks else (0.0, 0)
        self.pace.depth = 1.0
        if not count:
            self._search_anew()
            return
        doubt = min(max(1.0, (self.pace.rate or 0.0) / best), SPACING.most_doubt)
        hold = max(4.0, min(count / 2, SPACING.longest_hold) / doubt)
        if self._seen is not None:
            rate, slack = self._seen
            if abs(count / best * (rate - best)) <= slack:
                best = rate
                hold = max(SPACING.longest_hold, 3.0 * slack)
        self.pace.track(
            best * (1 - self._caution), hold=hold, slope=max(1 / count, SPACING.least_slope)
        )

    def _between_marks(self, marks: list[Mark]) -> tuple[float, float]:
        """The highest rate from an earlier mark to the last, and the calls that tell it."""
        last = marks[-1]
        self._notice_shrinking(last)
        best, count = 0.0, 0.0
        for mark in marks[:-1]:
            calls = self.history.taken_between(mark, last)
            rate = (calls - 0.5) / (
                last.at - mark.at + self.delays.unsure(last) + self.delays.jitter
            )
            if calls and rate > best:
                best, count = rate, calls
        return best, count

    def _notice_shrinking(self, last: Mark) -> None:
        """Forget the marks before the quota shrank, if it let through too little since one of them."""
        base = self.pace.base
        if self.pace.searching or base is None:
            return
        marks = self.history.marks
        for place in range(len(marks) - 2, -1, -1):
            mark = marks[place]
            took = last.at - mark.at - self.delays.unsure(mark)
            if (
                mark.fresh
                and self.history.taken_between(mark, last) + 2 < SPACING.shrunk * base * took
            ):
                del marks[:place]
                return
