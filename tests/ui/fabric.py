"""Experiments made up for the views: records, cards and events, calm or hostile."""

import random
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from phoenix_nb.core.progress import events as e
from phoenix_nb.core.progress.progress import Progress
from phoenix_nb.core.summary.experiment import ExperimentReport, build_experiment_report
from phoenix_nb.model import (
    DatasetRecord,
    EvaluationRecord,
    EvaluationRunRecord,
    EvaluatorInfo,
    ExampleRecord,
    ExperimentRecord,
    Failure,
    Records,
    SessionOutcome,
    TaskRunRecord,
    Usage,
    Variant,
)
from tests.support import records as factory

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)

HOSTILE = (
    "<script>window.__xss=1</script>",
    "<img src=x onerror='window.__xss=1'>",
    '"><svg onload=window.__xss=1>',
    "javascript:window.__xss=1",
    "[x](javascript:window.__xss=1)",
    "</pre></td></table><iframe srcdoc='<script>parent.__xss=1</script>'>",
    "\x1b[31mred\x1b[0m \x1b]0;title\x07",
    "\u202egnp.exe \u200f שלום",
    "nul\x00 bell\x07 back\x08 \ud800",
    "x" * 1_000_000,
    "<b>" * 5_000,
    "{{constructor.constructor('window.__xss=1')()}}",
    "𝕌𝕟𝕚𝕔𝕠𝕕𝕖 👩‍👩‍👧‍👦 e\u0301" * 50,
)
"""What a model, a dataset or an exception may well say."""

ANSWERS = (
    "It takes 2 × ½ = 1 bolt of white, so 3 bolts in total. A: 3",
    "The house is worth 130,000 × 1.5, a profit of 65,000. A: 65000",
    "One pair of glasses costs $5, every second one 60 % of it, so 8 × 5 + 8 × 3 = 64. A: 64",
)
QUESTIONS = (
    "A robe takes 2 bolts of blue fiber and half that much white fiber. How many bolts in total?",
    "Josh decides to try flipping a house. He buys a house for $80,000 and puts in $50,000.",
    "Kylar went to the store to buy glasses for his new apartment. One glass costs $5, the next 60 %.",
)
EVALUATORS = (
    EvaluatorInfo(name="correct", direction="maximize"),
    EvaluatorInfo(name="similarity", direction="maximize"),
    EvaluatorInfo(name="tone", kind="LLM"),
)


def many_evaluators(number: int) -> tuple[EvaluatorInfo, ...]:
    """Return so many evaluators, some with a long name."""
    names = ("correct", "similarity", "tone", "the_answer_is_grounded_in_the_retrieved_context_v2")
    return tuple(
        EvaluatorInfo(name=f"{names[n % 4]}_{n}" if n > 3 else names[n]) for n in range(number)
    )


def record(
    name: str = "stepwise",
    *,
    variant: bool = False,
    examples: int = 1319,
    repetitions: int = 2,
    evaluators: Sequence[EvaluatorInfo] = EVALUATORS,
) -> ExperimentRecord:
    """Return what is fixed when an experiment starts."""
    return factory.experiment(
        dataset(0), id=f"exp-{name[:20]}", name=name, example_count=examples, created_at=NOW,
        repetitions=repetitions, variant=Variant(name=name) if variant else None,
        evaluators=tuple(evaluators),
    )  # fmt: skip


def dataset(examples: int = 20, *, hostile: bool = False) -> DatasetRecord:
    """Return a dataset of questions."""
    texts = HOSTILE if hostile else QUESTIONS
    made = tuple(
        ExampleRecord(
            id=f"q-{n:04}", input={"question": texts[n % len(texts)]}, output={"answer": str(n)},
            metadata={"steps": n % 5}, splits=("test",),
        )
        for n in range(examples)
    )  # fmt: skip
    return factory.dataset(
        0, id="data", name=texts[0] if hostile else "gsm8k", version_id="3f9c2ab1770d41",
        description=texts[1] if hostile else "Grade school mathematics.", created_at=NOW, examples=made,
    )  # fmt: skip


def task_run(
    of: ExperimentRecord, number: int, draw: random.Random, *, hostile: bool = False
) -> TaskRunRecord:
    """Return the run of one example, which fails now and then."""
    failed = draw.random() < (0.4 if hostile else 0.03)
    kind = draw.choice(("RateLimitError", "ValueError", "RunTimeoutError"))
    said = draw.choice(HOSTILE) if hostile else "the reply holds no number"
    texts = HOSTILE if hostile else ANSWERS
    latency = draw.lognormvariate(0.1, 0.5)
    traceback = TRACEBACK.format(said, kind)
    error = Failure(type=said[:40] if hostile else kind, message=said, traceback=traceback)
    return factory.run(
        of, f"q-{number // of.repetitions:04}", 1 + number % of.repetitions, id=f"{of.id}-{number}",
        output=None if failed else texts[number % len(texts)], error=error if failed else None,
        start_time=NOW, end_time=NOW + timedelta(seconds=latency), latency_s=latency, attempts=1,
        trace_id=None, usage=Usage(prompt_tokens=210, completion_tokens=95, cost=0.0004),
    )  # fmt: skip


TRACEBACK = """Traceback (most recent call last):
  File "/home/ada/notebook.py", line 12, in answer
    return parse(reply)
           ^^^^^^^^^^^^
  File "/home/ada/notebook.py", line 5, in parse
    raise ValueError(reply)
{1}: {0}
"""


def evaluate(
    run: TaskRunRecord, info: EvaluatorInfo, draw: random.Random, *, hostile: bool = False
) -> EvaluationRunRecord:
    """Return what one evaluator says of a run: booleans, numbers or labels, by its name."""
    failed = draw.random() < 0.01
    if hostile:
        text = draw.choice(HOSTILE)
        record = EvaluationRecord(name=info.name, score=draw.random(), label=text, explanation=text)
    elif info.name.startswith("correct"):
        right = draw.random() < 0.56
        record = EvaluationRecord(name=info.name, score=float(right), label=str(right))
    elif info.name.startswith("tone"):
        label = draw.choices(("helpful", "neutral", "curt"), (71, 21, 8))[0]
        record = EvaluationRecord(name=info.name, label=label, explanation="It explains each step.")
    else:
        record = EvaluationRecord(name=info.name, score=draw.betavariate(6, 2.4))
    broken = Failure(type="KeyError", message="'verdict'", traceback="Traceback")
    return factory.evaluation(
        run, info.name, id=f"{run.id}-{info.name[:40]}", kind=info.kind, start_time=NOW,
        results=() if failed else (record,), error=broken if failed else None,
    )  # fmt: skip


def records(of: ExperimentRecord, done: int, *, hostile: bool = False) -> Records:
    """Return the runs of an experiment so far, with the evaluations of those that succeeded."""
    draw = random.Random(7)
    runs = tuple(task_run(of, number, draw, hostile=hostile) for number in range(done))
    evaluations = tuple(
        evaluate(run, info, draw, hostile=hostile)
        for run in runs
        if run.error is None
        for info in of.evaluators
    )
    return Records(runs, evaluations)


def experiment_card(
    *,
    done: int | None = None,
    hostile: bool = False,
    evaluators: Sequence[EvaluatorInfo] = EVALUATORS,
    outcome: SessionOutcome = SessionOutcome.COMPLETED,
    reason: str = "",
    examples: int = 200,
) -> ExperimentReport:
    """Return the card of a finished experiment."""
    of = record(HOSTILE[1] if hostile else "stepwise", evaluators=evaluators, examples=examples)
    return build_experiment_report(
        of,
        dataset(of.example_count, hostile=hostile),
        records(of, of.planned if done is None else done, hostile=hostile),
        elapsed_s=82.4,
        outcome=outcome,
        reason=HOSTILE[0] if hostile else reason,
        location=HOSTILE[5] if hostile else ".phoenix_nb/experiments.db",
        url=HOSTILE[3] if hostile else "http://127.0.0.1:6006/datasets/1/compare?experimentId=2",
    )


def feed(
    of: Sequence[ExperimentRecord], done: int, *, hostile: bool = False, speed: float = 20.0
) -> Iterator[e.Event]:
    """Yield the events of runs that go on in parallel until `done` of each have ended."""
    draw = random.Random(7)
    for one in of:
        names = tuple(info.name for info in one.evaluators)
        yield e.ExperimentStarted(
            experiment=one,
            planned=one.planned,
            evaluators=names,
            planned_evaluations=one.planned * len(names),
        )
    yield e.ConcurrencyChanged(concurrency=24, ceiling=64)
    for number in range(done):
        at = number / speed
        for one in of:
            run = task_run(one, number, draw, hostile=hostile)
            where = {"experiment_id": one.id, "example_id": run.example_id}
            yield e.RunStarted(at=at, **where, repetition=run.repetition)
            yield e.RunFinished(at=at, run=run)
            for info in one.evaluators if run.error is None else ():
                yield e.EvaluationFinished(
                    at=at, evaluation=evaluate(run, info, draw, hostile=hostile)
                )


def under_way(
    progress: Progress, of: ExperimentRecord, running: int, *, throttled: int = 0
) -> None:
    """Start some runs that do not end, some of which wait for a rate limit."""
    for number in range(running + throttled):
        where = {"experiment_id": of.id, "example_id": f"r-{number}", "repetition": 1}
        progress.apply(e.RunStarted(at=progress.now, **where))
        if number >= running:
            error = Failure(type="RateLimitError", message="429 Too Many Requests")
            progress.apply(
                e.AttemptFailed(
                    at=progress.now, **where, attempt=1, error=error, throttled=True, retry_in=1.8
                )
            )
