"""Static views: complete, escaped, and without anything that runs."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest

from phoenix_nb.core.progress.events import Finished
from phoenix_nb.core.progress.progress import fold
from phoenix_nb.core.summary.experiment import EvaluationPreview
from phoenix_nb.model import ExperimentStatus, ExperimentSummaryRecord, Failure, SessionOutcome
from phoenix_nb.ui.static_html.dataset import dataset_html
from phoenix_nb.ui.static_html.experiment import experiment_html
from phoenix_nb.ui.static_html.experiment_list import experiments_html
from phoenix_nb.ui.static_html.markup import esc, link, tag
from phoenix_nb.ui.static_html.progress import progress_html
from phoenix_nb.ui.static_html.style import VERBATIM
from tests.ui.fabric import HOSTILE, dataset, experiment_card, feed, many_evaluators, record
from tests.ui.tables import REASONS, TICKET_EVALUATORS, tickets

VOID = {"br", "circle", "line", "path", "rect", "wbr"}


class Checker(HTMLParser):
    """Collects the elements and attributes of a page, and finds those that are not closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, name: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(name)
        self.attributes += [(key, value or "") for key, value in attrs]
        self.open.append(name)

    def handle_startendtag(self, name: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(name, attrs)
        self.open.pop()

    def handle_endtag(self, name: str) -> None:
        assert self.open.pop() == name

    def handle_data(self, data: str) -> None:
        self.text += data


def check(html: str) -> Checker:
    """Assert that nothing in a fragment can run, and return what it holds."""
    page = Checker(html)
    assert page.open == []
    assert not page.tags & {"script", "style", "img", "iframe", "object", "embed", "form", "link"}
    for name, value in page.attributes:
        assert not name.startswith("on")
        assert name not in {"src", "srcdoc", "id"}
        assert name != "class" or value == VERBATIM
        if name == "href":
            assert value.startswith(("http://", "https://"))
    return page


def test_a_summary_has_honest_denominators() -> None:
    card = experiment_card()
    text = check(experiment_html(card)).text.replace("\xa0", " ")
    assert f"{card.done} of 400 runs done, {card.failed} failed" in text
    for one in card.summaries:
        assert f"n = {one.n} of 400 · {one.task_errors} task errors" in text
    assert "took 1 min 22 s" in text
    assert "resume_experiment(" in text


def test_an_interrupted_experiment_says_so() -> None:
    card = experiment_card(done=12, outcome=SessionOutcome.INTERRUPTED, reason="interrupted by ■")
    text = check(experiment_html(card)).text
    assert "interrupted by ■" in text
    assert "388 missing" in text


def test_numbers_survive_a_sanitiser_that_drops_pictures_and_styles() -> None:
    bare = re.sub(r"<svg.*?</svg>| style=\"[^\"]*\"", "", experiment_html(experiment_card()))
    text = check(bare).text
    assert "True" in text
    assert re.search(r"\d+ · \d+ %", text)


def test_hostile_texts_are_texts() -> None:
    page = check(experiment_html(experiment_card(hostile=True, examples=40)))
    assert "<script>window.__xss=1</script>" in page.text
    assert not set("\x00\x07\x1b\u202e") & set(page.text)
    check(dataset_html(dataset(30, hostile=True)))
    check(progress_html(fold(feed([record(HOSTILE[1])], 40, hostile=True))))


def test_runs_that_a_quota_stopped_say_so_in_words() -> None:
    progress = fold(feed([record()], 40))
    (name,) = progress.experiments
    progress.apply(Finished(at=1.0, experiment_id=name, outcome=SessionOutcome.EXHAUSTED))
    assert "◐ stopped by a quota" in check(progress_html(progress)).text


def test_runs_that_all_failed_are_not_called_completed() -> None:
    progress = fold(feed([record()], 40))
    (name,) = progress.experiments
    tasks = progress.experiments[name].tasks
    tasks.done, tasks.failed = 0, tasks.planned
    progress.apply(Finished(at=1.0, experiment_id=name, outcome=SessionOutcome.COMPLETED))
    text = check(progress_html(progress)).text
    assert "✗ all failed" in text
    assert "completed" not in text


@pytest.mark.slow
def test_size_is_bounded_whatever_the_texts() -> None:
    assert len(experiment_html(experiment_card(hostile=True, examples=40))) < 400_000
    assert len(experiment_html(experiment_card(evaluators=many_evaluators(12)))) < 200_000


def test_a_data_set_shows_its_first_examples() -> None:
    text = check(dataset_html(dataset(20))).text
    assert "20 examples" in text
    assert "q-0000" in text
    assert "and 15 further examples" in text


def test_experiments_are_listed() -> None:
    one = ExperimentSummaryRecord(
        experiment_id="e1",
        name=HOSTILE[0],
        dataset_id="d",
        dataset_name="gsm8k",
        dataset_version_id="v",
        created_at=datetime(2026, 3, 4, tzinfo=UTC),
        status=ExperimentStatus.INCOMPLETE,
        planned=10,
        done=6,
        failed=1,
    )
    text = check(experiments_html([one] * 60)).text
    assert "6 of 10 done, 1 failed" in text
    assert "and 10 further experiments" in text
    # Names come first and ids are whole, whatever the width: the columns are not fixed.
    assert re.findall("<th [^>]*>([^<]*)", experiments_html([one]))[0] == "name"
    assert "table-layout:auto" in experiments_html([one])
    assert "No experiments yet." in check(experiments_html([])).text


@pytest.mark.parametrize(("tiles", "columns"), [(1, 1), (2, 2), (3, 3), (4, 4), (5, 3), (8, 4)])
def test_no_row_is_left_with_a_single_tile(tiles: int, columns: int) -> None:
    card = experiment_card(examples=2)
    many = replace(card, summaries=(card.summaries * 3)[:tiles])
    assert f"100%/{columns} - 1px" in experiment_html(many)


def test_nothing_but_failures_is_not_called_completed() -> None:
    card = experiment_card(examples=2, outcome=SessionOutcome.COMPLETED)
    failed = replace(card, done=0, failed=card.planned, missing=0)
    assert "✗ all failed" in check(experiment_html(failed)).text
    assert (
        "✓ completed"
        in check(experiment_html(replace(failed, done=1, failed=card.planned - 1))).text
    )


def test_a_repetition_is_not_cut_off_with_the_id() -> None:
    card = experiment_card(examples=2)
    run = replace(card.runs[0], example_id="1a17b3d3d732", repetition=2)
    html = experiment_html(replace(card, runs=(run,)))
    assert "1a17b3… · 2" in check(html).text
    assert 'title="1a17b3d3d732, repetition 2"' in html


def test_what_an_evaluator_raised_is_named_in_its_column() -> None:
    evaluation = EvaluationPreview("tone", error=Failure(type="KeyError", message="'tone'"))
    card = experiment_card(examples=2)
    run = replace(card.runs[0], evaluations=(evaluation,))
    text = check(experiment_html(replace(card, runs=(run,)))).text
    assert "✗ tone KeyError" in text
    assert "1 of 4 runs; a click opens one" in text
    short = replace(run, input={"n": 1}, output="1", expected={})
    assert "All 3 runs" in check(experiment_html(replace(card, runs=(short,) * 3, done=3))).text


def test_a_run_shows_its_output_and_all_evaluations_and_opens_without_a_kernel() -> None:
    """Once, a card had ten characters of each output, rows that did not open, and four evaluators."""
    html = tickets(40).html()
    text = check(html).text
    assert html.count("<details") == 3 + 2  # runs, and kinds of failures
    assert re.search(r"expected [a-z ]+ · urgency \d", text)
    for info in TICKET_EVALUATORS:
        assert text.count(info.name) > 2
    for label in ("output.label", "output.steps", "expected.urgency", "input.channel"):
        assert text.count(label) >= 2  # the one that failed has no output
    assert '"tool": "find_order"' in text
    assert "raise ValueError(reply)" in text
    assert REASONS.strip() in text


def test_evaluations_that_a_closed_run_leaves_out_are_counted() -> None:
    card = experiment_card(examples=2)
    evaluations = tuple(EvaluationPreview(f"check_{n}", score=n / 30) for n in range(30))
    text = check(
        experiment_html(replace(card, runs=(replace(card.runs[0], evaluations=evaluations),)))
    ).text
    assert "and 22 more" in text
    assert text.count("check_29") == 1  # where the run is opened


def test_a_cell_of_a_hundred_kilobytes_is_cut_and_says_so() -> None:
    """A notebook keeps every character."""
    html = tickets(9).html()
    big = experiment_card(examples=1).runs[0]
    card = replace(experiment_card(examples=1), runs=(replace(big, output="y" * 100_000),))
    assert "The first 1,500 of 100,000 characters" in check(experiment_html(card)).text
    assert len(html) < 90_000


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", " javascript:x", "//x"])
def test_only_web_addresses_become_links(url: str) -> None:
    assert "<a" not in link(url, "here")
    assert link("https://x", "<b>").startswith('<a href="https://x"')


def test_text_is_escaped_once() -> None:
    assert tag("b", "a & b", title='"<') == '<b title="&quot;&lt;">a &amp; b</b>'
    assert esc(esc("<")) == "&lt;"
