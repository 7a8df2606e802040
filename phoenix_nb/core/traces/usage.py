"""What spans tell of tokens, model and cost."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from phoenix_nb.core.run.attempt_notes import summed
from phoenix_nb.model import Span, Usage

__all__ = ["usage_in", "usage_of"]

# Names of OpenInference first, then of OpenTelemetry's conventions for generative AI, new and old.
_PROMPT = ("llm.token_count.prompt", "gen_ai.usage.input_tokens", "gen_ai.usage.prompt_tokens")
_COMPLETION = (
    "llm.token_count.completion",
    "gen_ai.usage.output_tokens",
    "gen_ai.usage.completion_tokens",
)
_TOTAL = ("llm.token_count.total", "gen_ai.usage.total_tokens")
_COST = ("llm.cost.total", "gen_ai.usage.cost")
_MODEL = ("gen_ai.response.model", "llm.model_name", "gen_ai.request.model")
_COST_PARTS = ("llm.cost.prompt", "llm.cost.completion")


def usage_of(spans: Sequence[Span]) -> Usage | None:
    """Tokens and cost of a trace, or None if no span tells any.

    A span that counts speaks for those below it: agents add up their calls, and two instrumentations
    may wrap one call.
    """
    by_id = {span.span_id: span for span in spans}
    counted = {span.span_id: usage for span in spans if (usage := usage_in(span.attributes))}
    outermost = [
        usage
        for span_id, usage in counted.items()
        if not any(above in counted for above in _above(by_id[span_id], by_id))
    ]
    return summed(outermost)


def usage_in(attributes: Mapping[str, Any]) -> Usage | None:
    """Tokens, model and cost that the attributes of one span tell; None without tokens and cost."""
    prompt, completion = _count(attributes, _PROMPT), _count(attributes, _COMPLETION)
    total = _count(attributes, _TOTAL)
    if total is not None and (prompt is None) != (completion is None):
        prompt = total - (completion or 0) if prompt is None else prompt
        completion = total - prompt if completion is None else completion
    cost = _number(attributes, _COST)
    if cost is None:
        cost = _sum(_number(attributes, (part,)) for part in _COST_PARTS)
    if prompt is None and completion is None and cost is None:
        return None
    model = next((str(attributes[name]) for name in _MODEL if attributes.get(name)), None)
    return Usage(prompt_tokens=prompt, completion_tokens=completion, cost=cost, model=model)


def _above(span: Span, by_id: Mapping[str, Span]) -> Iterator[str]:
    seen = {span.span_id}
    while (above := by_id.get(span.parent_id or "")) and above.span_id not in seen:
        span = above
        seen.add(span.span_id)
        yield span.span_id


def _number(attributes: Mapping[str, Any], names: Iterable[str]) -> float | None:
    found = (attributes[name] for name in names if name in attributes)
    return next((v for v in found if isinstance(v, int | float) and not isinstance(v, bool)), None)


def _count(attributes: Mapping[str, Any], names: Iterable[str]) -> int | None:
    number = _number(attributes, names)
    return None if number is None else max(0, int(number))


def _sum(values: Iterable[Any]) -> Any:
    known = [value for value in values if value is not None]
    return sum(known) if known else None
