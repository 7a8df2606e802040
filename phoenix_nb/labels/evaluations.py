"""Labels as evaluations of kind HUMAN: what summaries, frames and a Phoenix server show of them."""

import threading
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from datetime import datetime
from queue import Empty, SimpleQueue

from phoenix_nb.core.labels import HumanLabels, Key, annotator_name
from phoenix_nb.core.ports import Store
from phoenix_nb.core.values.ids import new_hex_id
from phoenix_nb.model import (
    EvaluationRecord,
    EvaluationRunRecord,
    EvaluatorInfo,
    SessionOutcome,
    Work,
)
from phoenix_nb.model.entries.label import Label, LabelSession

__all__ = ["EvaluationWriter", "evaluations_of", "evaluator_of"]


def evaluator_of(session: LabelSession) -> EvaluatorInfo:
    """Describe the people of a session as an evaluator."""
    scores = [score for score in session.labels.values() if score is not None]
    return EvaluatorInfo(
        name=session.name,
        kind="HUMAN",
        direction="maximize" if scores else None,
        score_range=(min(scores), max(scores)) if len(set(scores)) > 1 else None,
        labels=tuple(session.labels),
        identity={"question": session.question, "rubric": session.rubric_version},
    )


def evaluations_of(
    labels: HumanLabels, run_ids: Mapping[Key, str], now: datetime
) -> list[EvaluationRunRecord]:
    """Make the evaluation of each row: the majority, then each annotator's if the session has several.

    Args:
        labels: All labels that count.
        run_ids: The rows, and the run of each.
        now: When the evaluations are made.
    """
    session = labels.session
    return [
        EvaluationRunRecord(
            id=new_hex_id(8),
            experiment_id=session.experiment_id,
            task_run_id=run_id,
            name=session.name,
            kind="HUMAN",
            results=tuple(_results(labels, key)),
            start_time=now,
            end_time=now,
        )
        for key, run_id in run_ids.items()
    ]


def _results(labels: HumanLabels, key: Key) -> Iterable[EvaluationRecord]:
    session, row = labels.session, labels.rows.get(key)
    answers = labels.answers.get(key, {})
    yield EvaluationRecord(
        name=session.name,
        score=row.score if row else None,
        label=row.label if row else None,
        explanation="\n".join(row.notes) or None if row else None,
        metadata=_facts(session, answers.values()),
    )
    if len(labels.everybody) > 1:
        for annotator in labels.ever.get(key, ()):
            answer = answers.get(annotator)
            yield EvaluationRecord(
                name=annotator_name(session.name, annotator),
                score=answer.score if answer else None,
                label=answer.label if answer else None,
                explanation=answer.note or None if answer else None,
                metadata=_facts(session, [answer] if answer else []),
            )


def _facts(session: LabelSession, answers: Iterable[Label]) -> dict[str, object]:
    given = list(answers)
    annotators = sorted({answer.annotator for answer in given if answer.annotator})
    tags = list(dict.fromkeys(tag for answer in given for tag in answer.tags))
    pairs = list(dict.fromkeys(answer.pair_id for answer in given if answer.pair_id))
    facts: dict[str, object] = {"annotator": ", ".join(annotators)} if annotators else {}
    facts |= {"rubric_version": session.rubric_version} if session.rubric_version else {}
    facts |= {"tags": tags} if tags else {}
    return facts | ({"pair_id": pairs[-1]} if pairs else {})


class EvaluationWriter:
    """Writes evaluations on a thread of its own, in order: a server that is slow holds nobody up.

    The labels themselves are stored before; what could not be written is written with what comes next.
    """

    def __init__(
        self,
        store: Store,
        evaluators: Mapping[str, EvaluatorInfo],
        *,
        on_trouble: Callable[[str], None],
    ) -> None:
        """Write for these experiments, by id, each with its people as an evaluator."""
        self._store = store
        self._evaluators = dict(evaluators)
        self._on_trouble = on_trouble
        self._waiting: SimpleQueue[EvaluationRunRecord] = SimpleQueue()
        self._unwritten: list[EvaluationRunRecord] = []
        """What could not be written: older than whatever waits, and written before it."""
        self._threads = ThreadPoolExecutor(1, thread_name_prefix="phoenix_nb labels")
        self._last: Future[None] | None = None
        self._lock = threading.Lock()

    def put(self, evaluations: Iterable[EvaluationRunRecord]) -> None:
        """Queue evaluations."""
        with self._lock:
            for evaluation in evaluations:
                self._waiting.put(evaluation)
            self._last = self._threads.submit(self._write)

    def wait(self, timeout: float) -> None:
        """Wait until what was queued is written and, with a server, delivered; `timeout` seconds at most."""
        if self._last is not None:
            with suppress(TimeoutError):
                self._last.exception(timeout)

    def _write(self) -> None:
        batch, self._unwritten = self._unwritten, []
        with suppress(Empty):
            while True:
                batch.append(self._waiting.get_nowait())
        if not batch:
            return
        try:
            for experiment_id, evaluator in self._evaluators.items():
                records = [record for record in batch if record.experiment_id == experiment_id]
                if not records:
                    continue
                session = self._store.open_session(
                    [experiment_id], _nothing, self._on_trouble, Work(evaluators=(evaluator,))
                )
                for record in records:
                    session.append(record)
                session.close(SessionOutcome.COMPLETED)
        except Exception as error:  # noqa: BLE001 - nobody else would hear of it: the thread is our own
            self._unwritten = batch
            self._on_trouble(str(error) or type(error).__name__)


def _nothing(_: object) -> None:
    """No one listens: the labels are stored already."""
