"""A trace as static HTML: escaped, bounded, and telling."""

from phoenix_nb.core.traces import Trace
from phoenix_nb.ui.static_html.trace import HOW_TO_TRACE, trace_html
from tests.core.traces.test_trace import ANSWER, ASKED, CALL, RESULT, gen_ai
from tests.support.spans import root, span, tool

EVIL = '<script>alert(1)</script> & "x"'


def test_text_of_spans_is_escaped():
    spans = [root(), tool(EVIL, {"a": EVIL}, EVIL, error=EVIL),
             gen_ai([{"role": "user", "content": EVIL}], [ANSWER], at=2)]  # fmt: skip
    html = trace_html(Trace(spans), EVIL)
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_thousand_spans_are_folded_and_small():
    spans = [root(1000)]
    for n in range(999):
        parent = None if n % 10 else "root"
        parent = parent or f"s{n - n % 10}"
        spans.append(span(f"step {n}", at=n, id=f"s{n}", parent=parent,
                          attributes={"input.value": "x" * 5_000, "output.value": "y" * 5_000}))  # fmt: skip
    spans.append(span("the one that failed", at=999, parent="s5", error="no"))
    html = trace_html(Trace(spans))
    assert len(html.encode()) < 300_000
    assert html.count("<details") == 60
    assert "the one that failed" in html
    assert "941 spans folded" in html


def test_conversation_shows_calls_and_answers():
    trace = Trace(
        [root(), gen_ai(ASKED, [CALL], at=1), gen_ai([*ASKED, CALL, RESULT], [ANSWER], at=2)]
    )
    html = trace_html(trace)
    assert "Conversation: 4 messages" in html
    assert "search(" in html
    assert html.index("in Bonn") < html.index("It is in Bonn.")
    assert "2 model calls" in html


def test_long_conversation_shows_its_ends():
    asked = [{"role": "user", "content": f"message {n}"} for n in range(100)]
    html = trace_html(Trace([root(), gen_ai(asked, [ANSWER])]))
    assert "61 messages left out" in html
    assert "message 99" in html


def test_trace_without_steps_says_how_to_get_some():
    assert HOW_TO_TRACE in trace_html(Trace([root()]))


def test_late_spans_are_said():
    late = span("stream", attributes={"phoenix_nb.late": True})
    assert "some spans ended after the run" in trace_html(Trace([root(), late]))
