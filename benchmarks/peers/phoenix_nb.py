"""phoenix_nb as installed here, with its durable store in a folder of its own."""

import tempfile

from benchmarks.work import Work
from benchmarks.workload import Done, Go, body_of, judge_of, main
from phoenix_nb import Client, Dataset, async_run_experiment


def prepare(work: Work) -> Go:
    """Begin with a `Dataset` and an open client."""
    client = Client(path=tempfile.mkdtemp())  # in a folder that the harness removes
    dataset = Dataset.from_records(
        [{"n": n, "answer": n} for n in range(work.count)], input_keys=["n"], output_keys=["answer"]
    )
    body, judge = body_of(work), judge_of(work)

    if work.is_async:

        async def task(input):
            return await body(input["n"])

    else:

        def task(input):
            return body(input["n"])

    async def go() -> Done:
        experiment = await async_run_experiment(
            dataset,
            task,
            [judge],
            concurrency=work.concurrency,
            print_summary=False,
            client=client,
        )
        scored = sum(one.score is not None for one in experiment.evaluation_runs)
        return Done(scored, experiment)

    return go


if __name__ == "__main__":
    main(prepare, "phoenix-nb")
