"""Questions that people answer about outputs, and their answers."""

from pydantic import FiniteFloat

from phoenix_nb.model.entry import ExperimentEntry


class LabelSession(ExperimentEntry):
    """A question that people answer about the outputs of an experiment, and the rows drawn for it.

    A session over two experiments, of which pairs are shown, has one entry for each, with the same
    `session_id`.
    """

    kind = "label-session"
    session_id: str
    name: str
    """The name of the evaluations that the session makes."""
    question: str
    labels: dict[str, FiniteFloat | None]
    """Each label with its score, in order; None for labels that are not ordered."""
    rubric: str = ""
    rubric_version: str = ""
    """Labels given under different versions are not counted together."""
    experiment_ids: tuple[str, ...] = ()
    """All experiments of a pairwise session; empty for one alone."""
    repetition: int = 1
    drawn: tuple[str, ...]
    """Ids of the examples that are asked about, in order."""
    population: int
    """How many rows could have been drawn."""
    seed: int | None = None
    """Seed of the draw; None if the rows were picked by hand."""


class Label(ExperimentEntry):
    """One answer of one person about one row. Of a row's answers, each annotator's last one counts."""

    kind = "label"
    session_id: str
    example_id: str
    repetition: int = 1
    task_run_id: str
    """The run whose output was shown."""
    annotator: str = ""
    rubric_version: str = ""
    label: str | None = None
    """None if the row was skipped."""
    score: FiniteFloat | None = None
    note: str = ""
    tags: tuple[str, ...] = ()
    pair_id: str | None = None
    """Shared by the two entries of one answer about a pair."""
    undoes: str | None = None
    """The id of the label that this takes back; nothing else is read of such an entry."""
