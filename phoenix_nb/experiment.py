"""Experiments as users hold them, once they have run."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self, get_args

from phoenix_nb.core.progress.projection import Projection
from phoenix_nb.core.summary.experiment import (
    ErrorPolicy,
    EvaluatorSummary,
    ExperimentReport,
    build_experiment_report,
    group_errors,
    summarize,
)
from phoenix_nb.core.summary.raised_failures import raised_failures
from phoenix_nb.core.summary.scores_by_evaluator import evaluation_series, known_evaluators
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
from phoenix_nb.model.public import EvaluationRun, TaskRun
from phoenix_nb.ui.shared.shown_once import ShownOnce

if TYPE_CHECKING:
    import pandas as pd
    import plotly.graph_objects as go

    from phoenix_nb.ui.run_table.widget import RunGrid

__all__ = ["RanExperiment"]

Shape = Literal["wide", "long"]

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
    ) -> None:
        self._record = record
        self._dataset = Dataset(dataset)
        self._records = _in_order(records, dataset)
        self._task_runs: list[TaskRun] | None = None
        self._evaluation_runs: list[EvaluationRun] | None = None
        self._outcome = outcome
        self._location = location
        self._url = url
        self._dry_run = dry_run
        self._projection = projection
        self._reason = reason
        self._elapsed_s = elapsed_s
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

    def to_dataframe(self, shape: Shape = "wide") -> "pd.DataFrame":
        """Return the runs as a frame, in the order of the dataset.

        Args:
            shape: "wide" has one row per task run, with index (`example_id`, `repetition`) and columns
                `input.<key>`, `expected.<key>`, `metadata.<key>`, `output` (`output.<key>` if every
                output is a dict), `error`, `latency_s` (of the last attempt alone), `attempts`,
                `start_time`, `end_time`, `trace_id`, tokens and cost where known, and per evaluator
                `<name>.score`, `<name>.label`, `<name>.explanation`, `<name>.error`. "long" has one
                row per evaluation, with index (`example_id`, `repetition`, `evaluator`).

        Raises:
            UsageError: If `shape` is neither of the two.
        """
        from phoenix_nb.frames import long_frame, wide_frame

        if shape not in get_args(Shape):
            raise UsageError(f'shape={shape!r} is unknown; use "wide" or "long".')
        if shape == "long":
            return long_frame(self._records, self.evaluators)
        return wide_frame(self._dataset.record, self._records, self.evaluators)

    def summary(self, errors: ErrorPolicy = "exclude") -> "pd.DataFrame":
        """Return one row per evaluator, with honest denominators.

        `n` (scored) + `task_errors` + `evaluator_errors` + `missing` is `planned`, always. Beside
        these: `mean`, `std`, `ci_low` and `ci_high` (95 %), `min`, `max`, `kind`, `direction` and
        `labels`, the count of each label. An evaluator that gives several evaluations has a row for each.

        Args:
            errors: "exclude" leaves runs that failed out of the mean, "worst" counts them at the worse end
                of the evaluator's `score_range` (of 0 and 1, if those are all its scores), "zero" as 0.

        Raises:
            UsageError: If `errors` is none of the three, or if runs failed and an evaluator's worst score
                is not declared ("worst"), or is not 0 ("zero").
        """
        from phoenix_nb.frames import summary_frame

        return summary_frame(self.summaries(errors))

    def summaries(self, errors: ErrorPolicy = "exclude") -> tuple[EvaluatorSummary, ...]:
        """Return the same as plain values."""
        return summarize(self._record, self._records, self.evaluators, errors=errors)

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

        ran = {run.example_id for run in self._records.task_runs}
        examples = [one.id for one in self._dataset.record.examples if one.id in ran]
        return repetition_frame(
            evaluation_series(self._record, self._records, self.evaluators), examples=examples
        )

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

    def _exchanges(self, run_id: str) -> list[Exchange]:
        """Read the calls of models that were made for a run, from the store that it came from."""
        from phoenix_nb.connection import Connection

        if "://" in self._location:
            home = Connection.from_environment()
        elif self._location and Path(self._location).exists():
            home = Connection(path=self._location)
        else:
            return []
        try:
            return home.store.load_exchanges(self._record.id, [run_id])
        except StoreError:
            return []  # The store has gone or knows no such experiment: nothing is kept there.

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
        )

    def __repr__(self) -> str:
        """Name the experiment and its progress, cheaply: `asyncio.run` takes the repr of its result."""
        runs = self._records.task_runs
        failed = sum(run.error is not None for run in runs)
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
                "reason": self._reason,
                "elapsed_s": self._elapsed_s,
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
            )
        except (ValueError, TypeError, KeyError) as problem:
            raise UsageError(
                f"This is not an experiment in JSON: {problem}. Pass what RanExperiment.to_json() gave."
            ) from problem


def _in_order(records: Records, dataset: DatasetRecord) -> Records:
    """Put runs in the order of the dataset, whatever order they ended in."""
    places, last = dataset.places, len(dataset.examples)
    runs = sorted(records.task_runs, key=lambda run: run.repetition)
    runs.sort(key=lambda run: places.get(run.example_id, last))
    return Records(tuple(runs), records.evaluation_runs)
