"""Killed in the middle, twice, and resumed: every example once, nothing that had finished run again."""

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
