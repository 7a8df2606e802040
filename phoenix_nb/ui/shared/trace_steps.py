"""Which steps of a trace are drawn, and where: at most sixty, those that say most."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from phoenix_nb.core.traces import ToolCall, Trace, TraceSpan
from phoenix_nb.ui.shared.words import (
    count,
    excerpt,
    money,
    named,
    one_line,
    plural,
    seconds,
    whole,
)

__all__ = ["Step", "call_text", "cut", "drawn_steps", "trace_facts"]

_DRAWN = 60
"""Spans that are drawn; those that explain least are folded into the ones above them."""
_TELLING = ("TOOL", "LLM", "AGENT", "RETRIEVER", "RERANKER", "GUARDRAIL")
"""Kinds of spans that are drawn before others."""
_DEEPEST = 12
"""Levels that are indented."""
_MILLISECOND = 0.001
_NAME = 80


@dataclass(frozen=True, slots=True)
class Step:
    """A span as it is drawn."""

    span: TraceSpan
    depth: int
    begin: float
    """Where its bar begins, in percent of the trace's time."""
    width: float
    folded: int
    """Spans that are folded into it."""

    @property
    def name(self) -> str:
        """What it is called, on one line."""
        return named(self.span.name, _NAME)

    @property
    def kind(self) -> str:
        """LLM, TOOL, … in small letters; empty if that is not known."""
        return "" if self.span.kind == "UNKNOWN" else one_line(self.span.kind.lower(), 20)

    @property
    def aside(self) -> str:
        """How many spans are folded into it, in words."""
        return f"+ {count(self.folded)}" if self.folded else ""

    @property
    def lasted(self) -> str:
        """How long it took, in words."""
        return "< 1 ms" if self.span.latency < _MILLISECOND / 2 else seconds(self.span.latency)

    @property
    def facts(self) -> list[str]:
        """The model, the tokens and the cost, where known."""
        facts = [one_line(self.span.model, 120)] if self.span.model else []
        usage = self.span.usage
        if usage is None:
            return facts
        if usage.tokens is not None:
            facts.append(f"{usage.prompt_tokens or 0:,} + {usage.completion_tokens or 0:,} tokens")
        return facts + ([money(usage.cost)] if usage.cost is not None else [])

    @property
    def values(self) -> list[tuple[str, Any]]:
        """What it was given, what it returned and why it failed, where recorded."""
        call = self.span.tool_call
        asked = call.arguments if call else self.span.input
        answered = call.result if call else self.span.output
        values = [("given", asked), ("returned", answered), ("error", self.span.error)]
        return [(name, value) for name, value in values if value not in (None, "")]


def drawn_steps(trace: Trace) -> list[Step]:
    """Choose the steps to draw, in the order of the tree."""
    spans = trace.spans
    drawn = _chosen(spans)
    folded = _folded(spans, drawn)
    start, length = trace.start_time, max(trace.latency, 1e-9)
    steps = []
    for span in spans:
        if span not in drawn:
            continue
        begin = min(max(100 * (span.start_time - start).total_seconds() / length, 0.0), 99.5)
        width = min(max(100 * span.latency / length, 0.5), 100 - begin)
        depth = min(_DEEPEST, sum(1 for above in span.above() if above in drawn))
        steps.append(Step(span, depth, begin, width, folded.get(span, 0)))
    return steps


def _chosen(spans: Sequence[TraceSpan]) -> set[TraceSpan]:
    """Choose the spans to draw: those that failed and what is above them, then those that say most."""
    if len(spans) <= _DRAWN:
        return set(spans)
    blamed = {above for span in spans if span.failed for above in span.above()}

    def rank(span: TraceSpan) -> tuple[bool, bool, bool, bool, float]:
        return (
            span.parent is not None,
            not span.failed,
            span not in blamed,
            span.kind not in _TELLING,
            -span.latency,
        )

    return set(sorted(spans, key=rank)[:_DRAWN])


def _folded(spans: Sequence[TraceSpan], drawn: set[TraceSpan]) -> dict[TraceSpan, int]:
    """Count the spans that are folded into each one that is drawn."""
    counts: dict[TraceSpan, int] = {}
    for span in spans:
        if span not in drawn:
            above = next((each for each in span.above() if each in drawn), None)
            if above is not None:
                counts[above] = counts.get(above, 0) + 1
    return counts


def trace_facts(trace: Trace) -> list[str]:
    """Say in a few words what a trace holds."""
    facts = [plural(len(trace), "span")] if len(trace) else []
    facts += [plural(len(calls), "model call")] if (calls := trace.model_calls) else []
    facts += [plural(len(tools), "tool call")] if (tools := trace.tool_calls) else []
    facts += [plural(len(errors), "failed span")] if (errors := trace.errors) else []
    facts += [plural(trace.tokens, "token")] if trace.tokens is not None else []
    facts += [money(trace.cost)] if trace.cost is not None else []
    facts += [seconds(trace.latency)] if trace.latency else []
    return facts + (["some spans ended after the run"] if trace.late else [])


def cut(value: Any, most: int) -> str:
    """Write a value as text; a dict of one key keeps it, for it is the name of an argument."""
    if isinstance(value, Mapping) and len(value) == 1:
        [(name, only)] = value.items()
        return f"{named(str(name), _NAME)}: {whole(only, most)}"
    return whole(value, most)


def call_text(call: ToolCall, most: int) -> str:
    """Write a call as code does: `search(query="refund")`."""
    if isinstance(call.arguments, Mapping):
        parts = (
            f"{named(str(key), _NAME)}={_literal(value, most)}"
            for key, value in call.arguments.items()
        )
        inner = one_line(", ".join(parts), most)
    else:
        inner = "" if call.arguments is None else one_line(cut(call.arguments, most), most)
    return f"{named(call.name, _NAME)}({inner})"


def _literal(value: Any, most: int) -> str:
    return f'"{one_line(value, most)}"' if isinstance(value, str) else excerpt([value], most)[1:-1]
