"""What a user's type checker must accept; checked by mypy, never run."""

import asyncio
from datetime import datetime
from typing import Any, assert_type

import phoenix_nb as pnb
from phoenix_nb.experiments import run_experiment
from phoenix_nb.type_aliases import Evaluators, Listener, Task, Variants


def task(input: dict[str, Any]) -> str:
    return str(input["question"])


async def prompted(input: dict[str, Any], prompt: pnb.Prompt) -> dict[str, Any]:
    return {"answer": prompt.format(**input)}


@pnb.evaluator
def bare(output: str) -> bool:
    return bool(output)


@pnb.evaluator("named", kind="LLM", direction="maximize")
async def judge(output: str, expected: dict[str, Any]) -> tuple[float, str]:
    return (1.0, "good") if output == expected["answer"] else (0.0, "bad")


@pnb.create_evaluator("LLM", "tone")
def tone(output: str) -> str:
    return "polite"


class Scorer:
    def evaluate(self, output: str, expected: dict[str, Any]) -> float:
        return float(output == expected["answer"])


class AsyncScorer:
    async def async_evaluate(self, output: str) -> float:
        return float(len(output))


given_tasks: list[Task] = [task, prompted, lambda input: input, Scorer().evaluate]
given_evaluators: list[Evaluators] = [
    None, bare, Scorer(), [bare, judge, tone, Scorer(), AsyncScorer()], {"bare": bare, "own": Scorer()},
    lambda output: True,
]  # fmt: skip
given_variants: list[Variants] = [
    {"terse": "{question}", "long": pnb.Prompt("{question}")},
    {"cold": {"temperature": 0.0}, "warm": {"temperature": 1.0}},
    ["{question}", "{question}!"], pnb.grid(model=["small", "large"]),
]  # fmt: skip
given_listeners: list[Listener] = [print]


def blocking(dataset: pnb.Dataset) -> None:
    ran = pnb.run_experiment(dataset, task, [bare, judge], dry_run=5, concurrency=None)
    assert_type(ran, pnb.RanExperiment)
    assert_type(pnb.resume_experiment(ran.experiment_id, task, {"bare": bare}), pnb.RanExperiment)
    assert_type(pnb.get_experiment("id", client=pnb.Client(path="here")), pnb.RanExperiment)
    assert_type(run_experiment("stored", task, bare), pnb.RanExperiment)


def compared(dataset: pnb.Dataset, client: pnb.Client) -> None:
    both = client.experiments.run_variants(dataset, prompted, {"a": "{q}", "b": "{q}!"}, bare)
    assert_type(both, pnb.Comparison)
    assert_type(pnb.resume_variants(both, prompted, retries=1), pnb.Comparison)
    assert_type(client.experiments.compare(*both, "id", baseline="a"), pnb.Comparison)
    both.plot().update_layout(title="both")


def started(dataset: pnb.Dataset) -> None:
    handle = pnb.start_experiment(dataset, task, on_event=print)
    assert_type(handle, pnb.ExperimentHandle[pnb.RanExperiment])
    assert_type(handle.result(timeout=5), pnb.RanExperiment)
    variants = pnb.Client().experiments.start_variants(dataset, task, ["{q}", "{q}!"])
    assert_type(variants, pnb.ExperimentHandle[pnb.Comparison])


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
        assert_type(await client.datasets.get_dataset(dataset="name"), pnb.Dataset)


asyncio.run(awaited(pnb.Dataset.from_records([{"question": "?"}], input_keys=["question"])))
