"""A leaderboard wider than its window: the names stay in sight while the rest scrolls."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from playwright.sync_api import Locator, Page

from phoenix_nb.model import ExperimentStatus, ExperimentSummaryRecord
from phoenix_nb.ui.leaderboard.view import Leaderboard
from phoenix_nb.ui.static_html.experiment_list import experiments_html

pytestmark = pytest.mark.browser

SUMMARIES = [
    ExperimentSummaryRecord(
        experiment_id=f"exp_{place:016x}",
        name=f"a prompt with a rather long name, version {place}",
        dataset_id="d",
        dataset_name="questions about refunds",
        dataset_version_id="v",
        created_at=datetime(2026, 3, 4, tzinfo=UTC),
        status=ExperimentStatus.COMPLETED,
        planned=10,
        done=10,
        failed=0,
    )
    for place in range(3)
]
COVERED = """(cell) => {
  const box = cell.getBoundingClientRect();
  const top = document.elementFromPoint(box.right - 3, box.top + box.height / 2);
  return !cell.contains(top);
}"""


def assert_stays(scroll: Locator, cell: Locator) -> None:
    before = cell.bounding_box()
    scroll.evaluate("(element) => { element.scrollLeft = 1e4; }")
    assert scroll.evaluate("(element) => element.scrollLeft") > 50
    assert cell.bounding_box() == before
    assert not cell.evaluate(COVERED)
    assert before is not None
    assert before["width"] < 330


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_names_of_a_saved_list_stay_in_sight(page: Page, scheme: Any) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": 600, "height": 400})
    page.set_content(experiments_html(SUMMARIES))
    assert_stays(page.get_by_role("region"), page.locator("tbody td").first)


def test_the_names_of_a_live_list_stay_in_sight(answered: Callable[[Any], Page]) -> None:
    page = answered(Leaderboard(SUMMARIES, {}, lambda ids: (ids, None)))
    page.set_viewport_size({"width": 600, "height": 400})
    scroll = page.get_by_role("region", name="Table of experiments")
    assert_stays(scroll, page.get_by_role("rowheader").first)
