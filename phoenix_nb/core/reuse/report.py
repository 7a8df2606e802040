"""How much of an experiment was linked instead of made, and why the rest was not."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Self

from phoenix_nb.core.values.phrases import plural
from phoenix_nb.model import ExperimentRecord, Records, SessionRecord
from phoenix_nb.model.columns import EvaluationRuns, TaskRuns, microseconds, time_of

__all__ = ["NEW", "Explained", "ReuseReport", "Reused", "counted", "reuse_report"]

_MINUTE, _HOUR, _DAY = 60, 3600, 86400
_SHOWN = 3
NEW = "it is new"
"""Why an evaluator evaluates that no experiment before had."""


@dataclass(frozen=True, slots=True)
class Explained:
    """What only the session that made an experiment knows: why, and what it could not read."""

    reasons: tuple[str, ...] = ()
    """Why task runs were made."""
    evaluators: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Why evaluations were made, by evaluator."""
    named: tuple[str, ...] = ()
    """Values that the identity leaves out, or takes for what they are, with a word each."""
    never: tuple[str, ...] = ()
    """What keeps these results from being reused later, with the remedy."""
    pinned: str = ""
    """That the code is not what it was, where its identity is pinned; empty if it is."""

    def as_json(self) -> dict[str, Any]:
        """As the record of a session holds it."""
        return {
            "reasons": list(self.reasons),
            "evaluators": {name: list(reasons) for name, reasons in self.evaluators.items()},
            "named": list(self.named),
            "never": list(self.never),
            "pinned": self.pinned,
        }

    @classmethod
    def read(cls, value: Any) -> Self:
        """Read it back; of a session that recorded none, nothing."""
        value = value if isinstance(value, Mapping) else {}
        evaluators = value.get("evaluators")
        return cls(
            tuple(map(str, value.get("reasons") or ())),
            {
                str(name): tuple(map(str, reasons))
                for name, reasons in (evaluators if isinstance(evaluators, Mapping) else {}).items()
            },
            tuple(map(str, value.get("named") or ())),
            tuple(map(str, value.get("never") or ())),
            str(value.get("pinned") or ""),
        )

    @classmethod
    def of_sessions(cls, experiment_id: str, sessions: Iterable[SessionRecord]) -> Self | None:
        """What the latest session that looked for earlier results recorded; None if none did."""
        found = None
        for session in sessions:
            every = session.work.options.get("reuse") if session.work else None
            if isinstance(every, Mapping) and experiment_id in every:
                found = cls.read(every[experiment_id])
        return found


@dataclass(frozen=True, slots=True)
class Reused:
    """How many evaluations of an evaluator were linked, how many made, and why."""

    name: str
    reused: int
    run: int
    reasons: tuple[str, ...] = ()
    alike: int = 0
    """Those of `reused` whose run was made: another run of the same example has given the same output."""

    def __str__(self) -> str:
        """Say it in a line."""
        if not self.alike:
            return counted(self.reused, self.run, "made", self.reasons)
        alike = f"{self.alike:,} of the same example and output as before"
        why = f": {'; '.join(self.reasons[:_SHOWN])}" if self.run and self.reasons else ""
        return f"{self.reused:,} reused, {alike} · {self.run:,} made{why}"

    @property
    def again(self) -> str:
        """Say what was made of an experiment that ran nothing; empty for nothing."""
        if not self.run:
            return ""
        why = "; ".join(self.reasons[:_SHOWN])
        if why[:1].isdigit():  # the reasons count them
            return f"made again by {self.name}: {why}"
        made = f"{plural(self.run, 'evaluation')} made by {self.name}"
        return f"{made}: {why}" if why else made


@dataclass(frozen=True, slots=True)
class ReuseReport:
    """How much of an experiment was linked to earlier results instead of made, and why the rest was not."""

    name: str
    """The experiment's, or its variant's."""
    reused: int
    """Task runs that were linked."""
    run: int
    """Task runs that were made."""
    reasons: tuple[str, ...]
    """Why those were made: what changed; empty if nothing was looked for. Without any: why none."""
    evaluators: tuple[Reused, ...]
    """The same of the evaluations, by evaluator."""
    named: tuple[str, ...]
    """Values of the task and the evaluators that do not count by their content, with a word on each."""
    never: tuple[str, ...]
    """What keeps these results from being reused by a later call, each with the remedy."""
    pinned: str
    """That the code is not what it was, where its identity is pinned by hand; empty if it is."""
    oldest: datetime | None
    """When the first of the reused runs was made."""
    newest: datetime | None
    """When the last of them was."""
    existing: bool
    """Whether nothing was new, so that the experiment that there was is this one."""

    def __str__(self) -> str:
        """Say it in a few lines: counts and reasons, age, evaluators, and what does not count as it is."""
        lines = [self.headline, f"  {self.age}" if self.age else ""]
        lines += [f"  {each.name}: {each}" for each in self.evaluators]
        lines += [f"  {each}" for each in (*self.never, *self.named)]
        return "\n".join(filter(None, lines))

    def __repr__(self) -> str:
        return f"<ReuseReport {self.headline}>"

    @property
    def headline(self) -> str:
        """The counts and the reasons, in a line."""
        if self.existing:
            why = "; ".join(self.reasons)
            if not why:
                changed = self.pinned or "nothing changed"
                why = f"{changed}, and this is the experiment from before"
            return f"{self.reused:,} reused · 0 run: {why}"
        parts = [counted(self.reused, self.run, "run", self.reasons), self.pinned]
        if self.reused and not self.run:
            parts += [each.again for each in self.evaluators]
        return "; ".join(filter(None, parts))

    @property
    def age(self) -> str:
        """How long ago the reused runs were made; empty if none were."""
        if self.oldest is None or self.newest is None:
            return ""
        now = datetime.now(UTC)
        first, last = (_ago((now - each).total_seconds()) for each in (self.oldest, self.newest))
        return f"reused runs made {last if first == last else f'{last} to {first}'} ago"

    @property
    def line(self) -> str:
        """Everything that a view shows, in a line: what matters most first, as a view may cut it."""
        linked = [one for one in self.evaluators if one.reused or (self.reused and one.reasons)]
        if self.reused and not self.run:  # the headline has said what was made
            linked = [one for one in linked if not one.run]
        alike: dict[str, list[str]] = {}  # evaluators of which the same is true share a place
        for one in [] if self.existing else linked:
            alike.setdefault(str(one), []).append(one.name)
        told = [f"{', '.join(names)}: {words}" for words, names in alike.items()]
        return " · ".join(filter(None, [self.headline, self.age, *self.never, *told]))

    @property
    def mattered(self) -> bool:
        """Whether anything was linked, or looked for in vain."""
        return bool(
            self.existing
            or self.reused
            or self.reasons
            or any(each.reused for each in self.evaluators)
        )


def reuse_report(
    record: ExperimentRecord,
    records: Records,
    explained: Explained | None,
    *,
    existing: datetime | None,
    names: Sequence[str] = (),
) -> ReuseReport:
    """Count what was linked in an experiment.

    Args:
        record: The experiment.
        records: Its runs and evaluations so far.
        explained: Why the others were made, if that is known.
        existing: When a call that had nothing new to do found it: what is older and did not fail was there.
        names: Its evaluators, those that have evaluated nothing included.
    """
    runs, evaluations = TaskRuns.of(records.task_runs), EvaluationRuns.of(records.evaluation_runs)
    linked, counts = _there(runs, existing), evaluations.counts()
    found = _there(evaluations, existing)
    reused = Counter(evaluations.evaluators[evaluations.names[place]][0] for place in found)
    run_of = evaluations.places_in(runs) if found else ()
    alike = Counter(
        evaluations.evaluators[evaluations.names[place]][0]
        for place in found
        if run_of[place] not in linked
    )
    why = explained or Explained()
    planned = max(record.planned, len(runs))
    ended = [runs.ended[place] for place in linked]
    of_evaluators = tuple(
        _reused(name, reused[name], counts[name], why.evaluators.get(name, ()), alike[name])
        for name in dict.fromkeys((*names, *(name for name, _ in evaluations.first_seen())))
    )
    nothing_made = planned == len(linked) and not any(each.run for each in of_evaluators)
    return ReuseReport(
        name=record.variant_name,
        reused=len(linked),
        run=planned - len(linked),
        reasons=why.reasons,
        evaluators=of_evaluators,
        named=why.named,
        never=why.never,
        pinned=why.pinned,
        oldest=time_of(min(ended)) if ended else None,
        newest=time_of(max(ended)) if ended else None,
        existing=existing is not None and nothing_made,
    )


def _reused(name: str, linked: int, every: int, reasons: tuple[str, ...], alike: int) -> Reused:
    """Count the evaluations of an evaluator; of those linked, the runs of `alike` were made."""
    if alike and reasons == (NEW,):  # it was foreseen before there was an output
        reasons = ("the outputs are new",)
    return Reused(name, linked, every - linked, reasons, alike)


def _there(table: TaskRuns | EvaluationRuns, existing: datetime | None) -> set[int]:
    """Find the places of what was there before: what links to it, and what is older and did not fail."""
    there = set(table.origins)
    if existing is not None:
        until = microseconds(existing)
        older = zip(table.started, table.failed, strict=True)
        there |= {place for place, (at, failed) in enumerate(older) if at < until and not failed}
    return there


def counted(reused: int, made: int, verb: str, reasons: Sequence[str]) -> str:
    """Say how many were linked and how many made, and why: `172 reused · 28 run: the prompt changed`."""
    why = "; ".join(reasons[:_SHOWN]) + ("; …" if len(reasons) > _SHOWN else "")
    return f"{reused:,} reused · {made:,} {verb}" + (f": {why}" if why and made else "")


def _ago(seconds: float) -> str:
    for size, noun in ((_DAY, "day"), (_HOUR, "hour"), (_MINUTE, "minute")):
        if seconds >= size:
            return plural(int(seconds // size), noun)
    return "less than a minute"
