"""Frames have the same columns and dtypes however far a run has come."""

import pandas as pd
import pytest

from phoenix_nb.experiment import RanExperiment
from phoenix_nb.model import EvaluatorInfo, Failure, Records, Usage
from tests.support.ran import dataset, evaluation, experiment, failure, records, run

RUN_DTYPES = {
    "input.q": "int64",
    "expected.a": "string",
    "metadata.level": "int64",
    "output": "object",
    "error": "string",
    "latency_s": "float64",
    "attempts": "Int64",
    "start_time": "datetime64[us, UTC]",
    "end_time": "datetime64[us, UTC]",
    "trace_id": "string",
    "reused_from": "string",
}
EVALUATION_DTYPES = {
    "ok.score": "float64",
    "ok.label": "string",
    "ok.explanation": "string",
    "ok.error": "string",
}

COMPLETE = records([run(f"e{n}") for n in range(3)], {"ok": [True, False, (0.5, "a", "because")]})
FAILED = records([run(f"e{n}", error=failure()) for n in range(3)])
PARTLY = records([run("e0"), run("e1")], {"ok": [failure(), ...]})
EMPTY = Records((), ())


def _ran(made, *, size=3, repetitions=1, evaluators=("ok",)):
    return RanExperiment(experiment(size, repetitions, evaluators), dataset(size), made)


def _dtypes(frame):
    return {name: str(dtype) for name, dtype in frame.dtypes.items()}


@pytest.mark.parametrize(
    "made", [COMPLETE, FAILED, PARTLY, EMPTY], ids=["complete", "failed", "partly", "empty"]
)
def test_wide_columns_do_not_depend_on_how_far_it_came(made):
    frame = _ran(made).to_dataframe()
    assert _dtypes(frame) == RUN_DTYPES | EVALUATION_DTYPES
    assert list(frame.columns) == [*RUN_DTYPES, *EVALUATION_DTYPES]
    assert list(frame.index.names) == ["example_id", "repetition"]
    assert len(frame) == len(made.task_runs)


@pytest.mark.parametrize(
    "made", [COMPLETE, FAILED, PARTLY, EMPTY], ids=["complete", "failed", "partly", "empty"]
)
def test_long_columns_do_not_depend_on_how_far_it_came(made):
    frame = _ran(made).to_dataframe("long")
    assert _dtypes(frame) == _dtypes(_ran(COMPLETE).to_dataframe("long"))
    assert list(frame.index.names) == ["example_id", "repetition", "evaluator"]
    assert len(frame) == len(made.evaluation_runs)


def test_without_evaluators_there_are_only_the_runs():
    frame = _ran(EMPTY, evaluators=()).to_dataframe()
    assert _dtypes(frame) == RUN_DTYPES
    assert len(_ran(EMPTY, evaluators=()).summary()) == 0
    assert len(_ran(EMPTY, evaluators=()).repetition_summary()) == 0


def test_the_cells_say_what_happened():
    frame = _ran(COMPLETE).to_dataframe()
    first, last = frame.loc[("e0", 1)], frame.loc[("e2", 1)]
    assert (first["input.q"], first["expected.a"], first["output"]) == (0, "0", "x")
    assert (first["ok.score"], first["ok.label"]) == (1.0, "True")
    assert (last["ok.score"], last["ok.label"], last["ok.explanation"]) == (0.5, "a", "because")
    assert frame["ok.score"].mean() == 0.5
    failed = _ran(FAILED).to_dataframe()
    assert failed["error"].tolist() == ["ValueError: no"] * 3
    assert failed["ok.score"].isna().all()
    assert _ran(PARTLY).to_dataframe()["ok.error"].iloc[0] == "ValueError: no"


def test_runs_are_in_the_order_of_the_data_set():
    runs = [run("e2"), run("e0", repetition=2), run("e1"), run("e0")]
    frame = _ran(records(runs), repetitions=2).to_dataframe()
    assert frame.index.tolist() == [("e0", 1), ("e0", 2), ("e1", 1), ("e2", 1)]
    assert frame["input.q"].tolist() == [0, 0, 1, 2]


def test_dicts_are_spread_over_columns_and_mixed_outputs_are_not():
    dicts = records(
        [run("e0", {"a": 1}), run("e1", {"a": 2, "b": "x"}), run("e2", error=failure())]
    )
    frame = _ran(dicts).to_dataframe()
    assert "output" not in frame
    assert frame["output.a"].tolist()[:2] == [1, 2]
    assert frame["output.b"].isna().tolist() == [True, False, True]
    mixed = _ran(records([run("e0", {"a": 1}), run("e1", "text")])).to_dataframe()
    assert mixed["output"].tolist() == [{"a": 1}, "text"]


def test_evaluation_named_like_a_field_of_the_run_takes_the_place_of_none():
    made = records([run("e0", {"score": 0.5, "error": "x"})], {"output": [1.0], "expected": [2.0]})
    frame = _ran(made, evaluators=("output", "expected")).to_dataframe()
    assert frame["output.score"].tolist() == [0.5]
    assert frame["output.error"].tolist() == ["x"]
    assert frame["output (2).score"].tolist() == [1.0]
    assert frame["expected.score"].tolist() == [2.0]


def test_usage_has_columns_where_it_is_known():
    usage = Usage(prompt_tokens=3, cost=0.5)
    frame = _ran(records([run("e0", usage=usage), run("e1")])).to_dataframe()
    assert _dtypes(frame[["tokens_prompt", "tokens_completion", "cost"]]) == {
        "tokens_prompt": "Int64",
        "tokens_completion": "Int64",
        "cost": "float64",
    }
    assert frame["tokens_prompt"].sum() == 3
    assert "cost" not in _ran(COMPLETE).to_dataframe()


def test_several_evaluations_have_columns_and_rows_each():
    both = [{"name": "tone", "score": 1}, {"name": "length", "score": 5}]
    ran = _ran(records([run("e0"), run("e1")], {"judge": [both, failure()]}), evaluators=("judge",))
    wide, long = ran.to_dataframe(), ran.to_dataframe("long")
    assert wide["tone.score"].tolist()[0] == 1.0
    assert wide["length.error"].tolist()[1] == "ValueError: no"
    assert long.index.get_level_values("evaluator").tolist() == ["tone", "length"] * 2
    assert long["error"].isna().tolist() == [True, True, False, False]


def test_an_evaluator_added_later_is_known_by_its_evaluations():
    ran = _ran(records([run("e0")], {"late": [1]}), evaluators=("ok",))
    assert [one.name for one in ran.evaluators] == ["ok", "late"]
    assert ran.summary().index.tolist() == ["ok", "late"]


def test_the_summary_has_a_row_for_each_evaluator():
    frame = _ran(PARTLY, evaluators=(EvaluatorInfo(name="ok", direction="maximize"),)).summary()
    row = frame.loc["ok"]
    assert frame.index.name == "evaluator"
    assert (row["n"], row["evaluator_errors"], row["missing"], row["planned"]) == (0, 1, 2, 3)
    assert pd.isna(row["mean"])
    assert row["direction"] == "maximize"
    zero = _ran(PARTLY).summary(errors="zero").loc["ok"]
    assert (zero["mean"], zero["n"]) == (0.0, 0)
    assert _dtypes(frame) == _dtypes(_ran(EMPTY, evaluators=()).summary())


def test_failures_are_grouped_in_a_frame():
    frame = _ran(FAILED).errors()
    assert frame[["source", "type", "count", "example_id"]].to_dict("records") == [
        {"source": "task", "type": "ValueError", "count": 3, "example_id": "e0"}
    ]
    assert frame["frames"].iloc[0] == "cell:3 in task: raise ValueError"
    assert _dtypes(_ran(EMPTY).errors()) == _dtypes(frame)


def test_repetitions_are_summarised_by_example():
    runs = [run(example, repetition=r) for example in ("e0", "e1") for r in (1, 2, 3, 4)]
    ran = _ran(records(runs, {"ok": [True, False, True, True] + [False] * 4}), repetitions=4)
    frame = ran.repetition_summary()
    assert frame.index.tolist() == ["e0", "e1"]
    assert frame.loc["e0", ["n", "mean", "pass_at_k", "pass_all", "agreement"]].tolist() == [
        4, 0.75, 1.0, 0.0, 0.75,
    ]  # fmt: skip
    assert frame.loc["e1", ["mean", "pass_at_k", "agreement"]].tolist() == [0.0, 0.0, 1.0]


def test_repetitions_of_several_evaluators_have_both_in_the_index():
    runs = [run("e0", repetition=r) for r in (1, 2)]
    made = records(runs, {"ok": [True, ...], "style": ["good", "good"]})
    frame = _ran(made, evaluators=("ok", "style"), repetitions=2).repetition_summary()
    assert list(frame.index.names) == ["example_id", "evaluator"]
    assert frame.loc[("e0", "ok"), "n"] == 1
    assert frame.loc[("e0", "style"), ["n", "agreement"]].tolist() == [2, 1.0]
    assert pd.isna(frame.loc[("e0", "style"), "mean"])


def test_the_evaluators_kind_is_told_in_the_long_form():
    one = run("e0")
    ran = _ran(Records((one,), (evaluation(one, "ok", 1, kind="LLM"),)))
    assert ran.to_dataframe("long")["kind"].tolist() == ["LLM"]


@pytest.mark.parametrize("made", ["errors", "summary"])
def test_a_shown_frame_is_cleaned_and_its_values_are_not(made):
    """Once, MathJax typeset what stood between dollar signs; escapes and NUL were saved."""
    hostile = "\x1b[31mred\x1b[0m \x00 \u202egnp.exe $x$ <b>"
    failed = run("e0", error=Failure(type="ValueError", message=hostile))
    ran = _ran(records([failed]), evaluators=(EvaluatorInfo(name=hostile),))
    frame = getattr(ran, made)()
    for text in (frame._repr_html_(), repr(frame)):
        assert "gnp.exe $x$" in text
        assert not set(text) & {"\x1b", "\x00", "\u202e"}
    assert frame._repr_html_().startswith('<div class="mathjax_ignore tex2jax_ignore">')
    assert "<b>" not in frame._repr_html_()
    kept = frame["message"] if made == "errors" else frame.index
    assert kept[0] == hostile
    assert type(frame.copy()) is pd.DataFrame
