"""The annotations and notes of spans, under Phoenix's names."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from phoenix_nb.connection import Connection
from phoenix_nb.errors import UsageError
from phoenix_nb.model import EvaluatorKind

if TYPE_CHECKING:
    import pandas as pd

    from phoenix_nb.stores.phoenix.resources import Resources

__all__ = ["SpanAnnotations"]

Json = dict[str, Any]
_RESULT = ("label", "score", "explanation")


class SpanAnnotations:
    """What people and judges say of the spans of a server."""

    def __init__(self, client: Connection) -> None:
        self._client = client

    def add_span_annotation(
        self,
        *,
        span_id: str,
        annotation_name: str,
        annotator_kind: EvaluatorKind = "HUMAN",
        label: str | None = None,
        score: float | None = None,
        explanation: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        identifier: str | None = None,
        sync: bool = False,
    ) -> Json | None:
        """Annotate a span on the server.

        Args:
            span_id: The span's id: 16 hexadecimal digits.
            annotation_name: What is judged; an annotation of this name and identifier is replaced.
            annotator_kind: "HUMAN", "LLM" or "CODE".
            label: A word.
            score: A number.
            explanation: Why.
            metadata: Anything else that JSON can hold.
            identifier: Tells annotations of one name apart.
            sync: Whether to wait until it is stored.

        Returns:
            Its id in a dict; None unless `sync`.

        Raises:
            UsageError: If there is no server, or nothing is said.
            NotFoundError: If there is no such span, and `sync`.
        """
        made = self.log_span_annotations(
            span_annotations=[{
                "span_id": span_id,
                "name": annotation_name,
                "annotator_kind": annotator_kind,
                "result": {"label": label, "score": score, "explanation": explanation},
                "metadata": metadata,
                "identifier": identifier,
            }],
            sync=sync,
        )  # fmt: skip
        return made[0] if made else None

    def log_span_annotations(
        self, *, span_annotations: Iterable[Mapping[str, Any]], sync: bool = False
    ) -> list[Json] | None:
        """Annotate spans on the server.

        Args:
            span_annotations: Dicts with `span_id`, `name`, `annotator_kind`, `result` (`label`, `score`,
                `explanation`) and, if wanted, `metadata` and `identifier`.
            sync: Whether to wait until they are stored.

        Returns:
            Dicts with their ids; None unless `sync`.

        Raises:
            UsageError: If there is no server, or an annotation says nothing.
            NotFoundError: If there is no such span, and `sync`.
        """
        made = self._server.annotate_spans(
            [_annotation(one) for one in span_annotations], sync=sync
        )
        return made if sync else None

    def log_span_annotations_dataframe(
        self,
        *,
        dataframe: "pd.DataFrame",
        annotator_kind: EvaluatorKind | None = None,
        annotation_name: str | None = None,
        sync: bool = False,
    ) -> list[Json] | None:
        """Annotate spans on the server from a frame: one row per annotation.

        Args:
            dataframe: Columns `label`, `score`, `explanation`, `metadata`, `identifier`, as far as they are
                wanted, and `span_id` or an index of span ids.
            annotator_kind: "HUMAN", "LLM" or "CODE"; by default the column of this name, else "HUMAN".
            annotation_name: What is judged; by default the column `annotation_name` or `name`.
            sync: Whether to wait until they are stored.

        Returns:
            Dicts with their ids; None unless `sync`.

        Raises:
            UsageError: If there is no server, or a row names no span, has no name, or says nothing.
        """
        from phoenix_nb.frames.spans import records_of  # brings in pandas

        annotations = [
            {
                "span_id": row.get("span_id"),
                "name": annotation_name or row.get("annotation_name") or row.get("name"),
                "annotator_kind": annotator_kind or row.get("annotator_kind") or "HUMAN",
                "result": {part: row.get(part, row.get(f"result.{part}")) for part in _RESULT},
                "metadata": row.get("metadata"),
                "identifier": row.get("identifier"),
            }
            for row in records_of(dataframe)
        ]
        return self.log_span_annotations(span_annotations=annotations, sync=sync)

    def add_span_note(self, *, span_id: str, note: str) -> Json:
        """Add a note to a span on the server.

        Args:
            span_id: The span's id.
            note: The text.

        Returns:
            Its id in a dict.

        Raises:
            UsageError: If there is no server.
            NotFoundError: If there is no such span.
        """
        return self._server.note_span(span_id, note)

    def get_span_annotations(
        self,
        *,
        span_ids: Iterable[str] | None = None,
        spans: Iterable[Mapping[str, Any]] | None = None,
        project_identifier: str = "default",
        include_annotation_names: Sequence[str] | None = None,
        exclude_annotation_names: Sequence[str] | None = None,
        limit: int = 1000,
        timeout: float | None = None,  # noqa: ARG002 - Phoenix's keyword
    ) -> list[Json]:
        """Read the annotations of spans from the server.

        Args:
            span_ids: The spans' ids.
            spans: The spans, as `get_spans` returns them, instead of their ids.
            project_identifier: The project's name or id.
            include_annotation_names: Only annotations of these names.
            exclude_annotation_names: None of these names.
            limit: How many are read with one request.
            timeout: Without effect.

        Returns:
            Dicts with `span_id`, `name`, `annotator_kind`, `result`, `metadata` and times.

        Raises:
            UsageError: If there is no server, or neither spans nor ids are given.
        """
        if (span_ids is None) == (spans is None):
            raise UsageError("Pass the spans either as span_ids= or as spans=.")
        given = span_ids if spans is None else (span["context"]["span_id"] for span in spans)
        named = dict.fromkeys(id_ for id_ in given or () if id_)
        names = {
            "include_annotation_names": include_annotation_names,
            "exclude_annotation_names": exclude_annotation_names,
        }
        params = {"limit": limit, **{key: list(value) for key, value in names.items() if value}}
        return self._server.span_annotations(project_identifier, list(named), params)

    def get_span_annotations_dataframe(
        self,
        *,
        spans_dataframe: "pd.DataFrame | None" = None,
        span_ids: Iterable[str] | None = None,
        spans: Iterable[Mapping[str, Any]] | None = None,
        project_identifier: str = "default",
        include_annotation_names: Sequence[str] | None = None,
        exclude_annotation_names: Sequence[str] | None = None,
        limit: int = 1000,
        timeout: float | None = None,
    ) -> "pd.DataFrame":
        """Read the annotations of spans as a frame: one row per annotation, by span id.

        Args:
            spans_dataframe: The spans, as `get_spans_dataframe` returns them.
            span_ids: Their ids instead.
            spans: The spans as `get_spans` returns them, instead.
            project_identifier: The project's name or id.
            include_annotation_names: Only annotations of these names.
            exclude_annotation_names: None of these names.
            limit: How many are read with one request.
            timeout: Without effect.

        Returns:
            Columns `annotation_name`, `annotator_kind`, `result.label`, `result.score`,
            `result.explanation`, `metadata` and others; the index is `span_id`.

        Raises:
            UsageError: If there is no server, or neither spans nor ids are given.
        """
        from phoenix_nb.frames.spans import annotations_frame, records_of

        if sum(given is not None for given in (spans_dataframe, span_ids, spans)) != 1:
            raise UsageError("Pass the spans as one of spans_dataframe=, span_ids= and spans=.")
        if spans_dataframe is not None:
            span_ids = [str(row["span_id"]) for row in records_of(spans_dataframe)]
        return annotations_frame(
            self.get_span_annotations(
                span_ids=span_ids,
                spans=spans,
                project_identifier=project_identifier,
                include_annotation_names=include_annotation_names,
                exclude_annotation_names=exclude_annotation_names,
                limit=limit,
                timeout=timeout,
            )
        )

    @property
    def _resources(self) -> "Resources | None":
        resources: Resources | None = getattr(self._client.store, "resources", None)
        return resources

    @property
    def _server(self) -> "Resources":
        return self._client.server.resources


def _annotation(given: Mapping[str, Any]) -> Json:
    """Check an annotation, and leave out what it does not say."""
    result = {
        part: value for part, value in (given.get("result") or {}).items() if value is not None
    }
    named = {key: given.get(key) for key in ("span_id", "name")}
    if missing := [key for key, value in named.items() if not value]:
        raise UsageError(f"An annotation has no {' and no '.join(missing)}; give each one both.")
    if not result:
        raise UsageError(
            f"The annotation {given['name']!r} of {given['span_id']} says nothing; give it a score, a label "
            "or an explanation."
        )
    optional = {key: given[key] for key in ("metadata", "identifier") if given.get(key)}
    kind = given.get("annotator_kind") or "HUMAN"
    return {**named, "annotator_kind": kind, "result": result, **optional}
