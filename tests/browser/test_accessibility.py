"""axe-core finds nothing wrong with any view, in light and dark, in any state that a click leads to."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from phoenix_nb import (
    Client,
    compare,
    compare_judges,
    evaluator,
    get_experiment,
    history,
    label,
    plan,
    run_experiment,
)
from phoenix_nb.comparison import Comparison
from phoenix_nb.core.progress.progress import fold
from phoenix_nb.ui.comparison.view import ComparisonView
from phoenix_nb.ui.live.snapshot import Snapshots
from phoenix_nb.ui.shared.assets import module, styles
from phoenix_nb.ui.static_html.comparison import comparison_html
from phoenix_nb.ui.steps.view import Step, Steps
from tests.labels.labelled import answer
from tests.labels.labelled import experiment as questions
from tests.support.comparisons import card, experiment
from tests.ui.compared import compared, raced
from tests.ui.fabric import feed, record
from tests.ui.run_table.editing import Actions, editable
from tests.ui.tables import grid_of, tickets

pytestmark = pytest.mark.browser

Scheme = Literal["light", "dark"]
GROUND = "html { color-scheme: light dark; } body { background: Canvas; color: CanvasText; }"
WHOLE_PAGES = (
    "document-title",
    "html-has-lang",
    "landmark-one-main",
    "page-has-heading-one",
    "region",
)
"""Rules about a page, which a view in a notebook is not."""


@pytest.fixture(params=["light", "dark"])
def scheme(page: Page, request: pytest.FixtureRequest) -> Iterator[Scheme]:
    """Prefer light or dark."""
    page.emulate_media(color_scheme=request.param)
    yield request.param
    page.emulate_media(color_scheme=None)


def check(page: Page) -> None:
    """Fail with what axe-core finds, and where."""
    page.add_style_tag(content=GROUND)
    rules = {rule: {"enabled": False} for rule in WHOLE_PAGES}
    found = Axe().run(page, options={"rules": rules}).response["violations"]
    assert [
        (rule["id"], node["target"], node["failureSummary"])
        for rule in found
        for node in rule["nodes"][:3]
    ] == []


@pytest.mark.usefixtures("scheme")
def test_a_table_of_runs_has_no_violation_with_everything_opened(
    answered: Callable[[Any], Page],
) -> None:
    page = answered(grid_of(tickets(60), title="short prompt", origin="tickets"))
    page.locator(".pnb-space .pnb-row").first.wait_for()
    check(page)
    page.get_by_role("button", name="confusion: label").click()
    page.get_by_role("button", name="keys").click()
    page.get_by_text("columns 18 of").click()
    page.get_by_text("+ filter").click()
    page.get_by_label("Filter by an expression").fill("nonsense == 1")
    page.locator(".pnb-error-words", has_text="column").wait_for()
    page.locator(".pnb-space .pnb-row").nth(6).click()
    page.get_by_text("evaluations", exact=True).wait_for()
    check(page)


@pytest.mark.usefixtures("scheme")
def test_notes_and_selected_rows_have_no_violation(answered: Callable[[Any], Page]) -> None:
    actions = Actions(60)
    page = answered(editable(tickets(60), actions))
    page.locator(".pnb-space .pnb-row").first.click()
    page.get_by_label("Note", exact=True).wait_for()
    check(page)
    page.get_by_role("button", name="Thumb down").click()
    page.get_by_label("Add a tag").fill("policy")
    page.get_by_label("Add a tag").press("Enter")
    page.get_by_role("button", name="Undo").wait_for()
    page.get_by_role("button", name="Correct expected…").click()
    page.get_by_role("button", name="Make a new version").click()
    page.get_by_text("Corrected.").wait_for()
    page.get_by_role("treegrid").press("x")
    page.get_by_role("button", name="Add to dataset…").click()
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_text("Added.").wait_for()
    check(page)
    actions.away = True
    page.get_by_role("button", name="Thumb up").click()
    page.get_by_text("Not saved").wait_for()
    check(page)


@pytest.mark.usefixtures("scheme")
def test_groups_of_runs_and_no_runs_have_no_violation(answered: Callable[[Any], Page]) -> None:
    page = answered(grid_of(tickets(60)))
    page.get_by_label("Group by").select_option(label="group by channel")
    page.locator(".pnb-row[data-group]").first.wait_for()
    check(page)
    page.get_by_label("Search").fill("nowhere to be found")
    page.get_by_role("button", name="Clear filters").wait_for()
    check(page)


@pytest.mark.usefixtures("scheme")
def test_a_comparison_has_no_violation_with_everything_opened(
    answered: Callable[[Any], Page],
) -> None:
    sides = [tickets(60), tickets(60, "long prompt", shift=3)]
    page = answered(Comparison(sides).explore())
    page.locator(".pnb-space .pnb-row").first.wait_for()
    check(page)
    page.get_by_text("Slices: where the difference lies").click()
    page.get_by_label("Slice by").select_option("channel")
    page.locator(".pnb-slices .pnb-pick").first.click()
    page.get_by_text("evaluators show no difference").click()
    page.get_by_text("columns 3 of").click()
    page.get_by_label("Confusion matrix").select_option(index=1)
    page.locator(".pnb-space .pnb-row").first.click()
    page.locator(".pnb-variants").wait_for()
    page.get_by_role("treegrid").press("x")
    check(page)


@pytest.mark.usefixtures("scheme")
def test_prompts_short_rows_and_groups_of_a_comparison_have_no_violation(
    answered: Callable[[Any], Page],
) -> None:
    prompts = [{"prompt": f"Answer {word}: {{question}}"} for word in ("briefly", "at length")]
    sides = [
        experiment(str(place), {f"q{n}": n % 3 == place for n in range(9)}, parameters=prompt)
        for place, prompt in enumerate(prompts)
    ]
    page = answered(ComparisonView(card(*sides)))
    page.get_by_role("button", name="All").click()
    page.locator(".pnb-given summary").first.click()
    page.get_by_role("button", name="short rows").click()
    page.locator(".pnb-space .pnb-row").first.wait_for()
    check(page)
    page.get_by_label("Group by").select_option(label="group by 0.correct.score")
    page.locator(".pnb-row[data-group]").first.wait_for()
    check(page)


@pytest.mark.usefixtures("scheme")
def test_a_race_has_no_violation(answered: Callable[[Any], Page]) -> None:
    of = compared(3, 40)
    page = answered(ComparisonView(of, race=raced(of)))
    page.get_by_text("1 of 3 variants stopped").click()
    page.get_by_text("v1 was stopped.").wait_for()
    check(page)


@pytest.mark.usefixtures("scheme")
def test_notes_in_a_comparison_have_no_violation(
    answered: Callable[[Any], Page], tmp_path: Path
) -> None:
    sides = [questions(tmp_path / "s.db", name=name) for name in ("first", "second")]
    page = answered(compare(*sides).explore())
    page.get_by_role("button", name="All").click()
    page.locator(".pnb-space .pnb-row").first.click()
    page.get_by_label("Add a tag").first.fill("policy")
    page.get_by_label("Add a tag").first.press("Enter")
    page.get_by_role("button", name="Correct expected…").first.click()
    page.get_by_role("treegrid").press("x")
    page.get_by_role("button", name="Add to dataset…").click()
    check(page)


@pytest.mark.usefixtures("scheme")
def test_runs_under_way_have_no_violation(mount: Callable[..., Page]) -> None:
    progress = fold(feed([record(examples=100)], 80))
    snapshot = Snapshots(progress, interactive=True, hint="").take(progress.now)
    check(mount(module("live"), styles("live"), snapshot=snapshot))


@pytest.mark.usefixtures("scheme")
@pytest.mark.parametrize("view", ["experiment", "comparison"])
def test_what_a_cell_keeps_has_no_violation(page: Page, view: str) -> None:
    html = tickets(40)._repr_html_() if view == "experiment" else comparison_html(compared(3, 40))
    page.set_content(f"<body>{html}</body>")
    check(page)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What cells keep of the smaller cards, by what they show."""
    path = tmp_path_factory.mktemp("kept") / "s.db"
    client = Client(path=path)
    first, _ = questions(path), questions(path, name="second")
    answer(label(first, "Is it right?", n=40))
    rehearsal = run_experiment(
        first.dataset, _echo, {f"e{n}": _number(n) for n in range(6)},
        dry_run=5, client=client, print_summary=False,
    )  # fmt: skip
    shown: dict[str, Any] = {
        "agreement": first.agreement("judge", "human"),
        "judges": compare_judges(first, [_judge], against="human", client=client),
        "experiments": client.experiments.list(),
        "history": history("questions", client=client),
        "slices": compare(first, get_experiment("second", client=client)).slices("n"),
        "plan": plan(first.dataset, _echo, [_judge], client=client),
        "dataset": first.dataset,
        "rehearsal": rehearsal,
    }
    return {name: value._repr_html_() for name, value in shown.items()}


@evaluator(kind="LLM")
def _judge(input: dict[str, int]) -> bool:
    return input["n"] % 3 != 0


def _number(n: int) -> Callable[[Any], float]:
    return lambda output: n / 7


def _echo(input: Any) -> Any:
    return input


@pytest.mark.usefixtures("scheme")
@pytest.mark.parametrize(
    "card",
    ["agreement", "judges", "experiments", "history", "plan", "slices", "dataset", "rehearsal"],
)
def test_a_smaller_card_has_no_violation(kept: dict[str, str], page: Page, card: str) -> None:
    page.set_content(f"<body>{kept[card]}</body>")
    for box in page.locator("details").all():
        box.evaluate("box => { box.open = true; }")
    check(page)


@pytest.mark.usefixtures("scheme")
def test_a_leaderboard_has_no_violation(answered: Callable[[Any], Page], tmp_path: Path) -> None:
    client = Client(path=tmp_path / "s.db")
    for name in ("first", "second"):
        questions(tmp_path / "s.db", name=name)
    page = answered(client.experiments.list().explore())
    check(page)
    page.get_by_role("checkbox").first.check()
    check(page)


@pytest.mark.usefixtures("scheme")
def test_the_steps_below_a_card_have_no_violation(answered: Callable[[Any], Page]) -> None:
    steps = [Step("Explore", "Open the rows", lambda: "Nothing holds these results any more.")]
    page = answered(Steps(steps))
    page.get_by_role("button", name="Explore").click()
    page.get_by_text("Nothing holds").wait_for()
    check(page)


@pytest.mark.usefixtures("scheme")
@pytest.mark.parametrize("pair", [False, True], ids=["rows", "pairs"])
def test_a_labelling_session_has_no_violation(
    answered: Callable[[Any], Page], tmp_path: Path, *, pair: bool
) -> None:
    one = questions(tmp_path / "s.db")
    about = compare(one, questions(tmp_path / "s.db", name="second")) if pair else one
    session = label(about, "Which is right?", n=12, rubric="Be strict.", annotator="ada")
    page = answered(session.widget)
    head = page.locator(".pnb-label-head")
    head.filter(has_text="row 1 of 12").wait_for()
    check(page)
    for name in ("note", "tag", "expected"):
        page.get_by_role("button", name=name, exact=True).click()
    page.get_by_role("button", name="keys").click()
    check(page)
    page.locator(".pnb-label-answers button").first.click()
    head.filter(has_text="row 2 of 12").wait_for()
    page.get_by_role("button", name="back").click()
    head.filter(has_text="row 1 of 12").wait_for()
    check(page)
    for number in range(12):
        page.locator(".pnb-label").press("1")
        head.filter(has_text=f"{number + 1} of 12 labelled").wait_for()
    check(page)
