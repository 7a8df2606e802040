"""Experiments as users hold them, once they have run."""

import json
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from itertools import chain
from operator import le
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self, get_args, overload

from phoenix_nb.core.ports import Store
from phoenix_nb.core.progress.projection import Projection
from phoenix_nb.core.racing.rule import RaceHistory
from phoenix_nb.core.reuse.report import Explained, ReuseReport, reuse_report
from phoenix_nb.core.summary.clusters import few_clusters, groups_of
from phoenix_nb.core.summary.experiment import (
    ErrorPolicy,
    EvaluatorSummary,
    ExperimentReport,
    build_experiment_report,
    group_errors,
    summarize,
)
from phoenix_nb.core.summary.kept_exchanges import kept_exchanges
from phoenix_nb.core.summary.raised_failures import raised_failures
from phoenix_nb.core.summary.scores_by_evaluator import evaluation_series, known_evaluators
from phoenix_nb.core.summary.variance import Variance, variance_of
from phoenix_nb.core.values.plain_text import clean
from phoenix_nb.dataset import Dataset
from phoenix_nb.errors import StoreError, UsageError
from phoenix_nb.model import (
    DatasetRecord,
    EvaluationRunRecord,
    EvaluatorInfo,
    Exchange,
    ExperimentRecord,
    Records,
    SessionOutcome,
    TaskRunRecord,
    Variant,
)
from phoenix_nb.model.columns import EvaluationRuns, TaskRuns
from phoenix_nb.model.public import EvaluationRun, TaskRun
from phoenix_nb.type_aliases import Cluster
from phoenix_nb.ui.shared.shown_once import ShownOnce

if TYPE_CHECKING:
    import pandas as pd
    import plotly.graph_objects as go
    import polars as pl
    import pyarrow as pa

    from phoenix_nb.ui.run_table.widget import RunGrid

__all__ = ["RanExperiment"]

Shape = Literal["wide", "long"]
Backend = Literal["pandas", "polars", "pyarrow"]

_KEYS = (
    "experiment_id",
    "dataset_id",
    "dataset_version_id",
    "task_runs",
    "evaluation_runs",
    "experiment_metadata",
    "project_name",
)
"""Phoenix's keys, in its order."""


class RanExperiment(ShownOnce, Mapping[str, Any]):
    """An experiment that has run, whole or in part: its record, its dataset, and its runs.

    Fields read as attributes or, as in Phoenix, as `experiment["task_runs"]`: it is a mapping under
    Phoenix's names, though no `dict`.
    """

    def __init__(
        self,
        record: ExperimentRecord,
        dataset: DatasetRecord,
        records: Records,
        *,
        outcome: SessionOutcome | None = None,
        location: str = "",
        url: str | None = None,
        dry_run: bool = False,
        projection: Projection | None = None,
        reason: str = "",
        elapsed_s: float | None = None,
        explained: Explained | None = None,
        existing: bool = False,
        race: RaceHistory | None = None,
        store: Store | None = None,
    ) -> None:
        self._record = record
        self._dataset = Dataset(dataset)
        self._records = Records(*_in_order(records, dataset))
        self._task_runs: list[TaskRun] | None = None
        self._evaluation_runs: list[EvaluationRun] | None = None
        self._outcome = outcome
        self._location = location
        self._url = url
        self._dry_run = dry_run
        self._projection = projection
        self._race = race
        self._session_reason = reason
        self._reason = " ".join(filter(None, [reason, race.note(record.id) if race else ""]))
        self._elapsed_s = elapsed_s
        self._explained = explained
        self._existing = existing
        self._store = store
        self._report: ExperimentReport | None = None

    # -- what it is -------------------------------------------------------------------------------

    @property
    def record(self) -> ExperimentRecord:
        """What was fixed when it started."""
        return self._record

    @property
    def records(self) -> Records:
        """Its runs and evaluations, as stored."""
        return self._records

    @property
    def experiment_id(self) -> str:
        """What `get_experiment` and `resume_experiment` find it by; "DRY_RUN" if nothing is stored."""
        return self._record.id

    @property
    def id(self) -> str:
        """The same, for short."""
        return self._record.id

    @property
    def name(self) -> str:
        """Its name, given or made up."""
        return self._record.name

    @property
    def description(self) -> str | None:
        """What it is for, in words."""
        return self._record.description

    @property
    def dataset(self) -> Dataset:
        """The examples that it ran on."""
        return self._dataset

    @property
    def dataset_id(self) -> str:
        """The dataset, through all its versions."""
        return self._record.dataset_id

    @property
    def dataset_version_id(self) -> str:
        """The version that it ran on."""
        return self._record.dataset_version_id

    @property
    def task_runs(self) -> list[TaskRun]:
        """The current run of each example and repetition that has one, in the order of the dataset.

        Dicts under Phoenix's names, made when they are first asked for; the same list each time.
        """
        if self._task_runs is None:
            self._task_runs = list(map(TaskRun.of, self._records.task_runs))
        return self._task_runs

    @property
    def evaluation_runs(self) -> list[EvaluationRun]:
        """The current evaluations of these runs: dicts, made when they are first asked for.

        An evaluator that gives several evaluations of a run has an entry for each, as in Phoenix.
        """
        if self._evaluation_runs is None:
            every = map(EvaluationRun.each_of, self._records.evaluation_runs)
            self._evaluation_runs = list(chain.from_iterable(every))
        return self._evaluation_runs

    @property
    def evaluators(self) -> tuple[EvaluatorInfo, ...]:
        """Its evaluators: those it was started with, then those added later."""
        return known_evaluators(self._record.evaluators, self._records.evaluation_runs)

    @property
    def experiment_metadata(self) -> dict[str, Any]:
        """What was passed as `experiment_metadata`."""
        return dict(self._record.metadata)

    @property
    def project_name(self) -> str | None:
        """Where its traces are; None if they are not in Phoenix."""
        return self._record.project_name

    @property
    def variant(self) -> Variant | None:
        """The parameters that it ran with, if it is one of several variants."""
        return self._record.variant

    @property
    def repetitions(self) -> int:
        """How often each example was to be run."""
        return self._record.repetitions

    @property
    def created_at(self) -> datetime:
        """When it was started."""
        return self._record.created_at

    @property
    def outcome(self) -> SessionOutcome | None:
        """How the session ended; None if this process did not run it."""
        return self._outcome

    @property
    def reason(self) -> str:
        """Why it ended so, and what else to know of how its results came about; mostly empty."""
        return self._reason

    @property
    def race(self) -> RaceHistory | None:
        """The race that it was in, with every decision; None if there was none."""
        return self._race

    @property
    def stopped_by_race(self) -> bool:
        """Whether a race left the rest of its runs out."""
        return self._race is not None and self._race.stopped_at(self._record.id) is not None

    @property
    def location(self) -> str:
        """Where its results are stored."""
        return self._location

    @property
    def url(self) -> str | None:
        """Its page in Phoenix, when there is one."""
        return self._url

    @property
    def dry_run(self) -> bool:
        """Whether it was a rehearsal, of which nothing is stored."""
        return self._dry_run

    @property
    def projection(self) -> Projection | None:
        """What the full run would take, after a dry run."""
        return self._projection

    @property
    def elapsed_s(self) -> float | None:
        """Wall time of the session in seconds; None if this process did not run it."""
        return self._elapsed_s

    @property
    def reuse(self) -> ReuseReport:
        """How much was linked to earlier results instead of made, and why the rest was not."""
        return reuse_report(
            self._record,
            self._records,
            self._explained,
            existing=self._existing,
            names=[one.name for one in self.evaluators],
        )

    def __getitem__(self, key: str) -> Any:
        """Read a field by Phoenix's name.

        Raises:
            KeyError: If there is no such field.
        """
        if key not in _KEYS:
            raise KeyError(
                f"{key!r} is not a field of an experiment; the fields are {', '.join(_KEYS)}"
            )
        return getattr(self, key)

    def __iter__(self) -> Iterator[str]:
        return iter(_KEYS)

    def __contains__(self, key: object) -> bool:
        return key in _KEYS  # without reading what is there

    def __len__(self) -> int:
        return len(_KEYS)

    def __bool__(self) -> bool:
        return True

    def __eq__(self, other: object) -> bool:
        """Whether both hold the same records of the same experiment."""
        if not isinstance(other, RanExperiment):
            return NotImplemented
        return self._record == other._record and self._records == other._records

    def __hash__(self) -> int:
        return hash(self._record.id)

    # -- what it says -----------------------------------------------------------------------------

    @overload
    def to_dataframe(
        self, shape: Shape = "wide", *, backend: Literal["pandas"] = "pandas"
    ) -> "pd.DataFrame": ...
    @overload
    def to_dataframe(
        self, shape: Shape = "wide", *, backend: Literal["polars"]
    ) -> "pl.DataFrame": ...
    @overload
    def to_dataframe(self, shape: Shape = "wide", *, backend: Literal["pyarrow"]) -> "pa.Table": ...
    def to_dataframe(
        self, shape: Shape = "wide", *, backend: Backend = "pandas"
    ) -> "pd.DataFrame | pl.DataFrame | pa.Table":
        """Return the runs as a frame, in the order of the dataset.

        Args:
            shape: "wide" has one row per task run, with index (`example_id`, `repetition`) and columns
                `input.<key>`, `expected.<key>`, `metadata.<key>`, `output` (`output.<key>` if every
                output is a dict), `error`, `latency_s` (of the last attempt alone), `attempts`,
                `start_time`, `end_time`, `trace_id`, `reused_from` (the experiment that a run was made
                in, if it was reused), tokens and cost where known, and per evaluator
                `<name>.score`, `<name>.label`, `<name>.explanation`, `<name>.error`. "long" has one
                row per evaluation, with index (`example_id`, `repetition`, `evaluator`).
            backend: Whose frame: "pandas", "polars", or "pyarrow", a table. The last two have no index:
                it comes as the first columns; values of several types in one column, and objects within
                objects, are JSON text. Times, latencies, attempts and trace ids are not copied.

        Raises:
            UsageError: If `shape` or `backend` is none of these, or its package is not installed.
        """
        if shape not in get_args(Shape):
            raise UsageError(f'shape={shape!r} is unknown; use "wide" or "long".')
        if backend not in get_args(Backend):
            raise UsageError(
                f'backend={backend!r} is unknown; use "pandas", "polars" or "pyarrow".'
            )
        if backend == "pandas":
            from phoenix_nb.frames import long_frame, wide_frame

            if shape == "long":
                return long_frame(self._records, self.evaluators)
            return wide_frame(self._dataset.record, self._records, self.evaluators)
        from phoenix_nb.frames.arrow import long_table, to_polars, wide_table

        table = (
            long_table(self._records, self.evaluators)
            if shape == "long"
            else wide_table(self._dataset.record, self._records, self.evaluators)
        )
        return table if backend == "pyarrow" else to_polars(table)

    def iter_runs(self) -> Iterator[TaskRun]:
        """Yield the runs of `task_runs` one by one: for more of them than memory has room for.

        Example:
            >>> import phoenix_nb as pnb
            >>> dataset = pnb.Dataset.from_records([{"q": "a"}, {"q": "b"}], input_keys=["q"])
            >>> ran = pnb.run_experiment(dataset, lambda q: q["q"] * 2, dry_run=2, print_summary=False)
            >>> [run["output"] for run in ran.iter_runs()]
            ['aa', 'bb']
        """
        return map(TaskRun.of, self._records.task_runs)

    def to_parquet(self, path: str | PathLike[str]) -> None:
        """Write one row per run to a Parquet file, some thousands at a time.

        Args:
            path: The file; one that is there is replaced. Its columns are those of
                `to_dataframe(backend="pyarrow")`.

        Raises:
            UsageError: If pyarrow is not installed: `pip install phoenix-nb[parquet]`.
        """
        from phoenix_nb.frames.arrow import write_parquet

        write_parquet(Path(path), self._dataset.record, self._records, self.evaluators)

    def summary(
        self, errors: ErrorPolicy = "exclude", *, cluster: Cluster | None = None
    ) -> "pd.DataFrame":
        """Return one row per evaluator, with honest denominators.

        `n` (scored) + `task_errors` + `evaluator_errors` + `missing` is `planned`, always. Beside
        these: `mean`, `std`, `ci_low` and `ci_high` (95 %), `min`, `max`, `kind`, `direction` and
        `labels`, the count of each label, and `bound_low`, `bound_high`: the mean if every run that failed
        had the lowest, or the highest, possible score (NaN where no range is declared). An evaluator that
        gives several evaluations has a row for each.

        Args:
            errors: "exclude" leaves runs that failed out of the mean, "worst" counts them at the worse end
                of the evaluator's `score_range` (of 0 and 1, if those are all its scores), "zero" as 0.
            cluster: What groups examples that are not independent, such as several questions about one
                document: a metadata or input key, or a function of the example. Intervals are then between
                clusters, with a warning if there are fewer than ten.

        Raises:
            UsageError: If `errors` is none of the three, or if runs failed and an evaluator's worst score
                is not declared ("worst"), or is not 0 ("zero").
        """
        from phoenix_nb.frames import summary_frame

        found = self.summaries(errors, cluster=cluster)
        counts = [one.clusters for one in found if one.clusters]
        if counts and (warning := few_clusters(min(counts))):
            warnings.warn(warning, stacklevel=2)
        return summary_frame(found)

    def summaries(
        self, errors: ErrorPolicy = "exclude", *, cluster: Cluster | None = None
    ) -> tuple[EvaluatorSummary, ...]:
        """Return the same as plain values."""
        examples = self._dataset.record.examples
        clusters = None if cluster is None else groups_of(cluster, examples)
        return summarize(
            self._record, self._records, self.evaluators, errors=errors, clusters=clusters
        )

    def errors(self) -> "pd.DataFrame":
        """Return one row per kind of failure, of the task and of each evaluator, the most frequent first.

        Columns: `source` ("task" or the evaluator's name), `type`, `count`, and of the first such
        failure `message`, `example_id`, `repetition` and `frames`, the traceback's last lines in your
        own code.
        """
        from phoenix_nb.frames import errors_frame

        return errors_frame(group_errors(self._records))

    def repetition_summary(self) -> "pd.DataFrame":
        """Return one row per example (and evaluator, where there are several): how stable it is.

        Columns: `n`, `mean`, `std`, `pass_at_k`, `pass_all` and `agreement`, the share of the
        repetitions that have the most frequent score or label; k is `n`. Examples without a score
        have a row, too.
        """
        from phoenix_nb.frames import repetition_frame

        ran = set(TaskRuns.of(self._records.task_runs).example_ids)
        examples = [one.id for one in self._dataset.record.examples if one.id in ran]
        return repetition_frame(
            evaluation_series(self._record, self._records, self.evaluators), examples=examples
        )

    def variance(self, evaluator: str | Sequence[str] | None = None) -> Variance:
        """Split the noise of an evaluator's mean into what comes from examples, repetitions and the judge.

        Reads as a sentence of advice: "80 % of the noise is between examples: add examples, not repetitions".

        Args:
            evaluator: By name; the first if None. Several names, or an evaluator that gives several
                evaluations, are taken for several judgements of each run.

        Returns:
            `examples`, `repetitions` and `judge` (variances; None for one that cannot be told from the
            runs there are), `shares`, `intervals`, `noise`, `advice`.

        Raises:
            UsageError: If there is no such evaluator, or fewer than two examples have a score.
        """
        every = evaluation_series(self._record, self._records, self.evaluators)
        if evaluator is None:
            wanted = [one.named.name for one in every[:1]]
        else:
            wanted = [evaluator] if isinstance(evaluator, str) else list(evaluator)
        chosen = [
            one for one in every if one.named.name in wanted or one.named.evaluator.name in wanted
        ]
        known = {name for one in chosen for name in (one.named.name, one.named.evaluator.name)}
        if not chosen or not known.issuperset(wanted):
            names = ", ".join(repr(one.named.name) for one in every) or "none"
            raise UsageError(f"There is no evaluator {evaluator!r}; there are {names}.")
        return variance_of(" and ".join(wanted), chosen)

    def exchanges(self, example_id: str, repetition: int = 1) -> list[Exchange]:
        """Return what a run and its evaluations asked of models, and what came back, attempt by attempt.

        Prompts and replies come from `llm_task`, `Prompt.format`, `phoenix_nb.keep` and, where none of these
        kept anything, from traced calls. They are read from the store when they are asked for.

        Args:
            example_id: The example.
            repetition: Which of its runs, from 1.

        Returns:
            The task's exchanges, then those of its evaluators, in order: each with `prompt`, `reply`,
            `model`, `usage`, `attempt`, `call`, `failed`, `evaluator` and `cut`. Empty if nothing was kept.

        Raises:
            UsageError: If there is no such run, or the experiment is not connected to a store.
            StoreError: If the store cannot be read.
        """
        run = next(
            (one for one in self._records.task_runs if one.key == (example_id, repetition)), None
        )
        if run is None:
            raise UsageError(
                f"There is no run of example {example_id!r}, repetition {repetition}; the index of "
                "to_dataframe() lists those that there are."
            )
        if self._store is None:
            raise UsageError(
                "This experiment is not connected to a store, where prompts and replies are; read it "
                "with get_experiment(...)."
            )
        return kept_exchanges(self._store, run)

    def plot(self, evaluator: str | None = None) -> "go.Figure":
        """Draw the distribution of the scores, of all evaluators or of one, as a plotly figure.

        Raises:
            UsageError: If there is no such evaluator.
        """
        from phoenix_nb.ui.plots.score_figure import score_figure

        found = self.summaries()
        every = evaluation_series(self._record, self._records, self.evaluators)
        scores = {one.named.name: one.scores() for one in every}
        if evaluator is not None:
            found = tuple(one for one in found if evaluator in (one.name, one.evaluator))
            if not found:
                known = ", ".join(repr(one.name) for one in self.summaries()) or "none"
                raise UsageError(f"There is no evaluator {evaluator!r}; there are {known}.")
        return score_figure(found, scores)

    def explore(self) -> "RunGrid":
        """Open an interactive table of the runs, wrong and failed ones first.

        Search, filter by an expression such as `label_match == 0 and channel == "chat"`, sort, group,
        choose columns, and open a run in place: prompt, raw reply, what was expected, each attempt,
        every evaluation. Shown by a notebook cell; needs its kernel.
        """
        from phoenix_nb.ui.run_table.columns import run_columns
        from phoenix_nb.ui.run_table.detail import RunReader
        from phoenix_nb.ui.run_table.table import RunTable
        from phoenix_nb.ui.run_table.widget import RunGrid
        from phoenix_nb.ui.shared.plain_text import headline, origin

        report = self.report()
        table = RunTable(run_columns(self._dataset.record, self._records, self.evaluators))
        facts = f"{origin(report)} · {headline(report)}"
        reader = RunReader(
            self._dataset.record, self._records, self.evaluators, exchanges=self._exchanges
        )
        return RunGrid(
            table,
            reader,
            report.summaries,
            title=report.record.name,
            origin=facts,
            memory=report.record.dataset_name,
        )

    def _exchanges(self, run: TaskRunRecord) -> list[Exchange]:
        """Read the exchanges of a run for a view, which does without them if they cannot be read."""
        if self._store is None or self._dry_run:
            return []
        try:
            return kept_exchanges(self._store, run)
        except StoreError:
            return []

    def raise_for_errors(self) -> None:
        """Raise if any run or evaluation failed, for scripts and tests that must not go on.

        Raises:
            ExceptionGroup: Holds a `TaskError`, `EvaluatorError` or `RunTimeoutError` for each
                failure, with the traceback as a note.
        """
        raised = raised_failures(self._records)
        if raised:
            count = "1 failure" if len(raised) == 1 else f"{len(raised)} failures"
            raise ExceptionGroup(clean(f"{count} in {self.name}"), raised)

    # -- how it is shown and kept -----------------------------------------------------------------

    def report(self) -> ExperimentReport:
        """Bring together everything that a static view shows. Worked out once."""
        if self._report is None:
            self._report = self._make_report()
        return self._report

    def _make_report(self) -> ExperimentReport:
        return build_experiment_report(
            self._record,
            self._dataset.record,
            self._records,
            evaluators=self.evaluators,
            elapsed_s=self._elapsed_s,
            outcome=self._outcome,
            reason=self._reason,
            location=self._location,
            url=self._url,
            dry_run=self._dry_run,
            projection=self._projection,
            reuse=str(self.reuse.line) if self.reuse.mattered else "",
        )

    def __repr__(self) -> str:
        """Name the experiment and its progress, cheaply: `asyncio.run` takes the repr of its result."""
        runs = TaskRuns.of(self._records.task_runs)
        failed = sum(runs.failed)
        done = f"{len(runs) - failed:,} of {max(self._record.planned, len(runs)):,} runs done"
        counts = f"{done}, {failed:,} failed" if failed else done
        return f"<RanExperiment {self.name!r} ({self.experiment_id}): {counts}>"

    def __str__(self) -> str:
        """Summarize the results, a line for each evaluator."""
        from phoenix_nb.ui.shared.plain_text import experiment_text

        return experiment_text(self.report())

    def html(self) -> str:
        """Return what a notebook shows, as static HTML without scripts, escaped."""
        from phoenix_nb.ui.static_html.experiment import experiment_html

        return experiment_html(self.report())

    def to_json(self, *, indent: int | None = None) -> str:
        """Write everything as JSON, for `from_json` to read."""
        return json.dumps(
            {
                "record": self._record.model_dump(mode="json"),
                "dataset": self._dataset.record.model_dump(mode="json"),
                "task_runs": [one.model_dump(mode="json") for one in self._records.task_runs],
                "evaluation_runs": [
                    one.model_dump(mode="json") for one in self._records.evaluation_runs
                ],
                "outcome": self._outcome,
                "location": self._location,
                "url": self._url,
                "dry_run": self._dry_run,
                "projection": None if self._projection is None else asdict(self._projection),
                "reason": self._session_reason,
                "elapsed_s": self._elapsed_s,
                "race": self._race and self._race.to_dict(),
            },
            indent=indent,
            ensure_ascii=False,
            allow_nan=False,
        )

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """Read what `to_json` wrote.

        Raises:
            UsageError: If the text is not an experiment.
        """
        try:
            held = json.loads(text)
            outcome, projection = held["outcome"], held["projection"]
            return cls(
                ExperimentRecord.model_validate(held["record"]),
                DatasetRecord.model_validate(held["dataset"]),
                Records(
                    tuple(map(TaskRunRecord.model_validate, held["task_runs"])),
                    tuple(map(EvaluationRunRecord.model_validate, held["evaluation_runs"])),
                ),
                outcome=None if outcome is None else SessionOutcome(outcome),
                location=held["location"],
                url=held["url"],
                dry_run=held["dry_run"],
                projection=None if projection is None else Projection(**projection),
                reason=held["reason"],
                elapsed_s=held["elapsed_s"],
                race=RaceHistory.from_dict(held["race"]) if held.get("race") else None,
            )
        except (ValueError, TypeError, KeyError) as problem:
            raise UsageError(
                f"This is not an experiment in JSON: {problem}. Pass what RanExperiment.to_json() gave."
            ) from problem


def _in_order(records: Records, dataset: DatasetRecord) -> tuple[TaskRuns, EvaluationRuns]:
    """Put runs into columns and in the order of the dataset, whatever order they ended in."""
    runs = TaskRuns.of(records.task_runs)
    evaluations = EvaluationRuns.of(records.evaluation_runs)
    places, last = dataset.places, len(dataset.examples)
    examples = [places.get(id_, last) for id_ in runs.example_names]
    width = max(runs.repetitions, default=0) + 1
    rank = [
        examples[code] * width + repetition
        for code, repetition in zip(runs.examples, runs.repetitions, strict=True)
    ]
    if all(map(le, rank, rank[1:])):
        return runs, evaluations
    return runs.take(sorted(range(len(runs)), key=rank.__getitem__)), evaluations
