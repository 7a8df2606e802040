import math
import re

import pytest

from phoenix_nb.core.comparison import align_experiments, build_report
from phoenix_nb.core.comparison.headlines import figure
from tests.support.comparisons import card, experiment


def sentence(before, after, **options):
    return str(card(experiment("terse", before, **options), experiment("long", after, **options))
               .headline)  # fmt: skip


def shares(right, n=100):
    return {f"e{i}": int(i < right) for i in range(n)}


def test_better_in_points():
    said = sentence(shares(30), shares(70))
    assert said.startswith("long beats terse on correct by 40 points (95 % CI 3")
    assert said.endswith(", n = 100)")


def test_worse_in_points_with_positive_figures():
    said = sentence(shares(70), shares(30))
    assert said.startswith("long is worse than terse on correct by 40 points (95 % CI 3")


def test_lower_is_better_is_said():
    cost = {"directions": {"correct": "minimize"}}
    before = {f"e{i}": 2 + i % 3 / 10 for i in range(50)}
    after = {key: value - 1 - (value > 2.1) / 10 for key, value in before.items()}
    said = sentence(before, after, **cost)
    assert said.startswith("long beats terse on correct by 1.03")
    assert "95 % CI 1.0" in said
    assert "lower is better" in said


def test_without_a_direction_higher_is_not_better():
    before = {f"e{i}": 2 + i % 3 / 10 for i in range(50)}
    after = {key: value - 1 - (value > 2.1) / 10 for key, value in before.items()}
    said = sentence(before, after, directions={"correct": None})
    assert said.startswith("long is lower than terse on correct by 1.03")


def test_no_difference_shown_says_what_would():
    before = {f"e{i}": int(i % 2) for i in range(100)}
    after = {f"e{i}": int(i % 2 or i < 9) for i in range(100)} | {"e99": 0}
    said = sentence(before, after)
    assert said.startswith(
        "No difference shown between long and terse on correct (+4 points, 95 % CI −1 to 10"
    )
    assert said.endswith("; about 290 more examples would show a difference of 4 points")


@pytest.mark.parametrize(
    ("lost", "begins"),
    [
        (3, "No difference shown between long and terse on correct (−30 points, 95 % CI −60 to 6"),
        (4, "long and terse seem to differ on correct, but chance is not ruled out (−40 points"),
        (6, "long is worse than terse on correct by 60 points"),
    ],
)
def test_an_interval_without_zero_is_not_called_no_difference(lost, begins):
    assert sentence(shares(10, 10), shares(10 - lost, 10)).startswith(begins)


def test_what_is_rounded_to_nothing_has_no_sign():
    before = {f"e{i}": int(i % 2) for i in range(300)}
    after = before | {f"e{i}": 1 - i % 2 for i in range(149)}
    assert "on correct (0 points, " in sentence(before, after)
    assert "on correct (0 points, " in sentence(after, before)


def test_next_to_no_difference_is_bounded_rather_than_pursued():
    before = {f"e{i}": int(i % 2) for i in range(1_300)}
    after = before | {f"e{i}": 1 - i % 2 for i in range(199)}
    assert sentence(before, after) == (
        "No difference shown between long and terse on correct (+0.1 points, 95 % CI −2.1 to 2.2, "
        "n = 1,300); any difference is most likely below 2.2 points; about 3,900 more examples would "
        "show one of 1.5 points"
    )


def test_with_several_comparisons_more_examples_are_advised():
    before = {f"e{i}": int(i % 2) for i in range(100)}
    after = {f"e{i}": int(i % 2 or i < 9) for i in range(100)} | {"e99": 0}
    other = {f"e{i}": int(i % 2 or 50 < i < 61) for i in range(100)} | {"e1": 0}
    alone = [experiment(n, {"a": s}) for n, s in (("terse", before), ("long", after))]
    same = [experiment(n, {"a": s, "b": s}) for n, s in (("terse", before), ("long", after))]
    two = [
        experiment(n, {"a": a, "b": b})
        for n, a, b in (("terse", before, before), ("long", after, other))
    ]
    more = "; about {} more examples would show a difference of 4 points"
    assert str(card(*alone).headline).endswith(more.format(290))
    assert str(card(*same).headline).endswith(more.format(290))  # one comparison made twice
    assert str(card(*two).headline).endswith(more.format(370))


def test_as_many_gains_as_losses_are_bounded_too():
    before = {f"e{i}": int(i % 2) for i in range(30)}
    after = before | {"e0": 1, "e1": 0}
    said = sentence(before, after)
    assert "(0 points, 95 % CI −14 to 14, n = 30); any difference is most likely below 14" in said


def test_numbers_of_next_to_no_difference_are_bounded_in_their_own_units():
    before = {f"e{i}": 2 + i % 5 / 10 for i in range(40)}
    after = {key: 4.4 - value + 0.0001 for key, value in before.items()}
    said = sentence(before, after)
    assert "any difference is most likely below 0.0" in said
    assert "about 120 more examples would show one of 0.0" in said


def test_too_few_to_tell():
    said = sentence(shares(1, 4), shares(2, 4))
    assert said.startswith("Too few examples to tell long and terse apart on correct (+")


def test_all_ties():
    said = sentence(shares(50), shares(50))
    assert said == "long and terse score the same on correct on every example (n = 100)"


def test_nothing_in_common_is_explained():
    said = sentence({"x": 1, "y": None}, {"x": None, "y": 1})
    assert said == (
        "long and terse cannot be compared on correct (2 failed or unscored in one of the two)"
    )


def test_labels():
    before = {f"e{i}": "kind" for i in range(30)}
    after = {f"e{i}": "curt" if i < 20 else "kind" for i in range(30)}
    said = sentence(before, after)
    assert said == (
        "long has another label than terse on correct for 20 of 30 examples (most often kind → curt, "
        "20 times, mix of labels: p < 0.0001, n = 30)"
    )


def test_unmatched_examples_are_in_the_sentence():
    said = sentence(shares(30), shares(70, 90))
    assert said.endswith("n = 90, 10 unmatched: only in one of the two)")


def test_several_reasons_are_listed():
    before = {**shares(30), "failed": None, "neither": None}
    after = {**shares(70, 90), "failed": 1.0, "neither": None}
    listed = (
        "failed or unscored in one of the two, 10 only in one of the two and 1 not scored in either"
    )
    assert listed in sentence(before, after)


def test_the_first_evaluator_that_decides_leads_and_the_best_variant():
    def made(name, right):
        return experiment(name, {"tone": shares(50), "correct": shares(right)})

    found = card(made("a", 30), made("b", 60), made("c", 90), made("d", 5))
    assert (found.headline.evaluator, found.headline.variant) == ("correct", "c")
    assert len(found.headlines) == 6


def test_long_names_are_cut():
    found = card(experiment("x" * 500, shares(30)), experiment("y\n" * 50, shares(70)))
    assert len(found.headline.claim) < 200
    assert "\n" not in str(found.headline)


@pytest.mark.parametrize(
    ("value", "resolution", "shown"),
    [
        (17.21, 5.4, "17.2"),
        (-0.001, 5.4, "0.0"),
        (1234.5678, 0.02, "1,234.568"),
        (0.123456, 30, "0"),
        (-2.5, 0.5, "−2.50"),
        (1e9, 1, "1,000,000,000.0"),
        (-2.5e12, 1, "−2.5 × 10^12"),
        (float("inf"), 1, "–"),
        (3.0, 0, "3.0"),
        (0.0, 0, "0.0"),
        (25 / 3, 1e-15, "8.3"),  # an interval of no width, but for rounding
        (-0.004, 0, "−0.0040"),
    ],
)
def test_figures_have_the_digits_that_mean_something(value, resolution, shown):
    assert figure(value, resolution) == shown


def test_every_example_is_said_only_where_none_was_left_out():
    """Once, "every example" was said of the half that was scored."""
    half = {f"e{i}": 1 if i < 5 else None for i in range(10)}
    assert "score the same on correct on every one of 5 examples" in sentence(half, half)
    assert "score the same on correct on every example" in sentence(shares(3, 5), shares(3, 5))
    labels = {key: score and "good" for key, score in half.items()}
    assert "have the same label on correct for every one of 5 examples" in sentence(labels, labels)


def test_repeated_labels_are_said_to_be_the_most_frequent_ones():
    """The same most frequent label is not the same labels."""
    before = {f"e{i}": ["a", "a", "b"] for i in range(30)}
    after = {f"e{i}": ["a", "a", "a"] for i in range(30)}
    said = sentence(before, after)
    assert said.startswith("long and terse have the same most frequent label on correct for every")
    assert "mix of labels: p = 0.0001" in said


def test_a_figure_beside_an_interval_without_end_has_one_decimal():
    assert figure(0.25, math.inf) == "0.2"


def test_repetitions_are_advised_where_runs_are_noisy():
    noisy = {f"e{i}": [(i + k) % 2 for k in (0, 1, 1)] for i in range(60)}
    other = {f"e{i}": [(i + k) % 2 or (i % 5 == 0) for k in (0, 1, 0)] for i in range(60)}
    words = str(card(experiment("a", noisy), experiment("b", other)).headline)
    assert re.search(
        r"; \d+ repetitions of each example, or about \d+ more examples, would show", words
    )


def test_clusters_are_advised_as_clusters():
    before = {f"e{i}": int(i % 2) for i in range(100)}
    after = {f"e{i}": int(i % 2 or i < 9) for i in range(100)} | {"e99": 0}
    made = align_experiments([experiment("a", before), experiment("b", after)])
    found = build_report(made, 0, cluster=lambda example: int(example["id"][1:]) // 5)
    assert "more examples, in clusters like these, would show" in str(found.headline)
