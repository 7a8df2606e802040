"""What is noted about an experiment or a dataset beside its runs: by people, budgets, races, comparisons.

Entries are only ever appended: one that corrects or undoes another names it, and their reader adds them
up to what holds now.

Few runs meet any of these, so that they are imported from here, where they are used.
"""

from typing import Any, Literal

from pydantic import Field, FiniteFloat

from phoenix_nb.model.entry import Entry, ExperimentEntry


class Annotation(ExperimentEntry):
    """What somebody noted on a row. Stands outside all summaries."""

    kind = "annotation"
    example_id: str
    repetition: int = 1
    note: str | None = None
    """None leaves the note as it is; an empty text takes it away."""
    tags: tuple[str, ...] | None = None
    """All tags from now on; None leaves them as they are."""
    thumbs: Literal["up", "down", "none"] | None = None
    """None leaves it as it is."""
    annotator: str | None = None
    undoes: str | None = None
    """The id of the annotation that this takes back; nothing else is read of such an entry."""


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


class Charge(ExperimentEntry):
    """A movement in a budget's ledger."""

    kind = "charge"
    session_id: str = ""
    """The session that works under the budget; all its experiments share it."""
    task_run_id: str | None = None
    evaluator: str | None = None
    attempt: int = 1
    movement: Literal["reserved", "settled", "released"]
    """A reservation ends when it is settled at what was spent, or released because nothing was."""
    settles: str | None = None
    """The id of the reservation that this ends."""
    cost: FiniteFloat | None = None
    """US dollars; None if unknown."""
    tokens: int | None = None
    calls: int = 1
    estimated: bool = False
    """Whether the amounts are an estimate: nothing was reported."""


class Race(ExperimentEntry):
    """How a race was set up. Each variant's experiment has an entry, with the same `race_id`."""

    kind = "race"
    race_id: str
    experiment_ids: tuple[str, ...]
    """The variants, in order."""
    evaluator: str
    margin: FiniteFloat = 0.0
    alpha: FiniteFloat = 0.05
    score_range: tuple[FiniteFloat, FiniteFloat]
    order: tuple[str, ...]
    """The units in the order that was drawn: ids of examples, or names of clusters."""
    clusters: dict[str, tuple[str, ...]] | None = None
    """The examples of each unit, where units are clusters."""
    seed: int


class RaceStep(ExperimentEntry):
    """A decision in a race about a variant. Its wealth follows from the order and the scores."""

    kind = "race-step"
    race_id: str
    decision: Literal["stopped", "kept", "ended"]
    settled: int
    """How many units of the order were settled at that moment."""
    by_hand: bool = False
    """Whether a person overrode the rule, after which it guarantees nothing."""
    reason: str = ""
    evidence: dict[str, Any] = Field(default_factory=dict)
    """The figures behind it."""


class Look(Entry):
    """A comparison of experiments on a dataset that somebody has seen."""

    kind = "look"
    dataset_id: str
    dataset_version_id: str
    experiment_ids: tuple[str, ...]
    identities: tuple[str, ...]
    """What was compared, as hashes: two experiments of one identity are one."""

    @property
    def subject(self) -> str:
        """The dataset's id."""
        return self.dataset_id


class PromptEntry(Entry):
    """A version of a prompt; those of one name count from 1."""

    kind = "prompt"
    name: str
    number: int
    description: str | None = None
    """Of the prompt, from this version on; None leaves it as it is."""
    metadata: dict[str, Any] = Field(default_factory=dict)
    version: dict[str, Any]
    """What a Phoenix server would be sent."""

    @property
    def subject(self) -> str:
        """The prompt."""
        return f"prompt:{self.name}"


class PromptTag(Entry):
    """A tag of one version of a prompt, which no other version of it has from then on."""

    kind = "prompt_tag"
    name: str
    number: int
    tag: str
    description: str | None = None

    @property
    def subject(self) -> str:
        """The prompt."""
        return f"prompt:{self.name}"


class ExperimentTag(Entry):
    """A tag of an experiment, which no other one on its dataset has from then on; or its end."""

    kind = "experiment_tag"
    dataset_id: str
    experiment_id: str
    name: str
    removed: bool = False

    @property
    def subject(self) -> str:
        """The dataset's id."""
        return self.dataset_id
