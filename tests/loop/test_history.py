"""The path of a dataset: every experiment against the one before, and in words what changed."""

from datetime import timedelta

import pytest

import phoenix_nb as pnb
from phoenix_nb.core.comparison.path import busy_seconds, numbered
from phoenix_nb.core.stats.looks import share_of_false_claims
from phoenix_nb.model import Records
from tests.support.ran import START, run

ROWS = [{"number": n, "answer": n % 2 == 0} for n in range(30)]


def dataset(rows=ROWS, name="parity"):
    return pnb.Dataset.from_records(rows, input_keys=["number"], output_keys=["answer"], name=name)


@pnb.evaluator(direction="maximize", score_range=(0, 1))
def right(output, expected):
    return output == expected["answer"]


def parity(input, prompt):
    if prompt == "fails":
        raise ValueError(prompt)
    return input["number"] % 2 == 0 if prompt == "careful" else True


@pytest.fixture
def client(tmp_path):
    return pnb.Client(path=tmp_path / "store.db")


def tried(client, *prompts, data=None, evaluators=right):
    for prompt in prompts:
        pnb.run_variants(
            data or dataset(),
            parity,
            {prompt: prompt, "hasty": "hasty"},
            evaluators,
            print_summary=False,
            client=client,
        )


def test_each_experiment_stands_against_the_one_before(client):
    tried(client, "plain", "careful")
    history = pnb.history("parity", client=client)
    frame = history.to_dataframe()
    assert list(frame.index) == ["plain", "hasty", "careful", "hasty · 2"]
    assert frame.loc["careful", "right.difference"] == 0.5
    assert frame.loc["hasty · 2", "right.difference"] == -0.5
    assert frame.loc["hasty · 2", "right.from_first"] == 0.0
    assert frame.loc["careful", "changed"] == "prompt hasty → careful"
    assert frame.loc["careful", "right.ci_low"] <= frame.loc["careful", "right.mean"] == 1.0


def test_the_best_and_the_number_of_looks_are_said(client):
    tried(client, "plain", "careful")
    history = pnb.history(dataset(), client=client)
    assert (history.best.experiment_id, history.looks) == (history["careful"].experiment_id, 3)
    assert "Best so far: careful, 1 (0.886 to 1)." in repr(history)
    assert "3 prompts or tasks have been tried" in history._repr_html_()


def test_failed_runs_and_missing_evaluations_are_shown_as_such(client):
    tried(client, "plain", "fails")
    frame = pnb.history("parity", client=client).to_dataframe()
    assert (frame.loc["fails", "failed"], frame.loc["fails", "done"]) == (30, 0)
    assert frame["right.mean"].isna().sum() == 1
    assert "nothing to compare" in repr(pnb.history("parity", client=client))


def test_experiments_without_a_common_example_are_not_compared(client):
    tried(client, "plain")
    other = [{"number": n, "answer": True} for n in range(100, 110)]
    tried(client, "careful", data=dataset(other))
    assert "no example in common" in repr(pnb.history("parity", client=client))


def test_a_chart_has_a_point_for_each_experiment(client):
    tried(client, "plain", "careful")
    (line,) = pnb.history("parity", client=client).plot().data
    assert list(line.y) == [0.5, 0.5, 1.0, 0.5]
    assert line.error_y.array[2] == 0.0


def test_an_unknown_evaluator_or_experiment_is_refused_with_those_there_are(client):
    tried(client, "plain")
    with pytest.raises(pnb.UsageError, match="'right'"):
        pnb.history("parity", "wrong", client=client)
    history = pnb.history("parity", client=client)
    with pytest.raises(pnb.UsageError, match="plain, hasty"):
        history["nobody"]


def test_a_dataset_without_experiments_says_how_to_make_one(client):
    history = pnb.history("nothing yet", client=client)
    assert (len(history), history.best, history.looks) == (0, None, 0)
    assert "run_experiment" in history._repr_html_()
    assert history.to_dataframe().empty
    assert history.plot().data == ()


def test_texts_of_users_are_escaped(client):
    tried(client, "<img src=x onerror=alert(1)>")
    html = pnb.history("parity", client=client)._repr_html_()
    assert "<img" not in html
    assert "&lt;img src=x" in html


def test_time_between_sessions_does_not_count():
    later = run("e1").model_copy(
        update={
            "start_time": START + timedelta(hours=5),
            "end_time": START + timedelta(hours=5, seconds=2),
        }
    )
    assert busy_seconds(Records((run("e0"), run("e2"), later), ())) == 2.5


def test_equal_names_are_numbered_from_the_second_on():
    assert numbered(["a", "b", "a", "a"]) == ["a", "b", "a · 2", "a · 3"]


def test_false_claims_grow_with_the_looks_within_what_was_simulated():
    shares = [share_of_false_claims(looks) for looks in (0, 1, 2, 3, 5, 7, 10, 50, 500)]
    assert shares == sorted(shares)
    assert (shares[1], shares[4], shares[-1]) == (0.013, 0.059, 0.221)


def test_siblings_of_one_call_stand_against_the_first_of_it(client):
    variants = {"plain": "plain", "careful": "careful", "hasty": "hasty"}
    for _ in range(2):
        pnb.run_variants(dataset(), parity, variants, right, print_summary=False, client=client)
    history = pnb.history("parity", client=client)
    against = {step.name: step.against for step in history.path.steps}
    assert against == {
        "plain": "",
        "careful": "plain",
        "hasty": "plain",
        "plain · 2": "hasty",
        "careful · 2": "plain · 2",
        "hasty · 2": "plain · 2",
    }
    assert [step.siblings for step in history.path.steps] == [3] * 6
    assert "└ careful" in repr(history)
    assert "against plain · 2" in history._repr_html_()


def test_other_numbers_of_examples_are_named(client):
    tried(client, "plain")
    pnb.run_experiment(
        dataset(ROWS[:10]),
        lambda input: True,
        right,
        experiment_name="few",
        print_summary=False,
        client=client,
    )
    shown = repr(pnb.history("parity", client=client))
    assert "10 to 30 examples" in shown
    assert "(n = 10)" in shown
    assert "0 on 10" in shown


def test_the_time_is_that_of_the_card_and_the_cost_is_by_the_price_list(client, monkeypatch):
    monkeypatch.setattr(pnb.settings, "prices", {"priced": (1.0, 2.0)})

    def task(input):
        pnb.report_usage(input_tokens=1_000_000, output_tokens=1_000_000, model="priced")
        return True

    ran = pnb.run_experiment(
        dataset(ROWS[:2]), task, right, experiment_name="e", print_summary=False, client=client
    )
    assert "$6.00" in ran._repr_html_()
    frame = pnb.history("parity", client=client).to_dataframe()
    assert frame.loc["e", "cost"] == 6.0
    assert ran.to_dataframe()["cost"].tolist() == [3.0, 3.0]
    assert frame.loc["e", "seconds"] == pytest.approx(ran.elapsed_s, abs=0.5)
    read = pnb.get_experiment("e", client=client)
    assert read.elapsed_s == frame.loc["e", "seconds"]


def test_a_dataset_that_is_not_there_is_named_with_the_one_meant(client):
    tried(client, "plain")
    with pytest.raises(pnb.NotFoundError, match="Did you mean 'parity'"):
        pnb.history("paritty", client=client)


def test_what_a_budget_stopped_is_called_so_in_the_list_too(client):
    ran = pnb.run_experiment(
        dataset(),
        lambda input: True,
        right,
        budget=pnb.Budget(calls=4),
        print_summary=False,
        client=client,
    )
    assert "stopped: budget" in str(ran)
    assert "spent: 4 calls" in str(ran)
    listed = pnb.list_experiments(client=client)
    assert "stopped: budget" in repr(listed)
    assert "stopped: budget" in listed._repr_html_()
    assert listed[0].status == "incomplete"
    assert listed.to_dataframe()["outcome"].tolist() == ["stopped: budget"]


def test_an_evaluator_that_gives_no_score_is_not_called_missing(client):
    ran = pnb.run_experiment(
        dataset(ROWS[:3]),
        lambda input: input["number"],
        {"silent": lambda output: None if output == 1 else output},
        print_summary=False,
        client=client,
    )
    assert "n = 2 of 3, 1 with no score" in str(ran)
    assert ran.summary().loc["silent", "missing"] == 1
