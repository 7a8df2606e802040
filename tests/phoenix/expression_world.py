"""What the expressions of `expressions.txt` are about, made through the public methods of a client."""

import collections
import copy
import dataclasses
import itertools
import json
import random
import statistics
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pandas as pd

TIMES = {
    "start_time": datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=UTC),
    "end_time": datetime(2026, 1, 2, 3, 4, 7, tzinfo=UTC),
}
ROWS = [
    ("2 + 2?", "4", "sums"),
    ("3 × 3?", "9", "sums"),
    ("What is the capital of France?", "Paris", "places"),
]
QUIET = {"print_summary": False, "retries": 0}


def reply(input: Mapping[str, Any]) -> dict[str, str]:
    """A task."""
    return {"reply": "4" if "2" in input["question"] else "Paris"}


def fail(input: Mapping[str, Any]) -> str:
    """A task that fails on one example."""
    if "3" in input["question"]:
        raise ValueError("no good")
    return "fine"


def exact(output: Any, expected: Mapping[str, Any]) -> bool:
    """An evaluator that gives a score and a label."""
    return bool(output["reply"] == expected["answer"])


def length(output: Any) -> float:
    """An evaluator that gives a score."""
    return len(output["reply"]) / 8


def judged(output: Any, expected: Mapping[str, Any]) -> dict[str, Any]:
    """An evaluator that gives everything."""
    right = output["reply"] == (expected or {}).get("answer")
    return {
        "score": float(right),
        "label": "right" if right else "wrong",
        "explanation": "as I see it",
        "metadata": {"model": "m"},
    }


def tone(output: Any) -> str:
    """An evaluator that gives a label."""
    return "calm"


def pair(output: Any) -> list[dict[str, Any]]:
    """An evaluator that gives two evaluations."""
    return [{"name": "a", "score": 1.0}, {"name": "b", "label": "yes"}]


def raising(output: Any) -> float:
    """An evaluator that fails."""
    raise KeyError("missing")


def world(client: Any, create_evaluator: Callable[..., Any]) -> dict[str, Any]:
    """Make what the expressions are about, through a client's public methods, and name it."""
    mark, numbers = uuid4().hex[:8], itertools.count()
    shorter = create_evaluator(name="length", kind="CODE")(length)
    judge = create_evaluator(kind="LLM", name="judge")(judged)
    names = _datasets(client, mark)
    names |= _experiments(client, names["dataset"], [exact, shorter, judge, tone])
    names |= _logged(client, names["dataset"])
    first, *rest = names["dataset"]
    places = {example["id"]: place for place, example in enumerate(names["dataset"])}
    ran = names["ran"]
    return names | {
        "Mapping": Mapping,
        "TIMES": TIMES,
        "by_example": lambda rows: sorted(
            rows, key=lambda row: places[row.get("dataset_example_id") or row["id"]]
        ),
        "client": client,
        "collections": collections,
        "copy": copy,
        "create_evaluator": create_evaluator,
        "dataclasses": dataclasses,
        "datetime": datetime,
        "evals": sorted(
            ran["evaluation_runs"], key=lambda e: (e.name, str(list(e.result.items())))
        ),
        "exact": exact,
        "first": first,
        "frame": pd.DataFrame(ROWS, columns=["question", "answer", "topic"]),
        "fresh": lambda: f"fresh-{mark}-{next(numbers)}",
        "infos": client.experiments.list(dataset_id=names["dataset"].id),
        "itertools": itertools,
        "json": json,
        "judge": judge,
        "nowhere": "RXhwZXJpbWVudDo5OTk5OTk=",
        "nowhere_dataset": "RGF0YXNldDo5OTk5OTk=",
        "nowhere_run": "RXhwZXJpbWVudFJ1bjo5OTk5OTk=",
        "nowhere_version": "RGF0YXNldFZlcnNpb246OTk5OTk5",
        "pd": pd,
        "random": random,
        "reply": reply,
        "rest": rest,
        "runs": sorted(ran["task_runs"], key=lambda run: str(run["output"])),
        "shorter": shorter,
        "statistics": statistics,
        "throwaway": client.experiments.create(dataset_id=names["growing"].id),
        "timedelta": timedelta,
    }


def _datasets(client: Any, mark: str) -> dict[str, Any]:
    made = client.datasets.create_dataset(
        name=f"quiz-{mark}",
        inputs=[{"question": question} for question, _, _ in ROWS],
        outputs=[{"answer": answer} for _, answer, _ in ROWS],
        metadata=[{"topic": topic} for _, _, topic in ROWS],
        dataset_description="Questions.",
    )
    frame = pd.DataFrame(ROWS, columns=["question", "answer", "topic"])
    return {
        "made": made,
        "dataset": client.datasets.get_dataset(dataset=made.name),
        "split": client.datasets.create_dataset(
            name=f"split-{mark}",
            dataframe=frame.assign(part=["train", "test", "train"], key=["e-1", "e-2", "e-3"]),
            input_keys=["question"],
            output_keys=["answer"],
            split_key="part",
            example_id_key="key",
        ),
        "growing": client.datasets.create_dataset(
            name=f"growing-{mark}", inputs=[{"q": 1}], outputs=[{"a": 1}]
        ),
    }


def _experiments(client: Any, dataset: Any, evaluators: list[Any]) -> dict[str, Any]:
    experiments = client.experiments

    def run(task: Callable[..., Any], evaluators: Any = None, **options: Any) -> Any:
        return experiments.run_experiment(
            dataset=dataset, task=task, evaluators=evaluators, **QUIET, **options
        )

    ran = run(
        reply,
        evaluators,
        experiment_name="first",
        experiment_description="The first one.",
        experiment_metadata={"team": "a", "n": 3},
    )
    failing = run(fail, experiment_name="failing")
    broken = run(reply, {"raising": raising}, experiment_name="broken")
    return {
        "ran": ran,
        "failing": failing,
        "broken": broken,
        "both": run(reply, [pair], experiment_name="both"),
        "dry": run(reply, [exact], dry_run=2),
        "more": experiments.evaluate_experiment(
            experiment=experiments.get_experiment(experiment_id=broken["experiment_id"]),
            evaluators={"late": lambda output: 0.5},
            **QUIET,
        ),
        "got": experiments.get_experiment(experiment_id=ran["experiment_id"]),
        "info": experiments.get(experiment_id=ran["experiment_id"]),
        "failing_info": experiments.get(experiment_id=failing["experiment_id"]),
    }


def _logged(client: Any, dataset: Any) -> dict[str, Any]:
    experiments = client.experiments
    created = experiments.create(
        dataset_id=dataset.id,
        experiment_name="by hand",
        experiment_description="Not run here.",
        experiment_metadata={"team": "b"},
        repetitions=2,
    )
    run = {"experiment_id": created["id"], **TIMES}
    logged = experiments.log_run(dataset_example_id=dataset[0]["id"], output={"n": 4}, **run)
    return {
        "created": created,
        "logged": logged,
        "logged_error": experiments.log_run(
            dataset_example_id=dataset[1]["id"], output=None, error="ValueError: no", **run
        ),
        "noted": experiments.log_evaluation(
            experiment_run_id=logged["id"],
            name="seen",
            annotator_kind="HUMAN",
            score=0.5,
            label="so-so",
            metadata={"by": "me"},
        ),
    }
