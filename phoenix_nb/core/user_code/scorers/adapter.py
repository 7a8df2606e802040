"""What the scorers of all libraries share: how they are described, and what they are given."""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from phoenix_nb.core.values.phrases import text_or_json
from phoenix_nb.model import Direction, EvaluatorKind

__all__ = ["GIVEN", "Adapter", "Given", "has_methods", "is_async", "kind_of", "opened", "text"]

GIVEN = ("output", "input", "expected", "metadata")
"""What every scorer is given, by these names."""
_MODELS = ("llm", "model", "client", "judge", "evaluation_model", "_judge_model")
"""Attributes of scorers that ask a model."""


@dataclass(frozen=True, slots=True)
class Adapter:
    """A scorer, ready to be called as an evaluator."""

    function: Callable[..., Any]
    """Called with keywords, named by `sources`."""
    name: str
    is_async: bool
    convert: Callable[[Any], Any]
    """Makes evaluations of what the scorer returned, as the usual rules read them."""
    kind: EvaluatorKind
    sources: tuple[str, ...] = GIVEN
    direction: Direction | None = "maximize"
    score_range: tuple[float, float] | None = None


class Given:
    """What a scorer may look at, under whichever name it asks.

    Args:
        output: What the task returned.
        input: The example's input; one key is opened.
        expected: The example's expected output; one key is opened.
        metadata: The example's metadata.
    """

    def __init__(self, output: Any, input: Any, expected: Any, metadata: Any) -> None:
        self.output: Any = output
        self.input: Any = opened(input)
        self.expected: Any = opened(expected)
        self.metadata: Any = metadata
        self._looked_into = [
            each for each in (output, input, metadata, expected) if _has_keys(each)
        ]

    def named(self, *names: str) -> Any:
        """Look a value up by its key, in the output, the input, the metadata and what is expected."""
        for name in names:
            for values in self._looked_into:
                if name in values:
                    return values[name]
        return None

    def fields(self) -> dict[str, Any]:
        """Return all these keys and their values; the output's win."""
        return {
            str(key): value
            for values in reversed(self._looked_into)
            for key, value in values.items()
        }

    def texts(self, *names: str) -> list[str] | None:
        """Look up a list of texts, such as documents; a single one is a list of one."""
        value = self.named(*names)
        if value is None:
            return None
        every = value if isinstance(value, list | tuple) else [value]
        return [str(text(each)) for each in every]


def _has_keys(value: Any) -> bool:
    return isinstance(value, Mapping)


def opened(value: Any) -> Any:
    """Open a dict of one key, as an expected output of one column is; an empty one is nothing."""
    if isinstance(value, Mapping):
        if not value:
            return None
        if len(value) == 1:
            return next(iter(value.values()))
    return value


def text(value: Any) -> str | None:
    """Write a value for a scorer that takes texts only: everything but a text as JSON."""
    return None if value is None else text_or_json(value)


def has_methods(scorer: Any, *names: str) -> bool:
    """Whether an object, no class, has all these methods."""
    kind = type(scorer)
    return all(callable(getattr(kind, name, None)) for name in names)


def is_async(function: Any) -> bool:
    """Whether calling it makes a coroutine."""
    return inspect.iscoroutinefunction(inspect.unwrap(function))


def kind_of(scorer: Any) -> EvaluatorKind:
    """Tell whether a scorer asks a model, by what it holds."""
    held = getattr(scorer, "__dict__", {})
    return "LLM" if any(held.get(name) is not None for name in _MODELS) else "CODE"
