"""Rows and opened examples: differences, evaluations, failures, and bounds."""

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.comparison import Comparison
from phoenix_nb.core.comparison import ComparisonReport
from phoenix_nb.model import Failure, Records
from phoenix_nb.ui.comparison.detail import ExampleReader
from phoenix_nb.ui.comparison.rows import Viewpoint, columns, row, sections
from phoenix_nb.ui.run_table.cells import Mark
from phoenix_nb.ui.shared.diff import differences, fitted, plain
from tests.support.comparisons import card, experiment
from tests.ui.compared import compared, hostile
from tests.ui.tables import tickets


def said(before: object, after: object) -> ComparisonReport:
    """Compare two variants that gave these outputs."""
    made = []
    for name, output in (("a", before), ("b", after)):
        record, dataset, records, rest = experiment(name, {"x": 1})
        runs = tuple(run.model_copy(update={"output": output}) for run in records.task_runs)
        made.append((record, dataset, Records(runs, records.evaluation_runs), rest))
    return card(*made)


def marks(first: object, second: object, **options: object) -> tuple[Mark, ...]:
    """Return what is said of the second of two variants on the only example."""
    compared_ = card(experiment("a", first, **options), experiment("b", second, **options))
    return row(Viewpoint(compared_), 0, [1]).cells[0].marks


def test_an_output_is_marked_against_the_baseline() -> None:
    (cell,) = row(Viewpoint(said("It is 70.", "It is 65.")), 0, [1]).cells
    assert cell.pieces == [("=", "It is "), ("-", "70"), ("+", "65"), ("=", ".")]


def test_or_against_what_was_expected_or_against_nothing() -> None:
    compared_ = said("no", "x or y")
    (expected,) = row(Viewpoint(compared_, against="expected"), 0, [1]).cells
    (alone,) = row(Viewpoint(compared_, against="nothing"), 0, [1]).cells
    assert expected.pieces == [("=", "x"), ("+", " or y")]
    assert alone.pieces == [("=", "x or y")]


def test_another_text_altogether_is_not_marked_word_by_word() -> None:
    before = (
        "The house is worth one hundred and thirty thousand, so that a profit is made by selling."
    )
    after = "One pair of glasses costs five dollars; every second one is cheaper than that by far."
    assert differences(before, after, 500) == ([("=", after)], True)


def test_a_tick_a_number_a_label() -> None:
    assert marks({"x": 0}, {"x": 1}) == (Mark("correct", "✓", "good", "▲", "", ""),)
    assert marks({"x": 0.5}, {"x": 0.25}) == (Mark("correct", "0.250", "bad", "▼", "−0.250", ""),)
    assert marks({"x": "calm"}, {"x": "curt"}) == (Mark("correct", "curt", "other", "◆", "", ""),)


def test_higher_without_a_direction_is_not_better() -> None:
    (one,) = marks({"x": 0.2}, {"x": 0.5}, directions={"correct": None})
    assert (one.sign, one.change, one.tone) == ("▲", "+0.300", "other")


def test_lower_is_better_has_no_tick() -> None:
    (one,) = marks({"x": 0}, {"x": 1}, directions={"correct": "minimize"})
    assert (one.text, one.sign) == ("1", "▼")


def test_repetitions_are_listed_and_failures_in_them_shown() -> None:
    (one,) = marks({"x": [1, 1, 1]}, {"x": [1, 0, "!"]})
    assert (one.text, one.repetitions) == ("0.500", "✓ ✗ !")


def test_a_failed_evaluator_is_not_a_zero() -> None:
    (one,) = marks({"x": 1}, {"x": "!"})
    assert one.text.startswith("✗\xa0")
    assert (one.text.endswith(" in"), one.tone) == (True, "bad")


def test_failures_come_first_and_are_named() -> None:
    """Once, the filter "Errors" showed no error."""
    sides = [tickets(40), tickets(40, "another", shift=3)]
    made = Comparison(sides).report()
    (shown,) = [row(Viewpoint(made), 4, [0])]
    first, *_ = shown.cells[0].marks
    assert (first.text, first.evaluator) == ("✗\xa0JSONDecodeError in", "helpfulness")


def test_a_failed_repetition_is_shown_beside_the_output_of_another() -> None:
    record, dataset, records, rest = experiment("b", {"x": [1, 1, 1]})
    first, *others = records.task_runs
    failed = first.model_copy(update={"error": Failure(type="ValueError", message="boom")})
    partly = (record, dataset, Records((failed, *others), records.evaluation_runs), rest)
    (cell,) = row(Viewpoint(card(experiment("a", {"x": [1, 1, 1]}), partly)), 0, [1]).cells
    assert cell.marks[0] == Mark("ValueError", "✗\xa01 of 3 runs failed:", "bad", "", "", "")


def test_a_failed_run_and_one_that_never_was() -> None:
    compared_ = card(experiment("a", {"x": 1, "y": 1}), experiment("b", {"x": None}))
    failed, absent = (row(Viewpoint(compared_), at, [1]).cells[0] for at in (0, 1))
    assert (failed.error, failed.pieces, absent.absent) == ("ValueError: boom", [], True)


def test_the_baseline_and_the_leading_variant_stand_first() -> None:
    made = [
        experiment(str(right), {f"q{n}": n < right for n in range(40)}) for right in (5, 9, 2, 38)
    ]
    assert columns(card(*made, baseline=1), 3) == [1, 3, 0]


@given(
    st.integers(0, 40),
    st.sampled_from([compared(2, 30, seed=seed, failing=0.2) for seed in range(4)]),
)
def test_sections_keep_to_the_limit(limit: int, report: ComparisonReport) -> None:
    chosen = [at for section in sections(report, limit) for at in section.positions]
    assert len(chosen) == len(set(chosen)) <= limit


@given(st.text(max_size=400), st.text(max_size=400), st.integers(20, 200))
def test_what_is_fitted_is_short_and_keeps_both_ends(before: str, after: str, limit: int) -> None:
    pieces, _ = differences(before, after, 1_000)
    kept = fitted(pieces, limit)
    assert sum(len(text) for _, text in kept) <= limit + 130
    if sum(len(text) for _, text in pieces) <= limit:
        assert kept == pieces


def test_words_are_left_out_rather_than_cut() -> None:
    pieces = [("=", "one two "), ("+", "sapphires and rubies are here "), ("=", "then the answer")]
    shown = "".join(text for _, text in fitted(pieces, 20))
    assert shown == "one two  … answer"
    assert fitted([("=", "x" * 200)], 40)[0] == ("=", "x" * 24)


def test_the_answer_at_the_end_stays() -> None:
    assert fitted(plain("step " * 300 + "A: 42", 5_000), 100)[-1][1].endswith("A: 42")
    assert plain("step " * 9_000 + "A: 42", 2_000)[0][1].endswith("A: 42")


@pytest.mark.parametrize(
    "text", ["x" * 1_000_000, "a b " * 250_000, "<b>" * 300_000, "1,2 " * 250_000]
)
def test_megabytes_do_not_hang(text: str) -> None:
    compared_ = said(text, text[:-9] + "y z")
    began = time.process_time()
    row(Viewpoint(compared_), 0, [0, 1])
    opened = ExampleReader(compared_).detail(Viewpoint(compared_), 0)
    assert time.process_time() - began < 20
    (field,) = opened["variants"][1]["runs"][0]["baseline"]
    assert len(field["output"]) <= 200_003


def test_long_texts_that_differ_everywhere_do_not_hang() -> None:
    draw = random.Random(3)
    texts = [" ".join(draw.choice("abcdefgh") for _ in range(9_000)) for _ in range(2)]
    compared_ = said(*texts)
    began = time.process_time()
    ExampleReader(compared_).detail(Viewpoint(compared_), 0)
    assert time.process_time() - began < 20


def test_an_opened_example_has_every_run_as_an_opened_run_is() -> None:
    compared_ = compared(3, 12, repetitions=2)
    view = Viewpoint(compared_, evaluator=2)
    opened = ExampleReader(compared_).detail(view, 4, variant=2)
    assert [variant["name"] for variant in opened["variants"]] == ["v0", "v2", "v1"]
    runs = opened["variants"][1]["runs"]
    assert [run["title"] for run in runs] == ["repetition 1", "repetition 2"]
    evaluations = runs[0]["evaluations"]
    assert {evaluation["name"] for evaluation in evaluations} == {"tone", "correct", "length"}
    assert all(evaluation["explanation"].startswith("because ") for evaluation in evaluations)
    assert opened["variants"][1]["marks"][0].evaluator == "tone"


def test_an_output_stands_beside_what_was_expected_and_what_the_baseline_gave() -> None:
    compared_ = said({"label": "a", "n": 1}, {"label": "b", "n": 1})
    opened = ExampleReader(compared_).detail(Viewpoint(compared_), 0)
    baseline, variant = (variant["runs"][0] for variant in opened["variants"])
    states = {field["name"]: field["state"] for field in variant["baseline"]}
    assert states == {"label": "changed", "n": "same"}
    assert variant["fields"][0]["state"] == "missing"
    assert baseline["baseline"] == []


def test_an_object_is_shown_key_by_key() -> None:
    """Once, it showed raw JSON, and “rewritten” in place of the label that changed."""
    compared_ = said({"label": "billing", "urgency": 2}, {"label": "feature request", "urgency": 2})
    (cell,) = row(Viewpoint(compared_), 0, [1]).cells
    assert cell.pieces == [
        ("=", "label: "),
        ("-", "billing"),
        ("+", "feature request"),
        ("=", "\nurgency: 2"),
    ]


def test_prompts_and_replies_are_found_by_the_variant_s_own_finder() -> None:
    compared_ = compared(2, 4)
    asked: list[tuple[str, str]] = []
    finders = [
        lambda run, name=name: asked.append((name, run.experiment_id)) or ()
        for name in compared_.variants
    ]
    ExampleReader(compared_, finders).detail(Viewpoint(compared_), 0)
    assert asked == [("v0", "x-v0"), ("v1", "x-v1")]


def test_hostile_texts_are_cleaned_and_bounded() -> None:
    compared_ = hostile()
    reader = ExampleReader(compared_)
    for position in range(len(compared_.example_ids)):
        shown = str(reader.detail(Viewpoint(compared_), position)) + str(
            row(Viewpoint(compared_), position, [0, 1, 2])
        )
        assert not set("\x00\x07\x1b\u202e") & set(shown)
        assert len(shown) < 3_000_000
