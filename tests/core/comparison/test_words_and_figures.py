"""No sentence claims more than its figures, whatever is compared."""

import re
import warnings

from hypothesis import given, settings
from hypothesis import strategies as st

from phoenix_nb.core.comparison import align_experiments, build_report
from phoenix_nb.core.comparison.headlines import headline
from phoenix_nb.core.comparison.regression_gate import regression_report
from phoenix_nb.model import EvaluatorInfo
from tests.support.comparisons import experiment

quick = settings(deadline=None, max_examples=80)
CLAIMS = re.compile(r" (beats|is worse than|is higher than|is lower than) ")
DECIDED = {"better", "worse", "different"}

boolean = st.sampled_from([0, 1, 1, None])
near = st.sampled_from([0.0, 1e-4, 0.5, 0.9999, 1.0])
wild = st.sampled_from([0.0, 1e-4, 3.0, 800.0, -2.5])


@st.composite
def comparisons(draw):
    scores = draw(st.sampled_from([boolean, near, wild]))
    n = draw(st.integers(1, 40))
    shift = draw(st.booleans())
    known = draw(st.sampled_from([None, (0.0, 1.0)])) if scores is not wild else None
    direction = draw(st.sampled_from(["maximize", "minimize", None]))
    info = EvaluatorInfo(name="correct", direction=direction, score_range=known)
    made = []
    for place in range(draw(st.integers(2, 4))):
        values = draw(st.lists(scores, min_size=n, max_size=n))
        if shift and place and scores is not wild:
            values = [1 if i % 5 else value for i, value in enumerate(values)]
        made.append(
            experiment(
                f"v{place}", {f"e{i}": one for i, one in enumerate(values)}, evaluators=(info,)
            )
        )
    return made


@quick
@given(comparisons())
def test_a_claim_has_both_p_and_interval(made):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        report = build_report(align_experiments(made), 0)
    every = [one for one in report.results if not one.is_baseline]
    for result in every:
        sentence = str(headline(result, report.baseline_name, picked_out=True))
        interval = (result.ci_low, result.ci_high)
        if CLAIMS.search(sentence):
            assert result.conclusion in DECIDED
            assert result.p_adjusted < 0.05
            assert result.p_value <= result.p_adjusted
            assert not interval[0] <= 0 <= interval[1]
            up = result.difference > 0
            better = up != (result.direction == "minimize")
            assert (" beats " in sentence) == (result.direction is not None and better)
        elif result.n and "seem to differ" not in sentence and result.numeric:
            assert result.conclusion not in DECIDED
        if result.ci_low is not None:
            assert result.ci_low <= result.difference <= result.ci_high
            boolean_or_known = result.boolean or report.evaluators[0].score_range
            if boolean_or_known:
                assert interval[0] >= -1
                assert interval[1] <= 1
        assert not re.search(r"a difference of (0|0\.0+)( points)?$", sentence)
        assert "nan" not in sentence
        assert "inf" not in sentence
        assert result.unmatched + result.n >= result.n


@quick
@given(comparisons(), st.sampled_from([0.0, 0.02, 0.2]), st.booleans())
def test_the_gate_opens_and_shuts_for_a_reason(made, margin, strict):
    report = build_report(align_experiments(made), 0)
    if not report.evaluators[0].numeric:
        return
    for place in range(1, len(made)):
        result = report.result(0, place)
        problems = regression_report(report, "correct", margin=margin, variant=place, strict=strict)
        gain = result.gain_interval
        if "in the 95 % interval is" in problems:
            assert gain[1] < -margin
        if not result.n:
            assert "No example is scored by both" in problems
        if not problems:
            assert result.n
            assert gain is None or gain[1] >= -margin
            if strict and not (result.task_errors or result.evaluator_errors or result.missing):
                assert gain is not None
                if not any(column.failures for column in report.evaluators[0].columns):
                    assert gain[0] >= -margin
