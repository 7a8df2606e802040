"""One example of a comparison in whole: what each variant gave, run by run, as the row browser opens it."""

from collections.abc import Callable, Sequence

from phoenix_nb.core.comparison import ComparisonReport
from phoenix_nb.core.comparison.alignment import AlignedExperiment
from phoenix_nb.core.traces import Trace
from phoenix_nb.model import ExampleRecord, Exchange, Records, TaskRunRecord
from phoenix_nb.model.columns import EvaluationRuns
from phoenix_nb.ui.comparison.figures import NAME
from phoenix_nb.ui.comparison.messages import OpenedExample, OpenedVariant
from phoenix_nb.ui.comparison.rows import Viewpoint
from phoenix_nb.ui.run_table.detail import RunReader
from phoenix_nb.ui.run_table.editing import RowEditor
from phoenix_nb.ui.run_table.readable import blocks
from phoenix_nb.ui.shared.words import one_line

__all__ = ["ExampleReader", "ReadExchanges", "ReadTrace"]

ReadExchanges = Callable[[TaskRunRecord], Sequence[Exchange]]
"""Finds the calls of models that were made for a run."""
ReadTrace = Callable[[TaskRunRecord], Trace | None]
"""Finds the trace of a run."""

_RUNS = 50
"""Repetitions of one variant."""


class ExampleReader:
    """Reads the examples of a comparison, one at a time.

    Args:
        card: The comparison.
        exchanges: For each variant, what finds the prompts and replies of its runs; none if empty.
        traces: For each variant, what finds the traces of its runs; none if empty.
        editors: For each variant, what notes something on its runs; none if empty.
    """

    def __init__(
        self,
        card: ComparisonReport,
        exchanges: Sequence[ReadExchanges] = (),
        traces: Sequence[ReadTrace] = (),
        editors: Sequence[RowEditor] = (),
    ) -> None:
        self._card = card
        self._editors = editors
        finders = exchanges or [_no_exchanges] * len(card.sides)
        tracers = traces or [_no_trace] * len(card.sides)
        self._readers = [_reader(*each) for each in zip(card.sides, finders, tracers, strict=True)]

    def detail(self, view: Viewpoint, position: int, variant: int | None = None) -> OpenedExample:
        """Return everything there is of the example at a position.

        Args:
            view: The comparison, and which evaluator comes first.
            position: Which example.
            variant: Which variant comes first after the baseline.
        """
        card = self._card
        content = card.content(position) or ExampleRecord(id=card.example_ids[position], input={})
        chosen = [] if variant is None else [variant]
        order = dict.fromkeys([card.baseline, *chosen, *card.compared_positions()])
        return {
            "title": one_line(content.id, 4 * NAME),
            "inputs": blocks(content.input),
            "metadata": blocks(content.metadata),
            "variants": [self._variant(view, position, place, content) for place in order],
        }

    def _variant(
        self, view: Viewpoint, position: int, place: int, content: ExampleRecord
    ) -> OpenedVariant:
        card = self._card
        runs = self._runs(position, place)
        others = [] if place == card.baseline else self._runs(position, card.baseline)
        of_repetition = {run.repetition: run for run in others if run.error is None}
        usual = next(iter(of_repetition.values()), None)
        variant = card.example(position).variants[place]
        return {
            "place": place,
            "name": one_line(card.variants[place], 4 * NAME),
            "baseline": place == card.baseline,
            "marks": list(view.marks(variant, len(view.order))),
            "runs": [
                self._readers[place].opened(run, content, of_repetition.get(run.repetition, usual))
                for run in runs[:_RUNS]
            ],
            "noted": [
                self._editors[place].noted_row(run.key, place) if self._editors else None
                for run in runs[:_RUNS]
            ],
            "more": max(0, len(runs) - _RUNS),
        }

    def _runs(self, position: int, place: int) -> Sequence[TaskRunRecord]:
        return self._card.sides[place].runs.get(self._card.example_ids[position], ())


def _reader(side: AlignedExperiment, exchanges: ReadExchanges, traces: ReadTrace) -> RunReader:
    columns = (evaluations.column for evaluations in side.evaluations.values())
    table = next((column.table for column in columns), EvaluationRuns.of(()))
    records = Records(side.runs.table, table)
    return RunReader(side.dataset, records, side.evaluators, exchanges, traces)


def _no_exchanges(run: TaskRunRecord) -> Sequence[Exchange]:
    del run
    return ()


def _no_trace(run: TaskRunRecord) -> Trace | None:
    del run
    return None
