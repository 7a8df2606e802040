"""Experiments as users hold them, once they have run."""

import warnings
from collections.abc import Iterator, Sequence
from os import PathLike
from typing import TYPE_CHECKING, Literal, Self, overload

from phoenix_nb.core.values.given import path_of
from phoenix_nb.core.values.plain_text import clean
from phoenix_nb.experiment.by_people import ReadByPeople
from phoenix_nb.model import Exchange
from phoenix_nb.model.columns import TaskRuns
from phoenix_nb.model.public import TaskRun
from phoenix_nb.type_aliases import Cluster
from phoenix_nb.ui.shared.shown_once import ShownOnce

if TYPE_CHECKING:
    import pandas as pd
    import plotly.graph_objects as go
    import polars as pl
    import pyarrow as pa

    from phoenix_nb.core.summary.experiment import (
        ErrorPolicy,
        EvaluatorSummary,
        ExperimentReport,
    )
    from phoenix_nb.core.summary.variance import Variance
    from phoenix_nb.experiment.frames import Backend, Shape
    from phoenix_nb.experiment.traces import ShownTrace
    from phoenix_nb.ui.run_table.widget import RunGrid

__all__ = ["RanExperiment"]


class RanExperiment(ReadByPeople, ShownOnce):
    """An experiment that has run, whole or in part: its record, its dataset, and its runs.

    Fields read as attributes or, as in Phoenix, as `experiment["task_runs"]`: it is a mapping under
    Phoenix's names, though no `dict`.
    """

    # -- what it says -----------------------------------------------------------------------------

    @overload
    def to_dataframe(
        self, shape: "Shape" = "wide", *, backend: Literal["pandas"] = "pandas"
    ) -> "pd.DataFrame": ...
    @overload
    def to_dataframe(
        self, shape: "Shape" = "wide", *, backend: Literal["polars"]
    ) -> "pl.DataFrame": ...
    @overload
    def to_dataframe(
        self, shape: "Shape" = "wide", *, backend: Literal["pyarrow", "arrow"]
    ) -> "pa.Table": ...
    def to_dataframe(
        self, shape: "Shape" = "wide", *, backend: "Backend" = "pandas"
    ) -> "pd.DataFrame | pl.DataFrame | pa.Table":
        """Return the runs as a frame, in the order of the dataset.

        Args:
            shape: "wide" has one row per task run, with index (`example_id`, `repetition`) and columns
                `input.<key>`, `expected.<key>`, `metadata.<key>`, `output` (`output.<key>` if every
                output is a dict), `error`, `latency_s` (of the last attempt alone), `attempts`,
                `start_time`, `end_time`, `trace_id`, `reused_from` (the experiment that a run was made
                in, if it was reused), tokens and cost where known, per evaluator
                `<name>.score`, `<name>.label`, `<name>.explanation`, `<name>.error`, and, once
                something is noted, `note`, `tags` and `thumbs`. "long" has one row per evaluation, with
                index (`example_id`, `repetition`, `evaluator`).
            backend: Whose frame: "pandas", "polars", or "pyarrow" ("arrow"), a table. These have no index: it
                comes as the first columns; values of several types in one column, and objects within
                objects, are JSON text. Times, latencies, attempts and trace ids are not copied.

        Raises:
            UsageError: If `shape` or `backend` is none of these, or its package is not installed.
        """
        from phoenix_nb.experiment.frames import runs_frame

        return runs_frame(self, shape, backend)

    def iter_runs(self) -> Iterator[TaskRun]:
        """Yield the runs of `task_runs` one by one: for more of them than memory has room for.

        Example:
            >>> import phoenix_nb as pnb
            >>> dataset = pnb.Dataset.from_records([{"q": "a"}, {"q": "b"}], input_keys=["q"])
            >>> ran = pnb.run_experiment(dataset, lambda q: q["q"] * 2, dry_run=2, print_summary=False)
            >>> [run["output"] for run in ran.iter_runs()]
            ['aa', 'bb']
        """
        return TaskRun.each_in(TaskRuns.of(self.records.task_runs))

    def to_parquet(self, path: str | PathLike[str]) -> None:
        """Write one row per run to a Parquet file, some thousands at a time.

        Args:
            path: The file; one that is there is replaced. Its columns are those of
                `to_dataframe(backend="pyarrow")`.

        Raises:
            UsageError: If `path` is not a path, or if pyarrow is not installed: `pip install
                phoenix-nb[parquet]`.
        """
        from phoenix_nb.experiment.frames import write_runs

        write_runs(self, path_of(path))

    def summary(
        self, errors: "ErrorPolicy" = "exclude", *, cluster: Cluster | None = None
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
        from phoenix_nb.core.summary.clusters import few_clusters
        from phoenix_nb.frames import summary_frame

        found = self.summaries(errors, cluster=cluster)
        counts = [one.clusters for one in found if one.clusters]
        if counts and (warning := few_clusters(min(counts))):
            warnings.warn(warning, stacklevel=2)
        return summary_frame(found)

    def summaries(
        self, errors: "ErrorPolicy" = "exclude", *, cluster: Cluster | None = None
    ) -> "tuple[EvaluatorSummary, ...]":
        """Return the same as plain values. The usual ones are worked out once."""
        from phoenix_nb.experiment.statistics import summaries

        if errors != "exclude" or cluster is not None:
            return summaries(self, errors, cluster)
        return self._once("summaries", lambda: summaries(self, errors, cluster))

    def errors(self) -> "pd.DataFrame":
        """Return one row per kind of failure, of the task and of each evaluator, the most frequent first.

        Columns: `source` ("task" or the evaluator's name), `type`, `count`, and of the first such
        failure `message`, `example_id`, `repetition` and `frames`, the traceback's last lines in your
        own code.
        """
        from phoenix_nb.core.summary.experiment import group_errors
        from phoenix_nb.frames import errors_frame

        return errors_frame(group_errors(self.records))

    def repetition_summary(self) -> "pd.DataFrame":
        """Return one row per example (and evaluator, where there are several): how stable it is.

        Columns: `n`, `mean`, `std`, `pass_at_k`, `pass_all` and `agreement`, the share of the
        repetitions that have the most frequent score or label; k is `n`. Examples without a score
        have a row, too.
        """
        from phoenix_nb.experiment.statistics import repetition_summary

        return repetition_summary(self)

    def variance(self, evaluator: str | Sequence[str] | None = None) -> "Variance":
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
        from phoenix_nb.experiment.statistics import variance

        return variance(self, evaluator)

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
        from phoenix_nb.experiment.prompts import exchanges_of

        return exchanges_of(self.records, self._store, example_id, repetition)

    def trace(
        self, example_id: str, repetition: int = 1, *, evaluator: str | None = None
    ) -> "ShownTrace":
        """Return the trace of a run: its spans in a tree, with tool calls, messages, tokens and errors.

        A notebook draws it: a waterfall of the steps, and what was said as a conversation. It is read from
        the store when it is asked for, and empty where nothing was traced.

        Args:
            example_id: The example.
            repetition: Which of its runs, from 1.
            evaluator: The evaluator whose own trace is wanted; the run's if None.

        Raises:
            UsageError: If there is no such run or evaluation, or the experiment is not connected to a store.
            StoreError: If the store cannot be read.
        """
        from phoenix_nb.experiment.traces import trace_of

        return trace_of(self.records, self._store, example_id, repetition, evaluator)

    # -- pictures and tables ----------------------------------------------------------------------

    def plot(self, evaluator: str | None = None) -> "go.Figure":
        """Draw the distribution of the scores, of all evaluators or of one, as a plotly figure.

        Raises:
            UsageError: If there is no such evaluator.
        """
        from phoenix_nb.experiment.views import scores_plot

        return scores_plot(self, evaluator)

    def explore(self) -> "RunGrid":
        """Open an interactive table of the runs, wrong and failed ones first.

        Search, filter by an expression such as `label_match == 0 and channel == "chat"`, sort, group,
        choose columns, and open a run in place: prompt, raw reply, what was expected, each attempt,
        every evaluation. Shown by a notebook cell; needs its kernel.
        """
        from phoenix_nb.experiment.views import run_grid

        return run_grid(self, self.report())

    def raise_for_errors(self) -> None:
        """Raise if any run or evaluation failed, for scripts and tests that must not go on.

        Raises:
            ExceptionGroup: Holds a `TaskError`, `EvaluatorError` or `RunTimeoutError` for each
                failure, with the traceback as a note.
        """
        from phoenix_nb.core.summary.raised_failures import raised_failures

        raised = raised_failures(self.records)
        if raised:
            count = "1 failure" if len(raised) == 1 else f"{len(raised)} failures"
            raise ExceptionGroup(clean(f"{count} in {self.name}"), raised)

    # -- how it is shown and kept -----------------------------------------------------------------

    def report(self) -> "ExperimentReport":
        """Bring together everything that a static view shows. Worked out once."""
        return self._once("report", self._make_report)

    def _make_report(self) -> "ExperimentReport":
        from phoenix_nb.core.summary.experiment import build_experiment_report

        return build_experiment_report(
            self.record,
            self.dataset.record,
            self.records,
            evaluators=self.evaluators,
            summaries=self.summaries(),
            elapsed_s=self.elapsed_s,
            call=self.call,
            outcome=self.outcome,
            reason=self.reason,
            location=self.location,
            url=self.url,
            dry_run=self.dry_run,
            projection=self.projection,
            reuse=str(self.reuse.line) if self.reuse.mattered else "",
        )

    def __repr__(self) -> str:
        """Name the experiment and its progress, cheaply: `asyncio.run` takes the repr of its result."""
        runs = TaskRuns.of(self.records.task_runs)
        failed = sum(runs.failed)
        done = f"{len(runs) - failed:,} of {max(self.record.planned, len(runs)):,} runs done"
        counts = f"{done}, {failed:,} failed" if failed else done
        return f"<RanExperiment {self.name!r} ({self.experiment_id}): {counts}>"

    def __str__(self) -> str:
        """Summarize the results, a line for each evaluator."""
        from phoenix_nb.ui.shared.plain_text import experiment_text

        return experiment_text(self.report())

    def html(self) -> str:
        """Return what a notebook shows, as static HTML without scripts, escaped."""
        from phoenix_nb.experiment.annotations import notes_of
        from phoenix_nb.ui.static_html.experiment import experiment_html

        return experiment_html(self.report(), notes_of(self))

    def to_html(self, path: "str | PathLike[str]") -> None:
        """Write the experiment as one HTML file that needs nothing else: the summary, and its runs.

        It runs nothing, loads nothing and sends nothing. Of very many or very long runs it holds the first
        thousand, failed and wrong ones first; the file says so.
        """
        from phoenix_nb.experiment.views import write_page

        write_page(self, self.report(), path)

    def to_json(self, *, indent: int | None = None) -> str:
        """Write everything as JSON, for `from_json` to read."""
        from phoenix_nb.experiment.saved import experiment_json

        return experiment_json(self, reason=self._session_reason, indent=indent)

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """Read what `to_json` wrote.

        Raises:
            UsageError: If the text is not an experiment.
        """
        from phoenix_nb.experiment.saved import fields_of_json

        return cls(**fields_of_json(text))
