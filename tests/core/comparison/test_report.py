import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.core.comparison import align_experiments, build_report
from phoenix_nb.core.comparison.caveats import going_on
from phoenix_nb.errors import UsageError
from phoenix_nb.model import Failure, Records
from tests.support.comparisons import card, experiment

SCORE = st.sampled_from([0, 1, None, "!"])
SIDE = st.dictionaries(st.sampled_from("abcdefgh"), SCORE, min_size=1)


def results(found):
    return [one for one in found.results if not one.is_baseline]


def test_wins_losses_and_means():
    found = card(
        experiment("a", {"x": 0, "y": 1, "z": 1}), experiment("b", {"x": 1, "y": 0, "z": 1})
    )
    [one] = results(found)
    assert (one.wins, one.losses, one.ties, one.n, one.unmatched) == (1, 1, 1, 3, 0)
    assert (one.mean, one.difference, one.boolean) == (2 / 3, 0, True)
    assert found.rows("regressions") == [1]
    assert found.rows("improvements") == [0]
    assert found.rows("disagreements") == [0, 1]


def test_lower_can_be_better():
    cost = {"directions": {"correct": "minimize"}}
    found = card(
        experiment("a", {"x": 5.0, "y": 5.0}, **cost),
        experiment("b", {"x": 3.0, "y": 9.0}, **cost),
    )
    [one] = results(found)
    assert (one.wins, one.losses, one.difference, one.gain) == (1, 1, 1.0, -1.0)
    assert found.rows("regressions") == [1]
    assert found.outcomes(0, 1) == ("win", "loss")


def test_without_a_direction_right_is_still_better_than_wrong():
    def made(name, scores):
        return experiment(name, scores, directions={"correct": None})

    right = card(made("a", {"x": 0, "y": 1}), made("b", {"x": 1, "y": 1}))
    size = card(made("a", {"x": 3, "y": 1}), made("b", {"x": 1, "y": 1}))
    assert right.evaluators[0].direction == "maximize"
    assert size.evaluators[0].direction is None


def test_failures_on_one_side_are_counted_and_listed():
    found = card(
        experiment("a", {"x": 1, "y": 1, "z": 1, "w": None}),
        experiment("b", {"x": None, "y": "!", "z": 1, "w": None}),
    )
    [one] = results(found)
    assert (one.n, one.unmatched, one.unmatched_baseline.failed) == (1, 3, 2)
    assert (one.task_errors, one.evaluator_errors, one.scored, one.missing) == (2, 1, 1, 0)
    assert found.rows("errors") == [0, 1, 3]
    assert found.counts().errors == 3
    assert found.notes == (
        "a: 1 failed of 4 runs, with ValueError: boom.",
        "b: 2 failed of 4 runs, with ValueError: boom.",
    )


def test_experiments_that_failed_alike_share_a_note():
    found = card(*(experiment(name, {"x": None, "y": None}) for name in "abc"))
    assert found.notes == ("a, b, c: each 2 failed of 2 runs, with ValueError: boom.",)


def test_failures_of_many_experiments_are_one_note():
    sides = [
        experiment(name, {"x": None, "y": None if place else 1, "z": 1})
        for place, name in enumerate("abcd")
    ]
    assert card(*sides).notes == (
        "Failed, of 3 runs each: a 1, b 2, c 2, d 2; with ValueError: boom.",
    )
    few = card(*sides[:3]).notes
    assert few[0] == "a: 1 failed of 3 runs, with ValueError: boom."


def test_the_most_frequent_failure_is_named_and_its_message_shortened():
    record, data, records, rest = experiment("b", dict.fromkeys("vwxyz"))
    busy = Failure(type="APIError", message=f"busy\n{'x' * 5_000}.")
    runs = tuple(
        run.model_copy(update={"error": busy}) if run.example_id in "wxy" else run
        for run in records.task_runs
    )
    found = card(
        experiment("a", dict.fromkeys("vwxyz", 1)),
        (record, data, Records(runs, ()), rest),
    )
    (note,) = found.notes
    assert note.startswith("b: 5 failed of 5 runs, most often (3) with APIError: busy xxx")
    assert note.endswith("xx…")
    assert len(note) < 200


def test_an_evaluator_that_always_failed_is_named_with_the_reason():
    found = card(experiment("a", {"x": 1, "y": 1}), experiment("b", {"x": "!", "y": "!"}))
    assert found.notes == (
        "b: correct failed on every run it evaluated (2), with ValueError: boom.",
    )


def test_an_experiment_that_was_cut_short_is_said_to_be():
    found = card(experiment("a", {"x": 1, "y": 1}), experiment("b", {"x": 1}, planned="xy"))
    assert found.notes == ("b: 1 not made of 2 runs.",)
    assert results(found)[0].unmatched == 1


def test_variants_that_were_cut_short_are_told_how_to_go_on():
    short = experiment("b", {"x": 1}, planned="xy", parameters={"prompt": "b"})
    whole = experiment("a", {"x": 1, "y": 1}, parameters={"prompt": "a"})
    ids = ", ".join(f'"{record.id}"' for record, *_ in (whole, short))
    assert going_on(card(whole, short).sides) == (f"pnb.resume_variants([{ids}], task, evaluators)")
    assert going_on(card(whole, whole).sides) == ""


@given(SIDE, SIDE)
def test_nothing_is_ever_dropped(first, second):
    sides = align_experiments(
        [experiment("a", first, planned="abcdefgh"), experiment("b", second, planned="abcdefgh")]
    )
    found = build_report(sides, 0)
    assert len(found.example_ids) == 8
    for one in found.results:
        assert one.scored + one.task_errors + one.evaluator_errors + one.missing == one.planned
        assert one.n + one.unmatched == 8
        if one.wins is not None:
            assert one.wins + (one.losses or 0) + (one.ties or 0) == one.n
    if found.evaluators and found.evaluators[0].numeric:
        counts = found.counts()
        assert counts.regressions + counts.improvements == counts.disagreements


@given(SIDE, SIDE)
def test_the_other_way_round_is_the_mirror_image(first, second):
    planned = {"planned": "abcdefgh"}
    forth = card(experiment("a", first, **planned), experiment("b", second, **planned))
    back = card(experiment("b", second, **planned), experiment("a", first, **planned))
    for one, other in zip(results(forth), results(back), strict=True):
        assert (one.wins, one.losses, one.n) == (other.losses, other.wins, other.n)
        if one.difference is not None:
            assert one.difference == pytest.approx(-other.difference)


def test_repetitions_are_averaged_before_pairing():
    found = card(
        experiment("a", {"x": [1, 0, None], "y": [1, 1]}), experiment("b", {"x": 1, "y": 0})
    )
    [one] = results(found)
    assert found.scores(0, 0) == (0.5, 1.0)
    assert (one.n, one.wins, one.losses) == (2, 1, 1)
    assert found.sides[0].planned == 6


def test_labels_without_scores_are_compared_as_labels():
    found = card(
        experiment("a", {"x": "kind", "y": "curt"}), experiment("b", {"x": "kind", "y": "kind"})
    )
    [one] = results(found)
    assert (one.numeric, one.ties, one.wins, one.difference) == (False, 1, None, None)
    assert one.labels.transitions == {("curt", "kind"): 1}
    assert found.outcomes(0, 1) == ("same", "changed")
    assert found.rows("disagreements") == [1]
    assert found.rows("regressions") == []


def test_an_evaluator_that_one_side_lacks():
    found = card(
        experiment("a", {"correct": {"x": 1}, "tone": {"x": 1}}),
        experiment("b", {"correct": {"x": 1}}),
    )
    tone = results(found)[1]
    assert (tone.present, tone.n, tone.unmatched, tone.p_value) == (False, 0, 1, None)
    assert any("no evaluator tone" in note for note in found.notes)


def test_evaluators_that_the_same_side_lacks_are_named_together():
    both = {"correct": {"x": 1}, "tone": {"x": 1}, "length": {"x": 1}}
    found = card(experiment("a", both), experiment("b", {"correct": {"x": 1}}))
    lacking = [note for note in found.notes if "no evaluator" in note]
    assert lacking == ["b: no evaluators tone, length; they are not compared there."]


def test_an_evaluator_that_only_failed_on_one_side_is_still_the_same():
    found = card(experiment("a", {"x": 1, "y": 0}), experiment("b", {"x": "!", "y": "!"}))
    assert [one.name for one in found.evaluators] == ["correct"]
    assert (results(found)[0].present, results(found)[0].evaluator_errors) == (True, 2)


def test_partial_overlap_is_said():
    found = card(experiment("a", {"x": 1, "y": 1}), experiment("b", {"y": 0, "z": 1}))
    [one] = results(found)
    assert found.example_ids == ("x", "y", "z")
    assert (one.n, one.unmatched) == (1, 2)
    assert (one.unmatched_baseline.missing, one.unmatched_variant.missing) == (1, 1)
    assert "b was not run on 1 example (x)." in found.notes


def test_disjoint_examples_are_refused():
    with pytest.raises(UsageError, match="no example id in common"):
        card(experiment("a", {"x": 1}), experiment("b", {"y": 1}))


def test_other_versions_are_said_and_edited_examples_named():
    record, dataset, runs, _ = experiment("b", {"x": 1, "y": 1}, version="v2")
    edited = dataset.examples[0].model_copy(update={"output": {"answer": "other"}})
    dataset = dataset.model_copy(update={"examples": (edited, *dataset.examples[1:])})
    found = card(experiment("a", {"x": 1, "y": 1}), (record, dataset, runs, None))
    assert found.overlap.edited == ("x",)
    assert "different versions" in found.notes[0]
    assert "1 example (x) has another input" in found.notes[1]


def test_other_datasets_are_named_as_such():
    record, dataset, runs, evaluators = experiment("b", {"x": 1}, version="v2")
    other = record.model_copy(update={"dataset_name": "other"})
    found = card(experiment("a", {"x": 1}), (other, dataset, runs, evaluators))
    assert f"different datasets ({record.dataset_name}, other)" in found.notes[0]


def test_equal_names_are_numbered():
    made = [experiment(name, {"x": 1}) for name in ("a", "a", "a · 2", "a")]
    assert card(*made).variants == ("a", "a · 3", "a · 2", "a · 4")


def test_fewer_than_two_is_no_comparison():
    with pytest.raises(UsageError, match="two experiments or more"):
        card(experiment("a", {"x": 1}))


@pytest.mark.parametrize(
    "scores",
    [
        [{"x": 1}, {"x": 0}],
        [{f"e{i}": 1 for i in range(50)}] * 2,
        [{f"e{i}": 0.7 for i in range(50)}] * 2,
        [{"x": None}, {"x": None}],
        [{"x": 1e99}, {"x": -1e99}],
    ],
    ids=["one example", "all ties", "constant", "nothing scored", "huge"],
)
def test_degenerate_comparisons_have_an_answer(scores):
    found = card(*(experiment(name, one) for name, one in zip("ab", scores, strict=True)))
    for one in found.results:
        figures = (one.mean, one.difference, one.ci_low, one.ci_high, one.p_value, one.p_adjusted)
        assert all(value is None or math.isfinite(value) for value in figures)
    assert str(found.headline)


def test_twelve_variants_are_adjusted_together():
    made = [experiment(f"v{n}", {f"e{i}": int(i % 12 <= n) for i in range(60)}) for n in range(12)]
    found = results(card(*made, baseline=5))
    assert len(found) == 11
    assert all(one.p_adjusted >= one.p_value for one in found)
    assert found[-1].p_adjusted > found[-1].p_value


def test_hostile_texts_pass_through():
    name = "<script>alert(1)</script>\x1b[31m"
    made = experiment(name, {"</table>{x}": 1}), experiment("%s{0}", {"</table>{x}": 0})
    found = card(*made)
    assert found.variants == (name, "%s{0}")
    assert found.example(0).id == "</table>{x}"
    assert str(found.headline)


def test_search_looks_into_inputs_outputs_and_errors():
    found = card(experiment("terse", {"x": 1, "y": 0}), experiment("long", {"x": 1, "y": None}))
    assert found.rows(search="WHAT IS X") == [0]
    assert found.rows(search="boom") == [1]
    assert found.rows("improvements", search="y") == []


def test_rows_are_sorted_by_the_largest_loss_first():
    before = experiment("a", {"x": 1.0, "y": 1.0, "z": 1.0})
    after = experiment("b", {"x": 0.9, "y": 0.1, "z": 1.5})
    found = card(before, after)
    assert found.rows("regressions") == [1, 0]
    assert found.rows(sort="gain") == [2, 0, 1]
    assert found.rows(sort="size") == [1, 2, 0]
    assert found.rows(sort="score", descending=True) == [2, 0, 1]


def test_with_several_variants_the_worst_of_them_counts():
    before = experiment("a", {"x": 1.0, "y": 1.0})
    one, other = experiment("b", {"x": 0.5, "y": 1.3}), experiment("c", {"x": 1.0, "y": 0.2})
    found = card(before, one, other)
    assert found.rows("regressions") == [1, 0]
    assert found.rows("improvements") == [1]
    assert found.rows("regressions", variant="b") == [0]
    assert found.rows(sort="gain") == [1, 0]


def test_an_experiment_on_some_examples_only():
    some = experiment("b", {"x": 1}, planned="xyz", example_ids=("x", "y"), example_count=2)
    found = card(experiment("a", {"x": 1, "y": 1, "z": 1}), some)
    assert found.overlap.lacking == ((), ("z",))


@pytest.mark.parametrize(
    "wrong",
    [{"show": "odd"}, {"sort": "odd"}, {"evaluator": "odd", "show": "regressions"},
     {"variant": 7, "show": "regressions"}],
)  # fmt: skip
def test_unknown_filters_are_refused(wrong):
    found = card(experiment("a", {"x": 1}), experiment("b", {"x": 1}))
    with pytest.raises(UsageError):
        found.rows(**wrong)


def test_an_example_in_full():
    found = card(
        experiment("a", {"x": [1, 0]}), experiment("b", {"x": [1, None]}), experiment("c", {"x": 1})
    )
    one = found.example(0)
    assert (one.input, one.expected) == ({"question": "what is x?"}, {"answer": "x"})
    a, b, c = one.variants
    assert [[j.score for j in run.evaluations] for run in a.runs] == [[1.0], [0.0]]
    assert a.runs[0].evaluations[0].explanation == "because 1"
    assert (a.is_baseline, b.output, b.error.message) == (True, "b says x", "boom")
    assert (c.scores, c.differences, c.outcomes) == ((1.0,), (0.5,), ("win",))
