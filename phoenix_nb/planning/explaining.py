"""Why the planned work is made, where results of earlier experiments could have stood for it.

Other calls may record results meanwhile. So that no reason speaks of another moment than the results that
are there, a result that is lacking though its like has succeeded is looked up after that was read: what is
not there even then was made of something else.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from phoenix_nb.core.ports import Store
from phoenix_nb.core.reuse.keys import output_hash
from phoenix_nb.core.reuse.lookup import Found
from phoenix_nb.core.reuse.reasons import (
    Outcomes,
    code_reasons,
    evaluation_reasons,
    pinned_reason,
    run_reasons,
    task_reasons,
)
from phoenix_nb.core.reuse.report import NEW, Explained
from phoenix_nb.core.run.plan import RunKey
from phoenix_nb.errors import NotFoundError
from phoenix_nb.model import (
    DatasetRecord,
    EvaluatorInfo,
    ExperimentRecord,
    ExperimentSummaryRecord,
    Records,
    Work,
)
from phoenix_nb.planning.work import experiment_dataset

__all__ = ["Subject", "explain", "explain_existing"]

_LOOKED_AT = 200
"""Experiments among which the one before is looked for, newest first."""
_SOURCES = 5
"""Experiments that results come from and that are asked what became of the rest."""
_BOUND = {"input": "the input", "expected": "the expected output", "metadata": "the metadata"}


@dataclass(frozen=True, slots=True)
class Subject:
    """An experiment that is about to be made, and what of it is there."""

    dataset: DatasetRecord
    listed: Sequence[ExperimentSummaryRecord]
    """The experiments on it, newest first."""
    work: Work
    wanted: Sequence[RunKey]
    found: Found
    look_again: Callable[[], Found]
    """Looks up what is there by now."""
    name: str | None
    variant: str | None
    parameters: Mapping[str, Any]
    """Of the variant, as they are recorded."""
    bound: frozenset[str]
    """What the task is given of an example."""
    of_outputs: frozenset[str]
    """The evaluators that are given the output of a run, and nothing else of it."""

    @property
    def missing(self) -> list[RunKey]:
        """The runs that are made."""
        return [key for key in self.wanted if key not in self.found.run_places]

    def output(self, key: RunKey) -> Any:
        """The output of a run that is there."""
        return self.found.runs[self.found.run_places[key]].output


@dataclass(slots=True)
class _Past:
    """Experiments that may have made what is lacking, the most telling one first."""

    store: Store
    records: Sequence[ExperimentRecord]
    _runs: dict[RunKey, bool] = field(default_factory=dict)
    """Whether each run that was made has succeeded."""
    _evaluations: dict[tuple[RunKey, str], bool] = field(default_factory=dict)
    _results: list[Records] = field(default_factory=list)
    _busy: bool = False
    """Whether another call was at work on any of them before they were read."""
    _is_read: bool = False
    told_of_success: bool = False
    """Whether anything that was asked for has succeeded, and so may have been made since it was looked up."""

    def known_examples(self) -> set[str] | None:
        """The examples that they had; None if those are not to be had."""
        known: set[str] = set()
        try:
            for record in self.records:
                known.update(each.id for each in experiment_dataset(self.store, record).examples)
        except NotFoundError:
            return None
        return known

    def outcomes(self, wanted: Iterable[RunKey]) -> Outcomes:
        """What became of some runs."""
        self._read()
        return self._outcomes(self._runs.get(key) for key in wanted)

    def evaluation_outcomes(
        self, wanted: Collection[RunKey], name: str, outputs: Callable[[RunKey], Any] | None
    ) -> Outcomes:
        """What became of the evaluations of some runs.

        Args:
            wanted: The runs.
            name: The evaluator's.
            outputs: The output that each run has now; None if the evaluator is given none, or a trace too.
        """
        self._read()
        if self.evaluator(name) is None and all(name != each for _, each in self._evaluations):
            return Outcomes()  # none of them was asked to
        outcomes = self._outcomes(self._evaluations.get((key, name)) for key in wanted)
        if outputs is None or not outcomes.succeeded:
            return outcomes
        others = self._of_others(wanted, name, outputs)
        return replace(outcomes, others=others, succeeded=outcomes.succeeded - others)

    def _of_others(
        self, wanted: Collection[RunKey], name: str, outputs: Callable[[RunKey], Any]
    ) -> int:
        """Count the runs of which only other outputs than theirs were evaluated."""
        chosen = set(wanted)
        evaluated: dict[RunKey, set[bytes]] = {}
        for records in self._results:
            runs = {run.id: run for run in records.task_runs if run.key in chosen}
            for one in records.evaluation_runs:
                if one.name == name and one.error is None and one.task_run_id in runs:
                    run = runs[one.task_run_id]
                    evaluated.setdefault(run.key, set()).add(output_hash(run.output))
        hashes = ((output_hash(outputs(key)), each) for key, each in evaluated.items())
        return sum(bool(own) and own not in each for own, each in hashes)

    def evaluator(self, name: str) -> EvaluatorInfo | None:
        """An evaluator of that name, as the first of them that had one began with it."""
        every = (one for record in self.records for one in record.evaluators)
        return next((one for one in every if one.name == name), None)

    def _outcomes(self, each: Iterable[bool | None]) -> Outcomes:
        outcomes = Outcomes.of(each, busy=self._busy)
        self.told_of_success |= outcomes.succeeded > 0
        return outcomes

    def _read(self) -> None:
        if self._is_read:
            return
        self._is_read = True
        self._busy = any(self.store.sessions_at_work(record.id) for record in self.records)
        for record in self.records:
            records = self.store.load_runs(record.id)
            self._results.append(records)
            keys = {}
            for run in records.task_runs:
                keys[run.id] = run.key
                self._runs[run.key] = self._runs.get(run.key, False) or run.error is None
            for one in records.evaluation_runs:
                if one.task_run_id in keys:
                    place = keys[one.task_run_id], one.name
                    self._evaluations[place] = (
                        self._evaluations.get(place, False) or one.error is None
                    )


def explain(store: Store, subject: Subject) -> tuple[Explained, Found]:
    """Say why the runs and evaluations of an experiment are made that are not there.

    Returns:
        The reasons, and what is there: more than the subject had, if others have recorded it meanwhile.
    """
    task = subject.work.task or {}
    latest = _before(store, subject)
    sources = _sources(store, subject)
    changed = [] if latest is None else task_reasons(latest, task, subject.parameters)
    # Results that are there were made by the same task: the last experiment may have had another.
    alike = [*sources, *([] if latest is None or changed else [latest])]
    past = _Past(store, list({record.id: record for record in alike}.values()))
    compared = past if past.records else _Past(store, [] if latest is None else [latest])
    explained = _explained(subject, past, compared, changed)
    if compared.told_of_success:
        subject = replace(subject, found=subject.look_again())
        explained = _explained(subject, past, compared, changed)
    return explained, subject.found


def _explained(subject: Subject, past: _Past, compared: _Past, changed: Sequence[str]) -> Explained:
    """Say it by what the past shows.

    Args:
        subject: The experiment.
        past: Those that the same task has run.
        compared: Those that its evaluators are compared with.
        changed: What of the task is not as it was.
    """
    task = subject.work.task or {}
    missing = subject.missing
    reasons: Sequence[str] = []
    if missing and not past.records:
        reasons = changed or ["nothing like it was run before"]
    elif missing:
        reasons = run_reasons(
            missing,
            repetitions=max(record.repetitions for record in past.records),
            known=past.known_examples(),
            bound=" or ".join(_BOUND.get(name, "the example") for name in sorted(subject.bound)),
            outcomes=past.outcomes,
        )
    return Explained(
        tuple(reasons),
        dict(_of_evaluators(subject, compared)),
        tuple(_named_values(task, subject.work.evaluators)),
        tuple(_never_again(task, subject.work.evaluators)),
        _pinned(compared.records, task) if subject.found.runs else "",
    )


def explain_existing(record: ExperimentRecord, work: Work) -> Explained:
    """Say on what ground an experiment that is there stands for one that would only be the same again."""
    task = work.task or {}
    return Explained(
        named=tuple(_named_values(task, work.evaluators)),
        pinned=_pinned([record], task),
    )


def _before(store: Store, subject: Subject) -> ExperimentRecord | None:
    """Find the experiment that a new one is compared with: the last of its variant or name, else the last."""
    listed = list(subject.listed[:_LOOKED_AT])
    wanted = [each for each in listed if each.name in (subject.name, subject.variant)]
    if not wanted and subject.variant is None:
        wanted = listed
    return next(_loaded(store, [each.experiment_id for each in wanted[:1]]), None)


def _sources(store: Store, subject: Subject) -> list[ExperimentRecord]:
    """Load the experiments that most of what was found comes from."""
    made_in = subject.found.sources.most_common(_SOURCES)
    return list(_loaded(store, [each for each, _ in made_in]))


def _loaded(store: Store, ids: Iterable[str]) -> Iterator[ExperimentRecord]:
    for each in ids:
        try:
            yield store.load_experiment(each)
        except NotFoundError:  # deleted meanwhile
            continue


def _of_evaluators(subject: Subject, past: _Past) -> Iterable[tuple[str, tuple[str, ...]]]:
    """Say of each evaluator that evaluates anything why it does."""
    outputs_new = bool(subject.missing)
    there = list(subject.found.run_places)
    for one in subject.work.evaluators:
        again = [key for key in there if (key, one.name) not in subject.found.evaluation_places]
        if not again and not outputs_new:
            continue
        old = past.evaluator(one.name)
        reasons: Collection[str] = ()
        if old is not None:
            reasons = code_reasons(old.identity, one.identity, "evaluator")
        elif there and len(again) == len(there):
            reasons = [NEW]
        edited = bool(reasons)
        if not reasons or len(again) < len(there):  # then some are there, by the same code
            outputs = subject.output if one.name in subject.of_outputs else None
            outcomes = past.evaluation_outcomes(again, one.name, outputs) if again else Outcomes()
            reasons = evaluation_reasons(outcomes, outputs_new=outputs_new, edited=edited)
        yield one.name, tuple(reasons)


def _pinned(records: Sequence[ExperimentRecord], task: Mapping[str, Any]) -> str:
    """Say that a pinned task is not what it was when results that stand for it were made."""
    for record in records:
        earlier = record.identity.get("task")
        if isinstance(earlier, Mapping) and (reason := pinned_reason(earlier, task)):
            return reason
    return ""


def _owners(
    task: Mapping[str, Any], evaluators: Sequence[EvaluatorInfo]
) -> Iterable[tuple[str, str, Mapping[str, Any]]]:
    yield "the task", "@pnb.task", task
    for one in evaluators:
        yield f"the evaluator {one.name}", "@pnb.evaluator", one.identity


def _named_values(task: Mapping[str, Any], evaluators: Sequence[EvaluatorInfo]) -> list[str]:
    """Name the values of a task and of evaluators that do not count by their content."""
    named: dict[str, None] = {}
    for owner, _, identity in _owners(task, evaluators):
        for name, what in (identity.get("objects") or {}).items():
            named[f"{name} of {owner} counts as {what}"] = None
        for name in identity.get("left_out") or ():
            named[f"{name} of {owner} is changed by the code itself, and left out"] = None
        for name in identity.get("unhashed") or ():
            named[f"{name} of {owner} cannot be read, so that nothing is reused"] = None
        for name, source in (identity.get("fresh") or {}).items():
            named[f"{name} of {owner} is another one each time, by {source}"] = None
    return list(named)


def _never_again(task: Mapping[str, Any], evaluators: Sequence[EvaluatorInfo]) -> Iterable[str]:
    """Say what keeps these results from being reused, and what can be done."""
    for owner, decorator, identity in _owners(task, evaluators):
        unread = list(identity.get("unhashed") or ())
        fresh = dict(identity.get("fresh") or {})
        remedy = f'keep it out of {owner}, or pin the identity: {decorator}(version="1")'
        if unread:
            yield f"cannot be reused later: {', '.join(unread)} cannot be read; {remedy}"
        elif fresh:
            shown = ", ".join(
                f"{name} is another one each time ({by})" for name, by in fresh.items()
            )
            yield f"cannot be reused once it is set anew, as after a restart: {shown}; {remedy}"
