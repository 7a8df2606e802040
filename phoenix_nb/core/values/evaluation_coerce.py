"""What user code returned, as records hold it: outputs as plain JSON, evaluations as evaluations."""

import inspect
import warnings
from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from itertools import islice
from numbers import Real
from typing import Any, NoReturn

from phoenix_nb.core.values.guarded import is_instance, type_name
from phoenix_nb.core.values.json_coerce import clean_text, coerce_output, shown
from phoenix_nb.core.values.near_name import near_name
from phoenix_nb.errors import EvaluatorError
from phoenix_nb.model import EvaluationRecord

__all__ = ["clean_text", "coerce_evaluation", "coerce_output"]

FIELDS = ("score", "label", "explanation", "metadata", "name")
"""The fields of an evaluation that a dict or an object may have."""
MAX_SCORE = 1e100
"""Scores beyond this have no mean and no spread that a number could hold."""
_MOST_KEYS = 1_000
_PLAIN = frozenset({bool, float, int, str})
_SHORT = 100
"""Characters of the longest text that is kept for evaluations to come."""
_IGNORED = frozenset({"kind", "direction"})
"""Keys in which phoenix-evals repeats what is known of the evaluator itself."""

_ACCEPTED = (
    "return a bool, a number, a text, (score, label), (score, label, explanation), a dict with any "
    f"of {', '.join(FIELDS)}, an Evaluation, a list of those, or None"
)


def coerce_evaluation(value: Any, name: str) -> tuple[EvaluationRecord, ...]:
    """Read what an evaluator returned as one evaluation or several, each with its name.

    Args:
        value: What the evaluator returned. A `bool` becomes score 1.0 or 0.0 and label "True" or
            "False"; a number a score; a text a label; None an evaluation without any. Several
            evaluations come as a list, and those without a name are called `<name>_1`, `<name>_2`, ….
        name: The evaluator's name, which a lone evaluation without one takes.

    Raises:
        EvaluatorError: If it is none of these, if a score is NaN or infinite, or if two evaluations
            have the same name.

    Example:
        >>> [evaluation] = coerce_evaluation((0.5, "partly"), "correct")
        >>> evaluation.name, evaluation.score, evaluation.label
        ('correct', 0.5, 'partly')
    """
    kind = type(value)
    if kind in _PLAIN:
        read = _of_plain if kind is str and len(value) > _SHORT else _shared
        if (plain := read(value, name)) is not None:
            return plain
    if not _is_several(value):
        return (_named(_one(value, name), name),)
    evaluations = [_one(item, name) for item in value]
    unnamed = sum(evaluation.name is None for evaluation in evaluations)
    if not evaluations:
        return (EvaluationRecord(name=name),)
    if len(evaluations) == 1:
        return (_named(evaluations[0], name),)
    numbers = iter(range(1, unnamed + 1))
    named = tuple(
        evaluation if evaluation.name is not None else _named(evaluation, f"{name}_{next(numbers)}")
        for evaluation in evaluations
    )
    (commonest, count), *_ = Counter(evaluation.name for evaluation in named).most_common(1)
    if count > 1:
        raise EvaluatorError(
            f"The evaluator {name!r} returned {count} evaluations named {commonest!r}; give each a "
            "name of its own."
        )
    return named


def _of_plain(value: Any, name: str) -> tuple[EvaluationRecord] | None:
    """Read the commonest forms, without the detours: a bool, a number or a text; None if it is not valid."""
    score: float | None = None
    label: str | None = None
    if isinstance(value, str):
        label = clean_text(value)
    elif isinstance(value, bool):
        score, label = float(value), str(value)
    elif abs(value) <= MAX_SCORE:
        score = value + 0.0  # and never -0.0, which is equal to 0.0
    else:
        return None
    return (
        EvaluationRecord.trusted(
            {
                "name": name,
                "score": score,
                "label": label,
                "explanation": None,
                "metadata": _NO_METADATA,
            }
        ),
    )


_shared = lru_cache(maxsize=256, typed=True)(_of_plain)
"""The same. Most evaluators return few different values: equal ones share a record, so it is written once."""


class _Unchangeable(dict[str, Any]):
    """The metadata of records that many evaluations share: written to, it would be that of all of them."""

    def _refuse(self, *_args: Any, **_kwargs: Any) -> NoReturn:
        raise TypeError("Recorded evaluations cannot be changed; change a deep copy of the record.")

    __setitem__ = __ior__ = setdefault = update = _refuse

    def __reduce__(self) -> tuple[type[dict[str, Any]], tuple[()]]:
        """Have copies be dicts like any other, and pickles those of a dict."""
        return dict, ()


_NO_METADATA = _Unchangeable()


def _is_several(value: Any) -> bool:
    """Whether this is a list of evaluations, rather than a single one spelt as a tuple."""
    if isinstance(value, list):
        return True
    return isinstance(value, tuple) and any(
        isinstance(item, (EvaluationRecord, Mapping, tuple)) or _looks_like_evaluation(item)
        for item in value
    )


def _named(evaluation: EvaluationRecord, name: str) -> EvaluationRecord:
    return (
        evaluation if evaluation.name is not None else evaluation.model_copy(update={"name": name})
    )


def _one(value: Any, name: str) -> EvaluationRecord:
    """Read a single evaluation; its name stays None unless it brings one."""
    if value is None:
        return EvaluationRecord()
    if isinstance(value, Mapping):
        return _from_mapping(value, name)
    if isinstance(value, EvaluationRecord) or _looks_like_evaluation(value):
        return _checked({field: getattr(value, field, None) for field in FIELDS}, name)
    value = _plain(value)
    if isinstance(value, str):
        return EvaluationRecord(label=clean_text(str.__str__(value)))
    if isinstance(value, tuple):
        return _from_tuple(value, name)
    if isinstance(value, bool) or _number(value) is not None:
        return _checked({"score": value}, name)
    if inspect.isawaitable(value):
        if inspect.iscoroutine(value):
            value.close()
        raise EvaluatorError(
            f"The evaluator {name!r} returned an awaitable of type {type(value).__name__}; "
            "await it inside the evaluator, or make the evaluator an `async def`."
        )
    raise EvaluatorError(f"The evaluator {name!r} returned {_described(value)}; {_ACCEPTED}.")


def _looks_like_evaluation(value: Any) -> bool:
    """Whether this is an object that carries a score or a label, such as phoenix-evals' `Score`."""
    if isinstance(value, (type, str, int, float, Mapping)) or _from_numpy(value):
        return False
    found = [getattr(value, field, None) for field in ("score", "label")]
    return any(hasattr(value, field) for field in ("score", "label")) and not any(
        callable(item) for item in found
    )


def _from_tuple(value: tuple[Any, ...], name: str) -> EvaluationRecord:
    if len(value) not in (2, 3):
        count = f"a tuple of {len(value)}"
        raise EvaluatorError(f"The evaluator {name!r} returned {count}; {_ACCEPTED}.")
    return _checked(dict(zip(FIELDS, value, strict=False)), name)


def _from_mapping(value: Mapping[Any, Any], name: str) -> EvaluationRecord:
    keys = list(islice(value, _MOST_KEYS))  # a mapping of the user's own may never end
    fields = {field: value.get(field) for field in FIELDS}
    if unknown := [key for key in keys if key not in FIELDS and key not in _IGNORED]:
        if not any(key in FIELDS for key in keys):
            raise EvaluatorError(
                f"The evaluator {name!r} returned a dict with the key {shown(unknown[0])}"
                f"{_did_you_mean(unknown[0])}. For several scores at once return a list: "
                f'[{{"name": {shown(unknown[0])}, "score": …}}, …].'
            )
        _warn_of_keys(unknown, name)
        others = {str(key): value[key] for key in unknown}
        fields["metadata"] = others | _metadata(fields["metadata"], name)
    elif not any(key in FIELDS for key in keys):
        raise EvaluatorError(
            f"The evaluator {name!r} returned an empty dict; return None to abstain."
        )
    return _checked(fields, name)


def _did_you_mean(key: Any) -> str:
    near = near_name(key, FIELDS)
    return f" (did you mean {near!r}?)" if near else ""


def _warn_of_keys(unknown: Sequence[Any], name: str) -> None:
    """Warn of the other keys of a dict, which go into the metadata; Python's filters show it once."""
    keys = ", ".join(f"{shown(key)}{_did_you_mean(key)}" for key in unknown)
    warnings.warn(
        f"The evaluator {name!r} returned a dict with {keys}, which went into the evaluation's metadata. "
        f"An evaluation has {', '.join(FIELDS)}: put anything else under metadata.",
        stacklevel=2,
    )


def _checked(fields: Mapping[str, Any], name: str) -> EvaluationRecord:
    """Check each field of an evaluation."""
    score, label = _plain(fields.get("score")), _plain(fields.get("label"))
    own, explanation = _plain(fields.get("name")), _plain(fields.get("explanation"))
    if isinstance(label, bool):
        label = str(label)
    if isinstance(score, bool) and label is None:
        label = str(score)
    return EvaluationRecord(
        name=_text(own, "name", name) or None,
        score=_score(score, name),
        label=_text(label, "label", name),
        explanation=_text(explanation, "explanation", name),
        metadata=_metadata(fields.get("metadata"), name),
    )


def _score(score: Any, name: str) -> float | None:
    if score is None:
        return None
    number = _number(score)
    if number is None:
        raise EvaluatorError(
            f"The evaluator {name!r} gave {_described(score)} as the score; a score is a number, "
            "a bool or None, and comes first in a tuple."
        )
    if not abs(number) <= MAX_SCORE:
        raise EvaluatorError(
            f"The evaluator {name!r} gave the score {number}; return a finite number (of at most "
            f"{MAX_SCORE:g}), or None to abstain."
        )
    return number


def _text(value: Any, field: str, name: str) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str):
        raise EvaluatorError(
            f"The evaluator {name!r} gave {_described(value)} as the {field}; use a text or None."
        )
    return clean_text(str.__str__(value))


def _metadata(value: Any, name: str) -> dict[str, Any]:
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise EvaluatorError(
            f"The evaluator {name!r} gave {_described(value)} as the metadata; use a dict."
        )
    converted, _ = coerce_output(value, root="metadata")
    return converted if isinstance(converted, dict) else {"metadata": converted}


def _plain(value: Any) -> Any:
    """Look through enums, and through arrays and tensors that hold a single number."""
    if isinstance(value, Enum):
        return value.value
    if _from_numpy(value) or _is_tensor(value):
        return value.item() if getattr(value, "shape", None) == () else value
    return value


def _from_numpy(value: Any) -> bool:
    return is_instance(value, "numpy", "generic", "ndarray")


def _is_tensor(value: Any) -> bool:
    return is_instance(value, "torch", "Tensor")


def _number(value: Any) -> float | None:
    """Read a number of any kind, `Decimal` and `Fraction` too; one too large is infinite."""
    if not isinstance(value, Real) and not isinstance(value, Decimal):
        return None
    try:
        return float(value)
    except OverflowError:
        return float("inf")
    except ValueError:  # a signalling NaN
        return float("nan")


def _described(value: Any) -> str:
    """Describe what something is, and what it looks like."""
    return f"a value of type {type_name(type(value), qualified=True)} ({shown(value)})"
