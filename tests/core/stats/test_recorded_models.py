"""Four recorded models on 1,319 questions: figures that are known from elsewhere."""

import pytest

from phoenix_nb.core.stats.paired import compare_scores
from phoenix_nb.core.stats.summaries import summarize_scores
from tests.support.shared_data import gsm8k, needs_shared

MODELS = ("6b_finetuning", "6b_verification", "175b_finetuning", "175b_verification")

pytestmark = needs_shared


@pytest.fixture(scope="module")
def recorded() -> dict[str, dict[int, list[bool]]]:
    rows = gsm8k()
    return {
        model: {i: [row[model]["is_correct"]] for i, row in enumerate(rows)} for model in MODELS
    }


@pytest.mark.parametrize(
    ("model", "mean"), list(zip(MODELS, (0.2168, 0.3904, 0.3472, 0.5625), strict=True))
)
def test_means(recorded, model: str, mean: float) -> None:
    scores = [one for repeated in recorded[model].values() for one in repeated]
    assert round(summarize_scores(scores).mean or 0, 4) == mean


def test_a_clear_winner(recorded) -> None:
    found = compare_scores(recorded["6b_verification"], recorded["175b_verification"])
    assert (found.wins, found.losses, found.ties) == (306, 79, 934)
    assert found.difference == pytest.approx(0.17210, abs=1e-5)
    assert (found.ci_low, found.ci_high) == pytest.approx((0.145, 0.200), abs=1e-3)
    assert found.conclusion == "better"


def test_a_closer_race(recorded) -> None:
    found = compare_scores(recorded["175b_finetuning"], recorded["6b_verification"])
    assert (found.wins, found.losses) == (209, 152)
    assert round(found.p_value or 0, 5) == 0.00269
    assert found.conclusion == "better"


def test_as_numbers_the_resampled_figures_are_nearly_the_same(recorded) -> None:
    sides = recorded["175b_finetuning"], recorded["6b_verification"]
    exact, resampled = compare_scores(*sides), compare_scores(*sides, kind="number")
    assert resampled.interval == "bootstrap t"
    assert resampled.ci_low == pytest.approx(exact.ci_low, abs=1e-3)
    assert resampled.ci_high == pytest.approx(exact.ci_high, abs=1e-3)
    assert resampled.p_value == pytest.approx(exact.p_value, abs=2e-3)
