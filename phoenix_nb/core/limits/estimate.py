"""Which bucket does what was seen, by number of calls or by what they weighed."""

from phoenix_nb.core.limits.bucket import Calls, Fit, first_beyond, fit, fit_late
from phoenix_nb.core.limits.constants import CHANCE, SPACING
from phoenix_nb.core.limits.delays import Delays
from phoenix_nb.core.limits.history import History

__all__ = ["Estimate"]


class Estimate:
    """The bucket that a history reveals.

    Args:
        history: What was let through and what was refused.
        delays: How exactly it is known when calls arrived.
    """

    def __init__(self, history: History, delays: Delays) -> None:
        self._history = history
        self._delays = delays
        self.fit: Fit | None = None
        """What was found last, even if no bucket does what was seen."""
        self._late = False
        """Whether calls have been late on their way, so that they may be again."""
        self.contradictions: int = 0
        """Times that the whole record was not what any quota does …"""
        self._contradicted_at = 0
        """… and calls that had been accepted at the last of them."""

    @property
    def vague(self) -> float:
        """Usual calls by which a call may be larger than it seems: none where calls are not weighed."""
        return SPACING.unsure * self._history.deviation if self._history.weighted else 0.0

    def within(self, ratio: float) -> bool:
        """Whether the rates that are possible differ by no more than a ratio."""
        return self.fit is not None and self.fit.high <= ratio * self.fit.low

    @property
    def best(self) -> float | None:
        """The rate that is the best guess; None if there is no good one."""
        found = self.fit
        if found is None or found.misfit or found.high >= SPACING.wide * found.low:
            return None
        return found.best

    def explains(self, calls: Calls) -> Fit | None:
        """The bucket that does what was seen, looked for anew; None if none does."""
        found = self._fit_to(calls, self._history.water, self.fit)
        return None if found.misfit else found

    def learn(self, calls: Calls) -> Fit:
        """Look for the bucket that does what was seen, or what was seen of late: a quota may have changed."""
        found = self._fit_late(calls) if self._late else None
        if found is None:
            self._late = False
            found = self._fit_to(calls, self._history.water, self.fit)
        if found.misfit:
            recent = self._fit_raised(calls) or self._fit_recent(calls)
            late = self._fit_late(calls) if recent is None else None
            self._late = late is not None
            if late is None:
                self._count_contradiction()
            found = recent or late or found
        self.fit = found
        return found

    def learn_sizes(self, calls: Calls) -> Fit | None:
        """Look again at what no bucket seemed to do, now that it is known how large a call was."""
        found = self._fit_to(calls, self._history.water)
        if found.misfit:
            return None
        self.fit = found
        return found

    def _fit_to(self, calls: Calls, water: float, before: Fit | None = None) -> Fit:
        jitter = self._delays.jitter
        return fit(calls, water=water, jitter=jitter, vague=self.vague, before=before)

    def _fit_raised(self, calls: Calls) -> Fit | None:
        """If what was let through is more than the bucket that was known holds, the quota had grown by then.

        So what came before tells nothing of the new one; neither do the refusals of that time.
        """
        known = self.fit
        if known is None or known.misfit or known.late or not self.within(SPACING.wide):
            return None
        place = first_beyond(calls, known, self._history.water, SPACING.surprise + self.vague)
        if place is None or len(calls) - place < SPACING.enough:
            return None
        found = self._fit_to(calls[place:], 0.0)
        return None if found.misfit else found

    def _fit_recent(self, calls: Calls) -> Fit | None:
        """If a bucket does what was seen since one of the last refusals, the quota has changed."""
        depth = self.fit.depth if self.fit else 1.0
        for mark in self._history.recent_marks():
            recent = [call for call in calls if call[0] >= mark.at]
            if sum(not refused for _, refused, _ in recent) < SPACING.enough:
                continue
            found = self._fit_to(recent, depth)
            if not found.misfit:
                self._history.forget_before(mark.sequence, depth)
                return found
        return None

    def _fit_late(self, calls: Calls) -> Fit | None:
        """If a bucket did what was seen but for calls that were late on their way; where they are counted."""
        if self._history.weighted:
            return None
        return fit_late(calls, water=self._history.water, jitter=self._delays.jitter)

    def _count_contradiction(self) -> None:
        accepted = self._history.accepted_calls
        if accepted - self._contradicted_at >= CHANCE.apart:
            self._contradicted_at = accepted
            self.contradictions += 1
