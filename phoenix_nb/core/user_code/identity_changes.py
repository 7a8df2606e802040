"""Experiments that mix the results of two tasks, or the evaluations of two evaluators under one name."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from phoenix_nb.core.user_code.binding import MADE_UP_NAME
from phoenix_nb.model import EvaluatorInfo, ExperimentRecord, SessionRecord

__all__ = [
    "displaced",
    "evaluators_of",
    "mixed_evaluations",
    "mixed_sessions",
    "mixed_task",
    "mixture",
]


def mixture(
    record: ExperimentRecord,
    task: Mapping[str, Any] | None,
    evaluators: Iterable[EvaluatorInfo],
    *,
    runs: int,
    evaluations: Mapping[str, int],
    needed: Mapping[str, int],
) -> str:
    """Describe which results of a resumed experiment come from another task or evaluator; empty if none do.

    Args:
        record: The experiment as it began.
        task: The identity of the task that continues it; None if no task is run.
        evaluators: Those that evaluate from now on.
        runs: How many earlier runs stay.
        evaluations: How many earlier evaluations of each evaluator stay.
        needed: How many of the earlier runs each evaluator will still evaluate.
    """
    missing = 0 if task is None else record.planned - runs
    notes = [
        mixed_task(
            record.name, record.identity.get("task", {}), task, kept=runs, planned=record.planned
        )
        if task
        else ""
    ]
    begun_with = {evaluator.name: evaluator.identity for evaluator in record.evaluators}
    notes += [
        mixed_evaluations(
            evaluator.name,
            begun_with.get(evaluator.name, {}),
            evaluator.identity,
            kept=evaluations.get(evaluator.name, 0),
            made=needed.get(evaluator.name, 0) + missing,
        )
        for evaluator in evaluators
    ]
    return " ".join(filter(None, notes))


def displaced(
    record: ExperimentRecord, evaluators: Iterable[EvaluatorInfo], evaluations: Mapping[str, int]
) -> str:
    """Name the evaluators whose evaluations are replaced only because no function has a name of its own.

    Args:
        record: The experiment as it began.
        evaluators: Those that evaluate all runs now.
        evaluations: How many evaluations are stored under each name.
    """
    begun_with = {evaluator.name: evaluator.identity.get("hash") for evaluator in record.evaluators}
    names = [
        repr(evaluator.name)
        for evaluator in evaluators
        if MADE_UP_NAME.fullmatch(evaluator.name) and evaluations.get(evaluator.name)
        if begun_with.get(evaluator.name) != evaluator.identity.get("hash")
    ]
    if not names:
        return ""
    return (
        f"The evaluations of {', '.join(names)} replace earlier ones under that name, which functions "
        'without a name share. To keep both, name the evaluators: {"short": evaluator}.'
    )


def evaluators_of(
    record: ExperimentRecord, sessions: Iterable[SessionRecord]
) -> tuple[EvaluatorInfo, ...]:
    """List the evaluators that an experiment began with and those added later, each as it was last.

    Args:
        record: How it was begun.
        sessions: In the order in which they began.
    """
    known = {evaluator.name: evaluator for evaluator in record.evaluators}
    for session in sessions:
        for one in session.work.evaluators if session.work else ():
            if one.name not in known or session.evaluation_runs.get(one.name):
                known[one.name] = one
    return tuple(known.values())


def mixed_sessions(
    record: ExperimentRecord,
    sessions: Sequence[SessionRecord],
    *,
    runs: int,
    evaluations: Mapping[str, int],
) -> str:
    """Describe which of the current results come from another task or evaluator than at the beginning.

    Results that no session is known to have made count as made at the beginning.

    Args:
        record: How the experiment was begun.
        sessions: In the order in which they began.
        runs: How many current runs there are.
        evaluations: How many current evaluations of each evaluator there are.
    """
    begun_with = record.identity.get("task", {})
    others = [
        (session.work.task, session.task_runs)
        for session in sessions
        if session.work and session.work.task and session.task_runs
        if _changed(begun_with, session.work.task)
    ]
    kept = runs - sum(made for _, made in others)
    notes = [
        mixed_task(record.name, begun_with, task, kept=kept, planned=record.planned)
        for task, _ in others[-1:]
    ]
    notes += [
        _mixed_evaluator(record, sessions, name, count) for name, count in evaluations.items()
    ]
    return " ".join(filter(None, notes))


def _mixed_evaluator(
    record: ExperimentRecord, sessions: Sequence[SessionRecord], name: str, count: int
) -> str:
    declared = [
        (evaluator.identity, 0) for evaluator in record.evaluators if evaluator.name == name
    ]
    declared += [
        (one.identity, session.evaluation_runs.get(name, 0))
        for session in sessions
        for one in (session.work.evaluators if session.work else ())
        if one.name == name
    ]
    first = declared[0][0] if declared else {}
    others = [(now, made) for now, made in declared if made and _changed(first, now)]
    made = sum(made for _, made in others)
    return (
        mixed_evaluations(name, first, others[-1][0], kept=count - made, made=made)
        if others
        else ""
    )


def mixed_task(
    name: str, before: Mapping[str, Any], now: Mapping[str, Any], *, kept: int, planned: int
) -> str:
    """Describe that a resumed experiment has runs of another task; empty if it does not.

    Args:
        name: The experiment's name.
        before: The identity of the task that it began with; see `core.user_code.identity`.
        now: The identity of the task that continues it.
        kept: How many runs stay as they are.
        planned: How many there will be.
    """
    changed = _changed(before, now)
    if not changed or not 0 < kept < planned:
        return ""
    return (
        f"{name!r} continues with another task than it began with ({changed}), and {kept:,} of its "
        f"{planned:,} runs come from the earlier one. To have all of them from one task, start a new "
        "experiment."
    )


def mixed_evaluations(
    evaluator: str, before: Mapping[str, Any], now: Mapping[str, Any], *, kept: int, made: int
) -> str:
    """Describe that an evaluator continues which is not the one of the beginning; empty if it is.

    Args:
        evaluator: Its name.
        before: Its identity when the experiment was begun.
        now: Its identity now.
        kept: How many of its evaluations stay as they are.
        made: How many are added.
    """
    changed = _changed(before, now)
    if not changed or not kept or not made:
        return ""
    return (
        f"The evaluator {evaluator!r} is not the one that the experiment began with ({changed}), and "
        f"{kept:,} evaluations come from the earlier one. To have all of them from one evaluator, use "
        "evaluate_experiment(...)."
    )


def _changed(before: Mapping[str, Any], now: Mapping[str, Any]) -> str:
    """Name what differs of the code and the texts that it reads; empty if nothing recorded does.

    Numbers and collections are left out: tasks count and collect in them.
    """
    if not before.get("source_hash") or not now.get("source_hash"):
        return ""
    # Version 0.1 hashed the text itself, comments included, and knew no objects.
    alike = ("objects" in before) == ("objects" in now)
    told = "source_hash" if alike else "source"
    parts = ["source"] if before.get(told) != now.get(told) else []
    helpers = _differing(before.get("helpers", {}), now.get("helpers", {})) if alike else ()
    values = _differing(before.get("values", {}), now.get("values", {}))
    parts += [*helpers, *values]
    return f"{', '.join(parts)} differ{'s' if len(parts) == 1 else ''}" if parts else ""


def _differing(before: Mapping[str, Any], now: Mapping[str, Any]) -> Iterable[str]:
    """Name the texts that both have and that are not the same."""
    for name in before:
        old, new = before[name], now.get(name)
        if old != new and isinstance(old, str) and isinstance(new, str):
            yield name
