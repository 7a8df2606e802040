"""Tables of runs: small even ones, and the tickets of a day's work."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from phoenix_nb.experiment import RanExperiment
from phoenix_nb.model import (
    EvaluationRecord,
    EvaluatorInfo,
    ExampleRecord,
    Failure,
    Records,
)
from phoenix_nb.ui.run_table.columns import run_columns
from phoenix_nb.ui.run_table.detail import RunReader
from phoenix_nb.ui.run_table.table import RunTable
from phoenix_nb.ui.run_table.widget import RunGrid
from tests.support import records as factory
from tests.ui.fabric import ANSWERS, NOW, QUESTIONS, TRACEBACK

EVALUATORS = (EvaluatorInfo(name="similarity"), EvaluatorInfo(name="tone", kind="LLM"))


def key_of(table: RunTable, title: str) -> str:
    """Return what queries name the column with this title by."""
    return next(head["key"] for head in table.heads() if head["title"] == title)


def experiment(
    examples: Sequence[ExampleRecord],
    outputs: Sequence[Any],
    evaluations: Sequence[Mapping[str, EvaluationRecord | Failure]],
    evaluators: Sequence[EvaluatorInfo],
    *,
    name: str = "made up",
    attempts: Sequence[int] | None = None,
) -> RanExperiment:
    """Return an experiment of one run per example; a `Failure` in place of a value is one."""
    dataset = factory.dataset(
        id="data", name="tickets", version_id="3f9c2ab1770d41", created_at=NOW,
        examples=tuple(examples),
    )  # fmt: skip
    record = factory.experiment(
        dataset, id=f"exp-{name}", name=name, evaluators=tuple(evaluators), created_at=NOW
    )
    runs = tuple(
        factory.run(
            record, example.id, id=f"run-{place}", latency_s=0.1 + place % 7, trace_id=None,
            start_time=NOW, end_time=NOW + timedelta(seconds=1 + place % 7),
            attempts=attempts[place] if attempts else 1,
            **({"error": output, "output": None} if isinstance(output, Failure) else {"output": output}),
        )
        for place, (example, output) in enumerate(zip(examples, outputs, strict=True))
    )  # fmt: skip
    made = tuple(
        factory.evaluation(
            run, info.name, id=f"{run.id}-{place}", kind=info.kind, start_time=NOW,
            **({"error": given, "results": ()} if isinstance(given, Failure) else {"results": (given,)}),
        )
        for run, each in zip(runs, evaluations, strict=True)
        for place, info in enumerate(evaluators)
        if run.error is None and (given := each.get(info.name)) is not None
    )  # fmt: skip
    return RanExperiment(record, dataset, Records(runs, made), elapsed_s=82.4)


def grid_of(ran: RanExperiment, **options: Any) -> RunGrid:
    """Return the widget that shows an experiment's runs."""
    exchanges = options.pop("exchanges", lambda _: ())
    traces = options.pop("traces", lambda _: None)
    reader = RunReader(ran.dataset.record, ran.records, ran.evaluators, exchanges, traces)
    return RunGrid(options.pop("table", None) or table_of(ran), reader, **options)


def table_of(ran: RanExperiment) -> RunTable:
    """Return the table of an experiment's runs."""
    return RunTable(run_columns(ran.dataset.record, ran.records, ran.evaluators))


def runs(count: int, *, outputs: Sequence[Any] = ANSWERS) -> RanExperiment:
    """Return made-up runs, every tenth of which has failed."""
    numbers = range(count)
    broken = Failure(type="ValueError", message="no number")
    return experiment(
        [
            ExampleRecord(
                id=f"q-{n:04}", input={"question": QUESTIONS[n % 3]}, output={"answer": str(n)}
            )
            for n in numbers
        ],
        [broken if n % 10 == 9 else outputs[n % len(outputs)] for n in numbers],
        [
            {
                "similarity": EvaluationRecord(name="similarity", score=(n % 97) / 97),
                "tone": EvaluationRecord(
                    name="tone", label=("helpful", "curt")[n % 2], explanation="because"
                ),
            }
            for n in numbers
        ],
        EVALUATORS,
        attempts=[1 + n % 2 for n in numbers],
    )


LABELLED = [
    {
        "id": f"ticket-{n:02}",
        "n": n,
        "message": f"My parcel number {n} has not arrived.",
        "label": ("billing", "shipping", "account")[n % 3],
        "urgency": n % 3,
    }
    for n in range(20)
]
"""Records of tickets with two expected values."""
MESSAGES = (
    "Where is my parcel?",
    "مرحبا، لم تصل الطرود بعد، هل يمكنكم المساعدة من فضلكم؟ الرقم 4711",
    "返金をお願いします。商品が壊れて届きました。注文番号は4711です。",
    "def pay(order):\n    if order.total > 0:\n        return charge(order)\n    raise ValueError(order)",
    "<b>Bold</b> <img src=x onerror='window.__xss=1'> and <script>window.__xss=1</script>",
    "# Heading\n\n* one **bold** item\n* a [link](javascript:window.__xss=1)\n\nIt costs $5, then $6.",
    "I have been charged twice for order 4711, and nobody answers. " * 12,
)
REASONS = "The reply names the order, says what happens next and when, and keeps to the policy. "
TICKET_EVALUATORS = (
    EvaluatorInfo(name="label_match", direction="maximize"),
    EvaluatorInfo(name="urgency_error", direction="minimize", score_range=(0, 4)),
    EvaluatorInfo(name="helpfulness", kind="LLM", direction="maximize"),
    EvaluatorInfo(name="the_reply_is_grounded_in_the_policy_text_v2", kind="LLM"),
    EvaluatorInfo(name="similarity", direction="maximize"),
    EvaluatorInfo(name="polite", direction="maximize"),
)


def tickets(count: int = 120, name: str = "short prompt", shift: int = 0) -> RanExperiment:
    """Return a day's work: objects in and out, six evaluators, every language, 5 % of it failed.

    Args:
        count: How many tickets.
        name: Of the experiment.
        shift: Another number gives other outputs, failures and evaluations of the same tickets.
    """
    labels = ("billing", "shipping", "feature request", "account")
    numbers = range(count)
    broken = Failure(
        type="TimeoutError",
        message="the model did not answer within 30 s",
        traceback=TRACEBACK.format("the model did not answer within 30 s", "TimeoutError"),
    )
    examples = [
        ExampleRecord(
            id=f"ticket-{n:04}",
            input={
                "message": "x" * 100_000 if n == 8 else MESSAGES[n % len(MESSAGES)],
                "channel": ("chat", "mail")[n % 2],
                "the_policy_text_that_the_reply_must_keep_to": "Refunds within 30 days. " * 20,
            },
            output={"label": labels[n % 4], "urgency": n % 5},
            metadata={"team": "north"},
        )
        for n in numbers
    ]
    outputs = [
        broken
        if (n + shift) % 20 == 7
        else {
            "label": labels[(n + (n + shift) % 3 // 2) % 4],
            "urgency": (n + (n + shift) % 4 // 3) % 5,
            "reply": MESSAGES[(n + 1 + shift) % len(MESSAGES)],
            "steps": [{"tool": "find_order", "arguments": {"id": n}}, ["refund", n % 7]],
        }
        for n in numbers
    ]
    return experiment(
        examples, outputs, [_evaluated(n + shift) for n in numbers], TICKET_EVALUATORS, name=name
    )


def _evaluated(n: int) -> dict[str, EvaluationRecord | Failure]:
    helpful = ("helpful", "acceptable", "useless")[n % 7 % 3]
    rejected = Failure(
        type="JSONDecodeError",
        message="Expecting value: line 1 column 1 (char 0)",
        traceback=TRACEBACK.format("Expecting value: line 1 column 1 (char 0)", "JSONDecodeError"),
    )
    return {
        "label_match": EvaluationRecord(
            name="label_match", score=float(n % 3 != 2), label=str(n % 3 != 2)
        ),
        "urgency_error": EvaluationRecord(name="urgency_error", score=float(n % 4 == 3)),
        "helpfulness": rejected
        if n % 25 == 4
        else EvaluationRecord(
            name="helpfulness",
            score={"helpful": 1.0, "acceptable": 0.5, "useless": 0.0}[helpful],
            label=helpful,
            explanation=REASONS * (1 + n % 3),
        ),
        TICKET_EVALUATORS[3].name: EvaluationRecord(
            name=TICKET_EVALUATORS[3].name, score=(n % 11) / 11, explanation=REASONS
        ),
        "similarity": EvaluationRecord(name="similarity", score=(n % 97) / 97),
        "polite": EvaluationRecord(name="polite", score=float(n % 9 != 0), label=str(n % 9 != 0)),
    }
