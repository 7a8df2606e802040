"""A model that is none, and twenty runs at once."""

import asyncio
import os
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import phoenix_nb as pnb

# None of these libraries has a reason to call home from a test.
os.environ.update(
    RAGAS_DO_NOT_TRACK="true", DEEPEVAL_TELEMETRY_OPT_OUT="1", LANGSMITH_TRACING="false"
)

FAILS = 3
"""The run whose evaluation the model refuses."""
RUNS = 20


def verdict(prompt: str) -> tuple[bool, str]:
    """Judge the output in a prompt, as `answer 7`: even ones are right. Names what it has seen."""
    number = int(re.findall(r"answer (\d+)", prompt)[-1])
    if number == FAILS:
        raise RuntimeError(f"the model refuses {number}")
    return number % 2 == 0, f"seen {number}"


async def async_verdict(prompt: str) -> tuple[bool, str]:
    """The same, while others run."""
    await asyncio.sleep(0.01)
    return verdict(prompt)


@pytest.fixture
def run(tmp_path: Any) -> Iterator[Callable[..., pnb.RanExperiment]]:
    """Runs twenty examples at once, and evaluates `answer <n>`, where `answer <n>` is expected of even n."""
    dataset = pnb.Dataset.from_records(
        [
            {"question": f"question {n}", "answer": f"answer {n}" if n % 2 == 0 else "other"}
            for n in range(RUNS)
        ],
        input_keys=["question"],
        output_keys=["answer"],
        name="answers",
    )
    with pnb.Client(path=tmp_path) as client:

        def evaluate(*scorers: Any, count: int = RUNS, task: Any = None) -> pnb.RanExperiment:
            return pnb.run_experiment(
                dataset,
                task or (lambda input: input["question"].replace("question", "answer")),
                list(scorers),
                concurrency=RUNS,
                retries=0,
                client=client,
                print_summary=False,
                **({} if count == RUNS else {"dry_run": count}),
            )

        yield evaluate


def check_exact(ran: pnb.RanExperiment, name: str) -> None:
    """Right for even ones, and only for these."""
    scores = ran.to_dataframe()[f"{name}.score"].tolist()
    assert scores == [1.0 if n % 2 == 0 else 0.0 for n in range(RUNS)]


def check_judged(
    ran: pnb.RanExperiment, name: str, *, labels: tuple[str, str] | None = None
) -> None:
    """Each run has what the model said of it; the one that it refused has an error."""
    frame = ran.to_dataframe()
    for n in range(RUNS):
        row = frame.iloc[n]
        if n == FAILS:
            assert f"refuses {n}" in str(row[f"{name}.error"])
            continue
        assert f"seen {n}" in row[f"{name}.explanation"]
        if labels is None:
            assert row[f"{name}.score"] == (1.0 if n % 2 == 0 else 0.0)
        else:
            assert row[f"{name}.label"] == labels[n % 2]
    counts = ran.summary().loc[name]
    assert (counts["n"], counts["evaluator_errors"], counts["missing"]) == (RUNS - 1, 1, 0)


def check_missing(ran: pnb.RanExperiment, name: str) -> None:
    """Nothing was scored, and nothing failed."""
    counts = ran.summary().loc[name]
    assert (counts["n"], counts["evaluator_errors"], counts["missing"]) == (0, 0, RUNS)
