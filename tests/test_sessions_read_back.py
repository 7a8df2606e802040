"""What sessions of work tell when an experiment is read back (known gaps of 0.1)."""

import pytest

import phoenix_nb as pnb

ROWS = [{"q": n, "a": n} for n in range(4)]


@pytest.fixture
def client(tmp_path):
    with_store = pnb.Client(path=tmp_path)
    yield with_store
    with_store.close()


@pytest.fixture
def options(client):
    return {"client": client, "print_summary": False, "retries": 0}


@pytest.fixture
def dataset():
    return pnb.Dataset.from_records(ROWS, name="numbers", input_keys=["q"], output_keys=["a"])


def broken(input):
    if input["q"] > 1:
        raise ValueError("not yet")
    return input["q"]


def mended(input):
    return input["q"] + 0


def test_mixed_tasks_are_told_again_when_the_experiment_is_read(client, options, dataset):
    first = pnb.run_experiment(dataset, broken, experiment_name="mix", **options)
    assert not pnb.get_experiment(first.experiment_id, client=client).reason
    resumed = pnb.resume_experiment(first.experiment_id, mended, **options)
    assert "another task than it began with" in resumed.reason
    read = pnb.get_experiment(first.experiment_id, client=client)
    assert read.reason == resumed.reason


def test_a_task_whose_runs_are_all_replaced_mixes_with_nothing(client, options, dataset):
    def fails(input):
        raise ValueError(input)

    first = pnb.run_experiment(dataset, fails, **options)
    pnb.resume_experiment(first.experiment_id, mended, **options)
    assert not pnb.get_experiment(first.experiment_id, client=client).reason


def test_mixed_evaluations_are_told_again_when_the_experiment_is_read(client, options, dataset):
    def right(output):
        if output > 1:
            raise ValueError("cannot tell")
        return True

    first = pnb.run_experiment(dataset, mended, [right], **options)

    def right(output):
        return output > 0

    resumed = pnb.resume_evaluation(first.experiment_id, [right], **options)
    assert "is not the one that the experiment began with" in resumed.reason
    assert pnb.get_experiment(first.experiment_id, client=client).reason == resumed.reason


def test_an_evaluator_added_later_keeps_range_and_direction(client, options, dataset):
    first = pnb.run_experiment(dataset, mended, **options)

    @pnb.evaluator(direction="minimize", score_range=(0, 10))
    def cost(output):
        return output

    judged = pnb.evaluate_experiment(first, [cost], **options)
    read = pnb.get_experiment(first.experiment_id, client=client)
    for experiment in (judged, read):
        (info,) = experiment.evaluators
        assert (info.name, info.direction, info.score_range) == ("cost", "minimize", (0, 10))
        assert experiment.summary().loc["cost", "direction"] == "minimize"


def test_an_evaluator_that_was_changed_is_read_as_it_was_last(client, options, dataset):
    def judge(direction):
        @pnb.evaluator(direction=direction)
        def size(output):
            return output

        return size

    first = pnb.run_experiment(dataset, mended, [judge("minimize")], **options)
    pnb.evaluate_experiment(first, [judge("maximize")], **options)
    (info,) = pnb.get_experiment(first.experiment_id, client=client).evaluators
    assert info.direction == "maximize"


def test_each_session_keeps_what_it_worked_with(client, options, dataset):
    first = pnb.run_experiment(dataset, broken, **options)
    pnb.resume_experiment(first.experiment_id, mended, timeout=5.0, **options)
    begun, going_on = client.store.load_sessions(first.experiment_id)
    assert begun.work.task == first.record.identity["task"]
    assert going_on.work.task["source_hash"] != begun.work.task["source_hash"]
    assert (begun.work.options["timeout"], going_on.work.options["timeout"]) == (60.0, 5.0)
    assert (begun.task_runs, going_on.task_runs) == (2, 2)


def test_variants_share_one_identity_of_the_session(client, options, dataset):
    pnb.run_variants(dataset, mended, {"a": {}, "b": {}}, **options)
    works = {
        session.work.model_dump_json()
        for one in client.store.list_experiments()
        for session in client.store.load_sessions(one.experiment_id)
    }
    assert len(works) == 1
