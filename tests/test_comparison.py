"""Comparisons as users hold them: frames, charts, changes, and the gate."""

from dataclasses import replace

import pytest

import phoenix_nb as pnb
from phoenix_nb.comparison import Comparison
from phoenix_nb.errors import UsageError
from phoenix_nb.experiment import RanExperiment
from tests.support.comparisons import dataset, experiment


def ran(name, scores, **options):
    return RanExperiment(*experiment(name, scores, **options)[:3])


def shares(right, n=40):
    return {f"e{i}": int(i < right) for i in range(n)}


@pytest.fixture
def two():
    terse = {"correct": shares(10), "cost": {f"e{i}": 1 + i / 100 for i in range(40)}}
    step = {"correct": shares(30) | {"e39": None}, "cost": {f"e{i}": 2 + i / 90 for i in range(39)}}
    step["cost"]["e39"] = None
    turn = {"directions": {"cost": "minimize"}}
    return Comparison(
        [
            ran("terse", terse, parameters={"prompt": "Be short: {q}"}, **turn),
            ran("step", step, parameters={"prompt": "Think: {q}"}, **turn),
        ]
    )


def test_the_summary_has_the_promised_shape(two):
    frame = two.summary()
    assert frame.index.names == ["evaluator", "variant"]
    assert list(frame.columns) == [
        "mean", "difference", "ci_low", "ci_high", "p_value", "p_adjusted",
        "wins", "losses", "ties", "n", "unmatched",
    ]  # fmt: skip
    assert list(frame.index) == [(e, v) for e in ("correct", "cost") for v in ("terse", "step")]
    baseline, step = frame.loc[("correct", "terse")], frame.loc[("correct", "step")]
    assert frame["difference"].isna().tolist() == [True, False, True, False]
    assert (baseline["mean"], baseline["n"], baseline["unmatched"]) == (0.25, 40, 0)
    assert (step["wins"], step["losses"], step["ties"], step["n"]) == (20, 0, 19, 39)
    assert (step["unmatched"], step["mean"]) == (1, 30 / 39)
    assert step["ci_low"] < step["difference"] < step["ci_high"]
    assert (frame.loc[("cost", "step"), "wins"], frame.loc[("cost", "step"), "losses"]) == (0, 39)


def test_side_by_side(two):
    frame = two.to_dataframe()
    assert (frame.index.name, len(frame)) == ("example_id", 40)
    assert list(frame["terse"].columns) == ["output", "error", "correct.score", "cost.score"]
    assert frame.loc["e20", ("step", "correct.score")] == 1
    assert frame.loc["e39", ("step", "error")] == "ValueError: boom"


def test_outputs_of_repetitions_are_kept():
    found = Comparison([ran("a", {"x": [1, 0]}), ran("b", {"x": 1})]).to_dataframe()
    assert found.loc["x", ("a", "output")] == ["a says x", "a says x"]
    assert found.loc["x", ("a", "correct.score")] == 0.5
    assert found.loc["x", ("b", "output")] == "b says x"


def test_regressions_and_improvements(two):
    worse = two.regressions("cost")
    assert len(worse) == two.summary().loc[("cost", "step"), "losses"]
    assert worse["difference"].is_monotonic_decreasing
    better = two.improvements("correct", "step")
    first = better.iloc[0]
    assert (first["variant_score"], first["baseline_score"]) == (1, 0)
    assert first["baseline_output"] == f"terse says {better.index[0]}"
    assert first["expected.answer"] == better.index[0]
    assert first["input.question"] == f"what is {better.index[0]}?"
    assert len(two.disagreements("correct")) == 20
    assert len(two.regressions("correct")) == 0


def test_columns_are_the_same_without_any_regression(two):
    """Code that reads a column must not fail on the day when nothing got worse."""
    columns = two.improvements("correct").columns.tolist()
    assert "input.question" in columns
    assert two.regressions("correct").columns.tolist() == columns


def test_all_variants_are_sorted_together():
    before = ran("a", {"x": 1.0, "y": 1.0})
    worse = Comparison([before, ran("b", {"x": 0.5, "y": 2.0}), ran("c", {"x": 0.1, "y": 3.0})])
    assert worse.regressions()["variant"].tolist() == ["c", "b"]
    assert worse.improvements()["difference"].tolist() == [2.0, 1.0]
    assert worse.disagreements()["difference"].tolist() == [2.0, 1.0, -0.9, -0.5]


def test_examples_of_one_variant_are_asked_for_by_its_name_or_position():
    worse = Comparison([ran("a", {"x": 1.0}), ran("b", {"x": 0.5}), ran("c", {"x": 0.1})])
    assert worse.regressions(variant="b")["variant"].tolist() == ["b"]
    assert worse.disagreements(variant=2)["variant"].tolist() == ["c"]
    assert worse.improvements(variant="b").empty
    with pytest.raises(UsageError, match="'d'"):
        worse.regressions(variant="d")


def test_labels_disagree():
    two = Comparison([ran("a", {"x": "kind", "y": "kind"}), ran("b", {"x": "kind", "y": "curt"})])
    frame = two.disagreements()
    assert frame[["baseline_label", "variant_label"]].loc["y"].tolist() == ["kind", "curt"]
    assert two.to_dataframe().loc["y", ("b", "correct.label")] == "curt"


def test_failures_and_unmatched_examples():
    two = Comparison([ran("a", {"x": None, "y": 1}), ran("b", {"y": "!", "z": 1})])
    assert two.errors().reset_index().to_numpy().tolist() == [
        ["a", "x", 1, "task", "ValueError", "boom"],
        ["b", "y", 1, "correct", "ValueError", "boom"],
    ]
    assert two.unmatched().reset_index().to_numpy().tolist() == [
        ["x", True, False],
        ["z", False, True],
    ]


def test_repetitions():
    two = Comparison([ran("a", {"x": [1, 0], "y": [1, 1]}), ran("b", {"x": 1, "y": 1})])
    frame = two.repetition_summary()
    assert frame.loc[("correct", "a"), ["k", "pass_at_k", "pass_all", "unstable"]].tolist() == [
        2, 1.0, 0.5, 1,
    ]  # fmt: skip
    assert two.unstable().index.tolist() == [("a", "x")]
    assert two.unstable().loc[("a", "x"), "scores"] == [1.0, 0.0]
    assert two.unstable(variant="b").empty
    assert len(two.plot_unstable().data) == 2


def test_unstable_examples_are_those_of_the_evaluator_asked_for():
    steady, torn = {"x": [1, 1]}, {"x": [0, 1]}
    two = Comparison([ran("a", {"tone": steady, "correct": torn}), ran("b", {"x": 1})])
    assert two.unstable("tone").empty
    assert two.unstable("correct")["scores"].tolist() == [[0.0, 1.0]]
    assert two.plot_unstable("tone").data[0].y == ()
    assert two.plot_unstable("correct").data[0].y == ("x",)


def test_words_and_text(two):
    assert two.headline().startswith("step beats terse on correct by ")
    assert len(two.headlines()) == 2
    assert "lower is better" in two.headlines()[1]
    text = str(two)
    assert " ".join(text.split()).startswith(two.headline())
    assert "changed: prompt" in text
    assert "baseline terse" in text


def test_the_repr_is_a_line(two):
    assert repr(two) == "<Comparison of 'terse' (baseline), 'step'>"


def test_changes_are_readable_and_escaped():
    two = Comparison(
        [ran("a", {"x": 1}, parameters={"prompt": "<b>one</b>", "key": "<i>"}),
         ran("b", {"x": 1}, parameters={"prompt": "<b>two</b>", "key": "<u>"})]
    )  # fmt: skip
    changes = two.changes()
    assert changes.to_dataframe()[["area", "name"]].to_numpy().tolist() == [
        ["prompt", "prompt"],
        ["parameter", "key"],
    ]
    assert "[-one-]{+two+}" in repr(changes)
    shown = changes._repr_html_()
    assert "&lt;i&gt; → &lt;u&gt;" in shown
    assert "<b>" not in shown
    assert ">one</del><ins" in shown


def test_changes_leave_out_what_is_long_and_the_same():
    same = "word " * 500
    two = Comparison(
        [ran("a", {"x": 1}, parameters={"prompt": f"{same}one {same}"}),
         ran("b", {"x": 1}, parameters={"prompt": f"{same}two {same}", "n": 1}),
         ran("c", {"x": 1}, parameters={"prompt": f"{same}one {same}"})]
    )  # fmt: skip
    shown = two.changes()._repr_html_()
    assert " … " in shown
    assert len(shown) < 5_000
    assert "only here: " in shown
    assert shown.count("nothing recorded differs") == 1
    assert len(repr(two.changes())) < 1_000
    assert "not recorded for b, c or the baseline" in shown
    assert "c against a: nothing recorded differs" in repr(two.changes())
    turned = Comparison(list(two), baseline="b").changes()
    assert "not here; in the baseline: </span>1" in turned._repr_html_()


def test_the_chart_holds_every_difference_and_stands_without_plotly(two):
    figure = two.plot()
    assert [trace.x[0] for trace in figure.data] == two.summary()["difference"].dropna().tolist()
    bundle = figure._repr_mimebundle_()
    assert bundle["text/html"].count("<circle") == 2
    assert not bundle["application/vnd.plotly.v1+json"]["config"]["showSendToCloud"]
    assert len(two.plot("cost").data) == 1
    with pytest.raises(pnb.UsageError, match="There is no evaluator 'odd'"):
        two.plot("odd")


def test_long_names_keep_a_line_each_in_the_chart():
    long = "the_prompt_that_asks_for_every_step_and_then_for_a_short_answer_v"
    figure = Comparison([ran(f"{long}{n}", shares(10 + 5 * n)) for n in range(4)]).plot()
    (trace,) = figure.data
    assert len(set(trace.y)) == 3
    assert max(map(len, trace.y)) <= 24
    low, high = figure.layout.xaxis.range
    assert low < 0 < max(trace.x) < high


def test_a_chart_leaves_its_text_to_a_template_that_was_chosen(two, monkeypatch):
    import plotly.io

    assert two.plot().layout.font.color == "#70777e"
    monkeypatch.setattr(plotly.io.templates, "default", "plotly_dark")
    assert two.plot().layout.font.color is None


def test_markdown_is_added_to_what_a_file_holds(two, tmp_path):
    (tmp_path / "summary.md").write_text("# Before\n")
    text = two.to_markdown(tmp_path / "summary.md")
    assert "step" in text
    assert (tmp_path / "summary.md").read_text() == "# Before\n" + text


def test_the_chart_of_hostile_names_is_escaped():
    name = "<script>x</script>"
    figure = Comparison([ran("a", shares(10)), ran(name, shares(30))]).plot()
    assert "<script" not in figure._repr_mimebundle_()["text/html"]
    assert "<script" not in str(figure.data[0].y)


def test_a_chart_of_nothing():
    figure = Comparison([ran("a", {"x": None}), ran("b", {"x": "kind"})]).plot()
    assert "No scores to compare" in figure._repr_mimebundle_()["text/html"]


def test_the_gate(two):
    two.assert_no_regression("correct", margin=0.0)
    with pytest.raises(AssertionError, match="step is worse than terse on cost"):
        two.assert_no_regression("cost")
    two.assert_no_regression("cost", margin=2.0)


def test_the_gate_may_ask_about_one_variant():
    three = [ran("old", shares(35)), ran("worse", shares(5)), ran("same", shares(35))]
    gate = Comparison(three).assert_no_regression
    gate("correct", variant="same")
    for asked in ({"variant": "worse"}, {}):
        with pytest.raises(AssertionError, match="worse is worse than old"):
            gate("correct", **asked)


def test_the_gate_gives_no_order_to_a_terminal():
    """Names of variants, inputs and outputs may hold escapes and marks of direction."""
    names = [ran("a\x1b[31m", {"x": shares(39)}), ran("b\u202e", {"x": shares(1)})]
    with pytest.raises(AssertionError, match="b is worse than a on x") as caught:
        pnb.compare(*names).assert_no_regression("x")
    assert not set(str(caught.value)) & set("\x1b\u202e")


@pytest.mark.parametrize("baseline", [1, -1, "b", "x-b"])
def test_the_baseline_may_be_named_in_several_ways(baseline):
    both = [ran("a", {"x": 1}), ran("b", {"x": 1})]
    for named in (baseline, both[1]):
        found = pnb.compare(*both, baseline=named)
        assert found.baseline is both[1]
        assert found.variants == ("a", "b")


@pytest.mark.parametrize("baseline", [2, "c", True, None])
def test_a_baseline_that_is_none_of_them(baseline):
    with pytest.raises(pnb.UsageError, match="none of the experiments"):
        pnb.compare(ran("a", {"x": 1}), ran("b", {"x": 1}), baseline=baseline)


def test_other_versions_are_compared_with_a_warning():
    with pytest.warns(UserWarning, match="different versions") as warned:
        pnb.compare(ran("a", {"x": 1}), ran("b", {"x": 1}, version="v2"))
    assert {one.filename for one in warned} == {
        __file__
    }  # the caller's line, not one of this package


def test_experiments_without_variants_are_called_experiments():
    made = []
    for name in "ab":
        record, *rest = experiment(name, {"x": 1})[:3]
        made.append(RanExperiment(record.model_copy(update={"variant": None}), *rest))
    comparison = pnb.compare(made)
    assert "2 experiments (a, b)" in str(comparison)
    assert "2 experiments" in comparison._repr_html_()


@pytest.mark.parametrize("wrong", [(), (1, 2)])
def test_what_cannot_be_compared(wrong):
    with pytest.raises(pnb.UsageError):
        pnb.compare(*wrong)


def test_one_comparison_as_input_to_another(two):
    turned = pnb.compare(two, baseline="step")
    assert turned.headline().startswith("terse is worse than step on correct")
    assert len(turned) == 2
    assert turned["terse"] is two.experiments[0]


def test_experiments_without_evaluators_can_be_looked_at():
    def bare(name):
        record, examples, runs, _ = experiment(name, {"x": 1})
        empty = record.model_copy(update={"evaluators": ()})
        return RanExperiment(empty, examples, runs._replace(evaluation_runs=()))

    found = pnb.compare(bare("a"), bare("b"))
    assert found.summary().empty
    assert "Nothing was evaluated" in found.headline()
    assert found.to_dataframe().loc["x", ("a", "output")] == "a says x"
    with pytest.raises(pnb.UsageError, match="no evaluations"):
        found.regressions()


def test_examples_outside_the_data_set_are_shown_too():
    record, _, runs, _ = experiment("a", {"x": 1, "y": 0})
    partial = RanExperiment(record, dataset(["x"]), runs)
    found = Comparison([partial, ran("b", {"x": 1, "y": 1})])
    assert found.summary().loc[("correct", "b"), "n"] == 2
    assert found.improvements().loc["y", "input.question"] == "what is y?"


def sliced():
    ids = [f"e{i}" for i in range(120)]
    before = {one: int(i % 2) for i, one in enumerate(ids)}
    after = {one: int(i % 2 and i >= 40) for i, one in enumerate(ids)}
    made = [experiment(n, s) for n, s in (("old", before), ("new", after))]
    ran = []
    for record, data, runs, _ in made:
        examples = tuple(
            example.model_copy(update={"metadata": {"topic": "abc"[i // 40], "size": i}})
            for i, example in enumerate(data.examples)
        )
        ran.append(RanExperiment(record, data.model_copy(update={"examples": examples}), runs))
    return ran


def test_slices_tell_where_the_difference_lies():
    found = Comparison(sliced()).slices("topic")
    assert found.index.names == ["by", "slice"]
    assert list(found.columns) == [
        "n", "difference", "ci_low", "ci_high", "gap", "gap_low", "gap_high", "p_value",
        "detectable", "status",
    ]  # fmt: skip
    worst = found.loc[("topic", "a")]
    assert (worst["n"], worst["difference"]) == (40, -0.5)
    assert worst["gap"] == pytest.approx(-0.5)
    assert worst["p_value"] < 0.01
    assert worst["gap_low"] < -0.5 < worst["gap_high"] < 0
    assert set(found["status"]) == {"hypothesis"}
    assert "topic is a" in str(found)
    assert "a hypothesis to test" in str(found)


def test_slice_that_stands_out_is_named_and_not_those_that_it_makes_look_better():
    report = Comparison(sliced()).slices("topic").report
    tied = [
        replace(row, result=replace(row.result, p_value=0.0002)) for row in reversed(report.rows)
    ]
    assert "topic is a" in replace(report, rows=tuple(tied)).sentence


def test_slices_show_as_static_html():
    page = Comparison(sliced()).slices(["topic", "size"])._repr_html_()
    assert "<script" not in page
    assert page.count("<svg") == 7
    assert "topic: a" in page
    assert "departs by −50 points" in page
    assert ">−0.500<" in page  # as in the table of figures


def test_slices_that_were_named_before_are_no_hypotheses():
    named = [
        RanExperiment(
            one.record.model_copy(update={"metadata": {"slices": ["topic"]}}),
            one.dataset.record,
            one.records,
        )
        for one in sliced()
    ]
    found = Comparison(named).slices(["topic", lambda example: example["metadata"]["size"] > 60])
    assert found.loc["topic"]["status"].tolist() == ["named before"] * 3
    assert found.loc["<lambda>"]["status"].tolist() == ["hypothesis"] * 2


def test_examples_without_the_value_are_in_no_slice_and_it_is_said():
    def large(example):
        return True if example["metadata"]["size"] > 60 else None

    found = Comparison(sliced()).slices(large)
    left = 120 - int(found["n"].iloc[0])
    assert f"{left} of 120 examples have no large, and are in no slice" in str(found)


def test_numbers_are_sliced_at_their_quartiles():
    found = Comparison(sliced()).slices("size", 0)
    assert [name for _, name in found.index] == [
        "below 30", "30 to below 60", "60 to below 90", "90 and more",
    ]  # fmt: skip
    with pytest.raises(UsageError, match="'nope' is neither a metadata key"):
        Comparison(sliced()).slices("nope")


def test_slices_of_several_variants_name_them():
    ran = sliced()
    again = RanExperiment(
        ran[1].record.model_copy(update={"id": "x-third", "variant": None, "name": "third"}),
        ran[1].dataset.record,
        ran[1].records,
    )
    found = Comparison([*ran, again]).slices("topic")
    assert found.index.names == ["variant", "by", "slice"]
    assert len(found) == 6
    assert len(Comparison([*ran, again]).slices("topic", variant="new")) == 3


def test_clusters_primary_and_failures_reach_the_verb():
    ran = sliced()
    plain = pnb.compare(ran)
    with pytest.warns(UserWarning, match="only 3 clusters"):
        grouped = pnb.compare(ran, cluster="topic", primary="correct", errors="worst")
    assert grouped.summary(detail=True).loc[("correct", "new"), "clusters"] == 3
    assert plain.summary(detail=True)["clusters"].isna().all()
    with pytest.raises(AssertionError, match="Every difference in the 95 % interval is a loss"):
        plain.assert_no_regression("correct")
    plain.assert_no_regression("correct", cluster="topic", errors="worst")


def test_a_failed_gate_shows_the_line_of_the_test():
    with pytest.raises(AssertionError) as failure:
        pnb.compare(sliced()).assert_no_regression("correct")
    assert failure.traceback.filter(failure)[-1].path.name == "test_comparison.py"
