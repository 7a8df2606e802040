"""What reuse costs: seconds until 10,000 reused runs are there, and microseconds for each key.

Usage: python benchmarks/reuse.py [examples]
"""

import sys
import tempfile
import time

import phoenix_nb as pnb
from phoenix_nb.core.reuse.keys import EvaluationKeys, ExampleHashes, TaskKeys


def seconds_of(action):
    """Time one call."""
    began = time.perf_counter()
    result = action()
    return time.perf_counter() - began, result


def shown(what, action):
    """Time one call, by the clock and by the processor, and print it; returns its result."""
    worked = time.process_time()
    seconds, result = seconds_of(action)
    print(f"{what}: {seconds:.2f} s, of the processor {time.process_time() - worked:.2f} s")
    return result


def sums(count):
    """So many questions with their answers."""
    return pnb.Dataset.from_records(
        [
            {"q": f"What is {n} and {n}? Explain it to a child of ten.", "a": str(2 * n)}
            for n in range(count)
        ],
        input_keys=["q"],
        output_keys=["a"],
        name="sums",
    )


def right(output, expected):
    """An evaluator."""
    return expected["a"] in output


def brief(output):
    """Another one."""
    return len(output)


def variants(count: int) -> None:
    """The same with three variants and two evaluators: as many runs, twice as many evaluations."""
    data = sums(-(-count // 3))

    def task(input, end):
        return input["q"].upper() + end

    with tempfile.TemporaryDirectory() as folder, pnb.Client(path=folder) as client:

        def run(name):
            return pnb.run_variants(
                data,
                task,
                {end: {"end": end} for end in "!?."},
                [right, brief],
                client=client,
                print_summary=False,
                experiment_name=name,
                reuse=True,
            )

        shown("three variants, two evaluators, made", lambda: run("made"))
        linked = shown("three variants, two evaluators, reused in new ones", lambda: run("linked"))
        shown("three variants, two evaluators, there already", lambda: run("linked"))
        assert all(each.reuse.reused == len(data) for each in linked.experiments)


def main(count: int) -> None:
    """Make runs, have them reused, and print what both took."""
    data = sums(count)

    def task(input):
        return input["q"].upper()

    with tempfile.TemporaryDirectory() as folder, pnb.Client(path=folder) as client:

        def run(name, **given):
            return pnb.run_experiment(
                data,
                task,
                right,
                client=client,
                print_summary=False,
                experiment_name=name,
                **given,
            )

        experiment = shown(f"{count:,} runs made", lambda: run("made"))
        second = shown(
            f"{count:,} runs reused in a new experiment", lambda: run("linked", reuse=True)
        )
        shown(
            f"{count:,} runs there already, under the same name", lambda: run("linked", reuse=True)
        )
        assert second.reuse.reused == count
        runs = experiment.records.task_runs
    examples = data.record.examples

    def keys():
        hashes = ExampleHashes(examples)
        table = hashes.distinct(frozenset({"input"}))
        task_keys = TaskKeys("identity", table)
        for run in runs:
            task_keys.of(run.example_id, run.repetition)

    def evaluation_keys():
        hashes = ExampleHashes(examples)
        sources = frozenset({"output", "expected"})
        of = EvaluationKeys(
            "identity", sources, hashes.of(sources), hashes.distinct(frozenset({"input"}))
        )
        for run in runs:
            of.of(run)

    print(f"key of a run: {seconds_of(keys)[0] / count * 1e6:.1f} µs")
    print(f"key of an evaluation: {seconds_of(evaluation_keys)[0] / count * 1e6:.1f} µs")


if __name__ == "__main__":
    for measure in (main, variants):
        measure(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
