"""Killed anywhere and run again: every example is there once, and nothing committed is made twice."""

import json
import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow

POINTS = 50
SCRIPT = '''
"""Forks a process for each step from one that has the package imported, which is fifty times as fast."""
import json, os, random, signal, sys, time
from pathlib import Path
import phoenix_nb as pnb
from phoenix_nb import client, dataset, experiment, verbs  # warm

folder, points, count = Path(sys.argv[1]), int(sys.argv[2]), 40
draw = random.Random(7)

def run(store, calls):
    log = os.open(calls, os.O_CREAT | os.O_APPEND | os.O_WRONLY)
    def task(input):
        os.write(log, f"{input['n']}\\n".encode())
        time.sleep(0.004)
        return input["n"]
    data = pnb.Dataset.from_records([{"n": n} for n in range(count)], input_keys=["n"], name="d")
    with pnb.Client(path=store) as opened:
        return pnb.run_experiment(data, task, lambda output: output >= 0, client=opened, reuse=True,
                                  experiment_name="e", concurrency=4, print_summary=False)

def committed(store):
    with pnb.Client(path=store) as opened:
        listed = pnb.list_experiments(client=opened)
        return sorted(run.output for each in listed
                      for run in pnb.get_experiment(each.experiment_id, client=opened).task_runs)

def apart(act):
    """Do something in a process of its own; returns its id and where it writes what came of it."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        os.write(writing, json.dumps(act()).encode())
        os._exit(0)
    os.close(writing)
    return child, reading

def result(child, reading):
    with os.fdopen(reading) as pipe:
        text = pipe.read()
    os.waitpid(child, 0)
    return json.loads(text) if text else None

def called(file):
    return [int(line) for line in file.read_text().split()] if file.exists() else []

for point in range(points):
    store, first, second = (folder / f"{name}{point}" for name in ("store", "first", "second"))
    child, reading = apart(lambda: run(store, first) and None)
    wait = draw.randrange(count + 1)
    began = time.monotonic()
    while len(called(first)) < wait and time.monotonic() - began < 20:
        time.sleep(0.0005)
    time.sleep(draw.random() * 0.01)
    os.kill(child, signal.SIGKILL)
    result(child, reading)
    kept = result(*apart(lambda: committed(store))) or []
    outputs = result(*apart(lambda: sorted(r.output for r in run(store, second).task_runs)))
    print(json.dumps({"kept": kept, "second": called(second), "outputs": outputs}), flush=True)
'''


def test_killed_at_fifty_points_and_run_again(tmp_path):
    ended = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path), str(POINTS)],
        capture_output=True,
        text=True,
        timeout=400,
        check=True,
    )
    points = [json.loads(line) for line in ended.stdout.splitlines()]
    assert len(points) == POINTS
    for point in points:
        assert point["outputs"] == list(range(40))
        assert sorted(point["second"]) == sorted(set(range(40)) - set(point["kept"]))
    assert {0 < len(point["kept"]) < 40 for point in points} >= {True}


def test_two_processes_on_one_store_run_what_the_other_has_not(tmp_path):
    """At once, both may pay; afterwards neither does."""
    script = SCRIPT.partition("def committed")[0] + (
        "\nprint(len(run(folder / 'store', folder / sys.argv[3]).task_runs))"
    )

    def begin(name):
        return subprocess.Popen(
            [sys.executable, "-c", script, str(tmp_path), "1", name], stdout=subprocess.PIPE
        )

    both = [begin("one"), begin("two")]
    assert [process.communicate(timeout=120)[0].strip() for process in both] == [b"40", b"40"]
    later = begin("three")
    assert later.communicate(timeout=120)[0].strip() == b"40"
    assert not (tmp_path / "three").read_text()
