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


def main(count: int) -> None:
    """Make runs, have them reused, and print what both took."""
    data = pnb.Dataset.from_records(
        [
            {"q": f"What is {n} and {n}? Explain it to a child of ten.", "a": str(2 * n)}
            for n in range(count)
        ],
        input_keys=["q"],
        output_keys=["a"],
        name="sums",
    )

    def task(input):
        return input["q"].upper()

    def right(output, expected):
        return expected["a"] in output

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

        made, experiment = seconds_of(lambda: run("made"))
        linked, second = seconds_of(lambda: run("linked", reuse=True))
        existing, _ = seconds_of(lambda: run("linked", reuse=True))
        assert second.reuse.reused == count
        print(f"{count:,} runs made: {made:.2f} s")
        print(f"{count:,} runs reused in a new experiment: {linked:.2f} s")
        print(f"{count:,} runs there already, under the same name: {existing:.2f} s")
        runs = experiment.records.task_runs
    examples = data.record.examples

    def keys():
        hashes = ExampleHashes(examples)
        table = hashes.samples(frozenset({"input"}))
        task_keys = TaskKeys("identity", table)
        for run in runs:
            task_keys.of(run.example_id, run.repetition)

    def evaluation_keys():
        hashes = ExampleHashes(examples)
        sources = frozenset({"output", "expected"})
        of = EvaluationKeys(
            "identity", sources, hashes.of(sources), hashes.samples(frozenset({"input"}))
        )
        for run in runs:
            of.of(run)

    print(f"key of a run: {seconds_of(keys)[0] / count * 1e6:.1f} µs")
    print(f"key of an evaluation: {seconds_of(evaluation_keys)[0] / count * 1e6:.1f} µs")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
