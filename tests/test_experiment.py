"""An experiment in the user's hands."""

from pathlib import Path

import pytest
from IPython.lib.pretty import pretty

from phoenix_nb.connection import Connection
from phoenix_nb.core.progress.projection import Projection
from phoenix_nb.errors import EvaluatorError, RunTimeoutError, TaskError, UsageError
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.model import EvaluatorInfo, Exchange, Records, SessionOutcome
from phoenix_nb.verbs.stored import get_experiment
from tests.support.comparisons import experiment as scored
from tests.support.ran import dataset, evaluation, experiment, failure, records, run
from tests.support.records import begin, write
from tests.support.records import run as stored_run


def _ran(**given):
    runs = [run("e0"), run("e1", error=failure()), run("e2", {"<b>": "<script>alert(1)</script>"})]
    made = records(runs, {"ok": [True, ..., failure("KeyError")], "size": [3, ..., 5]})
    return RanExperiment(experiment(4, evaluators=["ok", "size"]), dataset(4), made, **given)


def test_phoenix_keys_read_as_attributes_do():
    ran = _ran()
    assert set(ran.keys()) == {
        "experiment_id", "dataset_id", "dataset_version_id", "task_runs", "evaluation_runs",
        "experiment_metadata", "project_name",
    }  # fmt: skip
    assert dict(ran)["experiment_id"] == ran["experiment_id"] == ran.experiment_id == "exp"
    assert ran["experiment_metadata"] == {"model": "m"}
    assert "task_runs" in ran
    with pytest.raises(KeyError, match="task_runs"):
        ran["runs"]


def test_runs_and_evaluations_read_by_phoenix_names():
    ran = _ran()
    task_run, evaluation_run = ran["task_runs"][0], ran["evaluation_runs"][0]
    assert task_run["dataset_example_id"] == "e0"
    assert task_run["repetition_number"] == 1
    assert task_run["output"] == "x"
    assert evaluation_run["experiment_run_id"] == task_run["id"]
    assert evaluation_run["annotator_kind"] == "CODE"
    assert evaluation_run.result["score"] == 1.0


def test_unknown_words_are_refused_with_those_there_are():
    ran = _ran()
    with pytest.raises(UsageError, match='"wide" or "long"'):
        ran.to_dataframe("tall")
    with pytest.raises(UsageError, match='"exclude", "worst" or "zero"'):
        ran.summary(errors="drop")
    with pytest.raises(UsageError, match="'ok', 'size'"):
        ran.plot("okay")


def test_the_text_has_a_sentence_for_each_evaluator():
    text = str(_ran(location="somewhere"))
    assert "n = 1 of 4" in text
    assert "1 task error" in text
    assert "1 evaluator error" in text
    assert "1 missing" in text


def test_the_repr_is_a_line_that_works_nothing_out(monkeypatch):
    """asyncio.run takes the repr of its result, lists and debuggers that of what they hold."""
    monkeypatch.setattr(
        RanExperiment, "report", lambda _: pytest.fail("the summary was worked out")
    )
    assert repr(_ran()) == "<RanExperiment 'first' (exp): 2 of 4 runs done, 1 failed>"


def test_evaluations_that_arrive_while_the_report_is_being_made_are_in_the_next():
    """As when a widget, whose messages come on another thread, is used while a cell shows the summary."""

    class Labelled(RanExperiment):
        def _make_report(self):
            report = super()._make_report()
            if "human" not in [info.name for info in self.evaluators]:
                labelled = evaluation(self.records.task_runs[0], "human", 1.0)
                self.take_in(EvaluatorInfo(name="human", kind="HUMAN"), [labelled])
            return report

    whole = _ran()
    ran = Labelled(whole.record, whole.dataset.record, whole.records)
    assert "human" not in [one.name for one in ran.report().summaries]
    assert "human" in [one.name for one in ran.report().summaries]
    assert "human" in [one.name for one in ran.summaries()]


def test_html_is_escaped_and_says_the_same():
    bundle = _ran()._repr_mimebundle_()
    assert set(bundle) == {"text/html", "text/plain"}
    assert "<script>alert" not in bundle["text/html"]
    assert "1 task error" in bundle["text/html"].replace("\xa0", " ").replace("&nbsp;", " ")
    assert set(_ran()._repr_mimebundle_(include=["text/plain"])) == {"text/plain"}
    assert set(_ran()._repr_mimebundle_(exclude=["text/plain"])) == {"text/html"}


def test_an_experiment_that_has_not_run_shows_itself():
    ran = RanExperiment(experiment(2), dataset(2), Records((), ()))
    assert str(ran)
    assert ran._repr_html_()
    assert ran


def test_failures_are_raised_together_on_demand():
    with pytest.raises(ExceptionGroup, match="2 failures in first") as caught:
        _ran().raise_for_errors()
    task, evaluator = caught.value.exceptions
    assert isinstance(task, TaskError)
    assert isinstance(evaluator, EvaluatorError)
    assert str(task) == "example e1: ValueError: no"
    assert str(evaluator) == "evaluator ok, example e2: KeyError: no"
    assert "Traceback" in task.__notes__[0]


def test_a_timeout_is_raised_as_one():
    made = records([run("e0", error=failure("RunTimeoutError", "60 s"))])
    with pytest.raises(ExceptionGroup) as caught:
        RanExperiment(experiment(1), dataset(1), made).raise_for_errors()
    assert isinstance(caught.value.exceptions[0], RunTimeoutError)


def test_raised_failures_hold_no_order_to_a_terminal():
    """Old records, and those of a server, may hold escapes and marks of direction."""
    error = failure("ValueError", "\x1b[31mred\u202e").model_copy(
        update={"traceback": "\x1b]0;x\x07at"}
    )
    made = records([run("e0", error=error)])
    with pytest.raises(ExceptionGroup) as caught:
        RanExperiment(experiment(1), dataset(1), made).raise_for_errors()
    (raised,) = caught.value.exceptions
    assert str(raised) == "example e0: ValueError: red"
    assert raised.__notes__ == ["at"]


def test_nothing_is_raised_where_nothing_failed():
    RanExperiment(experiment(1), dataset(1), records([run("e0")])).raise_for_errors()


def test_json_brings_everything_back():
    ran = _ran(
        outcome=SessionOutcome.INTERRUPTED,
        location="there",
        url="https://phoenix.test/e",
        dry_run=True,
        projection=Projection(runs=10, sampled=2, seconds=1.5),
        reason="by you",
        elapsed_s=2.5,
    )
    again = RanExperiment.from_json(ran.to_json())
    assert again == ran
    assert again.dataset == ran.dataset
    assert again.report() == ran.report()
    with pytest.raises(UsageError, match="to_json"):
        RanExperiment.from_json("[]")


def test_what_the_session_told_can_be_read():
    ran = _ran(outcome=SessionOutcome.COMPLETED, url="u", elapsed_s=1.0)
    assert (ran.outcome, ran.url, ran.elapsed_s, ran.dry_run) == ("completed", "u", 1.0, False)
    assert ran.name == "first"
    assert ran.dataset["e1"].input == {"q": 1}
    assert ran.variant is None


def test_the_plot_draws_the_evaluations_asked_for():
    assert len(_ran().plot().data) > len(_ran().plot("ok").data) > 0


def test_the_variance_reads_as_advice():
    made = scored("a", {"correct": {f"e{i}": [i % 3 == 0, i % 2 == 0] for i in range(40)}})
    found = RanExperiment(*made[:3]).variance("correct")
    assert found.repetitions > found.examples
    assert str(found).startswith("correct: ")
    assert pretty(found) == str(found)  # what a cell that ends with it shows
    assert str(found).endswith(
        "% of the noise is between runs of the same example: add repetitions"
    )
    assert 0.5 < found.noise <= 1
    once = RanExperiment(*scored("a", {"x": 1, "y": 0})[:3]).variance()
    assert (once.repetitions, once.noise) == (None, None)
    assert "repetitions=3" in once.advice
    with pytest.raises(UsageError, match="There is no evaluator 'nope'; there are 'correct'"):
        RanExperiment(*made[:3]).variance("nope")
    with pytest.raises(UsageError, match="needs two"):
        RanExperiment(*scored("a", {"x": 1})[:3]).variance()


def test_two_judges_are_two_judgements_of_each_run():
    scores = {f"e{i}": i % 2 for i in range(30)}
    other = {f"e{i}": int(i % 2 or i % 7 == 0) for i in range(30)}
    ran = RanExperiment(*scored("a", {"strict": scores, "lenient": other})[:3])
    found = ran.variance(["strict", "lenient"])
    assert found.judge == pytest.approx(3 / 30 * 0.5)
    assert ran.variance("strict").judge is None


def test_a_summary_by_cluster_is_wider_and_warns_of_few():
    ran = RanExperiment(*scored("a", {f"e{i}": int(i < 20) for i in range(40)})[:3])
    alone = ran.summary().loc["correct"]
    with pytest.warns(UserWarning, match="only 4 clusters"):
        grouped = ran.summary(cluster=lambda example: int(example["id"][1:]) // 10).loc["correct"]
    assert grouped["mean"] == alone["mean"]
    assert grouped["ci_high"] - grouped["ci_low"] > 1.5 * (alone["ci_high"] - alone["ci_low"])


def test_bounds_stand_beside_the_mean():
    ran = RanExperiment(*scored("a", {"x": 1, "y": None, "z": 0, "w": 1})[:3])
    row = ran.summary().loc["correct"]
    assert (row["mean"], row["bound_low"], row["bound_high"]) == (2 / 3, 0.5, 0.75)


def test_explore_opens_runs_with_the_prompts_that_their_store_has_kept(tmp_path: Path) -> None:
    client = Connection(path=tmp_path / "store.db")
    kept = begin(client.store)
    made = stored_run(kept, 0)
    exchange = Exchange(
        experiment_id=kept.id,
        task_run_id=made.id,
        start_time=made.start_time,
        end_time=made.end_time,
        prompt="Say hello.",
        reply="hello",
    )
    write(client.store, kept, [made, exchange])
    reader = get_experiment(kept.id, client=client).explore().reader
    (shown,) = reader.detail(0)["exchanges"]
    assert (shown["prompt"], shown["reply"]) == ("Say hello.", "hello")
    away = RanExperiment(kept, dataset(3), Records((made,), ()), location=str(tmp_path / "gone.db"))
    assert away.explore().reader.detail(0)["exchanges"] == []
