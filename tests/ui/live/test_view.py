"""The kernel's half of the live view: when it draws, what it obeys, what it leaves."""

import json
from typing import Any

import pytest

from phoenix_nb.core.progress.events import Finished
from phoenix_nb.core.progress.progress import Progress, fold
from phoenix_nb.model import SessionOutcome
from phoenix_nb.ui.live.messages import parse
from phoenix_nb.ui.live.snapshot import error_key
from phoenix_nb.ui.live.view import LiveDisplay, LiveView
from phoenix_nb.ui.shared.output_cells import Output
from tests.ui.fabric import feed, record


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


class Buttons:
    """Records what was asked for."""

    def __init__(self) -> None:
        self.asked: list[Any] = []

    def pause(self) -> None:
        self.asked.append("pause")

    def resume(self) -> None:
        self.asked.append("resume")

    def stop(self, experiment_id: str | None = None) -> None:
        self.asked.append(("stop", experiment_id))

    def retry_failed(self) -> None:
        self.asked.append("retry")

    concurrency: int | None = 4

    def set_concurrency(self, concurrency: int | None) -> None:
        self.asked.append(concurrency)


class Page:
    """Where a widget is shown."""

    def __init__(self) -> None:
        self.replaced: list[tuple[str, str]] = []

    def __call__(self, output: Output) -> Any:
        self.first = output.data
        return lambda output: self.replaced.append(
            (output.data["text/html"], output.data["text/plain"])
        )


def test_a_view_that_is_shown_twice_is_replaced_in_both_places(clock: Clock) -> None:
    page = Page()
    shown = LiveDisplay(fold(feed([record(examples=2)], 2)), None, clock=clock, show=page)
    shown.open()
    shown.show_again()
    shown.close("<p>over</p>", "over")
    assert page.replaced == [("<p>over</p>", "over")] * 2
    shown.show_again()
    shown.close("again")
    assert len(page.replaced) == 2


@pytest.fixture
def clock() -> Clock:
    return Clock()


def display(progress: Progress, clock: Clock, **options: Any) -> LiveDisplay:
    return LiveDisplay(
        progress, Buttons(), interactive=True, clock=clock, **{"show": Page()} | options
    )


def ask(view: LiveView, content: Any) -> None:
    view._handle_msg({"content": {"data": {"method": "custom", "content": content}}, "buffers": []})


def updates(sent: list[Any]) -> list[bytes]:
    return [buffers[0] for kind, data, buffers in sent if kind == "comm_msg" and "state" in data]


def test_a_flood_of_events_is_ten_updates_a_second(sent: list[Any], clock: Clock) -> None:
    progress = Progress()
    shown = display(progress, clock)
    shown.open()
    for event in feed([record()], 500):
        progress.apply(event)
        shown(event)
        clock.now += 0.001
        shown.tick()
    seconds = clock.now - Clock.now
    assert seconds * 9 <= len(updates(sent)) <= seconds * 10 + 1
    assert all(len(one) < 10_000 for one in updates(sent))


def test_the_end_is_drawn_even_if_it_comes_at_once(sent: list[Any], clock: Clock) -> None:
    progress = Progress()
    page = Page()
    shown = display(progress, clock, show=page)
    shown.open()
    for event in [
        *feed([record()], 9),
        Finished(experiment_id="exp-stepwise", outcome=SessionOutcome.STOPPED),
    ]:
        progress.apply(event)
        shown(event)
    shown.close()
    html, text = page.replaced[0]
    assert "9 of 2,638 runs done" in html
    assert "9 of 2,638 runs done" in text
    assert sent[-1][0] == "comm_close"


def test_time_that_passes_is_shown_though_nothing_happens(sent: list[Any], clock: Clock) -> None:
    shown = display(fold(feed([record()], 9)), clock)
    shown.open()
    for _ in range(30):
        clock.now += 0.1
        shown.tick()
    assert len(updates(sent)) == 3


def test_after_the_end_nothing_is_drawn(sent: list[Any], clock: Clock) -> None:
    shown = display(fold(feed([record()], 9)), clock)
    shown.open()
    shown.close("<b>done</b>", "done")
    before = len(sent)
    clock.now += 9
    shown.tick()
    shown.close("again", "again")
    assert len(sent) == before


def test_buttons_reach_the_controls(sent: list[Any]) -> None:
    del sent
    buttons = Buttons()
    view = LiveView(Progress(), buttons, b"{}")
    for message in (
        {"type": "pause"},
        {"type": "resume"},
        {"type": "stop"},
        {"type": "stop", "experiment_id": "x"},
        {"type": "retry_failed"},
        {"type": "set_concurrency", "concurrency": 7},
        {"type": "set_concurrency", "concurrency": "auto"},
    ):
        ask(view, message)
    assert buttons.asked == ["pause", "resume", ("stop", None), ("stop", "x"), "retry", 7, None]


def test_a_front_end_is_heard_of_without_any_controls(sent: list[Any], clock: Clock) -> None:
    del sent
    page = Page()
    progress = fold(feed([record()], 9))
    shown = LiveDisplay(progress, None, patient=True, clock=clock, show=page)
    shown.open()
    assert set(page.first) == {"text/html", "text/plain"}
    assert 'pnb.resume_experiment("exp-stepwise", task, evaluators)' in page.first["text/plain"]
    assert shown.view is not None
    ask(shown.view, {"type": "seen"})
    clock.now += 0.1
    shown.tick()
    assert len(page.replaced) == 1


@pytest.mark.parametrize(
    "content",
    [
        None,
        [],
        {},
        {"type": "format_disk"},
        {"type": "stop", "experiment_id": 7},
        {"type": "pause", "more": 1},
        {"type": "set_concurrency", "concurrency": 10**9},
        {"type": "set_concurrency", "concurrency": "7"},
        {"type": "set_concurrency", "concurrency": 0},
        {"type": "set_concurrency", "concurrency": -3},
        {"type": "set_concurrency", "concurrency": None},
        {"type": "set_concurrency", "concurrency": 2.5},
        {"type": "traceback", "key": "x" * 100},
    ],
)
def test_what_is_not_understood_is_ignored(content: Any) -> None:
    assert parse(content) is None


@pytest.mark.parametrize("wanted", [0, -3, None, 2.5, True, "much", 10**9, []])
def test_a_concurrency_that_is_no_number_of_calls_is_refused_in_words(
    sent: list[Any], wanted: Any
) -> None:
    """Nothing but "auto" lifts a limit."""
    buttons = Buttons()
    ask(LiveView(Progress(), buttons, b"{}"), {"type": "set_concurrency", "concurrency": wanted})
    assert buttons.asked == []
    assert "a whole number from 1 to 1,024" in sent[-1][1]["content"]["text"]


def test_a_traceback_is_sent_when_asked_for(sent: list[Any]) -> None:
    progress = fold(feed([record()], 200))
    group = progress.errors.largest()[0]
    view = LiveView(progress, None, b"{}")
    ask(view, {"type": "traceback", "key": error_key(group)})
    assert "Traceback" in sent[-1][1]["content"]["text"]


def test_the_bundle_has_static_html_and_the_repr_no_state(sent: list[Any]) -> None:
    del sent
    view = LiveView(fold(feed([record()], 9)), None, b'{"secret":1}')
    data, _ = view._repr_mimebundle_()
    assert "9 of 2,638 runs done" in data["text/html"]
    assert "secret" not in repr(view) + json.dumps(data)
