"""A resume goes on as the first run began, unless told otherwise: two clients on one SQLite file."""

import asyncio
import inspect
import sqlite3
from contextlib import closing

import pytest

import phoenix_nb as pnb
from phoenix_nb.engine.calls import Options
from phoenix_nb.planning.saved_options import options_in, options_out
from tests.support.ran import experiment


class Busy(Exception):
    """What the API of these tests raises when it is asked too often."""


@pytest.fixture
def another(tmp_path):
    """Another client on the file of `client`."""
    with pnb.Client(path=tmp_path / "store") as one:
        yield one


@pytest.fixture
def numbers():
    return pnb.Dataset.from_records([{"n": n} for n in range(4)], input_keys=["n"], name="numbers")


class Stuck:
    """A task, or an evaluator, that never answers; counts its attempts."""

    def __init__(self):
        self.calls = self.at_once = self.most = 0

    async def __call__(self, value):
        self.calls += 1
        self.at_once += 1
        self.most = max(self.most, self.at_once)
        try:
            await asyncio.Event().wait()
        finally:
            self.at_once -= 1


FIRST = {"retries": 0, "timeout": 0.02, "concurrency": 2}


@pytest.mark.parametrize(
    ("named", "said", "most"),
    [({}, "0.02 s", 2), ({"timeout": 0.03, "concurrency": 1}, "0.03 s", 1)],
)
def test_a_resume_keeps_to_the_first_run(client, another, numbers, named, said, most):  # noqa: PLR0917
    ran = client.experiments.run_experiment(numbers, Stuck(), **FIRST)
    stuck = Stuck()
    resumed = another.experiments.resume_experiment(ran.experiment_id, stuck, **named)
    assert (stuck.calls, stuck.most) == (4, most)
    assert all(said in run.error.message for run in resumed.task_runs)


def test_retries_that_are_named_are_made(client, another, numbers):
    ran = client.experiments.run_experiment(numbers, Stuck(), **FIRST)
    stuck = Stuck()
    another.experiments.resume_experiment(ran.experiment_id, stuck, retries=1)
    assert stuck.calls == 8


def test_a_resumed_evaluation_keeps_to_the_first_run(client, another, numbers):
    async def task(input):
        return 1

    ran = client.experiments.run_experiment(numbers, task, **FIRST | {"timeout": 0.5})
    stuck = Stuck()
    resumed = another.experiments.resume_evaluation(ran.experiment_id, {"stuck": stuck})
    assert (stuck.calls, stuck.most) == (4, 2)
    assert all("0.5 s" in one.error.message for one in resumed.evaluation_runs)


def test_resumed_variants_keep_to_the_first_run(client, another, numbers):
    stuck = Stuck()

    async def task(input, prompt):
        await stuck(input)

    prompts = {"a": "A {n}", "b": "B {n}"}
    ran = client.experiments.run_variants(numbers, task, prompts, **FIRST)
    another.experiments.resume_variants([one.experiment_id for one in ran], task)
    assert (stuck.calls, stuck.most) == (16, 2)


def test_rate_limits_are_told_by_the_same_exceptions(client, another, numbers):
    def broken(input):
        raise ValueError

    ran = client.experiments.run_experiment(numbers, broken, retries=0, rate_limit_errors=Busy)
    again = another.experiments.get_experiment(ran.experiment_id)
    assert options_in(again.record)["rate_limit_errors"] == (Busy,)


def test_an_exception_type_that_is_gone_is_told(numbers):
    class Gone(Exception):
        pass

    record = experiment().model_copy(
        update={"identity": {"options": options_out(Options(rate_limit_errors=(Gone, Busy)))}}
    )
    with pytest.warns(UserWarning, match=r"Gone of tests.*pass rate_limit_errors=") as warned:
        assert options_in(record)["rate_limit_errors"] == (Busy,)
    assert [one.filename for one in warned] == [__file__]


@pytest.mark.parametrize("kept", [
    None, {}, "fast", {"retries": -1, "timeout": "long", "concurrency": 0, "rate_limit_errors": "429"},
])  # fmt: skip
def test_what_a_record_does_not_tell_is_left_to_the_defaults(kept):
    record = experiment().model_copy(update={"identity": {"options": kept}})
    assert options_in(record) == {}


def test_a_record_of_before_is_read(client, another, numbers):
    ran = client.experiments.run_experiment(numbers, Stuck(), **FIRST)
    with closing(sqlite3.connect(client.store.location)) as file:
        (kept,) = file.execute("SELECT record FROM experiments").fetchone()
    assert "rate_limit_errors" not in kept  # none were named: written as before there were any
    assert options_in(another.store.load_experiment(ran.experiment_id)) == FIRST


def test_help_tells_the_default():
    parameters = inspect.signature(pnb.resume_experiment).parameters
    assert repr(parameters["timeout"].default) == "<as in the first run>"
    assert repr(inspect.signature(pnb.run_experiment).parameters["timeout"].default) == "60.0"
