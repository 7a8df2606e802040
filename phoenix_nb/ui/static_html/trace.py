"""A trace as static HTML: a waterfall of its steps, and what was said as a conversation.

`<details>` open what a step was given and returned, which needs no kernel.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from phoenix_nb.core.traces import Message, Trace, TraceSpan
from phoenix_nb.ui.shared.words import (
    DOT,
    count,
    money,
    named,
    one_line,
    plural,
    seconds,
    whole,
)
from phoenix_nb.ui.static_html import style as s
from phoenix_nb.ui.static_html.markup import Html, join, tag

__all__ = ["HOW_TO_TRACE", "trace_html"]

HOW_TO_TRACE = (
    "Nothing was traced within this run. Instrument the client, or make spans of your own with "
    "phoenix_nb.tracing.provider(): the how-to page on traces shows both."
)
_DRAWN = 60
"""Spans that are drawn; those that explain least are folded into the ones above them."""
_VALUE = 1_000
"""Characters of what a step was given, or returned."""
_MESSAGES = 40
"""Messages of a conversation: its beginning and its end."""
_MESSAGE = 2_000
"""Characters of one message."""
_FEW = 12
"""Messages up to which a conversation is open at once."""
_NAME = 80
_TELLING = ("TOOL", "LLM", "AGENT", "RETRIEVER", "RERANKER", "GUARDRAIL")
"""Kinds of spans that are drawn before others."""
_LINE = f"border-top:1px solid {s.LINE};"
_GRID = (
    "display:inline-grid;gap:0 12px;grid-template-columns:minmax(0,5fr) minmax(60px,4fr) 70px;"
    "width:calc(100% - 18px);vertical-align:top;align-items:center;"
)
_TEXT = "white-space:pre-wrap;overflow-wrap:anywhere;min-width:0;"
_ROLES = {"user": "user", "assistant": "model", "system": "system", "tool": "tool"}


def trace_html(trace: Trace, title: str = "") -> Html:
    """Return a trace as one self-contained HTML fragment, without scripts, escaped.

    Args:
        trace: The trace.
        title: What it is the trace of.
    """
    if not trace:
        body = [tag("div", HOW_TO_TRACE, style=s.PAD)]
    else:
        body = [_waterfall(trace), _conversation(trace.messages)]
    return tag("div", _head(trace, title), *body, style=s.PANEL, class_=s.VERBATIM)


def _head(trace: Trace, title: str) -> Html:
    facts = [plural(len(trace), "span")] if len(trace) else []
    facts += [plural(len(calls), "model call")] if (calls := trace.model_calls) else []
    facts += [plural(len(tools), "tool call")] if (tools := trace.tool_calls) else []
    facts += [plural(len(errors), "failed span")] if (errors := trace.errors) else []
    facts += [plural(trace.tokens, "token")] if trace.tokens is not None else []
    facts += [money(trace.cost)] if trace.cost is not None else []
    facts += [seconds(trace.latency)] if trace.latency else []
    facts += ["some spans ended after the run"] if trace.late else []
    return tag(
        "div",
        tag("div", one_line(title, 200) or "Trace", style="font-weight:600;", dir="auto"),
        tag("div", DOT.join(facts), style=f"{s.MUTED}{s.SMALL}") if facts else "",
        style=f"{s.PAD}overflow-wrap:anywhere;",
    )


# -- the waterfall ------------------------------------------------------------------------------


def _waterfall(trace: Trace) -> Html:
    drawn = _chosen(trace.spans)
    folded = _folded(trace.spans, drawn)
    start, length = trace.start_time, max(trace.latency, 1e-9)
    rows = [_row(span, drawn, folded, start, length) for span in trace.spans if span in drawn]
    note = ""
    if left := len(trace) - len(drawn):
        note = f"{plural(left, 'span')} folded into the one above: those that say least."
    return tag(
        "div",
        *rows,
        tag("div", note, style=f"{_LINE}{s.MUTED}{s.SMALL}padding:4px 14px;") if note else "",
        role="group",
        aria_label="Steps of the trace",
    )


def _chosen(spans: tuple[TraceSpan, ...]) -> set[TraceSpan]:
    """Choose the spans to draw: those that failed and what is above them, then those that say most."""
    if len(spans) <= _DRAWN:
        return set(spans)
    failed = [span for span in spans if span.failed]
    blamed = {above for span in failed for above in span.above()}

    def rank(span: TraceSpan) -> tuple[bool, bool, bool, int, float]:
        return (
            span.parent is not None,
            not span.failed,
            span not in blamed,
            0 if span.kind in _TELLING else 1,
            -span.latency,
        )

    return set(sorted(spans, key=rank)[:_DRAWN])


def _folded(spans: Iterable[TraceSpan], drawn: set[TraceSpan]) -> dict[TraceSpan, int]:
    """Count the spans that are folded into each one that is drawn."""
    counts: dict[TraceSpan, int] = {}
    for span in spans:
        if span not in drawn:
            above = next((each for each in span.above() if each in drawn), None)
            if above is not None:
                counts[above] = counts.get(above, 0) + 1
    return counts


def _row(
    span: TraceSpan,
    drawn: set[TraceSpan],
    folded: dict[TraceSpan, int],
    start: datetime,
    length: float,
) -> Html:
    depth = min(12, sum(1 for above in span.above() if above in drawn))
    begin = 100 * (span.start_time - start).total_seconds() / length
    width = 100 * span.latency / length
    more = tag("span", f" + {count(folded[span])}", style=s.MUTED) if span in folded else ""
    kind = "" if span.kind == "UNKNOWN" else span.kind.lower()
    name = tag(
        "span",
        tag("span", "✗ ", style=f"color:{s.BAD};") if span.failed else "",
        named(span.name, _NAME),
        tag("span", f" {one_line(kind, 20)}", style=s.MUTED + s.SMALL) if kind else "",
        more,
        style=f"padding-left:{12 * depth}px;{s.WRAP}",
        dir="auto",
    )
    line = tag(
        "span",
        name,
        _bar(begin, width, failed=span.failed, title=f"{seconds(span.latency)}"),
        tag("span", seconds(span.latency), style=f"{s.MUTED}{s.SMALL}text-align:right;"),
        style=_GRID,
    )
    summary = tag("summary", line, style="cursor:pointer;padding:4px 14px;")
    fields = tag(
        "div",
        *_fields(span),
        style="display:grid;grid-template-columns:minmax(70px,18%) minmax(0,1fr);gap:4px 14px;"
        "padding:4px 14px 10px 32px;",
    )
    return tag("details", summary, fields, style=_LINE)


def _bar(begin: float, width: float, *, failed: bool, title: str) -> Html:
    colour = s.BAD if failed else s.ACCENT
    begin = min(max(begin, 0.0), 99.5)
    rect = tag(
        "rect",
        x=f"{begin:.2f}",
        y="0",
        width=f"{min(max(width, 0.5), 100 - begin):.2f}",
        height="8",
        rx="1",
        fill=s.without_variables(colour),
        style=f"fill:{colour};",
    )
    return tag(
        "svg",
        tag("rect", x="0", y="0", width="100", height="8", fill=s.FILL, style=f"fill:{s.FILL};"),
        rect,
        style="display:block;width:100%;height:8px;border-radius:2px;",
        width="100%",
        height="8",
        viewBox="0 0 100 8",
        preserveAspectRatio="none",
        role="img",
        aria_label=title,
    )


def _fields(span: TraceSpan) -> Iterator[Html]:
    """Yield what a step was, was given, returned, and failed with; a label and a value each."""
    facts = [one_line(fact, 120) for fact in (span.model,) if fact]
    usage = span.usage
    if usage is not None and (
        usage.prompt_tokens is not None or usage.completion_tokens is not None
    ):
        facts.append(f"{usage.prompt_tokens or 0:,} + {usage.completion_tokens or 0:,} tokens")
    if usage is not None and usage.cost is not None:
        facts.append(money(usage.cost))
    call = span.tool_call
    asked, answered = (call.arguments, call.result) if call else (span.input, span.output)
    values = [
        ("", DOT.join(facts)),
        ("given", asked),
        ("returned", answered),
        ("error", span.error),
    ]
    nothing = True
    for label, value in values:
        if value not in (None, ""):
            nothing = False
            yield tag("div", label, style=s.MUTED + s.SMALL)
            yield tag("div", _cut(value, _VALUE), style=f"{_TEXT}{s.SMALL}", dir="auto")
    if nothing:
        yield tag("div", "", style=s.SMALL)
        yield tag("div", "Nothing else was recorded of it.", style=s.MUTED + s.SMALL)


def _cut(value: Any, most: int) -> str:
    return whole(value, most)


# -- the conversation ---------------------------------------------------------------------------


def _conversation(messages: tuple[Message, ...]) -> Html:
    if not messages:
        return Html()
    half = _MESSAGES // 2
    left = max(0, len(messages) - _MESSAGES)
    shown = messages if not left else messages[:half]
    lines = [_message(message) for message in shown]
    if left:
        lines.append(
            tag(
                "div", f"… {plural(left, 'message')} left out …", style=f"{s.MUTED}{s.SMALL}{s.PAD}"
            )
        )
        lines += [_message(message) for message in messages[-half:]]
    summary = tag(
        "summary",
        f"Conversation: {plural(len(messages), 'message')}",
        style=f"cursor:pointer;padding:6px 14px;{s.SMALL}",
    )
    is_open = "" if len(messages) <= _FEW else None
    return tag("details", summary, *lines, style=_LINE, open=is_open)


def _message(message: Message) -> Html:
    role = _ROLES.get(message.role.lower(), one_line(message.role, 20))
    parts = (
        [tag("div", _cut(message.text, _MESSAGE), style=_TEXT, dir="auto")] if message.text else []
    )
    for call in message.tool_calls:
        arguments = "" if call.arguments is None else _cut(call.arguments, _MESSAGE)
        parts.append(
            tag(
                "div",
                tag("span", "calls ", style=s.MUTED),
                join([named(call.name, _NAME), f"({arguments})"]),
                style=f"{_TEXT}{s.CODE}",
                dir="auto",
            )
        )
    return tag(
        "div",
        tag("div", role, style=f"{s.MUTED}{s.SMALL}"),
        tag("div", *parts, style="min-width:0;"),
        style=f"{_LINE}display:grid;grid-template-columns:60px minmax(0,1fr);gap:0 14px;"
        "padding:6px 14px;",
    )
