"""A trace as static HTML: a waterfall of its steps, and what was said as a conversation.

`<details>` open what a step was given and returned, which needs no kernel.
"""

from collections.abc import Iterator

from phoenix_nb.core.traces import Message, ToolCall, Trace
from phoenix_nb.ui.shared.trace_steps import Step, call_text, cut, drawn_steps, trace_facts
from phoenix_nb.ui.shared.words import DOT, one_line, plural
from phoenix_nb.ui.static_html import style as s
from phoenix_nb.ui.static_html.markup import Html, panel, tag

__all__ = ["HOW_TO_TRACE", "trace_html"]

HOW_TO_TRACE = (
    "Nothing was traced within this run. Instrument the client, or make spans of your own with "
    "phoenix_nb.tracing.provider(): the how-to page on traces shows both."
)
_VALUE = 1_000
"""Characters of what a step was given, or returned."""
_MESSAGES = 40
"""Messages of a conversation: its beginning and its end."""
_MESSAGE = 2_000
"""Characters of one message."""
_FEW = 12
"""Messages up to which a conversation is open at once."""
_LINE = f"border-top:1px solid {s.LINE};"
_GRID = (
    "display:inline-grid;gap:0 12px;grid-template-columns:minmax(0,5fr) minmax(60px,4fr) 70px;"
    "width:calc(100% - 18px);vertical-align:top;align-items:center;"
)
_TEXT = "white-space:pre-wrap;overflow-wrap:anywhere;min-width:0;"
_ROLES = {"assistant": "model"}


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
    return panel(_head(trace, title), *body)


def _head(trace: Trace, title: str) -> Html:
    facts = trace_facts(trace)
    return tag(
        "div",
        tag("div", one_line(title, 200) or "Trace", style="font-weight:600;", dir="auto"),
        tag("div", DOT.join(facts), style=f"{s.MUTED}{s.SMALL}") if facts else "",
        style=f"{s.PAD}overflow-wrap:anywhere;",
    )


# -- the waterfall ------------------------------------------------------------------------------


def _waterfall(trace: Trace) -> Html:
    steps = drawn_steps(trace)
    note = ""
    if left := len(trace) - len(steps):
        note = f"{plural(left, 'span')} folded into the one above: those that say least."
    return tag(
        "div",
        *map(_row, steps),
        tag("div", note, style=f"{_LINE}{s.MUTED}{s.SMALL}padding:4px 14px;") if note else "",
        role="group",
        aria_label="Steps of the trace",
    )


def _row(step: Step) -> Html:
    lasted = step.lasted
    name = tag(
        "span",
        tag("span", "✗ ", style=f"color:{s.BAD};") if step.span.failed else "",
        step.name,
        tag("span", f" {step.kind}", style=s.MUTED + s.SMALL) if step.kind else "",
        tag("span", f" {step.aside}", style=s.MUTED) if step.aside else "",
        style=f"padding-left:{12 * step.depth}px;{s.WRAP}",
        dir="auto",
    )
    line = tag(
        "span",
        name,
        _bar(step, lasted),
        tag("span", lasted, style=f"{s.MUTED}{s.SMALL}text-align:right;"),
        style=_GRID,
    )
    summary = tag("summary", line, style="cursor:pointer;padding:4px 14px;")
    fields = tag(
        "div",
        *_fields(step),
        style="display:grid;grid-template-columns:minmax(70px,18%) minmax(0,1fr);gap:4px 14px;"
        "padding:4px 14px 10px 32px;",
    )
    return tag("details", summary, fields, style=_LINE)


def _bar(step: Step, title: str) -> Html:
    colour = s.BAD if step.span.failed else s.ACCENT
    rect = tag(
        "rect",
        x=f"{step.begin:.2f}",
        y="0",
        width=f"{step.width:.2f}",
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


def _fields(step: Step) -> Iterator[Html]:
    """Yield what a step was, was given, returned, and failed with; a label and a value each."""
    texts = [(name, cut(value, _VALUE)) for name, value in step.values]
    facts = DOT.join(step.facts)
    for label, text in [*([("", facts)] if facts else []), *texts]:
        yield tag("div", label, style=s.MUTED + s.SMALL)
        yield tag("div", text, style=f"{_TEXT}{s.SMALL}", dir="auto")
    if not facts and not texts:
        yield tag("div", "", style=s.SMALL)
        yield tag("div", "Nothing else was recorded of it.", style=s.MUTED + s.SMALL)


# -- the conversation ---------------------------------------------------------------------------


def _conversation(messages: tuple[Message, ...]) -> Html:
    if not messages:
        return Html()
    half = _MESSAGES // 2
    left = max(0, len(messages) - _MESSAGES)
    lines = [_message(message) for message in (messages[:half] if left else messages)]
    if left:
        words = f"… {plural(left, 'message')} left out …"
        lines.append(tag("div", words, style=f"{s.MUTED}{s.SMALL}{s.PAD}"))
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
    parts = []
    if message.text:
        parts.append(tag("div", cut(message.text, _MESSAGE), style=_TEXT, dir="auto"))
    parts += [_requested(call) for call in message.tool_calls]
    return tag(
        "div",
        tag("div", role, style=f"{s.MUTED}{s.SMALL}"),
        tag("div", *parts, style="min-width:0;"),
        style=f"{_LINE}display:grid;grid-template-columns:60px minmax(0,1fr);gap:0 14px;"
        "padding:6px 14px;",
    )


def _requested(call: ToolCall) -> Html:
    asks = tag("span", "calls ", style=s.MUTED)
    return tag("div", asks, call_text(call, _MESSAGE), style=f"{_TEXT}{s.CODE}", dir="auto")
