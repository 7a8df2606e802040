"""How far one experiment is: the counts, scores and failures of its runs as they end."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import Literal, Self

from phoenix_nb.core.progress import events as e
from phoenix_nb.core.progress.counters import ErrorGroups, ErrorKey, Latencies, UsageTotal
from phoenix_nb.core.progress.settled import SettledScores
from phoenix_nb.core.stats.running import RunningScores
from phoenix_nb.model import (
    EvaluationRunRecord,
    EvaluatorInfo,
    EvaluatorKind,
    ExperimentRecord,
    SessionOutcome,
    TaskRunRecord,
    Usage,
)

__all__ = ["EvaluatorProgress", "ExperimentProgress", "Flow", "Result"]

MAX_UNEVALUATED = 10_000
"""Runs whose evaluations may be to come; further ones do not enter the interval, to bound the memory."""
MAX_EVALUATIONS = 64
"""Differently named evaluations of one evaluator that get scores of their own."""


@dataclass(slots=True)
class Flow:
    """How many of something there are in each state; for task runs and for evaluations alike."""

    planned: int = 0
    reused: int = 0
    """Finished by an earlier session; part of `planned`, and of `done` or `failed`."""
    done: int = 0
    """Succeeded."""
    failed: int = 0
    """Recorded as failures."""
    skipped: int = 0
    """Not made: evaluations whose run failed, and all that a race leaves out."""
    running: int = 0
    """Begun, and neither recorded nor waiting. What has ended and is on its way to the store is among them,
    so that they may be more than the calls in flight."""
    retrying: int = 0
    """Between two attempts, after a failure."""
    throttled: int = 0
    """Between two attempts, because a rate limit refused the first."""

    @property
    def finished(self) -> int:
        """Recorded, whether they succeeded or failed."""
        return self.done + self.failed

    @property
    def remaining(self) -> int:
        """Planned and not recorded yet."""
        return max(0, self.planned - self.finished - self.skipped)

    def copy(self) -> Self:
        """Return an independent copy."""
        return replace(self)

    def add(self, other: "Flow") -> None:
        """Add the numbers of another one."""
        self.planned += other.planned
        self.reused += other.reused
        self.done += other.done
        self.failed += other.failed
        self.skipped += other.skipped
        self.running += other.running
        self.retrying += other.retrying
        self.throttled += other.throttled

    def settle(self) -> None:
        """Nothing is under way any more."""
        self.running = self.retrying = self.throttled = 0

    def end(self, *, waiting: bool | None) -> None:
        """Count one that is no longer under way; `waiting` is whether a limit held it up, None if it ran."""
        if waiting is None:
            self.running -= self.running > 0
        elif waiting:
            self.throttled -= 1
        else:
            self.retrying -= 1

    def wait(self, *, throttled: bool) -> None:
        """Move one from running to waiting for its next attempt."""
        self.running = max(0, self.running - 1)
        if throttled:
            self.throttled += 1
        else:
            self.retrying += 1

    @classmethod
    def sum(cls, flows: Iterable["Flow"]) -> Self:
        """Return all of them together."""
        total = cls()
        for flow in flows:
            total.add(flow)
        return total


_fields = attrgetter("__dict__")
"""The fields of a record, which are read there in half of the time."""
Result = tuple[str, float | None, str | None]
"""Name, score and label of an evaluation."""


@dataclass(slots=True)
class EvaluatorProgress:
    """One evaluator, and the running scores of each evaluation that it gives."""

    info: EvaluatorInfo
    settled: SettledScores
    """The scores of examples that are settled, in the order of dispatch; the interval comes from them."""
    done: int = 0
    failed: int = 0
    scores: dict[str, RunningScores] = field(default_factory=dict)
    """By the name of the evaluation; further ones are not counted beyond `MAX_EVALUATIONS`."""

    def copy(self) -> Self:
        """Return an independent copy."""
        return replace(
            self,
            settled=self.settled.copy(),
            scores={name: each.copy() for name, each in self.scores.items()},
        )

    def add(self, results: Iterable[Result]) -> None:
        """Count the results of one evaluation, or of several in their order."""
        by_name: dict[str, list[tuple[float | None, str | None]]] = {}
        for name, score, label in results:
            of_name = by_name.get(name)
            if of_name is None:
                of_name = by_name[name] = []
            of_name.append((score, label))
        for name, of_name in by_name.items():
            if name not in self.scores:
                if len(self.scores) >= MAX_EVALUATIONS:
                    continue
                self.scores[name] = RunningScores()
            self.scores[name].extend(of_name)


@dataclass(slots=True)
class ExperimentProgress:
    """One experiment under way."""

    record: ExperimentRecord
    dry_run: bool = False
    reuse: str = ""
    """How much of it was there already, and why the rest is run, in words; empty if nobody looked."""
    tasks: Flow = field(default_factory=Flow)
    evaluations: Flow = field(default_factory=Flow)
    evaluators: dict[str, EvaluatorProgress] = field(default_factory=dict)
    """By name, in the order in which they were given."""
    errors: ErrorGroups = field(default_factory=ErrorGroups)
    latencies: Latencies = field(default_factory=Latencies)
    """Of the task runs that succeeded."""
    usage: UsageTotal = field(default_factory=UsageTotal)
    state: Literal["running", "stopping", "finished"] = "running"
    outcome: SessionOutcome | None = None
    """How it ended, or is ending."""
    reason: str = ""
    uncommitted: int = 0
    """Records that could not be stored."""
    started_at: float = 0.0
    ended_at: float | None = None
    waiting: dict[tuple[str, int, str | None], bool] = field(default_factory=dict)
    """Calls between two attempts, by example, repetition, evaluator: whether a limit is why."""
    failed_runs: dict[tuple[str, int], ErrorKey] = field(default_factory=dict)
    """Failures that stand; a later success takes their place."""
    failed_evaluations: dict[tuple[str, str], ErrorKey] = field(default_factory=dict)
    """By task run and evaluator."""
    failed_usage: dict[tuple[str, int | str], UsageTotal] = field(default_factory=dict)
    """What these failures have added to `usage`, where they reported it; by the keys of both."""
    places: Mapping[str, int] = field(default_factory=dict, repr=False)
    """The position of each example in the order of dispatch; shared, and never changed."""
    unevaluated: dict[str, tuple[str, int, frozenset[str]]] = field(default_factory=dict)
    """Runs whose evaluations are to come: example, repetition and evaluators by the run's id."""
    _every_evaluator: frozenset[str] = frozenset()
    """The names of `evaluators`."""

    @property
    def id(self) -> str:
        """The experiment's id."""
        return self.record.id

    @property
    def name(self) -> str:
        """The variant's name where there is one, the experiment's otherwise."""
        return self.record.variant_name

    @property
    def out_of_race(self) -> bool:
        """Whether a race has stopped it."""
        return self.tasks.skipped > 0

    def copy(self) -> Self:
        """Return an independent copy; records are shared, being frozen."""
        return replace(
            self,
            tasks=self.tasks.copy(),
            evaluations=self.evaluations.copy(),
            evaluators={name: each.copy() for name, each in self.evaluators.items()},
            errors=self.errors.copy(),
            latencies=self.latencies.copy(),
            usage=self.usage.copy(),
            waiting=self.waiting.copy(),
            failed_usage=self.failed_usage.copy(),
            failed_runs=self.failed_runs.copy(),
            failed_evaluations=self.failed_evaluations.copy(),
            unevaluated=self.unevaluated.copy(),
        )

    def start(self, event: e.ExperimentStarted) -> None:
        """Take in the plan; a second start, to retry what failed, leaves the counts as they are."""
        self.record = event.experiment
        self.dry_run, self.reuse = event.dry_run, event.reuse
        self.places = event.places
        self.state, self.outcome, self.reason, self.ended_at = "running", None, "", None
        self.tasks.planned = event.planned
        self.evaluations.planned = event.planned_evaluations + self.evaluations.reused
        infos = {info.name: info for info in event.experiment.evaluators}
        for name in event.evaluators:
            if name not in self.evaluators:
                self._add_evaluator(infos.get(name) or EvaluatorInfo(name=name))

    def _add_evaluator(self, info: EvaluatorInfo) -> EvaluatorProgress:
        settled = SettledScores(self.places, self.record.repetitions, info.score_range)
        progress = self.evaluators[info.name] = EvaluatorProgress(info, settled)
        self._every_evaluator = frozenset(self.evaluators)
        return progress

    def flow(self, evaluator: str | None) -> Flow:
        """Return the flow that a call belongs to."""
        return self.tasks if evaluator is None else self.evaluations

    def wait(self, event: e.AttemptFailed) -> None:
        """Put a call that will be tried again among those that wait."""
        self.waiting[event.example_id, event.repetition, event.evaluator] = event.throttled
        self.flow(event.evaluator).wait(throttled=event.throttled)

    def wake(self, event: e.AttemptStarted) -> None:
        """Put a call that waited among those that run."""
        waiting = self.waiting.pop((event.example_id, event.repetition, event.evaluator), None)
        flow = self.flow(event.evaluator)
        if waiting is not None:
            flow.end(waiting=waiting)
            flow.running += 1

    def finish_run(self, run: TaskRunRecord, *, reused: bool) -> None:
        """Count a recorded task run, in the place of an earlier failure of it if there was one."""
        tasks = self.tasks
        key = (run.example_id, run.repetition)
        if reused:
            tasks.reused += 1
        else:
            waiting = self.waiting.pop((*key, None), None) if self.waiting else None
            tasks.end(waiting=waiting)
        if self.failed_runs:
            self._forget_failure(key)
        if run.error is None:
            self._succeed(run.id, key, run.latency_s)
        else:
            tasks.failed += 1
            for evaluator in self.evaluators.values():
                evaluator.settled.add(*key, {})
            self.failed_runs[key] = self.errors.add(run.error, None, run.example_id)
            if not reused:
                self.evaluations.skipped += len(self.evaluators)
        if run.usage is not None or self.failed_usage:
            self._spend(key, run.usage, failed=run.error is not None)

    def _spend(self, key: tuple[str, int | str], usage: Usage | None, *, failed: bool) -> None:
        """Count what was spent on a record, which includes the failure whose place it takes."""
        if self.failed_usage and (earlier := self.failed_usage.pop(key, None)) is not None:
            self.usage.remove(earlier)
        if usage is None:
            return
        if failed:
            self.failed_usage[key] = counted = UsageTotal()
            counted.add(usage)
            self.usage.add(counted)
        else:
            self.usage.add(usage)

    def _forget_failure(self, key: tuple[str, int]) -> None:
        """A run takes the place of an earlier failure of it, if there was one."""
        if key in self.failed_runs:
            self.errors.discard(self.failed_runs.pop(key))
            self.tasks.failed -= 1
            self.evaluations.skipped = max(0, self.evaluations.skipped - len(self.evaluators))

    def _succeed(self, run_id: str | None, key: tuple[str, int], seconds: float) -> None:
        """Count a run that succeeded; its evaluations are to come."""
        self.tasks.done += 1
        self.latencies.add(seconds)
        if run_id is not None and self.evaluators and len(self.unevaluated) < MAX_UNEVALUATED:
            self.unevaluated[run_id] = (*key, self._every_evaluator)

    def finish_evaluation(
        self, evaluation: EvaluationRunRecord, *, example_id: str, reused: bool
    ) -> None:
        """Count a recorded evaluation, in the place of an earlier failure of it if any."""
        results = self.settle_evaluation(evaluation, example_id=example_id, reused=reused)
        self.evaluators[evaluation.name].add(results)

    def settle_evaluation(
        self, evaluation: EvaluationRunRecord, *, example_id: str, reused: bool
    ) -> Sequence[Result]:
        """Count a recorded evaluation, but for its results: returns those that its evaluator is to add."""
        run_id, name, error = evaluation.task_run_id, evaluation.name, evaluation.error
        results = [
            (given["name"] or name, given["score"], given["label"])
            for given in map(_fields, evaluation.results)
        ]
        progress = self._settle(run_id, (name, evaluation.kind), results, reused=reused)
        usage = evaluation.usage
        if usage is not None or self.failed_usage:
            self._spend((run_id, name), usage, failed=error is not None)
        if error is None:
            self.evaluations.done += 1
            progress.done += 1
            return results
        self.evaluations.failed += 1
        progress.failed += 1
        self.failed_evaluations[run_id, name] = self.errors.add(error, name, example_id)
        return ()

    def reuse_all(self, event: e.Reused) -> None:
        """Count what there was before, as `finish_run` and `finish_evaluation` would, one by one."""
        runs, evaluations = event.runs, event.evaluations
        keys = list(zip(runs.example_ids, runs.repetitions, strict=True))
        ids, run_ids = list(runs.ids), list(evaluations.task_run_ids)
        for places, indices in event.parts():
            for place in places:
                if not runs.failed[place]:
                    self.tasks.reused += 1
                    self._forget_failure(keys[place])
                    self._succeed(ids[place], keys[place], runs.latencies[place])
                    self._spend(keys[place], runs.usage[place], failed=False)
            for index in indices:
                if index in evaluations.whole:
                    self.finish_evaluation(evaluations[index], example_id="", reused=True)
                else:
                    of = evaluations.evaluators[evaluations.names[index]]
                    results = [(of[0], evaluations.score(index), evaluations.label(index))]
                    progress = self._settle(run_ids[index] or "", of, results, reused=True)
                    self.evaluations.done += 1
                    progress.done += 1
                    progress.add(results)
                    self._spend(
                        (run_ids[index] or "", of[0]), evaluations.usage[index], failed=False
                    )

    def _settle(
        self,
        run_id: str,
        evaluator: tuple[str, EvaluatorKind],
        results: Iterable[Result],
        *,
        reused: bool,
    ) -> EvaluatorProgress:
        """Let an evaluation be over, and count in the interval in its example's turn."""
        name, kind = evaluator
        progress = self.evaluators.get(name)
        if progress is None:
            progress = self._add_evaluator(EvaluatorInfo(name=name, kind=kind))
        flow = self.evaluations
        if reused:
            flow.planned += 1
            flow.reused += 1
        else:
            flow.running -= flow.running > 0
        if place := self.unevaluated.get(run_id):
            example_id, repetition, evaluators = place
            scores = {name: score for name, score, _ in results if score is not None}
            progress.settled.add(example_id, repetition, scores)
            if len(evaluators) == 1 and name in evaluators:
                del self.unevaluated[run_id]
            else:
                self.unevaluated[run_id] = (example_id, repetition, evaluators - {name})
        if self.failed_evaluations and (run_id, name) in self.failed_evaluations:
            self.errors.discard(self.failed_evaluations.pop((run_id, name)))
            flow.failed -= 1
            progress.failed -= 1
        return progress

    def stop(self, outcome: SessionOutcome, reason: str) -> None:
        """Nothing new is started."""
        if self.state == "running":
            self.state, self.outcome, self.reason = "stopping", outcome, reason

    def decide(self, event: e.RaceDecided) -> None:
        """A race leaves out what has not begun, or a person has it run after all."""
        tasks = self.tasks
        if event.decision == "stopped":
            begun = tasks.finished + tasks.running + tasks.retrying + tasks.throttled
            tasks.skipped = max(0, tasks.planned - begun)
            self.evaluations.skipped += tasks.skipped * len(self.evaluators)
        elif event.decision == "kept":
            self.evaluations.skipped -= tasks.skipped * len(self.evaluators)
            tasks.skipped = 0

    def finish(self, event: e.Finished) -> None:
        """Nothing is under way any more."""
        self.state, self.outcome = "finished", event.outcome
        self.reason = event.reason or self.reason
        self.uncommitted = event.uncommitted
        self.ended_at = event.at
        self.waiting.clear()
        self.tasks.settle()
        self.evaluations.settle()
