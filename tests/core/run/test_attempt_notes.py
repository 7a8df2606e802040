"""What tasks say of what they took, and how it is put together with what is read elsewhere."""

import pytest

import phoenix_nb as pnb
from phoenix_nb.core.run.attempt_notes import ATTEMPT_NOTES, AttemptNotes, combined, summed
from phoenix_nb.model import Usage


@pytest.fixture
def notes():
    token = ATTEMPT_NOTES.set(AttemptNotes())
    yield ATTEMPT_NOTES.get()
    ATTEMPT_NOTES.reset(token)


def test_reports_of_an_attempt_add_up(notes):
    pnb.report_usage(model="a", input_tokens=5, cost=0.25)
    pnb.report_usage(model="b", input_tokens=2, output_tokens=3, cost=0.5)
    assert summed(notes.reports) == Usage(
        prompt_tokens=7, completion_tokens=3, cost=0.75, model="b"
    )


def test_calls_of_several_models_are_told_apart_where_a_cost_is_to_be_worked_out(notes):
    pnb.report_usage(model="a", input_tokens=5)
    pnb.report_usage(model="b", input_tokens=2, output_tokens=3)
    pnb.report_usage(model="a", input_tokens=1, output_tokens=1)
    total = summed(notes.reports)
    assert (total.prompt_tokens, total.completion_tokens, total.cost) == (8, 4, None)
    assert total.parts == (
        Usage(prompt_tokens=6, completion_tokens=1, model="a"),
        Usage(prompt_tokens=2, completion_tokens=3, model="b"),
    )
    again = summed([total, Usage(prompt_tokens=4, model="b")])
    assert again.parts[1] == Usage(prompt_tokens=6, completion_tokens=3, model="b")


def test_call_that_names_no_model_is_priced_as_the_model_that_is_named(notes):
    pnb.report_usage(input_tokens=5)
    pnb.report_usage(model="a", cost=0.25)
    assert summed(notes.reports).parts == (
        Usage(prompt_tokens=5, model="a"),
        Usage(cost=0.25, model="a"),
    )


def test_cost_that_was_reported_of_some_calls_does_not_stand_for_all():
    reports = [Usage(prompt_tokens=5, model="a"), Usage(prompt_tokens=5, cost=0.5, model="a")]
    total = summed(reports)
    assert total.cost is None
    assert total.parts == tuple(reports)


def test_call_that_named_no_model_is_taken_for_one_of_the_model_that_was_named():
    total = summed([Usage(prompt_tokens=5), Usage(prompt_tokens=2, model="a"), Usage(model="a")])
    assert total == Usage(prompt_tokens=7, model="a")


def test_report_outside_of_an_attempt_is_checked_and_goes_nowhere():
    pnb.report_usage(input_tokens=1)
    with pytest.raises(pnb.UsageError, match="input_tokens=-1"):
        pnb.report_usage(input_tokens=-1)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({}, "reports nothing"),
        ({"output_tokens": 1.5}, "output_tokens=1.5"),
        ({"cost": float("nan")}, "cost=nan"),
        ({"input_tokens": True}, "input_tokens=True"),
        ({"input_tokens": "9"}, "input_tokens='9'"),
    ],
)
def test_report_that_is_no_amount_is_refused(given, told):
    with pytest.raises(pnb.UsageError, match=told):
        pnb.report_usage(**given)


def test_first_source_counts_and_the_next_fill_in():
    said = Usage(cost=0.1)
    traced = Usage(prompt_tokens=5)
    wire = Usage(prompt_tokens=6, completion_tokens=7, model="m")
    assert combined(said, traced, wire) == Usage(prompt_tokens=5, cost=0.1, model="m")
    assert combined(None, None, wire) is wire
    assert combined(None, None) is None


def test_usage_that_a_task_reports_is_on_its_run():
    def task(input):
        pnb.report_usage(model="m", input_tokens=input["n"], output_tokens=1)

    async def slow(input):
        task(input)

    numbers = pnb.Dataset.from_records([{"n": n} for n in (1, 2)], input_keys=["n"])
    for function in (task, slow):
        ran = pnb.run_experiment(numbers, function, dry_run=2, print_summary=False)
        assert [run.usage.prompt_tokens for run in ran.task_runs] == [1, 2]
        assert {run.usage.model for run in ran.task_runs} == {"m"}
