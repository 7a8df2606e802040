"""How time, memory and disk grow with the runs of an experiment, and with the experiments of a store.

    python -m benchmarks.growth                        1,000 to 100,000 runs, 10 to 1,000 experiments
    python -m benchmarks.growth --runs 1000,1000000    these numbers of runs
    python -m benchmarks.growth --write benchmarks/GROWTH.md

Each step of each size is measured in a process of its own, on a store that the step before has made. Each run
has two evaluations; nothing does anything. The exponent of a step is the slope between its two largest sizes:
1 is growth in proportion.
"""

import argparse
import asyncio
import json
import math
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.environments import ROOT
from benchmarks.machine import this_machine
from benchmarks.running import stamp
from benchmarks.workload import peak_resident, resident

Figures = dict[str, dict[str, float]]
"""By step: seconds, seconds of processor time, and megabytes beyond those before it."""
_REPEATED = 10
"""Repetitions of each example, from as many runs on as `_FEW`."""
_FEW = 10_000


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and print or write the page."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.growth")
    parser.add_argument("--runs", type=_numbers, default=[1_000, 10_000, 100_000])
    parser.add_argument("--experiments", type=_numbers, default=[10, 100, 1_000])
    parser.add_argument("--write", type=Path)
    parser.add_argument("--one", type=json.loads, help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    if given.one:
        sys.stdout.write(json.dumps(_STEPS[given.one[0]](*given.one[1:])) + "\n")
        sys.stdout.flush()
        os._exit(0)
    page = "\n".join(_page(given.runs, given.experiments))
    if given.write:
        given.write.write_text(page)
    else:
        sys.stdout.write(page)


def _numbers(text: str) -> list[int]:
    return [int(part) for part in text.split(",")]


def _page(runs: Sequence[int], experiments: Sequence[int]) -> Iterator[str]:
    yield "# Growth\n"
    yield "Written by `python -m benchmarks.growth`; each run has two evaluations, and nothing does anything."
    yield f"{this_machine()}. {stamp()}\n"
    yield from _table("runs", runs, [_of_runs(count) for count in runs])
    yield from _table("experiments", experiments, [_measured("many", n) for n in experiments])


def _of_runs(count: int) -> Figures:
    with tempfile.TemporaryDirectory() as folder:
        figures = _measured("run", count, folder)
        for step in ("read", "compare", "compare_stored"):
            figures |= _measured(step, folder)
    return figures


def _measured(step: str, *arguments: Any) -> Figures:
    command = [sys.executable, "-m", "benchmarks.growth", "--one", json.dumps([step, *arguments])]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr)
    figures: Figures = json.loads(done.stdout.splitlines()[-1])
    return figures


def _table(what: str, sizes: Sequence[int], columns: Sequence[Figures]) -> Iterator[str]:
    yield f"## {what.capitalize()}\n"
    yield f"| step | {' | '.join(f'{size:,}' for size in sizes)} | exponent |"
    yield "|---" * (len(sizes) + 2) + "|"
    for step in columns[-1]:
        cells = [_cell(column[step]) for column in columns]
        yield f"| {step} | {' | '.join(cells)} | {_exponent(sizes, columns, step)} |"
    yield ""


def _cell(figure: dict[str, float]) -> str:
    if "bytes" in figure:
        return f"{figure['bytes']:,.0f} B"
    return f"{figure['wall']:.3g} s ({figure['cpu']:.3g} s CPU), {figure['peak']:,.0f} MB"


def _exponent(sizes: Sequence[int], columns: Sequence[Figures], step: str) -> str:
    if len(sizes) < 2 or "bytes" in columns[-1][step]:
        return ""
    last, before = columns[-1][step]["cpu"], columns[-2][step]["cpu"]
    return f"{math.log(last / max(before, 1e-6)) / math.log(sizes[-1] / sizes[-2]):.2f}"


# -- inside a process of its own ---------------------------------------------------------------------


@contextmanager
def _step(figures: Figures, name: str) -> Iterator[None]:
    before = resident()
    Path("/proc/self/clear_refs").write_text("5")
    wall, cpu = time.perf_counter(), time.process_time()
    yield
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    figures[name] = {"wall": wall, "cpu": cpu, "peak": (peak_resident() - before) / 1e6}


async def _task(input: dict[str, int]) -> int:
    return input["n"]


async def _exact(output: int) -> float:
    return float(output % 2)


async def _tone(output: int) -> str:
    return "calm"


def _run(count: int, folder: str) -> Figures:
    """Two experiments, of which the first is measured."""
    from phoenix_nb import Client, Dataset, async_run_experiment

    repetitions = _REPEATED if count >= _FEW else 1
    dataset = Dataset.from_records(
        [{"n": n} for n in range(count // repetitions)], input_keys=["n"], name="numbers"
    )
    client = Client(path=folder)
    figures: Figures = {}

    async def go() -> str:
        ran = await async_run_experiment(
            dataset,
            _task,
            [_exact, _tone],
            repetitions=repetitions,
            client=client,
            print_summary=False,
        )
        return ran.id

    with _step(figures, "run"):
        first = asyncio.run(go())
    size = sum(file.stat().st_size for file in Path(folder).iterdir())
    figures["disk, a run"] = {"bytes": size / count}
    second = asyncio.run(go())
    Path(folder, "ids.json").write_text(json.dumps([first, second]))
    return figures


def _read(folder: str) -> Figures:
    from phoenix_nb import Client, get_experiment
    from phoenix_nb.frames import wide_frame  # noqa: F401 - pandas is not what is measured

    client, figures = Client(path=folder), Figures()
    id_ = json.loads(Path(folder, "ids.json").read_text())[0]
    with _step(figures, "get_experiment"):
        experiment = get_experiment(id_, client=client)
    steps: dict[str, Callable[[], Any]] = {
        "summary": experiment.summary,
        "explore": experiment.explore,
        "to_dataframe": experiment.to_dataframe,
        "to_dataframe, Arrow": lambda: experiment.to_dataframe(backend="pyarrow"),
        "to_parquet": lambda: experiment.to_parquet(Path(folder, "runs.parquet")),
        "task_runs": lambda: experiment.task_runs,
    }
    for name, act in steps.items():
        with _step(figures, name):
            act()
    return figures


def _compare(folder: str) -> Figures:
    from phoenix_nb import Client, compare, get_experiment

    client, figures = Client(path=folder), Figures()
    both = [
        get_experiment(id_, client=client)
        for id_ in json.loads(Path(folder, "ids.json").read_text())
    ]
    with _step(figures, "compare"):
        compare(*both).summary()
    return figures


def _compare_stored(folder: str) -> Figures:
    from phoenix_nb import Client, compare
    from phoenix_nb.frames import wide_frame  # noqa: F401 - pandas is not what is measured

    client, figures = Client(path=folder), Figures()
    ids = json.loads(Path(folder, "ids.json").read_text())
    with _step(figures, "compare, by id"):
        compare(*ids, client=client).summary()
    return figures


def _many(count: int) -> Figures:
    """A store of many small experiments."""
    from phoenix_nb import Client, Dataset, async_run_experiment, history, list_experiments

    figures: Figures = {}
    dataset = Dataset.from_records([{"n": n} for n in range(5)], input_keys=["n"], name="numbers")
    with tempfile.TemporaryDirectory() as folder:
        client = Client(path=folder)

        async def go() -> None:
            for _ in range(count):
                await async_run_experiment(
                    dataset, _task, [_exact], client=client, print_summary=False
                )

        with _step(figures, "run them, 5 runs each"):
            asyncio.run(go())
        with _step(figures, "list_experiments"):
            list_experiments(client=client)
        with _step(figures, "history of the last 100"):
            history(dataset, client=client, last=100)
        with _step(figures, "one more"):
            count = 1
            asyncio.run(go())
        client.close()
    return figures


_STEPS: dict[str, Callable[..., Figures]] = {
    "run": _run,
    "read": _read,
    "compare": _compare,
    "compare_stored": _compare_stored,
    "many": _many,
}

if __name__ == "__main__":
    main()
