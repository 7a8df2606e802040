"""A comparison as text: in 80 columns, and complete."""

import re

import pytest

from phoenix_nb.core.comparison import ComparisonReport
from phoenix_nb.ui.comparison.plain_text import comparison_text
from tests.support.comparisons import card, experiment
from tests.ui.compared import LONG, compared, hostile

ENOUGH = [f"q{index}" for index in range(40)]


def flat(text: str) -> str:
    """Undo the wrapping."""
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize(
    "made",
    [
        compared(2, 40),
        compared(5, 40, failing=0.4),
        compared(12, 20, long_names=True),
        compared(3, 40, failing=1.0),
        hostile(),
    ],
    ids=["two", "five", "long names", "failed", "hostile"],
)
def test_it_fits_a_terminal(made: ComparisonReport) -> None:
    assert max(map(len, comparison_text(made).splitlines())) <= 80


def test_every_figure_of_a_variant_is_on_its_line() -> None:
    right = {"terse": 8, "stepwise": 30}
    text = comparison_text(
        card(
            *(
                experiment(name, {q: i < n for i, q in enumerate(ENOUGH)})
                for name, n in right.items()
            )
        )
    )
    assert flat(text).startswith(
        "stepwise beats terse on correct by 55 points (95 % CI 40 to 69, n = 40)"
    )
    (line,) = [one for one in text.splitlines() if one.startswith("stepwise  ")]
    assert flat(line) == "stepwise 0.750 ▲ +0.550 (+0.398 to +0.693) < 0.0001 22/0/18"
    assert "correct, higher is better, n = 40" in text
    assert re.search(r"^terse +0.200 +baseline$", text, re.MULTILINE)


def test_what_has_no_column_stands_below_its_line() -> None:
    failing = experiment("b", dict.fromkeys(ENOUGH[:30], 1) | dict.fromkeys(ENOUGH[30:]))
    text = comparison_text(card(experiment("a", dict.fromkeys(ENOUGH, 0)), failing))
    assert "n = 30; 10 failed or unscored in one of the two" in text
    assert "b: 10 failed of 40 runs, with ValueError: boom." in text


def test_labels_say_which_change_is_the_most_frequent() -> None:
    calm, curt = ({"tone": dict.fromkeys(ENOUGH, one)} for one in ("calm", "curt"))
    text = flat(comparison_text(card(experiment("a", calm), experiment("b", curt))))
    assert "40 changed < 0.0001 most often calm → curt, 40 times" in text


def test_long_names_stay_apart_and_are_told_in_full() -> None:
    text = comparison_text(compared(12, 20, long_names=True))
    rows = re.findall(r"^(the_prompt\S+) +0\.", text, re.MULTILINE)
    assert len(set(rows)) == 12
    assert all(f"{LONG}{number}" in re.sub(r"\s+", "", text) for number in range(12))
