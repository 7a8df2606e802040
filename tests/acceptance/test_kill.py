"""Killed in the middle and resumed: every example once, nothing that had finished run again."""

import os
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

folder, mode = sys.argv[1], sys.argv[2]
client = pnb.Client(path=folder)

async def task(input):
    await asyncio.sleep(0.02)
    with open(os.path.join(folder, "executed.log"), "a") as log:
        log.write(f"{input['n']}\\n")
    return input["n"] * 2

def right(output, input):
    return output == input["n"] * 2

dataset = pnb.Dataset.from_records([{"n": n} for n in range(500)], input_keys=["n"], name="numbers")
if mode == "run":
    client.experiments.run_experiment(dataset, task, [right], experiment_name="killed", concurrency=8)
else:
    client.experiments.resume_experiment(mode, task, [right], concurrency=8)
print("ended")
"""


def finished(folder):
    summaries = pnb.Client(path=folder).experiments.list()
    return (summaries[0].experiment_id, summaries[0].done) if summaries else (None, 0)


def killed_after(folder, mode, runs):
    process = subprocess.Popen([sys.executable, "-c", SCRIPT, str(folder), mode])
    deadline = time.monotonic() + 60
    while finished(folder)[1] < runs and time.monotonic() < deadline:
        assert process.poll() is None
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    return finished(folder)


def executed(folder):
    return (folder / "executed.log").read_text().split()


def test_killed_twice_and_resumed(tmp_path):
    experiment_id, first = killed_after(tmp_path, "run", 100)
    assert 100 <= first < 500
    before = set(executed(tmp_path))
    done_before = {
        run.example_id for run in pnb.get_experiment(
            experiment_id, client=pnb.Client(path=tmp_path)).task_runs
    }  # fmt: skip
    assert len(done_before) == first
    _, second = killed_after(tmp_path, experiment_id, 300)
    assert first < second < 500
    ended = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path), experiment_id],
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert "ended" in ended.stdout, ended.stderr

    ran = pnb.get_experiment(experiment_id, client=pnb.Client(path=tmp_path))
    assert sorted(run.output for run in ran.task_runs) == [2 * n for n in range(500)]
    assert len(ran.evaluation_runs) == 500
    assert all(one.score == 1.0 for one in ran.evaluation_runs)
    # at most what was in flight at the two kills was executed a second time
    assert len(executed(tmp_path)) <= 500 + 2 * 8 * 4
    assert before
    assert pnb.Client(path=tmp_path).experiments.list()[0].status == "completed"


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
