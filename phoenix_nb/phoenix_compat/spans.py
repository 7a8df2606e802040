"""The spans of a client, under Phoenix's names."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import islice
from math import isfinite
from typing import TYPE_CHECKING, Any

from phoenix_nb.connection import Connection
from phoenix_nb.errors import NotFoundError, StoreError, UsageError
from phoenix_nb.phoenix_compat.awaited import Awaited
from phoenix_nb.phoenix_compat.phoenix_client import phoenix_client
from phoenix_nb.phoenix_compat.span_annotations import SpanAnnotations
from phoenix_nb.phoenix_compat.span_errors import SpanCreationError
from phoenix_nb.phoenix_compat.span_helpers import dataframe_to_spans
from phoenix_nb.stores.wire import span_out

if TYPE_CHECKING:
    import pandas as pd


__all__ = ["AsyncSpans", "Spans"]

Json = dict[str, Any]
_PAGE = 1_000


class Spans(SpanAnnotations):
    """The spans of a client: get, log, annotate.

    In the embedded store the project of a span is the experiment that it was made in, named by its id,
    and spans have no annotations.
    """

    def get_spans(
        self,
        *,
        project_identifier: str,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        trace_ids: Sequence[str] | None = None,
        span_ids: Sequence[str] | None = None,
        parent_id: str | None = None,
        name: str | Sequence[str] | None = None,
        span_kind: str | Sequence[str] | None = None,
        status_code: str | Sequence[str] | None = None,
        attributes: Mapping[str, str | float] | None = None,
        limit: int = 100,
        timeout: float | None = None,  # noqa: ARG002 - Phoenix's keyword
    ) -> list[Json]:
        """Read spans of a project, newest first.

        Args:
            project_identifier: The project's name or id; without a server, an experiment's id.
            start_time: Only spans that started at this time or later; without a zone, it is local time.
            end_time: Only spans that started before this time.
            trace_ids: Only spans of these traces.
            span_ids: Only these spans.
            parent_id: Only spans below this one; "null" for those at the root of their trace.
            name: Only spans of this name, or of these.
            span_kind: Only spans of this kind, or of these, such as "LLM".
            status_code: Only spans with this status, or with these.
            attributes: Only spans whose attributes of these names have these values: texts, numbers, truths.
            limit: At most so many.
            timeout: Without effect.

        Returns:
            Dicts with `name`, `context`, `span_kind`, `parent_id`, `start_time`, `end_time`,
            `status_code`, `status_message`, `attributes` and `events`.

        Raises:
            NotFoundError: If there is no such project.
            TypeError: If an attribute is to have a value that is none of these.
            UsageError: If a number is not finite.
        """
        asked = {
            "start_time": start_time and _iso(start_time),
            "end_time": end_time and _iso(end_time),
            "trace_id": trace_ids,
            "span_id": span_ids,
            "parent_id": parent_id,
            "name": name,
            "span_kind": span_kind,
            "status_code": status_code,
            "attribute": [_asked(name, value) for name, value in (attributes or {}).items()]
            or None,
        }
        wanted = {key: value for key, value in asked.items() if value is not None}
        resources = self._resources
        if resources is not None:
            params = wanted | {"limit": min(limit, _PAGE)}
            return list(islice(resources.spans(project_identifier, params), limit))
        spans = list(map(span_out, self._client.store.load_spans(project_identifier)))[::-1]
        held = (span for span in spans if _matches(span, wanted))
        return [span for span in held if _has(span, attributes or {})][:limit]

    def get_spans_dataframe(
        self,
        *,
        query: Any = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        limit: int = 1000,
        root_spans_only: bool | None = None,
        project_identifier: str | None = None,
        project_name: str | None = None,
        timeout: float | None = None,
    ) -> "pd.DataFrame":
        """Read spans of a project as a frame: one row per span.

        Args:
            query: A `SpanQuery` of Phoenix's client, which then answers it.
            start_time: Only spans that started at this time or later.
            end_time: Only spans that started before this time.
            limit: At most so many.
            root_spans_only: Only spans at the root of their trace.
            project_identifier: The project's name or id; without a server, an experiment's id.
            project_name: The same, by its former name.
            timeout: Seconds for a query; otherwise without effect.

        Returns:
            Columns `name`, `span_kind`, `parent_id`, times, status, `events`, `context.span_id`,
            `context.trace_id`, `attributes.<name>`; the index is the span's id. Empty where there is no
            such project: a server makes it with its first span, some seconds after it takes that.

        Raises:
            UsageError: If there is a query, and Phoenix's client is not installed or there is no server.
        """
        from phoenix_nb.frames.spans import spans_frame  # brings in pandas

        project = project_identifier or project_name or "default"
        if query is not None:
            theirs = phoenix_client(self._client, "spans").spans
            found: pd.DataFrame = theirs.get_spans_dataframe(
                query=query,
                limit=limit,
                root_spans_only=root_spans_only,
                project_identifier=project,
                timeout=timeout or 60,
                start_time=start_time,
                end_time=end_time,
            )
            return found
        try:
            spans = self.get_spans(
                project_identifier=project,
                limit=limit,
                parent_id="null" if root_spans_only else None,
                start_time=start_time,
                end_time=end_time,
            )
        except NotFoundError:
            spans = []
        return spans_frame(spans)

    def log_spans(
        self,
        *,
        project_identifier: str,
        spans: Sequence[Mapping[str, Any]],
        timeout: float | None = None,  # noqa: ARG002 - Phoenix's keyword
    ) -> Json:
        """Send spans to a project of the server, which is made if need be.

        Args:
            project_identifier: The project's name.
            spans: Dicts as `get_spans` returns them.
            timeout: Without effect.

        Returns:
            `total_received` and `total_queued`.

        Raises:
            UsageError: If there is no server.
            SpanCreationError: If the server takes none of them: one is there already, or is not a span.
            StoreError: If the server cannot be reached, or refuses them for another reason.
        """
        try:
            return self._server.send_spans(project_identifier, spans)
        except StoreError as error:
            refusal = getattr(error, "refusal", None)
            told = None if refusal is None else SpanCreationError.of(refusal.text, spans)
            if told is None:
                raise
            raise told from None

    def log_spans_dataframe(
        self,
        *,
        project_identifier: str,
        spans_dataframe: "pd.DataFrame",
        timeout: float | None = None,
    ) -> Json:
        """Send the spans of a frame to a project of the server, which is made if need be.

        Args:
            project_identifier: The project's name.
            spans_dataframe: Columns as `get_spans_dataframe` gives them.
            timeout: Without effect.

        Returns:
            `total_received` and `total_queued`.

        Raises:
            UsageError: If there is no server.
            SpanCreationError: If the server takes none of them: one is there already, or is not a span.
        """
        return self.log_spans(
            project_identifier=project_identifier,
            spans=dataframe_to_spans(spans_dataframe),
            timeout=timeout,
        )

    def delete(self, *, span_identifier: str, timeout: float | None = None) -> None:  # noqa: ARG002 - Phoenix's
        """Delete a span from the server.

        Args:
            span_identifier: The span's id.
            timeout: Without effect.

        Raises:
            UsageError: If there is no server.
            NotFoundError: If there is no such span.
        """
        self._server.delete_span(span_identifier)

    def __getattr__(self, name: str) -> Any:
        """Pass on what only Phoenix's own client has, such as `log_document_annotations`."""
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(phoenix_client(self._client, f"spans.{name}").spans, name)


class AsyncSpans(Awaited):
    """The spans of an `AsyncClient`: the methods of `Spans`, each as a coroutine function."""

    def __init__(self, client: Connection) -> None:
        super().__init__(Spans(client))


def _iso(time: datetime) -> str:
    """Return a time with its zone: the local one where it has none."""
    return (time.astimezone() if time.tzinfo is None else time).isoformat()


def _matches(span: Mapping[str, Any], wanted: Mapping[str, Any]) -> bool:
    """Whether a span is among those that a server would be asked for."""
    start = datetime.fromisoformat(span["start_time"])
    begin, end = (wanted.get(key) for key in ("start_time", "end_time"))
    if (begin and start < datetime.fromisoformat(begin)) or (
        end and start >= datetime.fromisoformat(end)
    ):
        return False
    held = {
        "trace_id": span["context"]["trace_id"],
        "span_id": span["context"]["span_id"],
        "parent_id": span["parent_id"] or "null",
        "name": span["name"],
        "span_kind": span["span_kind"],
        "status_code": span["status_code"],
    }
    return all(
        held[key] == value if isinstance(value, str) else held[key] in value
        for key, value in wanted.items()
        if key in held
    )


def _asked(name: str, value: Any) -> str:
    """Write what an attribute must be, as a server reads it: texts that look like JSON are in quotes."""
    if isinstance(value, float) and not isfinite(value):
        raise UsageError(f"The attribute {name!r} cannot be {value}; ask for a finite number.")
    if not isinstance(value, (str, bool, int, float)):
        raise TypeError(
            f"The attribute {name!r} cannot be {value!r:.80}; ask for a text or a number."
        )
    if not isinstance(value, str):
        return f"{name}:{json.dumps(value)}"
    try:
        json.loads(value or "0")
    except ValueError:
        return f"{name}:{value}"
    return f"{name}:{json.dumps(value)}"


def _has(span: Mapping[str, Any], wanted: Mapping[str, Any]) -> bool:
    held = span.get("attributes") or {}
    return all(
        name in held and type(held[name]) is type(value) and held[name] == value
        for name, value in wanted.items()
    )
