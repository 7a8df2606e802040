"""A labelling session as its user holds it: what is asked, what was answered, and the widget."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from phoenix_nb.core.labels import HumanLabels, Key, LabelReader, first_is_baseline
from phoenix_nb.core.labels.agreement import Rater, disagreements
from phoenix_nb.core.values.noted_text import annotator_text
from phoenix_nb.errors import UsageError
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.experiment.annotations import default_annotator
from phoenix_nb.experiment.judges import differing_rows, judges_of
from phoenix_nb.labels.entries import LabelEntries, undoing
from phoenix_nb.labels.evaluations import EvaluationWriter, evaluations_of, evaluator_of
from phoenix_nb.labels.example import LabelExample, Row
from phoenix_nb.labels.opening import drawable, label_scores, opened
from phoenix_nb.labels.progress import LabelProgress, width_reached
from phoenix_nb.labels.rows_of_frame import LabelRow, rows_of_frame
from phoenix_nb.model.entries.label import Label

if TYPE_CHECKING:
    import pandas as pd

    from phoenix_nb.ui.labelling.widget import LabellingWidget
    from phoenix_nb.ui.run_table.widget import RunGrid

__all__ = ["LabellingSession"]

_WAIT_S = 1.0
"""How long a label given from Python waits until summaries and the server have it, too."""


class LabellingSession:
    """A question that people answer about the outputs of an experiment, or about pairs of two experiments.

    The last line of a cell shows it as a widget: one row at a time, answered by keys. Each answer is stored
    at once. Answers are only ever added: undoing and labelling again add others, and the last one counts.
    """

    def __init__(
        self,
        experiments: Sequence[RanExperiment],
        question: str,
        *,
        labels: Sequence[str] | Mapping[str, float | None] | None,
        n: int | None,
        name: str,
        annotator: str | None,
        rubric: str | None,
        repetition: int,
        seed: int,
    ) -> None:
        """Begin a session, or go on with the one of this name; see `phoenix_nb.label`."""
        self._experiments = tuple(experiments)
        self._store, *_ = (ran.store_for("labels are stored") for ran in self._experiments)
        self._rows = drawable(self._experiments, repetition)
        if not self._rows:
            raise UsageError(
                f"There is nothing to label: no run of repetition {repetition} has an output. Resume the "
                "experiment, or pass another repetition=."
            )
        self._sessions = opened(
            self._store, self._experiments, question,
            labels=labels, rows=self._rows, n=n, name=name, rubric=rubric,
            repetition=repetition, seed=seed,
        )  # fmt: skip
        self._labels = (
            label_scores(labels, pair=True) if self.is_pair else dict(self._sessions[0].labels)
        )
        if self.is_pair:
            chosen = self._sessions[0].seed or 0
            self._rows = {
                id_: Row(row.example, row.runs, first_is_baseline(id_, chosen))
                for id_, row in self._rows.items()
            }
        self._entries = LabelEntries(self._sessions, self._rows, self._labels)
        self.annotator: str = annotator_text(
            default_annotator() if annotator is None else annotator
        )
        """Who labels; labels of several are counted as one by their majority."""
        self._trouble = ""
        self._judges: tuple[list[int], list[Rater]] | None = None
        """The judges' scores, and how often these had been taken in by then."""
        self._people = 0
        self._writer = EvaluationWriter(
            self._store,
            {session.experiment_id: evaluator_of(session) for session in self._sessions},
            on_trouble=self._note_trouble,
        )
        self._widget: LabellingWidget | None = None
        self._readers = [
            LabelReader(
                self._store,
                session.experiment_id,
                session.name,
                runs=[row.runs[place] for row in self._rows.values()],
            )
            for place, session in enumerate(self._sessions)
        ]
        self._show_in_summaries()
        self._writer.wait(_WAIT_S)

    # -- what is asked ----------------------------------------------------------------------------

    @property
    def name(self) -> str:
        """The name of the evaluations that it makes."""
        return self._sessions[0].name

    @property
    def question(self) -> str:
        """What is asked about each row."""
        return self._sessions[0].question

    @property
    def labels(self) -> dict[str, float | None]:
        """The labels, in order, with their scores; of a pair, how much better A is than B."""
        return dict(self._labels)

    @property
    def rubric(self) -> str:
        """How to decide, in words; empty if nothing was written."""
        return self._sessions[0].rubric

    @property
    def rubric_version(self) -> str:
        """The rubric's version: "1", "2" and so on; labels given under an earlier one do not count."""
        return self._sessions[0].rubric_version

    @property
    def is_pair(self) -> bool:
        """Whether two variants are compared, blind."""
        return len(self._sessions) > 1

    @property
    def examples(self) -> list[LabelExample]:
        """The rows drawn, in the order in which they are asked about; without scores, judges or variants."""
        return [LabelExample.of(row) for row in self.drawn_rows()]

    @property
    def ties(self) -> list[LabelExample]:
        """The drawn rows on which annotators tie: to talk over, or for one more person to label."""
        self.read()
        tied = {example_id for example_id, _ in self._known(0).tied}
        return [LabelExample.of(row) for row in self.drawn_rows() if row.key[0] in tied]

    @property
    def progress(self) -> LabelProgress:
        """How far it has come: a text such as "42 of 60: ± 7 points", with the figures as attributes."""
        self.read()
        return self.progress_when_read()

    @property
    def trouble(self) -> str:
        """What went wrong when labels were shown in summaries or sent to a server; the labels are stored."""
        return self._trouble

    def to_dataframe(self) -> "pd.DataFrame":
        """Return the labels that count, one row for each annotator of a row.

        Index (`example_id`, `repetition`, `annotator`); columns `label` (NA where it was skipped), `score`,
        `note`, `tags` (a tuple), `drawn` (whether the row was drawn rather than picked), `rubric_version` and
        `created_at`. Of a pair, labels and scores are as A and B were shown.
        """
        from phoenix_nb.frames.labels import labels_frame

        self.read()
        labels = self._known(0)
        drawn = set(labels.drawn)
        answers = [
            (answer, key in drawn) for key, by in labels.answers.items() for answer in by.values()
        ]
        return labels_frame([(self._entries.as_shown(answer), known) for answer, known in answers])

    # -- answers ----------------------------------------------------------------------------------

    def record(
        self,
        example_id: str | Mapping[str, Any],
        label: str | None,
        note: str = "",
        tags: Collection[str] = (),
        *,
        annotator: str | None = None,
    ) -> None:
        """Store a label.

        Args:
            example_id: The example's id, or one of `examples`.
            label: One of `labels`; None skips the row.
            note: What to remember about it.
            tags: Short words for what went wrong: `failure_modes` counts them.
            annotator: Who labels, if it is not the session's annotator.

        Raises:
            UsageError: If there is no such row or label, or a note or tag is too long.
            StoreError: If it cannot be stored.
        """
        self.store_label(_id_of(example_id), label, note, tags, annotator=annotator)
        self._writer.wait(_WAIT_S)

    def skip(self, example_id: str | Mapping[str, Any], note: str = "") -> None:
        """Leave a row without a label.

        Raises:
            UsageError: If there is no such row.
        """
        self.record(example_id, None, note)

    def add(self, frame: Any) -> None:
        """Store the labels of a frame, such as those of a spreadsheet: all of them, or none.

        Args:
            frame: A DataFrame of any library, or a list of dicts, with `example_id` (a column or the index)
                and `label`, and if you like `annotator`, `note` and `tags` (a list, or a text with commas).

        Raises:
            UsageError: If a column is missing, or a row or label is not the session's.
            StoreError: If they cannot be stored.
        """
        self._add(rows_of_frame(frame, self._sessions[0].repetition))
        self._writer.wait(_WAIT_S)

    def undo(self) -> str | None:
        """Take the annotator's last label back; again, the one before.

        Returns:
            The id of its example; None if there is no label to take back.
        """
        answered = self.take_back()
        self._writer.wait(_WAIT_S)
        return answered

    # -- how it is shown --------------------------------------------------------------------------

    @property
    def widget(self) -> "LabellingWidget":
        """The widget, made when it is first shown."""
        if self._widget is None:
            from phoenix_nb.labels.controls import SessionControls
            from phoenix_nb.ui.labelling.widget import LabellingWidget

            self._widget = LabellingWidget(SessionControls(self))
        return self._widget

    def __repr__(self) -> str:
        """Name the session and how far it has come."""
        return f"<LabellingSession {self.name!r}: {self.progress}>"

    def _ipython_display_(self) -> None:
        """Show the widget, in a place that its static form keeps for it."""
        self.widget.show()

    def _repr_mimebundle_(self, **options: Any) -> Any:
        return self.widget._repr_mimebundle_(**options)

    # -- inner ------------------------------------------------------------------------------------

    def drawn_rows(self) -> list[Row]:
        """Return the rows drawn, in their order."""
        rows = self._rows
        return [rows[id_] for id_ in self._sessions[0].drawn if id_ in rows]

    def read(self) -> None:
        """Read what has been stored since, also by others; the methods below tell of what was last read."""
        for reader in self._readers:
            reader.read()

    def _known(self, place: int) -> HumanLabels:
        """Return the labels of the experiment at a place, as they were last read."""
        return self._readers[place].labels or HumanLabels(self._sessions[place], {})

    def progress_when_read(self) -> LabelProgress:
        """Return how far it had come when labels were last read."""
        labels = [self._known(place) for place in range(len(self._sessions))]
        width = width_reached(labels, self.judges(), self._sessions[0].population)
        return LabelProgress.of(labels[0], self.annotator, width)

    def own_answers(self) -> dict[Key, Label]:
        """Return the annotator's answers that count, as they were shown and last read."""
        return {
            key: self._entries.as_shown(by[self.annotator])
            for key, by in self._known(0).answers.items()
            if self.annotator in by
        }

    def store_label(
        self,
        example_id: str,
        label: str | None,
        note: str,
        tags: Collection[str],
        *,
        annotator: str | None = None,
    ) -> None:
        """Record, without waiting for summaries or a server."""
        self._add([LabelRow(example_id, label, note, tuple(tags), annotator)])

    def judges(self) -> list[Rater]:
        """Return the scores of the first judge that every experiment has; empty without one."""
        edition = [experiment.judged_anew for experiment in self._experiments]
        if self._judges is None or self._judges[0] != edition:
            raters = judges_of(self._experiments, self._sessions[0].repetition)
            self._judges = edition, raters
        return self._judges[1]

    def differing(self) -> tuple[Key, ...]:
        """Return the rows on which the first judge and people differ; empty where they cannot be compared."""
        if self.is_pair or not (judges := self.judges()):
            return ()
        people = Rater.of_people(self._known(0), self.name)
        with suppress(UsageError):
            return disagreements(judges[0], people)
        return ()

    def open_differing(self, keys: Sequence[Key]) -> "RunGrid":
        """Open rows on which the first judge and people differ, in the order given."""
        return differing_rows(self._experiments[0], self.judges()[0].name, self.name, keys)

    def _add(self, rows: Sequence[LabelRow]) -> None:
        entries = [
            entry
            for row in rows
            for entry in self._entries.of(row, self.annotator, datetime.now(UTC))
        ]
        self._store.add_entries(entries)
        self._show_in_summaries({(row.example_id, self._sessions[0].repetition) for row in rows})

    def take_back(self) -> str | None:
        """Undo, without waiting for summaries or a server."""
        undone: str | None = None
        entries: list[Label] = []
        self.read()
        for reader in self._readers:
            standing = reader.standing(self.annotator)
            if not standing:
                return None
            last = standing[-1]
            undone = last.example_id
            entries.append(undoing(last, datetime.now(UTC)))
        self._store.add_entries(entries)
        if undone is not None:
            self._show_in_summaries({(undone, self._sessions[0].repetition)})
        return undone

    def _show_in_summaries(self, keys: Collection[Key] | None = None) -> None:
        """Read the labels, and bring the evaluations of rows up to those that count; of all rows if None."""
        self.read()
        for place, (experiment, session) in enumerate(
            zip(self._experiments, self._sessions, strict=True)
        ):
            labels = self._known(place)
            if len(labels.everybody) > 1 >= self._people:  # from now on each one's labels are shown
                keys = None
            self._people = len(labels.everybody)
            wanted = labels.ever if keys is None else keys
            run_ids = {
                key: self._rows[key[0]].runs[place].id
                for key in wanted
                if key[0] in self._rows and key[1] == session.repetition
            }
            evaluations = evaluations_of(labels, run_ids, datetime.now(UTC))
            if keys is None:
                shown = {
                    evaluation.task_run_id: evaluation.results
                    for evaluation in experiment.records.evaluation_runs
                    if evaluation.name == session.name
                }
                evaluations = [
                    one for one in evaluations if shown.get(one.task_run_id) != one.results
                ]
            if evaluations:
                experiment.take_in(evaluator_of(session), evaluations)
                self._writer.put(evaluations)

    def _note_trouble(self, sentence: str) -> None:
        self._trouble = sentence


def _id_of(example: str | Mapping[str, Any]) -> str:
    return example if isinstance(example, str) else str(example["id"])
