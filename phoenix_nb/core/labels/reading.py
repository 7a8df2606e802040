"""What people's labels come to: for each row the majority of its annotators, and who was asked about what."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from phoenix_nb.core.ports import Store
from phoenix_nb.model import Entry, TaskRunRecord
from phoenix_nb.model.entries.label import Label, LabelSession
from phoenix_nb.model.entries.not_undone import not_undone

__all__ = [
    "HumanLabels",
    "Key",
    "LabelReader",
    "RowLabel",
    "annotator_name",
    "labels_named",
    "read_labels",
    "session_names",
]

E = TypeVar("E", bound=Entry)
Key = tuple[str, int]
"""A row: example id and repetition."""
MOST_SKIPPED = 0.05
"""The largest share of the rows asked about that may have no label: what people skip is not like the rest."""


@dataclass(frozen=True, slots=True)
class RowLabel:
    """What the annotators of a row agreed on: the label that more of them gave than any other."""

    label: str
    score: float | None
    task_run_id: str
    by: Mapping[str, str]
    """The label of each annotator."""
    notes: tuple[str, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True)
class HumanLabels:
    """The labels of a session that count: each annotator's last one of each row, under the latest rubric."""

    session: LabelSession
    """The question, the labels and their scores, and the rows drawn."""
    answers: Mapping[Key, Mapping[str, Label]] = field(repr=False)
    """Row to annotator to answer; a row skipped has an answer whose label is None."""
    ever: Mapping[Key, tuple[str, ...]] = field(repr=False, default_factory=dict)
    """Everybody who has answered about a row, whether or not the answer counts."""

    @cached_property
    def rows(self) -> dict[Key, RowLabel]:
        """The rows that have a label; those with a tie, or skipped, do not."""
        return {key: row for key, by in self.answers.items() if (row := _majority(by)) is not None}

    @property
    def annotators(self) -> tuple[str, ...]:
        """Everybody who has labelled a row, in the order in which they began."""
        names = dict.fromkeys(name for by in self.answers.values() for name in by)
        return tuple(names)

    @property
    def everybody(self) -> tuple[str, ...]:
        """Everybody who has ever answered, whether or not an answer of theirs counts."""
        return tuple(dict.fromkeys(name for names in self.ever.values() for name in names))

    @property
    def drawn(self) -> tuple[Key, ...]:
        """The rows drawn, in their order."""
        return tuple((example_id, self.session.repetition) for example_id in self.session.drawn)

    @property
    def asked(self) -> tuple[Key, ...]:
        """The rows drawn, up to the last one that anybody has labelled or skipped."""
        drawn = self.drawn
        last = max((place for place, key in enumerate(drawn) if key in self.answers), default=-1)
        return drawn[: last + 1]

    @property
    def skipped(self) -> tuple[Key, ...]:
        """The rows asked about that have no label: skipped, passed over, or with a tie."""
        return tuple(key for key in self.asked if key not in self.rows)

    @property
    def tied(self) -> tuple[Key, ...]:
        """The rows asked about on which annotators differ, with no label that more of them gave."""
        return tuple(
            key
            for key in self.skipped
            if any(answer.label is not None for answer in self.answers.get(key, {}).values())
        )

    @property
    def was_read_at_random(self) -> bool:
        """Whether the rows that people have answered about are a random sample, ties and all."""
        skipped = len(self.skipped) - len(self.tied)
        return not self.picked and skipped <= MOST_SKIPPED * len(self.asked)

    def of(self, annotator: str) -> "HumanLabels":
        """Return the labels of one annotator alone."""
        answers = {
            key: {annotator: by[annotator]} for key, by in self.answers.items() if annotator in by
        }
        ever = {key: (annotator,) for key, names in self.ever.items() if annotator in names}
        return HumanLabels(self.session, answers, ever)

    @property
    def picked(self) -> tuple[Key, ...]:
        """The labelled rows that were not drawn."""
        drawn = set(self.drawn)
        return tuple(key for key in self.rows if key not in drawn)

    def why_not_random(self) -> str:
        """Return why the labels are not a random sample of the rows, as a sentence; empty if they are."""
        name = self.session.name
        if picked := len(self.picked):
            rows = "row was" if picked == 1 else "rows were"
            return (
                f"{picked} labelled {rows} not drawn for {name!r} but picked by hand, so the labels are not "
                "a random sample. Give such rows a session of their own, with another name="
            )
        asked, missing, tied = len(self.asked), len(self.skipped), len(self.tied)
        if missing <= MOST_SKIPPED * asked:
            return ""
        verb = "has" if missing == 1 else "have"
        text = f"{missing} of the {asked} rows asked about in {name!r} {verb} no label: "
        skipped = missing - tied
        text += " and ".join(
            [
                *([f"{skipped} skipped or passed over"] if skipped else []),
                *([f"on {tied} annotators tie"] if tied else []),
            ]
        )
        text += ". Above 5 % the labels are not a random sample; "
        if not tied:
            return text + "label them to go on"
        return (
            (
                f"{text}label the first, have one more person label the others"
                if skipped
                else f"{text}have one more person label them (session.ties)"
            )
            + f", or take the labels of one alone, such as {annotator_name(name, self.annotators[0])!r}"
        )


class LabelReader:
    """Reads the labels of a session again and again: each time only what has been stored since, by anybody.

    Args:
        store: Where the experiment is stored.
        experiment_id: The experiment.
        name: The session's name.
        runs: The current runs. Labels of an earlier output than theirs do not count.
    """

    def __init__(
        self, store: Store, experiment_id: str, name: str, *, runs: Iterable[TaskRunRecord]
    ) -> None:
        self._store = store
        self._experiment_id = experiment_id
        self._name = name
        self._runs = runs
        self._sessions: dict[str, LabelSession] = {}
        self._entries: dict[str, Label] = {}
        self._last: tuple[int, HumanLabels | None] = (0, None)
        """How many entries were last added up, and what they came to. Threads may read at once."""

    @property
    def labels(self) -> HumanLabels | None:
        """The labels as they were last read; None if there was no such session."""
        return self._last[1]

    def standing(self, annotator: str) -> list[Label]:
        """Return an annotator's labels that had not been taken back when they were last read, in order."""
        return [label for label in not_undone(self._of_session()) if label.annotator == annotator]

    def read(self) -> HumanLabels | None:
        """Read what has been stored since; returns the labels, None if there is no such session."""
        self._take_in(LabelSession, self._sessions)
        if named := self._named():
            self._take_in(Label, self._entries)
            known = len(self._sessions) + len(self._entries)
            if known != self._last[0]:
                labels = _labels_that_count(named[-1], self._of_session(), self._current)
                self._last = known, labels
        return self.labels

    @cached_property
    def _current(self) -> dict[Key, TaskRunRecord]:
        return {run.key: run for run in self._runs}

    def _take_in(self, kind: type[E], known: dict[str, E]) -> None:
        """Add what is new of a kind to what is known, by id."""
        last = list(known)[-1:]
        entries = self._store.load_entries(
            kind, self._experiment_id, after=last[0] if last else None
        )
        known.update({entry.id: entry for entry in entries})

    def _named(self) -> list[LabelSession]:
        return [session for session in list(self._sessions.values()) if session.name == self._name]

    def _of_session(self) -> list[Label]:
        ids = {session.session_id for session in self._named()[-1:]}
        return [label for label in list(self._entries.values()) if label.session_id in ids]


def read_labels(
    store: Store,
    experiment_id: str,
    name: str,
    *,
    runs: Iterable[TaskRunRecord] = (),
) -> HumanLabels | None:
    """Read the labels of the session of this name on an experiment; None if there is no such session.

    Args:
        store: Where the experiment is stored.
        experiment_id: The experiment.
        name: The session's name.
        runs: The current runs. Labels of an earlier output than theirs do not count.
    """
    return LabelReader(store, experiment_id, name, runs=runs).read()


def _labels_that_count(
    session: LabelSession, labels: Sequence[Label], current: Mapping[Key, TaskRunRecord]
) -> HumanLabels:
    standing = {label.id for label in not_undone(labels)}
    answers: defaultdict[Key, dict[str, Label]] = defaultdict(dict)
    ever: defaultdict[Key, dict[str, None]] = defaultdict(dict)
    for label in labels:
        key = label.example_id, label.repetition
        ever[key][label.annotator] = None
        if (
            label.id in standing
            and label.rubric_version == session.rubric_version
            and (key not in current or _is_about(label, current[key]))
        ):
            answers[key][label.annotator] = label
    everybody = {key: tuple(names) for key, names in ever.items()}
    return HumanLabels(session, dict(answers), everybody)


def _is_about(label: Label, run: TaskRunRecord) -> bool:
    """Whether a label is about the run's output; a server may have given the run another id."""
    return label.task_run_id == run.id or run.end_time <= label.created_at


def annotator_name(session: str, annotator: str) -> str:
    """Name the labels that one annotator gave in a session, as summaries and frames do."""
    return f"{session}.{annotator or 'unnamed'}"


def labels_named(
    store: Store, experiment_id: str, name: str, *, runs: Sequence[TaskRunRecord]
) -> HumanLabels | None:
    """Read the labels of a session, or those of one of its annotators, such as "human.ada".

    Args:
        store: Where the experiment is stored.
        experiment_id: The experiment.
        name: The session's name, or that of one annotator's labels.
        runs: The current runs. Labels of an earlier output than theirs do not count.

    Returns:
        None if there are no such labels.
    """
    if (labels := read_labels(store, experiment_id, name, runs=runs)) is not None:
        return labels
    for session in session_names(store, experiment_id):
        if not name.startswith(f"{session}."):
            continue
        labels = read_labels(store, experiment_id, session, runs=runs)
        for annotator in labels.annotators if labels else ():
            if labels and name == annotator_name(session, annotator):
                return labels.of(annotator)
    return None


def session_names(store: Store, experiment_id: str) -> tuple[str, ...]:
    """List the names of the label sessions on an experiment, in the order in which they began."""
    return tuple(
        dict.fromkeys(entry.name for entry in store.load_entries(LabelSession, experiment_id))
    )


def _majority(by: Mapping[str, Label]) -> RowLabel | None:
    counts = Counter(answer.label for answer in by.values() if answer.label is not None)
    most = counts.most_common(2)
    if not most or (len(most) > 1 and most[0][1] == most[1][1]):
        return None
    chosen = most[0][0]
    example = next(answer for answer in by.values() if answer.label == chosen)
    return RowLabel(
        label=chosen,
        score=example.score,
        task_run_id=example.task_run_id,
        by={name: answer.label for name, answer in by.items() if answer.label is not None},
        notes=tuple(answer.note for answer in by.values() if answer.note),
        tags=_joined(answer.tags for answer in by.values()),
    )


def _joined(every: Iterable[Collection[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tag for tags in every for tag in tags))
