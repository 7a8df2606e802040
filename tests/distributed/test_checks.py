"""What is refused before anything has been run, in words that say what to do."""

import functools
import platform
import threading

import dask
import pytest
from distributed import Client, LocalCluster

import phoenix_nb as pnb
from phoenix_nb.distributed import checks
from phoenix_nb.distributed.pickling import fingerprint_of, leaked_secrets, load, ship

QUIET = {"print_summary": False}


def task(input):
    return input["n"]


def refusal(dataset, task, executor, client, **options):
    """What a run is refused with; nothing of it may be stored."""
    with pytest.raises(pnb.UsageError) as refused:
        pnb.run_experiment(dataset, task, executor=executor, client=client, **options, **QUIET)
    assert pnb.list_experiments(client=client) == []
    return str(refused.value)


def test_something_else_than_a_client_is_refused(numbers, client):
    assert "pass a dask.distributed.Client" in refusal(numbers(), task, object(), client)


def test_a_cluster_that_runs_lost_tasks_again_is_refused(numbers, client):
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 3}),
        LocalCluster(n_workers=1, processes=False, dashboard_address=":0") as cluster,
        Client(cluster) as workers,
    ):
        dask.config.set({"distributed.scheduler.allowed-failures": 0})  # too late for this cluster
        said = refusal(numbers(), task, workers, client)
    assert "distributed.scheduler.allowed-failures is 3. Set it to 0" in said
    workers.close()
    assert "is closed; connect a new one" in refusal(numbers(), task, workers, client)


def test_a_global_that_cannot_be_pickled_is_named(threads_cluster, numbers, client):
    lock = threading.Lock()

    def locked(input):
        with lock:
            return input["n"]

    def calls(input):
        return locked(input)

    said = refusal(numbers(), calls, threads_cluster, client)
    assert "The task calls cannot be sent to the workers: it uses 'lock' (through" in said
    assert "a _thread.lock, which cannot be pickled" in said
    assert "Make it where it is used" in said


def test_a_partial_argument_that_cannot_be_pickled_is_named():
    def call(input, *, guard):
        return guard, input

    with pytest.raises(pnb.UsageError, match="it uses 'guard'"):
        ship([("The task call", functools.partial(call, guard=threading.Lock()))])


def test_other_versions_are_named_with_both_numbers():
    here = {"openai": "2.1.0", "numpy": "2.0.0", "dask": "2026.8.0"}
    there = {"openai": "1.9.0", "numpy": "2.0.0", "dask": "not installed", "python": "3.9.1"}
    assert checks.differences(here, there) == [
        f"Python 3.9.1 there, {platform.python_version()} here",
        "openai 1.9.0 there, 2.1.0 here",
        "dask not installed there, 2026.8.0 here",
    ]


def test_the_last_part_of_python_s_version_does_not_matter():
    major, minor, _ = platform.python_version_tuple()
    assert checks.differences({}, {"python": f"{major}.{minor}.99"}) == []


def test_packages_that_the_code_uses_are_compared():
    import numpy as np

    def uses(input):
        import yaml  # noqa: F811 - as tasks do

        return yaml.dump(np.sum(input["n"]))

    import yaml  # noqa: F401 - what is imported here is what the task means

    packages = checks.packages_of(ship([("The task uses", uses)]).code)
    assert {"phoenix-nb", "distributed", "cloudpickle", "numpy", "PyYAML"} <= set(packages)
    assert "pandas" not in packages


def test_a_worker_with_other_versions_is_refused(threads_cluster, numbers, client, monkeypatch):
    monkeypatch.setattr(checks, "packages_of", lambda code: {"openai": "0.0.1"})
    said = refusal(numbers(), task, threads_cluster, client)
    assert "0.0.1 here" in said
    assert "Install the same ones in both places" in said


def test_code_that_has_arrived_has_the_same_fingerprint():
    shipment = ship([("The task task", task), ("The evaluator", lambda output: output > 1)])
    assert fingerprint_of(*load(shipment.code)) == shipment.fingerprint
    other = ship([("The task task", lambda input: input["m"])])
    assert other.fingerprint != shipment.fingerprint


def test_only_the_lines_of_what_is_sent_travel():
    (lines,) = [
        lines for file, lines in ship([("The task task", task)]).sources.items() if file == __file__
    ]
    assert list(lines.values()) == ["def task(input):\n", '    return input["n"]\n']


def test_a_key_from_the_environment_in_the_code_is_noticed(monkeypatch):
    monkeypatch.setenv("SOME_API_KEY", "sk-0123456789abcdef")
    key = "sk-0123456789abcdef"
    assert leaked_secrets(ship([("The task", lambda input: key)]).code) == ["SOME_API_KEY"]
    assert leaked_secrets(ship([("The task", task)]).code) == []
