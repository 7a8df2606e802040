"""What a server says of spans that it does not take, under Phoenix's names."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from phoenix_nb.errors import StoreError

__all__ = ["SpanCreationError"]

_SHOWN = 3
"""Spans that a message lists at most."""


class SpanCreationError(StoreError):
    """A server took none of the spans: one is there already, or is not a span."""

    def __init__(self, message: str, answer: Mapping[str, Any]) -> None:
        super().__init__(message)
        self.invalid_spans: list[dict[str, Any]] = list(answer.get("invalid_spans") or ())
        """Each with `span_id`, `trace_id` and `error`."""
        self.duplicate_spans: list[dict[str, Any]] = list(answer.get("duplicate_spans") or ())
        """Each with `span_id` and `trace_id`."""
        self.total_received: int = int(answer.get("total_received") or 0)
        self.total_queued: int = int(answer.get("total_queued") or 0)
        self.total_invalid: int = int(answer.get("total_invalid") or len(self.invalid_spans))
        self.total_duplicates: int = int(
            answer.get("total_duplicates") or len(self.duplicate_spans)
        )

    @classmethod
    def of(cls, text: str, spans: Sequence[Mapping[str, Any]]) -> "SpanCreationError | None":
        """Read a server's refusal of spans; None if it is about something else."""
        answer = _answer(text, spans)
        if not answer:
            return None
        parts = [
            f"{len(found)} {what} ({'; '.join(found[:_SHOWN])})"
            for found, what in (
                (_listed(answer, "invalid_spans"), "are not spans"),
                (_listed(answer, "duplicate_spans"), "are there already"),
            )
            if found
        ]
        return cls(
            f"The server took none of the spans: {', '.join(parts)}. Correct them, or give them new ids "
            "with uniquify_spans.",
            answer,
        )


def _answer(text: str, spans: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    """Read what is wrong with which spans; empty if the text does not say that."""
    try:
        answer = json.loads(text)
    except ValueError:
        return {}
    if not isinstance(answer, Mapping):
        return {}
    detail = answer.get("detail")
    if isinstance(detail, list):
        problems: dict[int, str] = {}
        for problem in detail:
            match problem:
                case {"loc": ["body", "data", int(place), *_], "msg": message}:
                    problems.setdefault(place, message)
        invalid = [
            {**spans[place]["context"], "error": message} for place, message in problems.items()
        ]
        return {"total_received": len(spans), "invalid_spans": invalid} if invalid else {}
    return answer if "total_received" in answer else {}


def _listed(answer: Mapping[str, Any], key: str) -> list[str]:
    return [
        f"{span.get('span_id')}: {span['error']}" if "error" in span else str(span.get("span_id"))
        for span in answer.get(key) or ()
    ]
