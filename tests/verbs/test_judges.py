"""Judges tried on what people have labelled."""

from datetime import timedelta

import pytest

import phoenix_nb as pnb
from phoenix_nb.errors import UsageError
from phoenix_nb.evaluators import llm_judge
from tests.support.records import write

COUNT = 40


@pnb.evaluator("human", kind="HUMAN")
def human(output):
    return (1.0, "yes") if output % 2 == 0 else (0.0, "no")


@pytest.fixture
def labelled(client):
    data = pnb.Dataset.from_records(
        [{"n": n} for n in range(COUNT)], input_keys=["n"], name="numbers"
    )
    return pnb.run_experiment(
        data, lambda input: input["n"], [human], client=client, print_summary=False
    )


def judge(wrong=lambda n: False, asked=None):
    def evaluate(output):
        if asked is not None:
            asked.append(output)
        return (output % 2 == 0) != wrong(output)

    return evaluate


def test_best_judge_is_chosen_and_reported_on_rows_held_out(client, labelled):
    asked = {"good": [], "poor": []}
    report = pnb.compare_judges(
        labelled,
        {"poor": judge(lambda n: n % 5 == 0, asked["poor"]), "good": judge(asked=asked["good"])},
        client=client,
    )
    assert report.best == "good"
    assert (report.held_out.agreement, report.held_out.n, report.optimism) == (1.0, 20, 0.0)
    assert [score.n for score in report.development] == [20, 20]
    assert (len(asked["poor"]), len(asked["good"])) == (20, 40)
    frame = report.to_dataframe()
    assert frame.index.tolist() == [
        ("poor", "development"), ("good", "development"), ("good", "held out"),
    ]  # fmt: skip
    assert "good agrees with people on 20 of 20 held-out rows: 1 (" in str(report)
    assert "good" in report._repr_mimebundle_()["text/html"]


def test_experiment_that_was_passed_shows_what_the_judges_said(client, labelled):
    assert "good" not in labelled.summary().index
    judges = {"poor": judge(lambda n: n % 5 == 0), "good": judge()}
    pnb.compare_judges(labelled, judges, client=client)
    assert labelled.summary().loc[["poor", "good"], "n"].tolist() == [20, 40]
    read = pnb.get_experiment(labelled.id, client=client)
    columns = ["poor.score", "good.score"]
    assert labelled.to_dataframe()[columns].equals(read.to_dataframe()[columns])


def test_evaluations_of_a_later_output_are_not_shown_at_an_earlier_one(client, labelled):
    run = labelled.records.task_runs[0]
    later = run.end_time + timedelta(seconds=1)
    again = {"id": "another", "output": 98, "start_time": later, "end_time": later}
    write(client.store, labelled.id, [run.model_copy(update=again)])
    pnb.compare_judges(labelled, {"good": judge()}, client=client)
    assert "good.score" in labelled.to_dataframe()
    assert labelled.to_dataframe()["good.score"].isna().tolist() == [True, *[False] * (COUNT - 1)]


def test_same_judges_are_not_paid_twice(client, labelled):
    asked = []
    judges = {"one": judge(asked=asked)}
    first = pnb.compare_judges(labelled, judges, client=client)
    count = len(asked)
    second = pnb.compare_judges(labelled.experiment_id, judges, client=client)
    assert (len(asked), count) == (COUNT, COUNT)
    assert second.held_out.agreement == first.held_out.agreement


def test_prompts_of_a_judge_are_variants_and_their_exchanges_are_kept(client, labelled):
    def ask(prompt):
        number = int(prompt.split("<output>\n")[1].split("\n")[0])
        good = number % 2 == 0 if "even" in prompt else number > 20
        return f'{{"explanation": "saw {number}", "label": "{"good" if good else "bad"}"}}'

    judges = {
        name: llm_judge(ask, rubric=rubric)
        for name, rubric in {"vague": "Be nice.", "clear": "Be even."}.items()
    }
    report = pnb.compare_judges(labelled, judges, client=client)
    assert report.best == "clear"
    ran = pnb.get_experiment(labelled.experiment_id, client=client)
    example = report.held_out.disagreements or ran.task_runs
    row = next(
        run for run in ran.evaluation_runs if run.name == "clear" and run["result"] is not None
    )
    task = next(run for run in ran.task_runs if run["id"] == row["experiment_run_id"])
    [exchange] = [
        each for each in ran.exchanges(task["dataset_example_id"]) if each.evaluator == "clear"
    ]
    assert "Be even." in exchange.prompt
    assert "saw" in exchange.reply
    assert example


def test_failures_of_a_judge_are_rows_it_did_not_judge(client, labelled):
    def failing(output):
        if output % 4 == 0:
            raise ValueError("no")
        return output % 2 == 0

    report = pnb.compare_judges(labelled, {"failing": failing}, client=client, retries=0)
    assert report.development[0].rows == 20
    assert report.development[0].n < 20


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"judges": {"human": judge()}}, "another name"),
        ({"judges": {}}, "no judges"),
        ({"against": "nobody"}, "no evaluation named 'nobody'"),
        ({"holdout": 1.0}, "not a share"),
        ({"holdout": 0.001}, "leaves a part empty"),
    ],
)
def test_misuse_is_refused_before_anything_runs(client, labelled, options, message):
    with pytest.raises(UsageError, match=message):
        pnb.compare_judges(labelled, **{"judges": {"one": judge()}, "client": client, **options})


def test_labels_of_a_session_are_what_judges_are_held_against(client, labelled):
    session = pnb.label(
        labelled, "Is it even?", labels=["yes", "no"], n=20, name="people", client=client
    )
    for example in list(session.examples):
        even = example.output % 2 == 0
        session.record(example.id, "yes" if even else "no")
    report = pnb.compare_judges(
        labelled, {"even": judge(), "odd": judge(lambda n: True)}, against="people", client=client
    )
    assert report.best == "even"
    assert (report.held_out.rows, report.held_out.agreement) == (10, 1.0)


def test_labels_of_an_earlier_output_are_not_what_judges_are_held_against(client, labelled):
    session = pnb.label(labelled, "Is it even?", n=COUNT, name="people", client=client)
    for example in session.examples:
        session.record(example.id, "yes" if example.output % 2 == 0 else "no")
    later = session.to_dataframe()["created_at"].max().to_pydatetime() + timedelta(seconds=1)
    again = labelled.records.task_runs[0].model_copy(
        update={"id": "another", "start_time": later, "end_time": later}
    )
    write(client.store, labelled.id, [again])
    report = pnb.compare_judges(labelled.id, {"even": judge()}, against="people", client=client)
    assert report.development[0].rows + report.held_out.rows == COUNT - 1
