"""Evaluations as a user meets them, and makes them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import isnan
from typing import Any, Self

from phoenix_nb.model import evaluation as records
from phoenix_nb.model.columns import EvaluationRuns
from phoenix_nb.model.private_copy import private_copy
from phoenix_nb.model.public.base import NOWHERE, RecordDict

_FIELDS = tuple(records.EvaluationRecord.model_fields)


class Evaluation(RecordDict):
    """What an evaluator found. All of it may be missing: an evaluator may abstain.

    Keys, as in Phoenix: those of `name`, `score`, `label`, `explanation` and `metadata` that have a
    value, so that `"score" in evaluation` shows whether there is a score. The others read as None.

    Example:
        >>> Evaluation(score=0.5, label="partly")
        {'score': 0.5, 'label': 'partly'}
    """

    __slots__ = ()

    _record: records.EvaluationRecord
    _columns = EvaluationRuns

    def __init__(
        self,
        values: Mapping[str, Any] | Iterable[tuple[str, Any]] = (),
        /,
        *,
        name: str | None = None,
        score: float | None = None,
        label: str | None = None,
        explanation: str | None = None,
        metadata: Mapping[str, Any] | None = None,
    ) -> None:
        """Make an evaluation, as an evaluator may return it.

        Args:
            values: A dict of what follows, as an evaluator may return one.
            name: What is evaluated; the evaluator's own name where it gives one evaluation only.
            score: A finite number.
            label: A word.
            explanation: Why.
            metadata: Anything else that JSON can hold.

        Raises:
            ValueError: If the score is not a finite number, a text is not a text, or a key is none of these.
        """
        given = {"name": name, "score": score, "label": label, "explanation": explanation}
        record = records.EvaluationRecord(**given | {"metadata": metadata or {}} | dict(values))
        super().__init__(_present(record))
        self._source, self._place = record, NOWHERE

    @classmethod
    def of(cls, record: records.EvaluationRecord, *, evaluator: str | None = None) -> Self:
        """Make the dict of a record, with the name as a key where it is not the evaluator's own."""
        values = _present(record)
        if record.name == evaluator:
            values.pop("name", None)
        return cls._holding(values, record)

    @classmethod
    def each_in(cls, runs: EvaluationRuns, places: Sequence[int]) -> Iterator[Self]:
        """Make the dicts of the evaluations at some places of the columns; a record is made if asked for.

        Where `given` is not 1, there is nothing in them.
        """
        explanations, label_names = list(runs.explanations), runs.label_names
        for place in places:
            values: dict[str, Any] = {}
            if not isnan(score := runs.scores[place]):
                values["score"] = score
            if (label := runs.labels[place]) >= 0:
                values["label"] = label_names[label]
            if (explanation := explanations[place]) is not None:
                values["explanation"] = explanation
            yield cls._holding(values, runs, place)

    @staticmethod
    def _read(columns: EvaluationRuns, place: int) -> records.EvaluationRecord:
        return columns.result(place)

    @property
    def name(self) -> str | None:
        """What is evaluated; the evaluator's own name where it gives one evaluation only."""
        found: str | None = self.get("name", self._record.name)
        return found

    @property
    def score(self) -> float | None:
        """A finite number."""
        return self.get("score")

    @property
    def label(self) -> str | None:
        """A word."""
        return self.get("label")

    @property
    def explanation(self) -> str | None:
        """Why."""
        return self.get("explanation")

    @property
    def metadata(self) -> dict[str, Any]:
        """Anything else."""
        found: dict[str, Any] = self.get("metadata") or {}
        return found

    def __missing__(self, key: object) -> Any:
        if key in _FIELDS:
            return {} if key == "metadata" else None
        return self._refuse(key)


def _present(record: records.EvaluationRecord) -> dict[str, Any]:
    values: dict[str, Any] = {}
    if record.name is not None:
        values["name"] = record.name
    if record.score is not None:
        values["score"] = record.score
    if record.label is not None:
        values["label"] = record.label
    if record.explanation is not None:
        values["explanation"] = record.explanation
    if record.metadata:
        values["metadata"] = private_copy(record.metadata)
    return values
