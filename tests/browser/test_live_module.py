"""The browser's half of the live view, with a made-up model: what it draws and what it asks for."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from phoenix_nb.core.progress import events as e
from phoenix_nb.core.progress.progress import Progress, fold
from phoenix_nb.model import EvaluatorInfo, SessionOutcome
from phoenix_nb.ui.live.snapshot import Snapshots
from phoenix_nb.ui.shared.assets import module, styles
from tests.ui.fabric import HOSTILE, feed, many_evaluators, record, under_way

pytestmark = pytest.mark.browser

MODULE, STYLES = module("live"), styles("live")


def take(progress: Progress, *, interactive: bool = True, hint: str = "") -> bytes:
    return Snapshots(progress, interactive=interactive, hint=hint).take(progress.now)


def test_counts_are_said_in_words(mount: Callable[..., Page]) -> None:
    one = record(examples=100)
    progress = fold(feed([one], 80))
    under_way(progress, one, 5, throttled=2)
    page = mount(MODULE, STYLES, snapshot=take(progress))
    done, failed = progress.tasks.done, progress.tasks.failed
    facts = page.locator(".pnb-facts").first
    expect(facts).to_contain_text(f"{done} of 200 done")
    expect(facts).to_contain_text(f"{failed} failed")
    expect(facts).to_contain_text("5 running")
    expect(facts).to_contain_text("2 waiting for the limit")


def test_elements_are_kept_from_one_snapshot_to_the_next(mount: Callable[..., Page]) -> None:
    one = record(examples=100)
    page = mount(MODULE, STYLES, snapshot=take(fold(feed([one], 60))))
    page.evaluate("() => { window.kept = document.querySelector('.pnb-bin:nth-child(15)'); }")
    page.evaluate("list => window.model.set('snapshot', list)", list(take(fold(feed([one], 150)))))
    assert page.evaluate("() => window.kept.isConnected")
    expect(page.locator(".pnb-fact b").first).to_have_text(str(fold(feed([one], 150)).tasks.done))


def test_nothing_moves_when_the_first_runs_end(mount: Callable[..., Page]) -> None:
    one = record(examples=100)
    page = mount(MODULE, STYLES, snapshot=take(fold(feed([one], 0))))
    before = page.locator(".pnb-strip").bounding_box()
    page.evaluate("list => window.model.set('snapshot', list)", list(take(fold(feed([one], 90)))))
    assert page.locator(".pnb-strip").bounding_box() == before


@pytest.mark.parametrize(
    ("button", "message"),
    [
        ("Pause", {"type": "pause"}),
        ("Stop", {"type": "stop"}),
        ("Retry failed", {"type": "retry_failed"}),
    ],
)
def test_buttons_ask_the_kernel(
    mount: Callable[..., Page], button: str, message: dict[str, str]
) -> None:
    page = mount(MODULE, STYLES, snapshot=take(fold(feed([record(examples=100)], 190))))
    page.get_by_role("button", name=button).press("Enter")
    assert page.evaluate("() => window.model.sent") == [message]
    expect(page.get_by_role("button", name=button)).to_be_disabled()


def test_a_pause_can_be_ended(mount: Callable[..., Page]) -> None:
    progress = fold([*feed([record()], 9), e.Paused(at=1.0)])
    page = mount(MODULE, STYLES, snapshot=take(progress))
    page.get_by_role("button", name="Resume").click()
    assert page.evaluate("() => window.model.sent") == [{"type": "resume"}]


def test_a_pause_has_no_end_in_sight(mount: Callable[..., Page]) -> None:
    page = mount(MODULE, STYLES, snapshot=take(fold(feed([record(examples=100)], 90))))
    left = page.locator('.pnb-fact[data-what="left"]')
    expect(left).to_be_visible()
    paused = fold([*feed([record(examples=100)], 90), e.Paused(at=200.0)])
    page.evaluate("list => window.model.set('snapshot', list)", list(take(paused)))
    expect(left).to_be_hidden()


def test_a_pause_has_no_speed(mount: Callable[..., Page]) -> None:
    page = mount(MODULE, STYLES, snapshot=take(fold(feed([record(examples=100)], 90))))
    details = page.locator(".pnb-details")
    expect(details).to_contain_text("/s")
    paused = fold([*feed([record(examples=100)], 90), e.Paused(at=200.0)])
    page.evaluate("list => window.model.set('snapshot', list)", list(take(paused)))
    expect(details).not_to_contain_text("/s")


def test_a_name_that_fills_its_tile_is_read_whole(mount: Callable[..., Page]) -> None:
    names = [f"criterion_{n}_of_the_rubric" for n in range(4)]
    evaluators = [EvaluatorInfo(name=name, direction="maximize") for name in names]
    page = mount(MODULE, STYLES, snapshot=take(fold(feed([record(evaluators=evaluators)], 9))))
    page.set_viewport_size({"width": 1000, "height": 900})
    for name, tile in zip(names, page.locator(".pnb-tile").all(), strict=True):
        width, room = tile.locator("strong").evaluate("one => [one.scrollWidth, one.clientWidth]")
        assert width <= room
        expect(tile.locator(".pnb-line")).to_have_attribute("title", f"{name} · higher is better")


@pytest.mark.parametrize(("width", "columns"), [(1150, 4), (700, 2), (460, 2), (330, 1)])
def test_four_tiles_leave_none_alone_in_a_row(
    mount: Callable[..., Page], width: int, columns: int
) -> None:
    page = mount(
        MODULE, STYLES, snapshot=take(fold(feed([record(evaluators=many_evaluators(4))], 9)))
    )
    page.set_viewport_size({"width": width, "height": 900})
    tiles = [tile.bounding_box() for tile in page.locator(".pnb-tile").all()]
    assert len({tile["x"] for tile in tiles if tile}) == columns


def test_where_clicks_cannot_work_a_hint_says_what_does(mount: Callable[..., Page]) -> None:
    snapshot = take(fold(feed([record()], 9)), interactive=False, hint="Press ■ to stop.")
    page = mount(MODULE, STYLES, snapshot=snapshot)
    expect(page.get_by_role("button", name="Stop")).to_be_hidden()
    expect(page.get_by_text("Press ■ to stop.")).to_be_visible()


def test_each_variant_has_a_row_and_its_own_stop(mount: Callable[..., Page]) -> None:
    variants = [record(name, variant=True) for name in ("terse", "stepwise")]
    page = mount(MODULE, STYLES, snapshot=take(fold(feed(variants, 30))))
    page.get_by_role("row", name="stepwise").get_by_role("button", name="Stop").click()
    assert page.evaluate("() => window.model.sent") == [
        {"type": "stop", "experiment_id": "exp-stepwise"}
    ]


@pytest.mark.parametrize("width", [584, 848])
def test_a_board_of_long_names_fits_and_tells_them_apart(
    mount: Callable[..., Page], width: int
) -> None:
    long = "the_prompt_that_asks_for_every_step_and_then_for_a_short_answer_v"
    evaluators = many_evaluators(4 if width < 800 else 6)
    records = [
        record(f"{long}{n}", variant=True, examples=100, evaluators=evaluators).model_copy(
            update={"id": f"x-{n}"}
        )
        for n in range(5)
    ]
    page = mount(MODULE, STYLES, snapshot=take(fold(feed(records, 60))))
    page.set_viewport_size({"width": width + 16, "height": 900})
    board = page.locator(".pnb-board")
    assert board.evaluate("one => one.scrollWidth <= one.clientWidth")
    assert len(set(board.locator("strong").all_inner_texts())) == 5
    expect(page.get_by_role("button", name=f"Stop {long[:20]}")).to_have_count(5)
    latest = page.locator(".pnb-strip td[data-column=variant]")
    assert len(set(latest.all_inner_texts())) == 5
    cut = "all => all.filter((one) => one.scrollWidth > one.clientWidth).length"
    assert latest.evaluate_all(cut) == 0


@pytest.mark.parametrize("width", [584, 1100])
def test_no_word_of_a_title_is_broken_on_a_board_of_many_evaluators(
    mount: Callable[..., Page], width: int
) -> None:
    evaluators = [
        evaluator.model_copy(update={"name": name})
        for evaluator, name in zip(
            many_evaluators(9),
            [
                "correct",
                "confidence",
                "tone",
                "length",
                "citation_f1",
                "calibrated",
                "has_citation",
                "reviewed_by_me",
                "judge",
            ],
            strict=True,
        )
    ]
    records = [
        record(f"v{n}", variant=True, examples=100, evaluators=evaluators).model_copy(
            update={"id": f"x-{n}"}
        )
        for n in range(2)
    ]
    page = mount(MODULE, STYLES, snapshot=take(fold(feed(records, 60))))
    page.set_viewport_size({"width": width + 16, "height": 900})
    words = page.locator(".pnb-board thead th").evaluate_all(
        """cells => cells.flatMap((cell) => [...cell.textContent.matchAll(/[^\\u200b]+/g)].map((word) => {
          const range = document.createRange();
          range.setStart(cell.firstChild, word.index);
          range.setEnd(cell.firstChild, word.index + word[0].length);
          return [word[0], range.getClientRects().length];
        }))"""
    )
    assert "confidence" in [word for word, _ in words]
    assert [word for word, lines in words if lines > 1] == []


def test_before_anything_is_known_nothing_is_counted(mount: Callable[..., Page]) -> None:
    page = mount(MODULE, STYLES, snapshot=take(Progress()))
    expect(page.locator(".pnb-board")).to_be_hidden()
    expect(page.locator(".pnb-facts").first).not_to_contain_text("of 0")


def test_progress_is_read_out_in_words(mount: Callable[..., Page]) -> None:
    progress = fold(feed([record(examples=100)], 80))
    page = mount(MODULE, STYLES, snapshot=take(progress))
    done, failed = progress.tasks.done, progress.tasks.failed
    bar = page.get_by_role("progressbar", name="runs")
    expect(bar).to_have_attribute("aria-valuetext", f"{done} of 200 done, {failed} failed")


def test_a_traceback_is_fetched_when_it_is_opened(mount: Callable[..., Page]) -> None:
    page = mount(MODULE, STYLES, snapshot=take(fold(feed([record()], 200))))
    page.locator(".pnb-error summary").first.click()
    page.wait_for_function("() => window.model.sent.length")
    (asked,) = page.evaluate("() => window.model.sent")
    page.evaluate("m => window.model.receive(m)", {**asked, "text": "Traceback <b>of</b> it"})
    expect(page.locator(".pnb-error pre").first).to_have_text("Traceback <b>of</b> it")


@pytest.mark.parametrize("width", [600, 1200])
def test_twelve_evaluators_fit(mount: Callable[..., Page], width: int) -> None:
    progress = fold(feed([record(evaluators=many_evaluators(12))], 60))
    page = mount(MODULE, STYLES, snapshot=take(progress))
    page.set_viewport_size({"width": width, "height": 900})
    expect(page.locator(".pnb-tile")).to_have_count(12)
    assert page.evaluate("() => document.body.scrollWidth <= window.innerWidth")


def test_hostile_texts_are_texts(mount: Callable[..., Page]) -> None:
    progress = fold(feed([record(HOSTILE[1]), record(HOSTILE[0])], 60, hostile=True))
    page = mount(MODULE, STYLES, snapshot=take(progress))
    assert page.locator("script, img, iframe, .pnb a").count() == 0
    expect(page.locator(".pnb-board strong").first).to_have_attribute("title", HOSTILE[1])


def test_leaving_takes_the_handlers_along(mount: Callable[..., Page]) -> None:
    page = mount(MODULE, STYLES, snapshot=take(fold(feed([record()], 9))))
    page.evaluate("() => window.dispose()")
    left = page.evaluate("() => Object.values(window.model.handlers).flat().length")
    assert left == 0


@pytest.mark.parametrize("typed", ["0", "-3", "2.5", "", "4000", "1e"])
def test_a_concurrency_that_is_no_number_of_calls_changes_nothing_and_says_so(
    mount: Callable[..., Page], typed: str
) -> None:
    """Once, 0 and -3 lifted the limit."""
    page = mount(MODULE, STYLES, snapshot=take(fold(feed([record()], 9))))
    box = page.get_by_label("concurrency")
    box.press("ControlOrMeta+a")
    page.keyboard.press("Backspace")
    page.keyboard.type(typed)
    box.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("a whole number from 1 to 1,024")
    expect(box).to_have_value("24")
    assert page.evaluate("() => window.model.sent") == []
    box.fill("7")
    box.press("Enter")
    expect(page.get_by_role("alert")).to_have_count(0)
    assert page.evaluate("() => window.model.sent") == [
        {"type": "set_concurrency", "concurrency": 7}
    ]


def test_auto_is_a_choice_of_its_own(mount: Callable[..., Page]) -> None:
    progress = fold(feed([record()], 9))
    fixed = Snapshots(progress, interactive=True, adaptive=lambda: False).take(progress.now)
    page = mount(MODULE, STYLES, snapshot=fixed)
    auto = page.get_by_role("button", name="auto")
    expect(auto).to_have_attribute("aria-pressed", "false")
    auto.click()
    page.evaluate("list => window.model.set('snapshot', list)", list(take(progress)))
    expect(auto).to_have_attribute("aria-pressed", "true")
    auto.click()
    assert page.evaluate("() => window.model.sent") == [
        {"type": "set_concurrency", "concurrency": "auto"},
        {"type": "set_concurrency", "concurrency": 24},
    ]


def test_what_the_kernel_refuses_is_shown(mount: Callable[..., Page]) -> None:
    page = mount(MODULE, STYLES, snapshot=take(fold(feed([record()], 9))))
    page.evaluate("() => window.model.receive({ type: 'refused', text: 'Nothing has changed.' })")
    expect(page.get_by_role("alert")).to_have_text("Nothing has changed.")


def test_a_clicked_button_keeps_the_focus(mount: Callable[..., Page]) -> None:
    """Once, the focus fell to the page after Stop, and the keys with it."""
    page = mount(MODULE, STYLES, snapshot=take(fold(feed([record(examples=100)], 90))))
    stop = page.get_by_role("button", name="Stop")
    stop.press("Enter")
    expect(stop).to_be_disabled()
    expect(stop).to_be_focused()
    stop.press("Enter")
    assert page.evaluate("() => window.model.sent") == [{"type": "stop"}]


def test_a_stopped_variant_keeps_the_focus_in_its_row(mount: Callable[..., Page]) -> None:
    """Once, the focus fell to the page after Stop."""
    events = list(feed([record(f"v{n}", variant=True) for n in range(2)], 9))
    page = mount(MODULE, STYLES, snapshot=take(fold(events)))
    page.get_by_role("button", name="Stop v0").press("Enter")
    ended = e.Finished(at=1.0, experiment_id="exp-v0", outcome=SessionOutcome.STOPPED)
    page.evaluate("list => window.model.set('snapshot', list)", list(take(fold([*events, ended]))))
    expect(page.get_by_role("button", name="Stop v0")).to_have_count(0)
    focused = page.evaluate("() => document.activeElement.closest('tr')?.textContent ?? ''")
    assert "v0" in focused


def test_evaluations_without_a_column_are_counted(mount: Callable[..., Page]) -> None:
    """Once, evaluators beyond the fourth were left out without a word."""
    one = record(evaluators=many_evaluators(6))
    page = mount(MODULE, STYLES, snapshot=take(fold(feed([one], 30))))
    expect(page.locator(".pnb-recent")).to_contain_text("and 2 more evaluations")


@pytest.mark.parametrize("width", [300, 1_000])
def test_what_to_do_next_is_read_whole(mount: Callable[..., Page], width: int) -> None:
    one, last = record(), "call pnb.resume_experiment(…) tomorrow"
    reason = f"The quota of {'this organisation, ' * 6}is used up: {last}"
    ended = e.Finished(experiment_id=one.id, outcome=SessionOutcome.EXHAUSTED, reason=reason)
    page = mount(MODULE, STYLES, snapshot=take(fold([*feed([one], 9), ended])))
    page.set_viewport_size({"width": width, "height": 900})
    status = page.locator(".pnb-status")
    expect(status).to_contain_text(last)
    cut = "one => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1"
    assert not status.evaluate(cut)


def test_how_a_variant_ended_stands_beside_its_counts(mount: Callable[..., Page]) -> None:
    several = [record(name, variant=True, examples=200) for name in ("first", "second")]
    progress = fold(feed(several, 200))
    for one in several:
        progress.apply(e.Finished(experiment_id=one.id, outcome=SessionOutcome.EXHAUSTED))
    page = mount(MODULE, STYLES, snapshot=take(progress, interactive=False))
    page.set_viewport_size({"width": 830, "height": 900})
    line = page.locator(".pnb-runs").first
    expect(line).to_contain_text("stopped by a quota")
    assert line.evaluate("one => one.getBoundingClientRect().height") < 24


def test_counts_of_a_variant_are_words_beside_an_open_side_bar(mount: Callable[..., Page]) -> None:
    several = [record(name, variant=True, examples=200) for name in ("first", "second")]
    page = mount(MODULE, STYLES, snapshot=take(fold(feed(several, 100))))
    page.set_viewport_size({"width": 220, "height": 900})
    words = page.locator(".pnb-runs > span:first-child").first.bounding_box()
    assert words is not None
    assert words["height"] < 80
