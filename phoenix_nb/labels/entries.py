"""Labels as they are stored: of a pair, what was said of A and B as what it says of the two variants."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from phoenix_nb.core.values.ids import new_hex_id
from phoenix_nb.core.values.noted_text import annotator_text, note_text, tag_texts
from phoenix_nb.errors import UsageError
from phoenix_nb.labels.example import Row
from phoenix_nb.labels.rows_of_frame import LabelRow
from phoenix_nb.model.entries.label import Label, LabelSession

__all__ = ["LabelEntries", "undoing"]


@dataclass(frozen=True, slots=True)
class LabelEntries:
    """Writes the labels of a session as entries, and reads entries as labels."""

    sessions: Sequence[LabelSession]
    """One for each experiment."""
    rows: Mapping[str, Row]
    """The rows that can be labelled, by example."""
    labels: Mapping[str, float | None]
    """The labels with their scores."""

    @property
    def _is_pair(self) -> bool:
        return len(self.sessions) > 1

    def of(self, row: LabelRow, annotator: str, now: datetime) -> list[Label]:
        """Return the entries of one label, for each experiment one.

        Args:
            row: What was answered about which example.
            annotator: Who labels, unless the row names somebody.
            now: When.

        Raises:
            UsageError: If there is no such row or label, or a note or tag is too long.
        """
        known = self.rows.get(row.example_id)
        if known is None:
            raise UsageError(
                f"There is no row {row.example_id!r} with an output in this session; `examples` lists those "
                "drawn."
            )
        if row.label is not None and row.label not in self.labels:
            names = ", ".join(map(repr, self.labels))
            raise UsageError(
                f"{row.label!r} is not a label of this session; choose one of {names}."
            )
        annotator = annotator if row.annotator is None else annotator_text(row.annotator)
        note, tags = note_text(row.note), tag_texts(row.tags)
        pair_id = new_hex_id(8) if self._is_pair else None
        return [
            Label(
                id=new_hex_id(8),
                created_at=now,
                experiment_id=session.experiment_id,
                session_id=session.session_id,
                example_id=row.example_id,
                repetition=session.repetition,
                task_run_id=known.runs[place].id,
                annotator=annotator,
                rubric_version=session.rubric_version,
                **self._stored(row.label, known, place),
                note=note,
                tags=tags,
                pair_id=pair_id,
            )
            for place, session in enumerate(self.sessions)
        ]

    def _stored(self, label: str | None, row: Row, place: int) -> dict[str, Any]:
        """Return label and score as they are stored for the experiment at a place."""
        if label is None:
            return {"label": None, "score": None}
        score = self.labels[label]
        if not self._is_pair or score is None:
            return {"label": label, "score": score}
        lead = score if (place == 0) == row.baseline_first else -score
        words = "better" if lead > 0 else "worse" if lead < 0 else "tie"
        return {"label": words, "score": (1 + lead) / 2}

    def as_shown(self, answer: Label) -> Label:
        """Return an answer as it was given: for a pair, in terms of A and B."""
        row = self.rows.get(answer.example_id)
        if not self._is_pair or answer.score is None or row is None:
            return answer
        lead = 2 * answer.score - 1
        lead = lead if row.baseline_first else -lead
        given = min(self.labels, key=lambda label: abs((self.labels[label] or 0) - lead))
        return answer.model_copy(update={"label": given, "score": lead})


def undoing(label: Label, now: datetime) -> Label:
    """Return the entry that takes a label back."""
    return label.model_copy(
        update={
            "id": new_hex_id(8), "created_at": now, "undoes": label.id,
            "label": None, "score": None, "note": "", "tags": (),
        }
    )  # fmt: skip
