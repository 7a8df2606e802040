"""Killed in the middle and resumed: every example once, nothing that had finished run again."""

import signal
import subprocess
import sys
import time

import pytest

import phoenix_nb as pnb

pytestmark = pytest.mark.slow

SCRIPT = """
import asyncio, os, sys
import phoenix_nb as pnb

folder, mode, most = sys.argv[1], sys.argv[2], int(sys.argv[3])
client = pnb.Client(path=folder)
calls = 0

async def task(input):
    global calls
    calls += 1
    if calls > most:
        await asyncio.Event().wait()  # until this process is killed
    await asyncio.sleep(0.01)
    with open(os.path.join(folder, "executed.log"), "a") as log:
        log.write(f"{input['n']}\\n")
    return input["n"] * 2

def right(output, input):
    return output == input["n"] * 2

dataset = pnb.Dataset.from_records([{"n": n} for n in range(500)], input_keys=["n"], name="numbers")
if mode == "run":
    client.experiments.run_experiment(
        dataset, task, [right], experiment_name="killed", concurrency=8, timeout=None
    )
else:
    client.experiments.resume_experiment(mode, task, [right], concurrency=8)
print("ended")
"""


def begin(folder, mode, most):
    return subprocess.Popen(
        [sys.executable, "-c", SCRIPT, str(folder), mode, str(most)], stdout=subprocess.PIPE
    )


def stored(folder):
    """The id of the experiment, and the examples whose runs are stored."""
    with pnb.Client(path=folder) as client:
        summaries = pnb.list_experiments(client=client)
        if not summaries:
            return None, set()
        ran = pnb.get_experiment(summaries[0].experiment_id, client=client)
        return ran.experiment_id, {str(run.output // 2) for run in ran.task_runs}


def killed_after(folder, mode, *, runs, most):
    """Kill a process that makes `most` calls, once so many runs are stored in all; what is stored then."""
    deadline = time.monotonic() + 300
    with begin(folder, mode, most) as process:
        try:
            while len(stored(folder)[1]) < runs:
                assert time.monotonic() < deadline
                with pytest.raises(subprocess.TimeoutExpired):
                    process.wait(0.02)
        finally:
            process.kill()
    return stored(folder)


def executed(folder):
    return (folder / "executed.log").read_text().split()


def test_killed_twice_and_resumed(tmp_path):
    experiment_id, first = killed_after(tmp_path, "run", runs=100, most=150)
    assert 100 <= len(first) <= 150
    before = len(executed(tmp_path))
    _, second = killed_after(tmp_path, experiment_id, runs=300, most=250)
    assert first < second
    assert 300 <= len(second) <= 400
    assert not first & set(executed(tmp_path)[before:])
    between = len(executed(tmp_path))
    with begin(tmp_path, experiment_id, 500) as process:
        assert process.communicate(timeout=300)[0] == b"ended\n"
    assert not second & set(executed(tmp_path)[between:])

    with pnb.Client(path=tmp_path) as client:
        ran = pnb.get_experiment(experiment_id, client=client)
        assert sorted(run.output for run in ran.task_runs) == [2 * n for n in range(500)]
        assert len(ran.evaluation_runs) == 500
        assert all(one.score == 1.0 for one in ran.evaluation_runs)
        assert client.experiments.list()[0].status == "completed"


PAID = """
import asyncio, os, signal, sys
import phoenix_nb as pnb
from phoenix_nb.model.entries.charge import OpenCharge

client = pnb.Client(path=sys.argv[1])
failed = set()

async def task(input):
    if input["n"] not in failed:
        failed.add(input["n"])
        pnb.report_usage(model="m", input_tokens=1, output_tokens=1)
        raise ValueError("no JSON")
    await asyncio.Event().wait()

def charged():
    found = client.experiments.list()
    return found and client.store.load_entries(OpenCharge, found[0].experiment_id)

async def main():
    work = asyncio.create_task(
        pnb.async_run_experiment(dataset, task, client=client, concurrency=8, timeout=None)
    )
    while len(charged()) < 8:
        await asyncio.sleep(0.01)
    os.kill(os.getpid(), signal.SIGKILL)

dataset = pnb.Dataset.from_records([{"n": n} for n in range(8)], input_keys=["n"], name="numbers")
asyncio.run(main())
"""


def test_resume_after_a_kill_counts_what_failed_attempts_took(tmp_path):
    killed = subprocess.run(
        [sys.executable, "-c", PAID, str(tmp_path)],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    made = []

    async def task(input):
        made.append(input["n"])
        return 1

    with pnb.Client(path=tmp_path) as client:
        summary = client.experiments.list()[0]
        assert summary.status == "incomplete"
        for calls in (10, 12):
            pnb.resume_experiment(
                summary.experiment_id, task, client=client, budget=pnb.Budget(calls=calls),
                print_summary=False,
            )  # fmt: skip
            assert len(made) == calls - 8


VARIANTS = """
import os, signal, sys
from contextlib import closing
import phoenix_nb as pnb
from phoenix_nb.stores.sqlite import database

folder, statement, left = sys.argv[1], sys.argv[2], int(sys.argv[3])
created = 0

def task(input, factor):
    return input["n"] * factor

def right(output, input):
    return output == input["n"]

def dies(line):
    global left, created
    created += "INSERT INTO experiments " in line
    left -= bool(created) and line.startswith(statement)
    if not left:
        os.kill(os.getpid(), signal.SIGKILL)

def connect(file):
    connection = database.connect(file)
    connection.set_trace_callback(dies)
    return connection

client = pnb.Client(path=folder)
client.store._database._connect = connect
dataset = pnb.Dataset.from_records([{"n": n} for n in range(20)], input_keys=["n"], name="numbers")
pnb.run_variants(
    dataset, task, {name: {"factor": n} for n, name in enumerate("abc")}, [right], client=client,
    print_summary=False,
)
print("ended")
"""


@pytest.mark.parametrize(
    ("statement", "count", "exist"),
    [
        ("", 1, 0),
        ("", 3, 0),
        ("", 5, 0),
        ("COMMIT", 1, 0),
        ("BEGIN", 1, 3),
    ],
    ids=["insert", "third statement", "fifth statement", "commit", "after the commit"],
)
def test_process_killed_between_variants_leaves_all_or_none(tmp_path, statement, count, exist):
    """Killed at the statement of that count and beginning, from the first experiment's insert on."""
    killed = subprocess.run(
        [sys.executable, "-c", VARIANTS, str(tmp_path), statement, str(count)],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    with pnb.Client(path=tmp_path) as client:
        found = sorted(client.experiments.list(), key=lambda summary: summary.name)
        assert [summary.name for summary in found] == list("abc")[:exist]
        assert {summary.status for summary in found} <= {"incomplete"}
        if not exist:
            return
        resumed = pnb.resume_variants(
            [summary.experiment_id for summary in found],
            lambda input, factor: input["n"] * factor,
            {"right": lambda output, input: output == input["n"]},
            client=client, print_summary=False,
        )  # fmt: skip
        assert resumed.variants == ("a", "b", "c")
        assert [sum(run.output for run in ran.task_runs) for ran in resumed] == [0, 190, 380]
        assert {summary.status for summary in client.experiments.list()} == {"completed"}
