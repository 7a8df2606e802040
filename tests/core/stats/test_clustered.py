"""Clusters: values that are not independent of one another."""

import csv

import numpy as np
import pytest
from scipy import stats
from statsmodels.regression.linear_model import OLS

from phoenix_nb.core.stats.clustered import group
from phoenix_nb.core.stats.intraclass import intraclass
from phoenix_nb.core.stats.labels import compare_labels
from phoenix_nb.core.stats.paired import compare_scores
from phoenix_nb.core.stats.quantiles import student_quantile
from phoenix_nb.core.stats.summaries import summarize_scores
from tests.support.shared_data import needs_shared, shared

DRAWN = np.random.default_rng(3)
KEYS = DRAWN.integers(0, 12, 90).tolist()
VALUES = (DRAWN.normal(size=90) + DRAWN.normal(size=12)[KEYS]).tolist()


def fitted(values, keys):
    return OLS(values, np.ones(len(values))).fit(
        cov_type="cluster", cov_kwds={"groups": np.array(keys)}, use_t=True
    )


def test_the_standard_error_agrees_with_statsmodels() -> None:
    units = group(VALUES, KEYS)
    assert units.variance_of_mean**0.5 == pytest.approx(fitted(VALUES, KEYS).bse[0], abs=1e-9)
    found = compare_scores(
        {i: [0.0] for i in range(90)},
        {i: [value] for i, value in enumerate(VALUES)},
        clusters=dict(enumerate(KEYS)),
    )
    assert found.error == pytest.approx(fitted(VALUES, KEYS).bse[0], abs=1e-9)
    assert (found.clusters, found.test, found.interval) == (
        12, "sign flip by cluster", "bootstrap t by cluster",
    )  # fmt: skip


def test_equal_clusters_have_one_degree_of_freedom_less_than_there_are() -> None:
    keys = [i % 10 for i in range(90)]
    assert group(VALUES, keys).df == pytest.approx(9)
    found = summarize_scores(VALUES, keys, clustered=True)
    assert (found.ci_low, found.ci_high) == pytest.approx(tuple(fitted(VALUES, keys).conf_int()[0]))


def test_a_few_large_clusters_count_for_fewer() -> None:
    assert group([0.0] * 100, [0] * 91 + list(range(1, 10))).df == 1.0


def test_degrees_of_freedom_are_satterthwaites_where_examples_of_a_cluster_are_alike() -> None:
    sizes = np.array([5, 8, 12, 20, 30, 30])
    keys = np.repeat(np.arange(6), sizes)
    variances = sizes.astype(float) ** 2  # of the clusters' sums
    expected = variances.sum() ** 2 / (variances**2).sum() - 1
    assert group([0.0] * len(keys), keys.tolist()).df == pytest.approx(expected)


def test_clusters_of_one_example_change_nothing() -> None:
    both = {i: [0.0] for i in range(90)}, {i: [value] for i, value in enumerate(VALUES)}
    alone = compare_scores(*both)
    grouped = compare_scores(*both, clusters={i: f"c{i}" for i in range(90)})
    assert (grouped.ci_low, grouped.p_value) == (alone.ci_low, alone.p_value)


def test_fractional_degrees_of_freedom_lie_close_to_scipys() -> None:
    for df in (4.25, 9.9, 26.7):
        assert student_quantile(0.975, df) == pytest.approx(stats.t.ppf(0.975, df), rel=0.01)
    assert student_quantile(0.975, 1.5) > stats.t.ppf(0.975, 1.5)  # rather too large
    assert student_quantile(0.975, 9.0) == pytest.approx(stats.t.ppf(0.975, 9), abs=1e-9)


def test_labels_are_swapped_by_cluster() -> None:
    first = {i: ["a"] for i in range(60)}
    second = {i: ["b" if i < 20 else "a"] for i in range(60)}
    alone = compare_labels(first, second)
    grouped = compare_labels(first, second, clusters={i: i // 20 for i in range(60)})
    assert alone.p_value < 1e-4
    assert grouped.p_value > 0.4  # one cluster changed, whatever its size


def test_the_intraclass_correlation_agrees_with_an_analysis_of_variance() -> None:
    found = intraclass(VALUES, KEYS)
    parts = [[v for v, k in zip(VALUES, KEYS, strict=True) if k == key] for key in range(12)]
    assert found.p_value == pytest.approx(stats.f_oneway(*parts).pvalue, abs=1e-9)
    assert 0.2 < found.correlation < 0.8
    assert intraclass([1.0, 2.0], [0, 1]) is intraclass([1.0, 1.0], [0, 0]) is None


@needs_shared
def test_the_standard_error_by_task_is_the_known_one() -> None:
    path = shared("data/scores/bbh_direct_cot.csv")
    with path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    found = compare_scores(
        {row["id"]: [int(row["direct"])] for row in rows},
        {row["id"]: [int(row["cot"])] for row in rows},
        clusters={row["id"]: row["task"] for row in rows},
    )
    assert found.error == pytest.approx(0.04391, abs=5e-6)
    assert found.clusters == 27


@pytest.mark.slow
@pytest.mark.parametrize("clusters", [10, 30])
def test_documents_with_five_to_thirty_questions_are_covered(clusters: int) -> None:
    draw = np.random.default_rng(clusters)
    covered = claimed = 0
    for _ in range(500):
        sizes = draw.integers(5, 31, clusters)
        gains = draw.dirichlet([0.35, 0.35, 1.6], clusters)
        keys = np.repeat(np.arange(clusters), sizes)
        chance = draw.random(len(keys))
        up, down = gains[keys, 0], gains[keys, 1]
        differences = np.where(chance < up, 1.0, np.where(chance < up + down, -1.0, 0.0))
        found = compare_scores(
            {i: [float(one < 0)] for i, one in enumerate(differences)},
            {i: [float(one > 0)] for i, one in enumerate(differences)},
            clusters=dict(enumerate(keys.tolist())),
        )
        covered += found.ci_low <= 0 <= found.ci_high
        claimed += found.conclusion in {"better", "worse"}
    assert 0.92 <= covered / 500 <= 0.985  # 94 to 97 %, with three standard errors
    assert claimed / 500 <= 0.07
