"""Right or wrong by the steps of a run, which its trace shows; no model is asked."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

from phoenix_nb.core.traces import ToolCall, Trace
from phoenix_nb.core.user_code.evaluator import Evaluator
from phoenix_nb.errors import EvaluatorError, UsageError
from phoenix_nb.evaluators.making import makes_evaluators, named_evaluator, picked

__all__ = ["max_calls", "no_failed_spans", "tool_calls"]

Order = Literal["exact", "in_order", "any"]
Compare = Literal["subset", "exact", "ignore"] | Callable[[Any, Any], Any]
ExpectedCall = str | tuple[str, Any] | Mapping[str, Any]
"""A tool's name, a name and arguments, or a dict with `name` and, where they count, `arguments`."""

_ORDERS = ("exact", "in_order", "any")
_COMPARED = ("subset", "exact", "ignore")
_LISTED = 5
_FIELDS = {"name", "arguments"}


@makes_evaluators
def tool_calls(
    expected: Sequence[ExpectedCall] | None = None,
    order: Order = "in_order",
    *,
    arguments: Compare = "subset",
    allow_extra: bool = False,
    count_failed: bool = False,
    expected_key: str | None = None,
    name: str = "tool_calls",
) -> Evaluator:
    """Score how far an agent has called the tools that it should have: 1 if exactly these.

    Args:
        expected: The calls, in order: names such as "search"; pairs `("search", {"query": "refund"})` where
            the arguments count as well; or dicts `{"name": …, "arguments": …}`. None reads them from each
            example's expected output.
        order: "exact": 1 if the calls are these in this order, else 0. "in_order": the F1 of the longest
            sequence that both have in common, so that missing and further calls both lower the score. "any":
            the same, in whatever order.
        arguments: How the arguments of an expected call that has some are compared: "subset", where further
            arguments do not matter; "exact"; "ignore"; or a function of the expected and the actual ones.
        allow_extra: Whether further calls do not lower the score.
        count_failed: Whether calls that failed count, too.
        expected_key: Where `expected` is None, the field of the expected output that lists the calls; may be
            left out if there is only one.
        name: The evaluator's name.

    Raises:
        UsageError: If `order` or `arguments` is unknown, an expected call is none of these, or further calls
            are allowed where the order must be exact.

    Example:
        >>> evaluate = tool_calls(["search", ("refund", {"order": 7})], order="exact")
        >>> evaluate(trace=Trace(()))["explanation"]
        'no calls; expected search, refund'
    """
    if order not in _ORDERS:
        raise UsageError(f'order={order!r} is unknown; use "exact", "in_order" or "any".')
    if not callable(arguments) and arguments not in _COMPARED:
        raise UsageError(
            f'arguments={arguments!r} is unknown; use "subset", "exact", "ignore" or a function of the '
            "expected and the actual arguments."
        )
    if allow_extra and order == "exact":
        raise UsageError(
            'order="exact" leaves no room for further calls; use order="in_order" with allow_extra=True.'
        )
    fixed = None if expected is None else _calls(expected, UsageError)

    def scored(trace: Trace, wanted: list[ToolCall]) -> dict[str, Any]:
        made = [call for call in trace.tool_calls if count_failed or call.error is None]
        pairs = _matches(wanted, made, arguments, in_order=order != "any")
        right = len(pairs) == len(wanted) and (allow_extra or len(made) == len(wanted))
        extra = 0 if allow_extra else len(made) - len(pairs)
        total = len(wanted) + len(pairs) + extra
        share = 2 * len(pairs) / total if total else 1.0
        return {
            "score": right if order == "exact" else share,
            "explanation": _explained(wanted, made, pairs),
            "metadata": {"calls": [call.name for call in made]},
        }

    if fixed is not None:

        def evaluate(trace: Trace) -> dict[str, Any]:
            return scored(trace, fixed)

        return named_evaluator(evaluate, name)

    def evaluate_example(trace: Trace, expected: Any) -> dict[str, Any]:
        return scored(trace, _calls(picked(expected, expected_key, "expected"), EvaluatorError))

    return named_evaluator(evaluate_example, name)


@makes_evaluators
def max_calls(
    most: int,
    *,
    tool: str | None = None,
    kind: Literal["TOOL", "LLM"] = "TOOL",
    name: str = "max_calls",
) -> Evaluator:
    """True if a run made no more than so many calls of tools, failed ones included.

    Args:
        most: How many there may be.
        tool: Only calls of this tool count; of every one if None.
        kind: "TOOL" counts calls of tools, "LLM" those of models.
        name: The evaluator's name.

    Raises:
        UsageError: If `most` is negative, or `kind` is neither.

    Example:
        >>> max_calls(3)(trace=Trace(()))["explanation"]
        '0 tool calls; 3 allowed'
    """
    if isinstance(most, bool) or most < 0:
        raise UsageError(f"most={most!r} allows nothing that can be; pass a whole number from 0.")
    if kind not in ("TOOL", "LLM") or (kind == "LLM" and tool is not None):
        raise UsageError(f'kind={kind!r} with tool={tool!r}: use "TOOL", or "LLM" without tool=.')

    def evaluate(trace: Trace) -> dict[str, Any]:
        if kind == "LLM":
            made = len(trace.model_calls)
        else:
            made = sum(tool is None or call.name == tool for call in trace.tool_calls)
        what = "model call" if kind == "LLM" else f"call of {tool}" if tool else "tool call"
        words = what if made == 1 else what.replace("call", "calls", 1)
        return {
            "score": made <= most,
            "explanation": f"{made:,} {words}; {most:,} allowed",
            "metadata": {"calls": made},
        }

    return named_evaluator(evaluate, name)


@makes_evaluators
def no_failed_spans(*, kind: str | None = None, name: str = "no_failed_spans") -> Evaluator:
    """True if no step of a run failed, even if the run went on and gave an answer.

    Args:
        kind: Only spans of this kind count, such as "TOOL"; of every kind if None.
        name: The evaluator's name.

    Example:
        >>> no_failed_spans()(trace=Trace(()))["score"]
        True
    """

    def evaluate(trace: Trace) -> dict[str, Any]:
        failed = [span for span in trace.errors if kind is None or span.kind == kind.upper()]
        listed = [f"{span.name}: {span.error}" for span in failed[:_LISTED]]
        more = [f"and {len(failed) - _LISTED:,} more"] if len(failed) > _LISTED else []
        return {
            "score": not failed,
            "explanation": "; ".join([*listed, *more])
            or f"{len(trace.steps):,} spans, none failed",
            "metadata": {"failed": len(failed)},
        }

    return named_evaluator(evaluate, name)


def _calls(expected: Any, error: type[Exception]) -> list[ToolCall]:
    """Read the calls that are expected."""
    if isinstance(expected, str) or not isinstance(expected, Sequence):
        raise error(
            f"The expected tool calls are {expected!r:.80}, not a list; use one such as "
            '["search", ("refund", {"order": 7})].'
        )
    return [_expected_call(each, error) for each in expected]


def _expected_call(value: Any, error: type[Exception]) -> ToolCall:
    if isinstance(value, str):
        return ToolCall(value)
    if isinstance(value, Mapping) and "name" in value and not value.keys() - _FIELDS:
        return ToolCall(str(value["name"]), value.get("arguments"))
    if isinstance(value, tuple | list) and len(value) == 2 and isinstance(value[0], str):  # noqa: PLR2004
        return ToolCall(value[0], value[1])
    raise error(
        f"The expected tool call {value!r:.80} is not understood; use a name, (name, arguments), or "
        '{"name": …, "arguments": …}.'
    )


def _same(wanted: ToolCall, made: ToolCall, arguments: Compare) -> bool:
    if wanted.name != made.name:
        return False
    if arguments == "ignore" or wanted.arguments is None:
        return True
    if callable(arguments):
        return bool(arguments(wanted.arguments, made.arguments))
    both = isinstance(wanted.arguments, Mapping) and isinstance(made.arguments, Mapping)
    if arguments == "subset" and both:
        return all(
            key in made.arguments and made.arguments[key] == value
            for key, value in wanted.arguments.items()
        )
    return bool(wanted.arguments == made.arguments)


def _matches(
    wanted: list[ToolCall], made: list[ToolCall], arguments: Compare, *, in_order: bool
) -> dict[int, int]:
    """Pair as many calls as can be paired: places of expected ones, by the place of the actual one."""
    fits = [[_same(one, other, arguments) for other in made] for one in wanted]
    return _in_order(fits, len(made)) if in_order else _in_any_order(fits, len(made))


def _in_order(fits: list[list[bool]], columns: int) -> dict[int, int]:
    """The longest common subsequence."""
    longest = [[0] * (columns + 1) for _ in range(len(fits) + 1)]
    for row in range(len(fits) - 1, -1, -1):
        for column in range(columns - 1, -1, -1):
            longest[row][column] = (
                longest[row + 1][column + 1] + 1
                if fits[row][column]
                else max(longest[row + 1][column], longest[row][column + 1])
            )
    pairs: dict[int, int] = {}
    row = column = 0
    while row < len(fits) and column < columns:
        if fits[row][column]:
            pairs[column] = row
            row, column = row + 1, column + 1
        elif longest[row + 1][column] >= longest[row][column + 1]:
            row += 1
        else:
            column += 1
    return pairs


def _in_any_order(fits: list[list[bool]], columns: int) -> dict[int, int]:
    """The largest matching: an expected call that fits several takes one that another can do without."""
    pairs: dict[int, int] = {}

    def place(row: int, tried: set[int]) -> bool:
        for column in range(columns):
            if fits[row][column] and column not in tried:
                tried.add(column)
                if column not in pairs or place(pairs[column], tried):
                    pairs[column] = row
                    return True
        return False

    for row in range(len(fits)):
        place(row, set())
    return pairs


def _explained(wanted: list[ToolCall], made: list[ToolCall], pairs: dict[int, int]) -> str:
    called = f"called {', '.join(call.name for call in made)}" if made else "no calls"
    if len(pairs) == len(wanted) == len(made):
        return called
    expected = ", ".join(call.name for call in wanted) or "none"
    parts = [f"{called}; expected {expected}"]
    if made:
        matched = set(pairs.values())
        missing = Counter(call.name for row, call in enumerate(wanted) if row not in matched)
        extra = Counter(call.name for column, call in enumerate(made) if column not in pairs)
        parts += [f"missing {_counted(missing)}"] if missing else []
        parts += [f"unexpected {_counted(extra)}"] if extra else []
    return "; ".join(parts)


def _counted(names: Counter[str]) -> str:
    return ", ".join(name if count == 1 else f"{name} × {count}" for name, count in names.items())
