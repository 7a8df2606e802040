"""One run in whole: what went in, what came back, what was expected, and what was made of it."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Literal, TypedDict

from phoenix_nb.core.spending.prices import price_of
from phoenix_nb.core.traces import Trace
from phoenix_nb.model import (
    AttemptRecord,
    DatasetRecord,
    EvaluationRunRecord,
    EvaluatorInfo,
    ExampleRecord,
    Exchange,
    Records,
    TaskRunRecord,
    Usage,
)
from phoenix_nb.model.columns import EvaluationRuns
from phoenix_nb.ui.run_table.field_diffs import FieldDiff, against, expected_fields
from phoenix_nb.ui.run_table.readable import NAME, TEXT, Block, blocks, readable
from phoenix_nb.ui.run_table.trace_text import TraceText, trace_text
from phoenix_nb.ui.shared.words import (
    clean,
    evaluation_text,
    money,
    named,
    one_line,
    plural,
    seconds,
)

__all__ = [
    "EvaluationText",
    "ExchangeText",
    "OpenedRun",
    "RunReader",
]

_ERROR = 20_000
"""Characters of an error, and of its traceback the last ones."""

Tone = Literal["good", "bad", ""]


class EvaluationText(TypedDict):
    """An evaluation of a run."""

    name: str
    kind: str
    text: str
    tone: Tone
    """Whether a check passed; empty where that cannot be said."""
    explanation: str
    metadata: str
    error: str
    traceback: str
    facts: list[str]
    trace: str


class ExchangeText(TypedDict):
    """One call of a model."""

    title: str
    """Whose call it was: the task's or an evaluator's, and of which attempt."""
    facts: list[str]
    failed: bool
    prompt: str
    reply: str
    cut: bool


class OpenedRun(TypedDict):
    """Everything there is of one run."""

    title: str
    facts: list[str]
    trace: str
    error: str
    traceback: str
    attempts: list[str]
    """The attempts that failed, in words."""
    fields: list[FieldDiff]
    """What came out against what was expected."""
    baseline: list[FieldDiff]
    """What came out against what the baseline gave; empty where there is nothing to compare it with."""
    inputs: list[Block]
    metadata: list[Block]
    evaluations: list[EvaluationText]
    exchanges: list[ExchangeText]
    steps: TraceText
    """Its trace."""
    remedy: str
    """How to have prompt and reply kept, where there are none."""


@dataclass(frozen=True)
class RunReader:
    """Reads the runs of an experiment, one at a time."""

    dataset: DatasetRecord
    records: Records
    evaluators: Sequence[EvaluatorInfo]
    exchanges: Callable[[TaskRunRecord], Sequence[Exchange]] = lambda _: ()
    """Finds the calls of models that were made for a run, by its id."""
    traces: Callable[[TaskRunRecord], Trace | None] = lambda _: None
    """Finds the trace of a run."""

    def detail(self, position: int) -> OpenedRun:
        """Return everything there is of the run at a position."""
        run = self.records.task_runs[position]
        example = self.dataset.example(run.example_id) or ExampleRecord(id=run.example_id, input={})
        again = f" · repetition {run.repetition}" if run.repetition > 1 else ""
        return {
            **self.opened(run, example),
            "title": one_line(run.example_id, NAME) + again,
            "inputs": blocks(example.input),
            "metadata": blocks(example.metadata),
        }

    def opened(
        self, run: TaskRunRecord, example: ExampleRecord, baseline: TaskRunRecord | None = None
    ) -> OpenedRun:
        """Return everything there is of a run, apart from what its example asks.

        Args:
            run: The run.
            example: Its example.
            baseline: Another run of the example, that its output is compared with as well.
        """
        calls = [_exchange(each) for each in self.exchanges(run)]
        compared = baseline is not None and baseline.error is None and run.error is None
        return {
            "title": f"repetition {run.repetition}",
            "facts": _facts(run),
            "trace": one_line(run.trace_id or "", NAME),
            "error": clean(str(run.error)[:_ERROR]) if run.error else "",
            "traceback": clean(run.error.traceback[-_ERROR:]) if run.error else "",
            "attempts": [_attempt(each) for each in run.failed_attempts],
            "fields": list(expected_fields(run, example.output)),
            "baseline": list(against(run.output, baseline.output)) if compared and baseline else [],
            "inputs": [],
            "metadata": [],
            "evaluations": [
                text
                for evaluation in self._evaluations(run.id)
                for text in _evaluation_texts(evaluation, self._known.get(evaluation.name))
            ],
            "exchanges": calls,
            "steps": trace_text(self.traces(run)),
            "remedy": "" if calls else _REMEDY,
        }

    @cached_property
    def _known(self) -> dict[str, EvaluatorInfo]:
        """What is known of each evaluator, by its name."""
        return {info.name: info for info in self.evaluators}

    def _evaluations(self, run_id: str) -> list[EvaluationRunRecord]:
        """Look up the evaluations of a run; no record is made of the others."""
        table = EvaluationRuns.of(self.records.evaluation_runs)
        return [table[place] for place in self._places.get(run_id, ())]

    @cached_property
    def _places(self) -> dict[str | None, list[int]]:
        """Where the evaluations of each run are, by its id."""
        places: dict[str | None, list[int]] = {}
        table = EvaluationRuns.of(self.records.evaluation_runs)
        for place, run_id in enumerate(table.task_run_ids):
            places.setdefault(run_id, []).append(place)
        return places


_REMEDY = (
    "Prompt and raw reply were not kept. Tasks made with pnb.llm_task(…) keep them; "
    "in a task of your own, call pnb.keep(prompt=…, reply=…)."
)


def _facts(run: TaskRunRecord) -> list[str]:
    facts = [seconds(run.latency_s)] if run.latency_s else []
    facts += [plural(run.attempts, "attempt")] if run.attempts > 1 else []
    facts += _usage(run.usage)
    facts += [f"reused from {one_line(run.reused_from, 60)}"] if run.reused_from else []
    return facts + [one_line(warning, 200) for warning in run.warnings]


def _usage(usage: Usage | None) -> list[str]:
    if usage is None:
        return []
    parts = []
    if usage.tokens is not None:
        parts.append(f"{usage.prompt_tokens or 0:,} + {usage.completion_tokens or 0:,} tokens")
    if (cost := price_of(usage)) is not None:
        parts.append(money(cost))
    return parts


def _lasted(start: datetime, end: datetime) -> str:
    return seconds(max(0.0, (end - start).total_seconds()))


def _call_time(call: Exchange) -> list[str]:
    """Return how long a call took; nothing if it was only handed over afterwards."""
    return [_lasted(call.start_time, call.end_time)] if call.end_time > call.start_time else []


def _attempt(attempt: AttemptRecord) -> str:
    after = _lasted(attempt.start_time, attempt.end_time)
    kind = "was throttled" if attempt.throttled else "failed"
    error = clean(str(attempt.error)[:_ERROR])
    return f"Attempt {attempt.number} {kind} after {after}: {error}"


def _exchange(call: Exchange) -> ExchangeText:
    whose = named(call.evaluator) if call.evaluator else "task"
    title = f"{whose} · attempt {call.attempt}"
    model = [one_line(call.model, NAME)] if call.model else []
    return {
        "title": title if call.call == 1 else f"{title} · call {call.call}",
        "facts": [*model, *_call_time(call), *_usage(call.usage)],
        "failed": call.failed,
        "prompt": clean((call.prompt or "")[: 2 * TEXT]),
        "reply": clean((call.reply or "")[: 2 * TEXT]),
        "cut": call.cut,
    }


def _evaluation_texts(
    run: EvaluationRunRecord, info: EvaluatorInfo | None
) -> Iterator[EvaluationText]:
    facts = [seconds(run.latency_s)] if run.latency_s else []
    common = EvaluationText(
        name=named(run.name, NAME),
        kind=run.kind,
        text="",
        tone="",
        explanation="",
        metadata="",
        error=clean(str(run.error)[:_ERROR]) if run.error else "",
        traceback=clean(run.error.traceback[-_ERROR:]) if run.error else "",
        facts=facts + _usage(run.usage),
        trace=one_line(run.trace_id or "", NAME),
    )
    if not run.results:
        yield common
    for result in run.results:
        metadata = json.dumps(readable(dict(result.metadata)), ensure_ascii=False)
        yield {
            **common,
            "name": named(result.name or run.name, NAME),
            "text": evaluation_text(result.score, result.label),
            "tone": _tone(result.score, result.label, info),
            "explanation": clean(result.explanation[:TEXT]) if result.explanation else "",
            "metadata": metadata if result.metadata else "",
        }


def _tone(score: float | None, label: str | None, info: EvaluatorInfo | None) -> Tone:
    """Say whether a check passed; other scores are neither good nor bad by themselves."""
    if label not in {"True", "False"} and (info is None or info.direction is None):
        return ""
    if score not in {0.0, 1.0}:
        return ""
    passed = (score == 0.0) == (info is not None and info.direction == "minimize")
    return "good" if passed else "bad"
