"""What each run was given, lined up with the runs: the same of many runs as of few."""

from array import array

import pytest

from phoenix_nb.core.summary.scores_by_evaluator import evaluation_columns
from phoenix_nb.model import Records
from phoenix_nb.model.columns import EvaluationRuns
from tests.support.ran import evaluation, failure, run


@pytest.mark.parametrize("times", [1, 20_000])
def test_values_of_runs_are_those_of_their_evaluations(times):
    runs = [run(f"e{n}") for n in range(4)]
    records = Records(
        tuple(runs),
        (
            evaluation(runs[0], "right", {"score": 1.0, "label": "yes"}),
            evaluation(runs[2], "right", {"label": "no", "explanation": "why"}),
            evaluation(runs[3], "right", failure()),
        ),
    )
    (column,) = evaluation_columns(records, ())
    column.places.fromlist(list(column.places) * (times - 1))
    assert column.places == array("i", [0, -1, 1, 2] * times)
    assert column.scores == [1.0, None, None, None] * times
    assert column.labels == ["yes", None, "no", None] * times
    assert column.explanations == [None, None, "why", None] * times
    assert column.failed == [False, False, False, True] * times


def test_figures_are_read_without_making_the_evaluations_that_gave_several():
    first, second = run("e1"), run("e2")
    table = EvaluationRuns.of(
        [
            evaluation(first, "judge", {"score": 0.5, "label": "so", "metadata": {"model": "m"}}),
            evaluation(second, "judge", {"metadata": {"model": "m"}}),
            evaluation(
                *(second, "checks"),
                ({"name": "short", "score": 1.0, "explanation": "why"}, {"name": "polite"}),
            ),
        ]
    )
    records = dict(table.whole)
    table.whole = dict.fromkeys(records, lambda: pytest.fail("a record was made"))
    columns = evaluation_columns(Records((first, second), table), ())
    given = {column.named.name: (column.scores, column.labels) for column in columns}
    assert given == {
        "judge": ([0.5, None], ["so", None]),
        "short": ([None, 1.0], [None, None]),
        "polite": ([None, None], [None, None]),
    }
    assert columns[0].read_as(columns[0].named).scores == [0.5, None]
    assert columns[1].read_as(columns[2].named).scores == [None, None]
    table.whole = records
    assert [column.explanations for column in columns] == [[None] * 2, [None, "why"], [None] * 2]
