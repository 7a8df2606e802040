"""Experiments as people note, label and correct them."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from phoenix_nb.dataset import Dataset
from phoenix_nb.experiment.fields import ExperimentFields

if TYPE_CHECKING:
    from phoenix_nb.core.summary.row_notes import RowNotes
    from phoenix_nb.experiment.agreement import Agreement
    from phoenix_nb.experiment.annotations import Thumbs
    from phoenix_nb.experiment.corrected import CorrectedScore
    from phoenix_nb.experiment.failure_modes import FailureModes

__all__ = ["ReadByPeople"]


class ReadByPeople(ExperimentFields):
    """An experiment whose rows people read: notes, labels against a judge, and corrections of the dataset."""

    def annotate(
        self,
        example_id: str,
        note: str | None = None,
        tags: Iterable[str] | None = None,
        thumbs: "Thumbs | None" = None,
        repetition: int = 1,
        *,
        annotator: str | None = None,
    ) -> "RowNotes":
        """Note something on a row: it is stored at once, and stands outside all summaries.

        What is noted is never overwritten: each call appends an entry, and the latest one holds for
        each of note, tags and thumbs. What is not passed stays as it is. `to_dataframe()` has columns for
        it, and a Phoenix server shows it at the run's trace.

        Args:
            example_id: The example.
            note: A remark of at most 10,000 characters; "" takes it away.
            tags: All tags of the row from now on, as texts; `[]` takes them away.
            thumbs: "up", "down", or "none" to take it away.
            repetition: Which of the example's runs, from 1.
            annotator: Who notes it; the login name by default.

        Returns:
            The row's `note`, `tags` and `thumbs` as they now are, `annotator`, and `at`, the time.

        Raises:
            UsageError: If there is no such run, nothing is passed, or it is not a note, tags or a thumb.
            StoreError: If it cannot be stored.
        """
        from phoenix_nb.experiment.annotations import annotate

        return annotate(
            self,
            (example_id, repetition),
            note=note,
            tags=tags,
            thumbs=thumbs,
            annotator=annotator,
        )

    def add_to_dataset(
        self, rows: Any, split: str | None = None, *, dataset: str | Dataset | None = None
    ) -> Dataset:
        """Put the examples of some rows into a split, or into another dataset, as a new version of it.

        The version is the latest one with these examples added to the split: what others have changed since
        stays. Examples that it has already stay as they are.

        Args:
            rows: Rows of `to_dataframe()`, ids, records of `task_runs`, or what `view.selected` returns.
            split: The split that they are added to, such as "hard".
            dataset: The dataset that they are added to, by name; made if there is none. By default the
                experiment's own.

        Returns:
            The new version; `run_experiment(version.split("hard"), …)` runs the split.

        Raises:
            UsageError: If there are no such rows, or neither a split nor a dataset is named.
            StoreError: If the version cannot be stored.
        """
        from phoenix_nb.experiment.new_versions import add_to_dataset

        return add_to_dataset(self, rows, split=split, dataset=dataset)

    def correct_expected(self, example_id: str, expected: Any) -> Dataset:
        """Correct what is expected of an example, as a new version of the dataset.

        Run it with `reuse=True`, and only evaluations are made again: the outputs are linked, unless the
        task itself reads the expected value.

        Args:
            example_id: The example.
            expected: A dict of the keys that change; the value alone if there is one key.

        Returns:
            The new version: the latest one, but for this example.

        Raises:
            UsageError: If there is no such example, `expected` is not a dict and there are several keys, or
                it names a key that no example of the dataset has.
            StoreError: If the version cannot be stored.
        """
        from phoenix_nb.experiment.new_versions import correct_expected

        return correct_expected(self, example_id, expected)

    def agreement(
        self, rater: str, reference: str, *, threshold: float | None = None
    ) -> "Agreement":
        """Compare a judge with people: how often they agree, beyond what chance would give.

        Labels are compared by name or, where the two have different ones, by score: "True" (1) is "yes" (1).

        Args:
            rater: Who is looked at: an evaluator, a label session, or one annotator of it ("human.ada").
            reference: Who counts as right: a label session, or an evaluator.
            threshold: Scores from here on count as the better one of the reference's two labels; for a rater
                that gives scores in between.

        Returns:
            `kappa`, `ac1`, `sensitivity`, `specificity`, `base_rate` and `share`, each with `value`, `low`
            and `high`; `table`, `disagreements`, `explore()`; `ceiling`, how well people agree among
            themselves.

        Raises:
            UsageError: If there is no such evaluator or label session, or their labels cannot be matched.
            StoreError: If labels cannot be read.
        """
        from phoenix_nb.experiment.judges import agreement_between

        return agreement_between(self, rater, reference, threshold)

    def corrected(self, judge: str, reference: str, *, to_come: bool = False) -> "CorrectedScore":
        """Correct the mean of a judge by the labels of people.

        The judge has scored all rows and people some, drawn at random: together they know more than either.
        Pass/fail is post-stratified (MOVER over Wilson); scores take PPI++ with Student's quantile.

        Args:
            judge: The evaluator that has scored every row.
            reference: The label session, or one annotator of it, such as "human.ada".
            to_come: Whether the interval is for examples to come like these, rather than for these rows.

        Returns:
            `mean`, `ci_low`, `ci_high`, `labelled`, `labels_alone` (the same without the judge), and
            `labels_needed(half_width)`.

        Raises:
            UsageError: If the labels are not a random sample of the rows (picked by hand, more than 5 % of
                those asked about without a label, or rows made since the draw), are fewer than ten, or have
                no scores.
            StoreError: If labels cannot be read.
        """
        from phoenix_nb.experiment.judges import corrected_of

        return corrected_of(self, judge, reference, to_come=to_come)

    def failure_modes(self, suggest: Callable[[str], object] | None = None) -> "FailureModes":
        """Count the ways in which things go wrong: the tags that people gave while labelling or reading.

        Rows count in the order in which they were read, so that it shows whether reading on still brings new
        modes.

        Args:
            suggest: A function of your own that asks a model: it takes a prompt and returns the reply. It
                groups the notes that have no tag; the groups are `suggestions`, and nothing is stored.

        Returns:
            A frame with index `mode`; columns `count`, `share` of the rows read, `ci_low`, `ci_high`,
            `examples` and `notes`. `new_modes` has the modes that each batch of ten rows brought, `chart()`
            draws both, and `evaluator_stub(mode)` writes an evaluator to complete.

        Raises:
            UsageError: If the experiment is not stored, or the model's reply cannot be read.
            StoreError: If the store cannot be read.
        """
        from phoenix_nb.experiment.failure_modes import failure_modes_of

        return failure_modes_of(self, suggest)
