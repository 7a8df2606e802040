"""The plan before the first paid call: what would be made, and what it will take.

It is learnt from earlier runs of the same task and evaluators, whatever experiment they are in; else from a
rehearsal in this process; else, with wider ranges, from the experiment before.
"""

import time
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from phoenix_nb.core.limits.concurrency import ADAPTIVE_CEILING
from phoenix_nb.core.ports import Store
from phoenix_nb.core.reuse.keys import Keys
from phoenix_nb.core.reuse.lookup import find
from phoenix_nb.core.spending.amount import exact_money
from phoenix_nb.core.spending.forecast import Range
from phoenix_nb.core.spending.outlook import (
    NOTHING_SEEN,
    Calls,
    Outlook,
    Pace,
    Quota,
    Seen,
    forecast_work,
    seen_in,
)
from phoenix_nb.core.spending.prices import price_of
from phoenix_nb.core.user_code.identity import digest, task_name
from phoenix_nb.core.values.phrases import plural
from phoenix_nb.engine.calls import Options
from phoenix_nb.engine.limit_registry import LIMITS
from phoenix_nb.errors import StoreError
from phoenix_nb.model import (
    DatasetRecord,
    EvaluationRunRecord,
    ExperimentRecord,
    Records,
    TaskRunRecord,
    Work,
)
from phoenix_nb.model.run_options import Budget
from phoenix_nb.planning.new_run import NewExperiments
from phoenix_nb.planning.rehearsals import recall, remember
from phoenix_nb.planning.reuse import all_keys
from phoenix_nb.planning.work import Opened, Preparation

__all__ = ["budget_note", "outlook_of", "outlook_of_plan", "rehearsed"]

_READ = 1_000
"""Earlier runs that are read of each task, from the start of the plan on: they were made side by side."""
_LOOKED_AT = 5
"""Experiments among which the one before is looked for, newest first."""


@dataclass(frozen=True, slots=True)
class _Part:
    """One experiment of the work."""

    keys: Keys
    runs: int
    """Task runs to be made."""
    evaluations: Mapping[str, int]
    """Evaluations to be made, by evaluator."""
    known_runs: Sequence[TaskRunRecord]
    known_evaluations: Sequence[EvaluationRunRecord]
    reused: int
    reused_evaluations: int = 0
    name: str | None = None
    variant: str | None = None


@dataclass(slots=True)
class _Source:
    """Where what is known of the calls comes from."""

    earlier: int = 0
    rehearsed: int = 0
    before: str = ""
    settings: list[int | None] = field(default_factory=list)
    """The concurrency that they were made with."""

    def __str__(self) -> str:
        if self.before:
            return f"the experiment before, {self.before!r}, which is not the same"
        number = self.earlier or self.rehearsed
        kind = "earlier" if self.earlier else "rehearsed"
        return plural(number, f"{kind} run") if number else ""


def outlook_of(opened: Opened, preparation: Preparation) -> Outlook | None:
    """Forecast the work of a session; None if there is nothing to do, or for a dry run."""
    if opened.dry_run:
        return None
    if not len(opened.plan) and not sum(opened.planned_evaluations):
        return None
    names = [evaluator.name for evaluator in preparation.evaluators]
    planned = len(opened.plan.examples) * opened.plan.repetitions
    parts = []
    for place, assignment in enumerate(opened.assignments):
        runs = opened.plan.remaining(place)
        pending = sum(opened.planned_evaluations[place : place + 1])
        records = assignment.records()
        known = Records(records.task_runs[:_READ], records.evaluation_runs[: _READ * len(names)])
        if not known.task_runs and not preparation.reuse:
            known = _earlier(opened.store, assignment.keys, opened.dataset, assignment.record)
        # Of the runs that are there, each evaluator lacks about as many.
        share = pending / len(names) if names else 0
        record = assignment.record
        parts.append(
            _Part(
                keys=assignment.keys,
                runs=runs,
                evaluations={name: runs + round(share) for name in names},
                known_runs=known.task_runs,
                known_evaluations=known.evaluation_runs,
                reused=planned - runs,
                name=record.name,
                variant=record.variant.name if record.variant else None,
            )
        )
    own = {assignment.record.id for assignment in opened.assignments}
    return _outlook(opened.store, opened.dataset, opened.work, preparation, parts=parts, own=own)


def outlook_of_plan(preparation: NewExperiments) -> tuple[Outlook, tuple[str, ...]]:
    """Forecast what new experiments would take. Reads the store, and neither writes nor runs anything.

    Returns:
        The outlook, and how much each experiment would reuse and why it would make the rest, in words.
    """
    store = preparation.store
    dataset, work, keys, found, reasons = preparation.sketch()
    wanted = all_keys(dataset.examples, preparation.repetitions)
    names = [evaluator.name for evaluator in preparation.evaluators]
    parts = []
    for variant, of, each in zip(preparation.variants, keys, found, strict=True):
        runs, evaluations = each.runs, each.evaluations
        linked = preparation.reuse and preparation.size is None
        evaluated = (
            Counter(name for _, name in each.evaluation_places) if linked else Counter[str]()
        )
        parts.append(
            _Part(
                keys=of,
                runs=len(wanted) - len(runs) if linked else len(wanted),
                evaluations={name: len(wanted) - evaluated[name] for name in names},
                known_runs=runs[:_READ],
                known_evaluations=evaluations[: _READ * max(1, len(names))],
                reused=len(runs) if linked else 0,
                reused_evaluations=evaluated.total(),
                name=preparation.name if variant is None else variant.name,
                variant=None if variant is None else variant.name,
            )
        )
    return _outlook(store, dataset, work, preparation, parts=parts), reasons


def rehearsed(opened: Opened, preparation: Preparation) -> None:
    """Remember what a rehearsal showed."""
    every = preparation.keys(opened.dataset, opened.work, digest)
    for assignment, keys in zip(opened.assignments, every, strict=True):
        records = assignment.records()
        remember(
            keys,
            _by_name(records.task_runs, records.evaluation_runs),
            preparation.options.concurrency,
        )


def budget_note(budget: Budget | None, outlook: Outlook) -> str:
    """Say if a budget will not hold what is planned; empty if it is likely to, or nothing tells."""
    if budget is None:
        return ""
    calls = float(outlook.runs)
    bounds = (
        (exact_money, budget.cost, outlook.cost),
        ("{:,g} tokens".format, budget.tokens, outlook.tokens),
        ("{:,g} seconds".format, budget.seconds, outlook.seconds),
        ("{:,g} calls".format, budget.calls, Range(calls, calls, calls)),
    )
    for shown, bound, needed in bounds:
        if bound is not None and needed is not None and needed.expected > bound:
            share = 100 * bound / needed.expected
            return (
                f"The budget of {shown(bound)} is likely to be spent after about {share:.0f} % of this; "
                "the rest can then be resumed with a larger one."
            )
    return ""


def _earlier(store: Store, keys: Keys, dataset: DatasetRecord, record: ExperimentRecord) -> Records:
    """Find earlier runs of the same identity, of the first examples: nobody has looked for them yet."""
    wanted = list(islice(all_keys(dataset.examples, record.repetitions), _READ))
    try:
        found = find(store, keys, wanted)
    except StoreError:  # a forecast is no reason not to run
        return Records((), ())
    return Records(found.runs, found.evaluations)


def _outlook(
    store: Store,
    dataset: DatasetRecord,
    work: Work | None,
    preparation: Preparation,
    *,
    parts: Sequence[_Part],
    own: Collection[str] = (),
) -> Outlook:
    """Forecast the work of some experiments; `own` are the ids of those that are about to begin."""
    kinds = {evaluator.name: evaluator.kind for evaluator in preparation.evaluators}
    source = _Source()
    calls = [_calls_of_task(part, source) for part in parts]
    calls += [
        Calls(
            name,
            sum(part.evaluations[name] for part in parts),
            _seen_of(name, parts, source),
            paid=kind == "LLM",
        )
        for name, kind in kinds.items()
    ]
    if any(each.paid and each.number and not each.seen.seconds for each in calls):
        earlier = _before(store, dataset, work, parts[0], own)
        if earlier is not None:
            source.before, seen = earlier
            calls = list(_filled_in(seen, calls))
    options = preparation.options
    if source.earlier:
        runs = [run for part in parts for run in part.known_runs]
        source.settings += _settings_of(store, runs)
    models = frozenset().union(*(each.seen.models for each in calls))
    outlook = Outlook(
        runs=sum(part.runs for part in parts),
        evaluations=sum(sum(part.evaluations.values()) for part in parts),
        reused=sum(part.reused for part in parts),
        reused_evaluations=sum(part.reused_evaluations for part in parts),
        source=str(source),
    )
    return forecast_work(
        outlook, calls, _pace(options, source, models), other_kind=bool(source.before)
    )


def _calls_of_task(part: _Part, source: _Source) -> Calls:
    seen = seen_in(part.known_runs, price_of)
    source.earlier += len(seen.seconds)
    if not seen.seconds and part.keys.task is not None:
        seen = _recalled(part.keys.task.identity, source)
    return Calls("", part.runs, seen)


def _seen_of(name: str, parts: Sequence[_Part], source: _Source) -> Seen:
    """Return what is known of the calls of an evaluator."""
    known = [each for part in parts for each in part.known_evaluations if each.name == name]
    if known:
        return seen_in(known, price_of)
    keys = parts[0].keys.evaluators.get(name)
    return NOTHING_SEEN if keys is None else _recalled(keys.identity, source)


def _recalled(identity: str, source: _Source) -> Seen:
    rehearsal = recall(identity)
    if rehearsal is None:
        return NOTHING_SEEN
    source.rehearsed = max(source.rehearsed, len(rehearsal.seen.seconds))
    source.settings.append(rehearsal.concurrency)
    return rehearsal.seen


def _before(
    store: Store, dataset: DatasetRecord, work: Work | None, part: _Part, own: Collection[str]
) -> tuple[str, dict[str, Seen]] | None:
    """Find the latest experiment on the dataset whose task has the same name; best one of the same name.

    Returns:
        Its name, and what it shows of each evaluator, and of the task under the empty name.
    """
    if work is None or work.task is None:
        return None
    try:
        known = next(
            (one.id for one in store.list_datasets() if one.name == dataset.name), dataset.id
        )
        listed = [
            one
            for one in store.list_experiments(known)
            if one.done and one.experiment_id not in own
        ]
        listed.sort(key=lambda one: one.name not in (part.name, part.variant))
        for summary in listed[:_LOOKED_AT]:
            record = store.load_experiment(summary.experiment_id)
            if task_name(record.identity) == task_name({"task": work.task}):
                records = store.load_runs(record.id)
                seen = _by_name(records.task_runs[:_READ], records.evaluation_runs[:_READ])
                return record.name, seen
    except StoreError:  # a forecast is no reason not to run
        pass
    return None


def _filled_in(seen: Mapping[str, Seen], calls: Sequence[Calls]) -> Iterator[Calls]:
    """Fill in what nothing tells with what an earlier experiment shows."""
    for each in calls:
        fallback = seen.get(each.name)
        if each.seen.seconds or fallback is None:
            yield each
        else:
            yield Calls(each.name, each.number, fallback, each.paid)


def _by_name(
    runs: Iterable[TaskRunRecord], evaluations: Iterable[EvaluationRunRecord]
) -> dict[str, Seen]:
    by_name: dict[str, list[EvaluationRunRecord]] = {}
    for evaluation in evaluations:
        by_name.setdefault(evaluation.name, []).append(evaluation)
    return {
        "": seen_in(runs, price_of),
        **{name: seen_in(each, price_of) for name, each in by_name.items()},
    }


def _settings_of(store: Store, runs: Sequence[TaskRunRecord]) -> list[int | None]:
    """Return the concurrency of the sessions in which most of these runs were made."""
    made_in = Counter(run.reused_from or run.experiment_id for run in runs)
    for experiment_id, _ in made_in.most_common(1):
        try:
            sessions = store.load_sessions(experiment_id)
        except StoreError:  # a forecast is no reason not to run
            return []
        return [
            session.work.options["concurrency"]
            for session in sessions
            if session.work is not None and "concurrency" in session.work.options
        ]
    return []


def _pace(options: Options, source: _Source, models: frozenset[str]) -> Pace:
    width = options.concurrency or ADAPTIVE_CEILING
    quotas = []
    for limit in options.limits:
        if limit.model is not None and limit.model not in models:
            continue
        if limit.concurrency is not None:
            width = min(width, limit.concurrency)
        for amount, of_tokens in (
            (limit.requests_per_minute, False),
            (limit.tokens_per_minute, True),
        ):
            if amount is not None:
                quotas.append(Quota(amount, 60.0, of_tokens, limit.model or ""))
    return Pace(
        width=width,
        adaptive=options.concurrency is None,
        as_seen=bool(source.settings) and set(source.settings) == {options.concurrency},
        quotas=(*quotas, *_learnt(models)),
    )


def _learnt(models: frozenset[str]) -> Iterator[Quota]:
    """Yield what this process has learnt of the limits of some models."""
    now = time.monotonic()
    for limit in LIMITS.known():
        binding = limit.binding(now) if limit.key.model in models else None
        if binding is None or not binding.limit or not binding.period:
            continue
        if binding.dimension in ("requests", "tokens"):
            yield Quota(
                binding.limit, binding.period, binding.dimension == "tokens", limit.key.model
            )
