"""Which argument goes to which parameter of a task or an evaluator: decided once, before anything runs."""

import functools
import inspect
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from phoenix_nb.core.user_code.evaluator import Evaluator, check_direction, check_kind, name_of
from phoenix_nb.core.user_code.parameters import (
    EVALUATOR_NAMES,
    TASK_NAMES,
    Binding,
    Unbindable,
    bind,
    requires,
)
from phoenix_nb.core.user_code.scorers import adapter_of
from phoenix_nb.core.values.json_coerce import clean_text
from phoenix_nb.errors import EvaluatorSignatureError, TaskSignatureError, UsageError
from phoenix_nb.model import Direction, EvaluatorKind

if TYPE_CHECKING:
    from phoenix_nb.core.user_code.scorers.adapter import Adapter

MADE_UP_NAME = re.compile(r"evaluator_\d+")
"""Names of evaluators that have none of their own, such as lambdas."""


@dataclass(frozen=True, slots=True)
class BoundTask:
    """A task that is ready to be called."""

    function: Callable[..., Any]
    binding: Binding
    is_async: bool
    name: str


@dataclass(frozen=True, slots=True)
class BoundEvaluator:
    """An evaluator that is ready to be called."""

    function: Callable[..., Any]
    binding: Binding
    is_async: bool
    name: str
    kind: EvaluatorKind
    direction: Direction | None
    score_range: tuple[float, float] | None
    convert: Callable[[Any], Any] | None
    source: Any
    """What the user gave: the function or object whose source identifies the evaluator."""
    labels: tuple[str, ...] = ()
    needs_trace: bool = False
    """Whether it cannot be called where nothing was traced."""


def bind_task(task: Any, parameters: Mapping[str, Any] | None = None) -> BoundTask:
    """Decide how to call a task.

    Args:
        task: A function, sync or async, or any callable.
        parameters: The variant's parameters, bound by name.

    Raises:
        TaskSignatureError: If it is not callable, is a generator, or has a parameter that nothing can
            be bound to.
    """
    if inspect.iscoroutine(task):
        task.close()  # or Python warns that nobody has awaited it
        raise TaskSignatureError(
            f"The task is a call of {task.__name__}(...); pass the function itself, {task.__name__}."
        )
    if inspect.isclass(task) or not callable(task):
        raise TaskSignatureError(
            f"The task is {_described(task)}, not a function; pass a function of the example's input."
        )
    if _is_generator(task):
        raise TaskSignatureError(
            f"The task {name_of(task) or 'task'}() is a generator, whose items are not read; return the "
            'whole output, as in "".join(pieces).'
        )
    parameters = parameters or {}
    taken = [name for name in parameters if name in TASK_NAMES]
    if taken:
        raise UsageError(
            f"The variant's parameter {taken[0]!r} is a name that every task already has "
            f"({', '.join(TASK_NAMES)}); rename it."
        )
    name = name_of(task) or "task"
    # `llm_task` says so of itself; of its type, since an object may answer to any name.
    makes_its_own = hasattr(type(task), "unset_parameters")
    for unset in task.unset_parameters if makes_its_own else ():
        if unset not in parameters:
            raise TaskSignatureError(
                f"The task has no {unset}; pass {unset}= to {name}, or set it by variants (run_variants)."
            )
    try:
        binding = bind(task, TASK_NAMES, "input", parameters)
    except Unbindable as problem:
        remedy = problem.remedy or (
            f"name its parameters among {', '.join((*TASK_NAMES, *parameters))}, give it a single one, which "
            "gets `input`, or set the others by defaults or by variants (run_variants)."
        )
        raise TaskSignatureError(
            f"The task {name}{problem.signature} {problem.reason}; {remedy}"
        ) from None
    return BoundTask(task, binding, is_async=is_coroutine_function(task), name=name)


def bind_evaluators(evaluators: Any) -> tuple[BoundEvaluator, ...]:
    """Decide how to call the evaluators given as one, a sequence, or a mapping from name to evaluator.

    Raises:
        EvaluatorSignatureError: If one cannot be called or bound, or if two have the same name.
    """
    bound: dict[str, BoundEvaluator] = {}
    for name, given in _named(evaluators):
        one = _bind_evaluator(given, name)
        if one.name in bound:
            raise EvaluatorSignatureError(
                f"Two evaluators are named {one.name!r}; name them apart by passing a dict from name "
                "to evaluator."
            )
        bound[one.name] = one
    return tuple(bound.values())


def is_coroutine_function(function: Any) -> bool:
    """Whether calling this makes a coroutine; looks through partials and callable objects."""
    while isinstance(function, functools.partial):
        function = function.func
    if isinstance(function, Evaluator):
        return is_coroutine_function(function.function)
    return inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(
        getattr(function, "__call__", None)  # noqa: B004 - the method itself is looked at
    )


def _is_generator(function: Any) -> bool:
    """Whether calling it only makes a generator, sync or async, and runs none of its code."""
    return any(
        inspect.isgeneratorfunction(one) or inspect.isasyncgenfunction(one)
        for one in (function, getattr(function, "__call__", None))  # noqa: B004
    )


def _named(evaluators: Any) -> Sequence[tuple[str | None, Any]]:
    """Pair each evaluator with the name that the user gave it, or one made from its position."""
    if evaluators is None:
        return []
    if isinstance(evaluators, Mapping):
        for name in evaluators:
            if not isinstance(name, str) or not name.strip():
                raise EvaluatorSignatureError(
                    f"An evaluator is named {name!r}; use a text that is not empty."
                )
        return list(evaluators.items())
    if isinstance(evaluators, Sequence) and not isinstance(evaluators, str):
        return [(_own_name(one) or f"evaluator_{i}", one) for i, one in enumerate(evaluators, 1)]
    return [(_own_name(evaluators) or "evaluator_1", evaluators)]


def _own_name(evaluator: Any) -> str | None:
    """Read the name that an evaluator brings along."""
    if not isinstance(evaluator, Evaluator) and (adapter := adapter_of(evaluator)) is not None:
        return adapter.name
    name = getattr(evaluator, "name", None)
    if isinstance(name, str) and name.strip():
        return name
    return name_of(evaluator)


def _bind_evaluator(given: Any, name: str | None) -> BoundEvaluator:
    name = clean_text(name or "evaluator_1")
    if not isinstance(given, Evaluator) and (adapter := adapter_of(given)) is not None:
        return _bound_scorer(given, adapter, name)
    function, convert = _callable_of(given, name)
    try:
        binding = bind(function, EVALUATOR_NAMES, "output", {})
    except Unbindable as problem:
        raise EvaluatorSignatureError(
            f"The evaluator {name}{problem.signature} {problem.reason}; name its parameters among "
            f"{', '.join(EVALUATOR_NAMES)}, or give it a single one, which gets `output`."
        ) from None
    return BoundEvaluator(
        function,
        binding,
        is_async=is_coroutine_function(function),
        name=name,
        kind=check_kind(_plain(getattr(given, "kind", None)) or "CODE"),
        direction=check_direction(_plain(getattr(given, "direction", None)) or None),
        score_range=given.score_range if isinstance(given, Evaluator) else None,
        labels=given.labels if isinstance(given, Evaluator) else (),
        convert=convert,
        needs_trace=requires(function, "trace"),
        source=given,
    )


def _bound_scorer(given: Any, adapter: "Adapter", name: str) -> BoundEvaluator:
    """Decide how to call a scorer of another library."""
    return BoundEvaluator(
        adapter.function,
        Binding(named=tuple((source, source) for source in adapter.sources)),
        is_async=adapter.is_async,
        name=name,
        kind=adapter.kind,
        direction=adapter.direction,
        score_range=adapter.score_range,
        convert=adapter.convert,
        source=given,
    )


def _plain(value: Any) -> Any:
    """Read an enum's value; anything but a text counts as not given."""
    value = getattr(value, "value", value)
    if not isinstance(value, str) or value.lower() in ("neutral", "none"):
        return None
    return value


def _callable_of(given: Any, name: str) -> tuple[Callable[..., Any], Callable[[Any], Any] | None]:
    """Find what to call: the function, or an object's `async_evaluate` or `evaluate` method."""
    if inspect.isclass(given):
        raise EvaluatorSignatureError(
            f"The evaluator {name!r} is the class {given.__name__}; pass an instance of it."
        )
    if getattr(given, "makes_evaluators", None) is True:
        raise EvaluatorSignatureError(
            f"{name} makes an evaluator when it is called; write {name}(...) instead of {name}."
        )
    if isinstance(given, Evaluator):
        return given.function, given.convert
    for method_name in ("async_evaluate", "evaluate"):
        method = getattr(given, method_name, None)
        if callable(method) and not _is_bare(method):
            return method, None
    if callable(given):
        return given, None
    which = f"{given!r}" if isinstance(given, str) else f"{name!r}"
    raise EvaluatorSignatureError(
        f"The evaluator {which} is {_described(given)}, which cannot be called; pass a function, or "
        "an object with an `evaluate` method."
    )


def _is_bare(method: Any) -> bool:
    """Whether a method is a base class's placeholder, which would only raise `NotImplementedError`."""
    function = getattr(method, "__func__", method)
    owner = getattr(method, "__self__", None)
    if owner is None or not inspect.isfunction(function):
        return False
    code = function.__code__
    return "NotImplementedError" in code.co_names and len(code.co_names) == 1


def _described(value: Any) -> str:
    return (
        f"the class {value.__name__}"
        if inspect.isclass(value)
        else f"of type {type(value).__name__}"
    )
