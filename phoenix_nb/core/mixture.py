"""Telling that an experiment is made up of the results of two tasks, or the verdicts of two evaluators."""

from collections.abc import Iterable, Mapping
from typing import Any

from phoenix_nb.core.binding import MADE_UP_NAME
from phoenix_nb.model import EvaluatorInfo, ExperimentRecord

__all__ = ["displaced", "mixed_task", "mixed_verdicts", "mixture"]


def mixture(
    record: ExperimentRecord,
    task: Mapping[str, Any] | None,
    evaluators: Iterable[EvaluatorInfo],
    *,
    runs: int,
    verdicts: Mapping[str, int],
    needed: Mapping[str, int],
) -> str:
    """Say which of the results that a resumed experiment keeps are of another task or evaluator.

    Args:
        record: How it was begun.
        task: The identity of the task that it goes on with; None if no task is run.
        evaluators: Those that judge from now on.
        runs: How many runs are kept.
        verdicts: How many verdicts of each evaluator are kept.
        needed: How many more of the runs that are kept each evaluator is to judge.
    """
    missing = 0 if task is None else record.planned - runs
    notes = [
        mixed_task(
            record.name, record.identity.get("task", {}), task, kept=runs, planned=record.planned
        )
        if task
        else ""
    ]
    begun_with = {one.name: one.identity for one in record.evaluators}
    notes += [
        mixed_verdicts(
            one.name,
            begun_with.get(one.name, {}),
            one.identity,
            kept=verdicts.get(one.name, 0),
            made=needed.get(one.name, 0) + missing,
        )
        for one in evaluators
    ]
    return " ".join(filter(None, notes))


def displaced(
    record: ExperimentRecord, evaluators: Iterable[EvaluatorInfo], verdicts: Mapping[str, int]
) -> str:
    """Say whose verdicts are replaced only because neither function has a name of its own.

    Args:
        record: How the experiment was begun.
        evaluators: Those that judge all runs now.
        verdicts: How many verdicts there are under each name.
    """
    begun_with = {one.name: one.identity.get("hash") for one in record.evaluators}
    names = [
        repr(one.name)
        for one in evaluators
        if MADE_UP_NAME.fullmatch(one.name) and verdicts.get(one.name)
        if begun_with.get(one.name) != one.identity.get("hash")
    ]
    if not names:
        return ""
    return (
        f"The verdicts of {', '.join(names)} take the place of earlier ones of that name, which functions "
        'without a name share. To have both, name them: {"short": evaluator}.'
    )


def mixed_task(
    name: str, before: Mapping[str, Any], now: Mapping[str, Any], *, kept: int, planned: int
) -> str:
    """Say that a resumed experiment keeps runs of another task; empty if it does not.

    Args:
        name: The experiment's.
        before: The identity of the task that it was begun with; see `core.identity`.
        now: That of the task that it goes on with.
        kept: How many runs stay as they are.
        planned: How many there will be.
    """
    changed = _changed(before, now)
    if not changed or not 0 < kept < planned:
        return ""
    return (
        f"{name!r} goes on with another task than it was begun with ({changed}), and {kept:,} of its "
        f"{planned:,} runs are kept: to have all of them from one task, start a new experiment."
    )


def mixed_verdicts(
    evaluator: str, before: Mapping[str, Any], now: Mapping[str, Any], *, kept: int, made: int
) -> str:
    """Say that an evaluator goes on judging which is not what it was; empty if it is.

    Args:
        evaluator: Its name.
        before: Its identity when the experiment was begun.
        now: Its identity now.
        kept: How many of its verdicts stay as they are.
        made: How many are added.
    """
    changed = _changed(before, now)
    if not changed or not kept or not made:
        return ""
    return (
        f"The evaluator {evaluator!r} is not the one of the beginning ({changed}), and {kept:,} verdicts "
        "are kept: to have all of them from one, use evaluate_experiment(...)."
    )


def _changed(before: Mapping[str, Any], now: Mapping[str, Any]) -> str:
    """Name what differs of the code and the texts that it reads; empty if nothing recorded does.

    Numbers and collections are left out: tasks count and collect in them.
    """
    if not before.get("source_hash") or not now.get("source_hash"):
        return ""
    parts = ["source"] if before["source_hash"] != now["source_hash"] else []
    helpers = _differing(before.get("helpers", {}), now.get("helpers", {}))
    values = _differing(before.get("values", {}), now.get("values", {}))
    parts += [*helpers, *values]
    return f"{', '.join(parts)} differ{'s' if len(parts) == 1 else ''}" if parts else ""


def _differing(before: Mapping[str, Any], now: Mapping[str, Any]) -> Iterable[str]:
    """Name the texts that both have and that are not the same."""
    for name in before:
        old, new = before[name], now.get(name)
        if old != new and isinstance(old, str) and isinstance(new, str):
            yield name
