"""The names that the signatures of this package give to what users pass in.

Import them to annotate code of your own: `from phoenix_nb.type_aliases import Task, Evaluators`. They are
`TypeAliasType`s, so that `help()` shows their names rather than what they stand for.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, Protocol

from typing_extensions import TypeAliasType

from phoenix_nb.core.ports import Listener
from phoenix_nb.core.user_code.prompt import Prompt
from phoenix_nb.model import Variant

__all__ = [
    "AnyEvaluator",
    "AsyncEvaluatorObject",
    "Cluster",
    "ErrorPolicy",
    "EvaluatorObject",
    "Evaluators",
    "Executor",
    "Listener",
    "RateLimitErrors",
    "Task",
    "Variants",
]


class Executor(Protocol):
    """A `dask.distributed.Client`, sync or async."""

    @property
    def status(self) -> Any:
        """Whether it is connected."""
        ...

    def map(self, *args: Any, **kwargs: Any) -> Any:
        """Have a function called on the cluster's workers, once for each item."""
        ...


Task = TypeAliasType("Task", Callable[..., object])
"""A function of the example's input, sync or async; what it returns is the output."""


class EvaluatorObject(Protocol):
    """An object with an `evaluate` method, which is called as an evaluator function would be."""

    def evaluate(self, *args: Any, **kwargs: Any) -> object:
        """Evaluate one output."""
        ...


class AsyncEvaluatorObject(Protocol):
    """An object with an `async_evaluate` method, which is awaited."""

    async def async_evaluate(self, *args: Any, **kwargs: Any) -> object:
        """Evaluate one output."""
        ...


AnyEvaluator = TypeAliasType(
    "AnyEvaluator", Callable[..., object] | EvaluatorObject | AsyncEvaluatorObject
)
"""One evaluator: a function, sync or async, what `evaluator` made of one, or an object that evaluates."""

Evaluators = TypeAliasType(
    "Evaluators", AnyEvaluator | Sequence[AnyEvaluator] | Mapping[str, AnyEvaluator] | None
)
"""One evaluator, a list of them, or a dict from name to evaluator; None for none."""

Variants = TypeAliasType(
    "Variants",
    Mapping[str, str | Prompt | Variant | Mapping[str, object]]
    | Sequence[str | Prompt | Variant | Mapping[str, object]],
)
"""A dict from name to prompt or to the task's parameters, or a list of those; `grid` makes one."""

RateLimitErrors = TypeAliasType(
    "RateLimitErrors", type[BaseException] | Sequence[type[BaseException]] | None
)
"""The exception types that mean "too many calls": one, or several."""

Cluster = TypeAliasType("Cluster", str | Callable[..., object])
"""What groups examples: a metadata or input key, or a function of the example."""

ErrorPolicy = TypeAliasType("ErrorPolicy", Literal["exclude", "worst", "zero"])
"""How failed runs and evaluations count in a mean."""
