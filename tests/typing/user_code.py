"""What a user's type checker must accept; checked by mypy, never run."""

import asyncio
from datetime import datetime
from typing import Any, assert_type

import phoenix_nb as pnb


def task(input: dict[str, Any]) -> str:
    return str(input["question"])


@pnb.evaluator
def bare(output: str) -> bool:
    return bool(output)


@pnb.evaluator("named", kind="LLM", direction="maximize")
async def judge(output: str, expected: dict[str, Any]) -> tuple[float, str]:
    return (1.0, "good") if output == expected["answer"] else (0.0, "bad")


def blocking(dataset: pnb.Dataset) -> None:
    ran = pnb.run_experiment(dataset, task, [bare, judge], dry_run=5, concurrency=None)
    assert_type(ran, pnb.RanExperiment)
    assert_type(pnb.resume_experiment(ran.experiment_id, task, {"bare": bare}), pnb.RanExperiment)
    assert_type(pnb.get_experiment("id", client=pnb.Client(path="here")), pnb.RanExperiment)


def started(dataset: pnb.Dataset) -> None:
    handle = pnb.start_experiment(dataset, task, on_event=print)
    assert_type(handle, pnb.ExperimentHandle[pnb.RanExperiment])
    assert_type(handle.result(timeout=5), pnb.RanExperiment)


def read(ran: pnb.RanExperiment) -> None:
    assert_type(ran.task_runs, list[pnb.TaskRun])
    run = ran.task_runs[0]
    assert_type(run.start_time, datetime)
    assert_type(run.latency_s, float)
    assert_type(run["output"], Any)
    if run.error is not None:
        assert_type(run.error.type, str)
        text: str = run.error
        assert "no" in text
    evaluation = ran.evaluation_runs[0]
    assert_type(evaluation.result, pnb.Evaluation | None)
    assert_type(evaluation.score, float | None)
    assert_type(ran.dataset[0], pnb.Example)
    assert_type(ran.dataset[0].input, dict[str, Any])
    assert_type(pnb.Evaluation(score=1, label="yes").label, str | None)
    assert_type(pnb.list_experiments()[0].created_at, datetime)
    _ = run.latency  # type: ignore[attr-defined]


async def awaited(dataset: pnb.Dataset) -> None:
    ran = await pnb.async_run_experiment(dataset, task, rate_limit_errors=[ConnectionError])
    assert_type(ran, pnb.RanExperiment)
    async with pnb.AsyncClient(path="here") as client:
        assert_type(await client.experiments.run_experiment(dataset, task), pnb.RanExperiment)


asyncio.run(awaited(pnb.Dataset.from_records([{"question": "?"}], input_keys=["question"])))
