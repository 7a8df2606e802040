"""A comparison without script: what it says, in which order, whatever the texts."""

import re

from phoenix_nb.comparison import Comparison
from phoenix_nb.ui.comparison.figures import figures, lead
from phoenix_nb.ui.shared.short_names import short_names
from phoenix_nb.ui.static_html.comparison import comparison_html
from tests.support.comparisons import card, experiment
from tests.ui.compared import LONG, compared, hostile
from tests.ui.static_html.test_experiment import check
from tests.ui.tables import tickets

ENOUGH = [f"q{index}" for index in range(40)]


def scored(name: str, right: int, **options: object):
    """Make an experiment that is right on the first so many examples."""
    return experiment(name, {key: index < right for index, key in enumerate(ENOUGH)}, **options)


def test_the_claim_comes_first_and_each_figure_has_a_sign() -> None:
    page = check(comparison_html(card(scored("terse", 8), scored("stepwise", 30))))
    assert page.text.startswith("stepwise beats terse on correct by 55 points")
    assert "+0.550" in page.text
    assert "▲ better" in page.text
    assert "22 / 0 / 18" in page.text


def test_evaluators_without_a_difference_fold_away() -> None:
    html = comparison_html(Comparison([tickets(60), tickets(60, "long prompt", shift=3)]).report())
    open_, _, folded = html.partition("<details")
    assert "5 evaluators show no difference" in folded.partition("</summary>")[0]
    figures_shown = open_.partition("<table")[2]
    assert "similarity" in figures_shown  # the one that differs
    assert "urgency" not in figures_shown
    two = {f"q{index}": index % 2 for index in range(40)}
    few = comparison_html(card(experiment("a", two), experiment("b", two)))
    assert "show no difference" not in few


def test_nothing_to_compare_is_not_called_no_difference() -> None:
    html = comparison_html(compared(2, 40, failing=1.0))
    folded = html.partition("<details")[2].partition("</summary>")[0]
    assert "2 evaluators cannot be compared" in folded
    assert "no difference" not in folded


def test_losses_come_before_gains_and_failures() -> None:
    text = check(comparison_html(compared(3, 60, failing=0.3))).text
    kinds = [text.index(one) for one in ("Regressions of v2", "Improvements of v2", "Errors: ")]
    assert kinds == sorted(kinds)


def test_rows_are_bounded_and_the_rest_is_counted() -> None:
    text = check(comparison_html(compared(2, 400), rows=20)).text
    assert len(re.findall(r"what is q-\d+", text)) == 20
    assert re.search(r"Regressions of v1 on correct: 10 of \d+, the largest loss first", text)


def test_as_many_rows_are_shown_as_there_is_room_for() -> None:
    for variants in (2, 4):
        html = comparison_html(compared(variants, 400))
        assert 6 <= len(re.findall(r"what is q-\d+", html)) < 20
        assert len(html) < 70_000


def test_lower_can_be_better() -> None:
    (_, better) = figures(
        card(
            scored("a", 30, directions={"correct": "minimize"}),
            scored("b", 8, directions={"correct": "minimize"}),
        )
    )
    assert (better.note, better.difference, better.conclusion) == (
        "lower is better",
        "−0.550",
        "▲ better",
    )


def test_all_intervals_of_an_evaluator_share_one_scale_with_zero_on_it() -> None:
    bars = [one.bar for one in figures(compared(5, 80)) if one.evaluator == "correct" and one.bar]
    assert len(bars) == 4
    assert len({bar.zero for bar in bars}) == 1
    assert all(0 <= bar.low <= bar.middle <= bar.high <= 100 for bar in bars)


def test_what_could_not_be_paired_is_said_with_the_reason() -> None:
    failing = experiment("b", dict.fromkeys(ENOUGH[:10], 1) | dict.fromkeys(ENOUGH[10:]))
    mine, theirs = figures(card(scored("a", 9), failing))
    assert (mine.left_out, theirs.n) == ("", "10")
    assert theirs.left_out == "30 failed or unscored in one of the two"
    assert "ValueError: boom" in check(comparison_html(card(scored("a", 9), failing))).text


def test_too_few_examples_are_said_to_be_too_few() -> None:
    text = check(comparison_html(card(experiment("a", {"x": 0}), experiment("b", {"x": 1})))).text
    assert "Too few examples to tell b and a apart" in text
    assert "○ too few to tell" in text


def test_ties_show_the_first_examples() -> None:
    text = check(comparison_html(card(scored("a", 9), scored("b", 9)))).text
    assert "score the same on correct on every example" in text
    assert "Examples: 20 of 40" in text


def test_an_evaluator_that_only_one_of_them_has_is_said_to_be_missing() -> None:
    both, one = {"correct": {"x": 1}}, {"correct": {"x": 1}, "brief": {"x": 0.5}}
    said = [line.conclusion for line in figures(card(experiment("a", both), experiment("b", one)))]
    assert said[2:] == ["not evaluated", "baseline not evaluated"]
    said = [line.conclusion for line in figures(card(experiment("a", one), experiment("b", both)))]
    assert said[2:] == ["", "not evaluated"]


def test_many_comparisons_are_said_to_be_adjusted_for() -> None:
    assert "p adjusted for 6 comparisons" in lead(compared(3, 20)).scope
    assert "adjusted" not in lead(card(experiment("a", {"x": 1}), experiment("b", {"x": 0}))).scope


def test_labels_have_no_direction() -> None:
    calm = {"tone": dict.fromkeys(ENOUGH, "calm")}
    curt = {"tone": dict.fromkeys(ENOUGH, "curt")}
    (_, one) = figures(card(experiment("a", calm), experiment("b", curt)))
    assert (one.difference, one.interval, one.conclusion) == (
        "40 changed",
        "calm → curt, 40 times",
        "◆ distribution changed",
    )
    assert "Other labels" in comparison_html(card(experiment("a", calm), experiment("b", curt)))


def test_a_price_is_named() -> None:
    mixed = {"correct": dict.fromkeys(ENOUGH, 1.0), "brief": dict.fromkeys(ENOUGH, 0.0)}
    plain = {"correct": dict.fromkeys(ENOUGH, 0.0), "brief": dict.fromkeys(ENOUGH, 1.0)}
    (trade_off,) = lead(card(experiment("a", plain), experiment("b", mixed))).trade_offs
    assert trade_off.startswith("b is worse than a on brief by 100 points")


def test_numbers_and_marks_survive_a_sanitiser_that_drops_pictures_and_styles() -> None:
    bare = re.sub(r"<svg.*?</svg>| style=\"[^\"]*\"", "", comparison_html(compared(3, 60)))
    page = check(bare)
    assert re.search(r"[+−]0\.\d+ to \+0\.\d+", page.text)
    assert {"del", "ins", "table"} <= page.tags


def test_many_long_named_variants_stay_apart() -> None:
    html = comparison_html(compared(12, 20, long_names=True))
    assert len(html) < 400_000
    text = check(html).text
    assert all(name in text for name in short_names([f"{LONG}{number}" for number in range(12)]))
    assert " of 20 examples, 4 of 12 variants, outputs as a diff against the baseline" in text


def test_hostile_texts_are_texts() -> None:
    html = comparison_html(hostile())
    page = check(html)
    assert "<script>window.__xss=1</script>" in page.text
    assert not set("\x00\x07\x1b\u202e") & set(page.text)
    assert len(html) < 400_000
