"""Which argument goes to which parameter of a task or an evaluator: decided once, before anything runs."""

import inspect
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from phoenix_nb.core.copying import private_copy
from phoenix_nb.core.evaluator import Evaluator, check_direction, check_kind, name_of
from phoenix_nb.core.jsonable import clean_text
from phoenix_nb.errors import EvaluatorSignatureError, TaskSignatureError, UsageError
from phoenix_nb.model import Direction, EvaluatorKind

TASK_NAMES = ("input", "expected", "reference", "metadata", "example")
"""What a task may ask for by name, besides its variant's own parameters."""
EVALUATOR_NAMES = ("output", *TASK_NAMES, "trace_id")
"""What an evaluator may ask for by name."""

MADE_UP_NAME = re.compile(r"evaluator_\d+")
"""What evaluators are called that have no name, such as lambdas."""

_POSITIONAL = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)


@dataclass(frozen=True, slots=True)
class Binding:
    """How to call a function: which values go in by position, and which by name."""

    positional: tuple[str, ...] = ()
    named: tuple[tuple[str, str], ...] = ()
    """Parameter and the value that it gets."""
    constants: Mapping[str, Any] = field(default_factory=dict)
    """Values of the variant's parameters; each call gets its own copy of plain containers."""

    def arguments(self, values: Callable[[str], Any]) -> tuple[tuple[Any, ...], dict[str, Any]]:
        """Make the arguments of one call, all of them private to it."""
        args = tuple([private_copy(values(source)) for source in self.positional])
        kwargs = {name: private_copy(values(source)) for name, source in self.named}
        for name, value in self.constants.items():
            kwargs[name] = private_copy(value) if type(value) in (dict, list) else value
        return args, kwargs


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
    kind: EvaluatorKind = "CODE"
    direction: Direction | None = None
    score_range: tuple[float, float] | None = None
    convert: Callable[[Any], Any] | None = None
    source: Any = None
    """What the user gave: the function or object whose source identifies the evaluator."""


def bind_task(task: Any, parameters: Mapping[str, Any] | None = None) -> BoundTask:
    """Decide how to call a task.

    Args:
        task: A function, sync or async, or any callable.
        parameters: The variant's parameters, bound by name.

    Raises:
        TaskSignatureError: If it is no callable, is a generator, or has a parameter that nothing can
            be bound to.
    """
    if inspect.isclass(task) or not callable(task):
        raise TaskSignatureError(
            f"The task is {_described(task)}, not a function; pass a function of the example's input."
        )
    if _is_generator(task):
        raise TaskSignatureError(
            f"The task {name_of(task) or 'task'}() yields, and what it yields is never read; return the "
            'whole output, as in "".join(pieces).'
        )
    parameters = parameters or {}
    taken = [name for name in parameters if name in TASK_NAMES]
    if taken:
        raise UsageError(
            f"The variant's parameter {taken[0]!r} is a name that every task already knows "
            f"({', '.join(TASK_NAMES)}); rename it."
        )
    name = name_of(task) or "task"
    try:
        binding = _bind(task, TASK_NAMES, "input", parameters)
    except _Unbindable as problem:
        raise TaskSignatureError(
            f"The task {name}{problem.signature} {problem.reason}; name its parameters among "
            f"{', '.join((*TASK_NAMES, *parameters))}, or give it a single one, which gets `input`."
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
    while hasattr(function, "func") and not inspect.isfunction(function):
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
    name = getattr(evaluator, "name", None)
    if isinstance(name, str) and name.strip():
        return name
    return name_of(evaluator)


def _bind_evaluator(given: Any, name: str | None) -> BoundEvaluator:
    name = clean_text(name or "evaluator_1")
    function, convert = _callable_of(given, name)
    try:
        if _wants_everything(function):
            # phoenix-evals: one mapping with everything an evaluator may ask for
            binding = Binding(positional=("eval_input",))
        else:
            binding = _bind(function, EVALUATOR_NAMES, "output", {})
    except _Unbindable as problem:
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
        convert=convert,
        source=given,
    )


def _plain(value: Any) -> Any:
    """Read an enum's value; anything that is no text counts as not given."""
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


def _wants_everything(function: Callable[..., Any]) -> bool:
    try:
        return "eval_input" in inspect.signature(function).parameters
    except (TypeError, ValueError):
        return False


class _Unbindable(Exception):  # noqa: N818 - never leaves this module
    def __init__(self, signature: object, reason: str) -> None:
        super().__init__(reason)
        self.signature = signature
        self.reason = reason


def _bind(
    function: Callable[..., Any],
    known: Sequence[str],
    single: str,
    constants: Mapping[str, Any],
) -> Binding:
    """Match parameters to names; `single` is what one lone parameter of another name gets."""
    try:
        signature = inspect.signature(function)
    except (TypeError, ValueError):  # a builtin that does not tell: call it with the one thing
        return Binding(positional=(single,))
    free = [p for p in signature.parameters.values() if p.name not in constants]
    kinds = {p.kind for p in free}
    missing = [name for name in constants if name not in signature.parameters]
    if missing and inspect.Parameter.VAR_KEYWORD not in kinds:
        raise _Unbindable(signature, f"has no parameter {missing[0]!r} for the variant to set")
    positional = [p for p in free if p.kind in _POSITIONAL]
    if not positional:
        return _without_positional(free, known, single, constants, signature)
    lone = _lone(positional, known)
    sources = {lone.name: single} if lone else {}
    first = tuple(
        _source(p, known, sources, signature)
        for p in positional
        if p.kind is inspect.Parameter.POSITIONAL_ONLY and (p.default is p.empty or p.name in known)
    )
    rest = [p for p in free if p.kind is not inspect.Parameter.POSITIONAL_ONLY]
    return Binding(first, _by_name(rest, known, sources, signature), constants)


def _lone(
    positional: Sequence[inspect.Parameter], known: Sequence[str]
) -> inspect.Parameter | None:
    """Find the one parameter that may have any name: the only one, or the only one without a default."""
    candidates = [p for p in positional if p.default is p.empty] or positional
    if len(candidates) == 1 and candidates[0].name not in known:
        return candidates[0]
    return None


def _without_positional(
    free: Sequence[inspect.Parameter],
    known: Sequence[str],
    single: str,
    constants: Mapping[str, Any],
    signature: inspect.Signature,
) -> Binding:
    """`*args` gets the one thing; `**kwargs` alone gets everything by name."""
    if not free:
        raise _Unbindable(signature, "takes nothing, so that every run would be the same")
    if any(p.kind is inspect.Parameter.VAR_POSITIONAL for p in free):
        return Binding((single,), _by_name(free, known, {}, signature), constants)
    if all(p.kind is inspect.Parameter.VAR_KEYWORD for p in free):
        return Binding((), tuple((name, name) for name in known), constants)
    return Binding((), _by_name(free, known, {}, signature), constants)


def _by_name(
    parameters: Sequence[inspect.Parameter],
    known: Sequence[str],
    sources: Mapping[str, str],
    signature: inspect.Signature,
) -> tuple[tuple[str, str], ...]:
    return tuple(
        (p.name, _source(p, known, sources, signature))
        for p in parameters
        if p.kind not in (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)
        and (p.default is p.empty or p.name in known or p.name in sources)
    )


def _source(
    parameter: inspect.Parameter,
    known: Sequence[str],
    sources: Mapping[str, str],
    signature: inspect.Signature,
) -> str:
    """Name the value that a parameter gets."""
    if parameter.name in sources:
        return sources[parameter.name]
    if parameter.name in known:
        return parameter.name
    raise _Unbindable(signature, f"has a parameter {parameter.name!r} that nothing fits")


def _described(value: Any) -> str:
    return f"the class {value.__name__}" if inspect.isclass(value) else f"a {type(value).__name__}"
