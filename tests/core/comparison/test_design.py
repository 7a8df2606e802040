"""What is settled about a comparison beside its data: clusters, failures, the primary evaluator."""

from dataclasses import replace

import pytest

from phoenix_nb.core.comparison import align_experiments, build_report
from phoenix_nb.core.comparison.regression_gate import regression_report
from phoenix_nb.errors import UsageError
from phoenix_nb.model import EvaluatorInfo
from tests.support.comparisons import card, experiment


def documents(made, size=10):
    """Put examples into documents of `size` questions."""
    record, data, runs, evaluators = made
    examples = tuple(
        example.model_copy(update={"metadata": {"doc": f"d{place // size}", "odd": place % 2}})
        for place, example in enumerate(data.examples)
    )
    return record, data.model_copy(update={"examples": examples}), runs, evaluators


def by_document(docs=12, gained=7, lost=2, size=10):
    """Two variants of which whole documents are won or lost."""
    ids = [f"e{place}" for place in range(docs * size)]
    before = {one: int(place // size >= gained) for place, one in enumerate(ids)}
    after = {
        one: int(place // size < gained or place // size >= gained + lost)
        for place, one in enumerate(ids)
    }
    return [documents(experiment(n, s), size) for n, s in (("old", before), ("new", after))]


def report(made, **options):
    return build_report(align_experiments(made), 0, **options)


def test_examples_of_one_document_count_as_one():
    alone, grouped = report(by_document()), report(by_document(), cluster="doc")
    assert alone.result(0, 1).conclusion == "better"
    result = grouped.result(0, 1)
    assert (result.difference, result.clusters) == (alone.result(0, 1).difference, 12)
    assert result.conclusion == "no difference shown"
    assert result.ci_low < 0 < result.ci_high
    assert "n = 120, 12 clusters" in str(grouped.headline)
    assert grouped.warnings == ()


def test_a_key_that_groups_examples_is_warned_of():
    (warning,) = report(by_document()).warnings
    assert "share 'doc' differ alike on correct" in warning
    assert warning.endswith("pass cluster='doc'.")
    assert not report([documents(experiment(n, {f"e{i}": i % k == 0 for i in range(120)}))
                       for n, k in (("a", 2), ("b", 3))]).warnings  # fmt: skip


def test_few_clusters_are_warned_of():
    (warning,) = report(by_document(docs=5, gained=3, lost=1), cluster="doc").warnings
    assert "only 5 clusters" in warning


def test_clusters_come_from_an_input_key_or_a_function():
    by = [report(by_document(), cluster=one).result(0, 1).clusters
          for one in ("question", lambda example: example["metadata"]["doc"])]  # fmt: skip
    assert by == [120, 12]
    with pytest.raises(UsageError, match=r"'nope' is neither .* 'doc', 'odd', 'question'"):
        report(by_document(), cluster="nope")
    with pytest.raises(UsageError, match="KeyError"):
        report(by_document(), cluster=lambda example: example["nope"])


def failing(n=40, failed=8):
    before = {f"e{i}": int(i % 2) for i in range(n)}
    after = {f"e{i}": None if i < failed else 1 for i in range(n)}
    return experiment("old", before), experiment("new", after)


def test_failures_may_count_at_the_worse_end():
    excluded, counted = report(failing()), report(failing(), errors="worst")
    assert (excluded.result(0, 1).n, counted.result(0, 1).n) == (32, 40)
    assert counted.result(0, 1).difference == pytest.approx(32 / 40 - 20 / 40)
    assert counted.result(0, 1).mean == 32 / 40
    assert counted.result(0, 1).task_errors == 8
    assert report(failing(), errors="zero").result(0, 1).difference == pytest.approx(0.3)
    assert len(counted.rows("regressions")) == 4


def test_bounds_stand_beside_whatever_failed_runs_would_have_scored():
    result = report(failing()).result(0, 1)
    assert result.bound_low == pytest.approx(32 / 40 - 20 / 40)
    assert result.bound_high == pytest.approx(40 / 40 - 20 / 40)
    none = report([experiment("a", {"x": 1}), experiment("b", {"x": 0})]).result(0, 1)
    assert (none.bound_low, none.bound_high) == (None, None)


def test_failures_without_a_worst_score_are_refused():
    ratings = experiment("a", {"x": 2, "y": 3}), experiment("b", {"x": 4, "y": None})
    assert report(ratings).result(0, 1).bound_low is None
    with pytest.raises(UsageError, match='errors="worst" needs the worst score'):
        report(ratings, errors="worst")
    with pytest.raises(UsageError, match='use "exclude", "worst" or "zero"'):
        report(ratings, errors="best")


def several(primary=None):
    before = {f"e{i}": int(i % 2) for i in range(60)}
    after = {f"e{i}": int(i % 2 or i < 17) for i in range(60)}
    noise = [{f"e{i}": int((i * k) % 7 < 3) for i in range(60)} for k in (1, 2, 3, 4, 5)]
    made = [
        experiment(
            name, {"correct": scores, **{f"other{k}": noise[(k + at) % 5] for k in range(4)}}
        )
        for at, (name, scores) in enumerate((("old", before), ("new", after)))
    ]
    return report(made, primary=primary)


def test_a_primary_evaluator_does_not_pay_for_the_others():
    alike, first = several(), several("correct")
    assert first.result(0, 1).p_adjusted == first.result(0, 1).p_value
    assert alike.result(0, 1).p_adjusted > alike.result(0, 1).p_value
    assert [result.exploratory for result in first.results if not result.is_baseline] == [
        False, True, True, True, True,
    ]  # fmt: skip
    assert str(first.headlines[1]).count("exploratory") == 1
    assert several("other2").headline.evaluator == "other2"
    with pytest.raises(UsageError, match="no evaluator 'nope'"):
        several("nope")


def test_a_declared_range_reaches_comparisons():
    info = EvaluatorInfo(name="correct", direction="maximize", score_range=(0.0, 1.0))
    before = {f"e{i}": 0.5 for i in range(29)}
    after = {f"e{i}": 0.5 + (-1) ** i * 1e-4 for i in range(29)}
    made = [experiment(n, s, evaluators=(info,)) for n, s in (("old", before), ("new", after))]
    result = card(*made).result(0, 1)
    assert -0.2 < result.ci_low < -0.01
    sentence = str(card(*made).headline)
    assert "difference of 0" not in sentence
    assert "any difference is most likely below" in sentence


def test_the_clearest_of_many_is_shown_without_its_luck():
    ids = [f"e{i}" for i in range(80)]
    base = {one: int(i % 2) for i, one in enumerate(ids)}
    made = [experiment("base", base)] + [
        experiment(f"v{k}", {one: int(i % 2 or i % 5 == k) for i, one in enumerate(ids)})
        for k in range(5)
    ]
    found = card(*made)
    leading = next(
        r for r in found.results if r.variant == found.headline.variant and not r.is_baseline
    )
    assert leading.rivals == 5
    assert leading.selected_low < leading.ci_low <= leading.ci_high < leading.selected_high
    assert 0 < leading.shrunk <= leading.difference
    assert "as the clearest of 5: about" in str(found.headline)
    assert "clearest" not in " ".join(map(str, card(*made[:2]).headlines))


def test_the_strict_gate_counts_by_cluster_too():
    made = by_document(gained=6, lost=1)
    assert not regression_report(report(made), "correct", margin=0.05, strict=True)
    assert regression_report(report(made, cluster="doc"), "correct", margin=0.05, strict=True) == ""
    even = by_document(gained=4, lost=4)
    assert regression_report(report(even, cluster="doc"), "correct", margin=0.2, strict=True)


def test_one_more_large_loss_must_not_shut_the_strict_gate_of_unknown_ranges():
    before = {f"e{i}": 2.0 + i for i in range(40)}
    gains = {f"e{i}": 2.0 + i + (0.02 if i else -0.5) for i in range(40)}
    found = card(experiment("old", before), experiment("new", gains))
    assert found.result(0, 1).difference > 0
    assert regression_report(found, "correct", margin=0.02, strict=True)
    assert not regression_report(found, "correct", margin=0.06, strict=True)


def test_the_design_is_part_of_the_value():
    found = report(by_document(), cluster="doc")
    assert replace(found, notes=()).design.clusters["e11"] == found.design.clusters["e19"]
