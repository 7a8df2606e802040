"""The shapes of a server's answers: each is checked before anything in it is believed."""

from datetime import UTC, datetime
from functools import cached_property
from typing import Annotated, Any, Generic, NotRequired, TypeVar

from pydantic import AfterValidator, Field, StringConstraints, TypeAdapter, ValidationError
from typing_extensions import TypedDict  # pydantic asks for this one before Python 3.12

from phoenix_nb.stores.wire.values import decode

T = TypeVar("T")
_SHOWN = 200
"""Characters of a wrong answer that an error shows at most."""


def _moment(value: str) -> str:
    """A time in ISO 8601 that every library can hold: pandas counts nanoseconds in 64 bits."""
    parsed = datetime.fromisoformat(value)
    moment = parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)
    if not 1700 < moment.year < 2200:  # noqa: PLR2004 - see above
        raise ValueError("not a time that can be meant")
    return value


Id = Annotated[str, StringConstraints(min_length=1, max_length=1_000)]
Count = Annotated[int, Field(ge=0, le=2**53)]
Moment = Annotated[str, StringConstraints(max_length=100), AfterValidator(_moment)]
Json = dict[str, Any]


class ShapeError(Exception):
    """An answer has the wrong shape; the text names the place, and ends the sentence "answered … with …"."""


class Shape(Generic[T]):
    """What an answer must look like. Fields that are not named are left out.

    Args:
        kind: A type with annotations.
    """

    def __init__(self, kind: Any) -> None:
        self._kind = kind

    @cached_property
    def _adapter(self) -> TypeAdapter[T]:
        return TypeAdapter(self._kind)

    def read(self, body: bytes | str) -> T:
        """Read JSON.

        Raises:
            ShapeError: If it is none, or not of this shape.
        """
        try:
            value = decode(body)
        except (ValueError, RecursionError, MemoryError):
            raise ShapeError("what is not JSON") from None
        return self.check(value)

    def check(self, value: Any) -> T:
        """Check a value that has been read.

        Raises:
            ShapeError: If it is not of this shape.
        """
        try:
            return self._adapter.validate_python(value)
        except ValidationError as error:
            first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        place = ".".join(map(str, first["loc"]))[:_SHOWN] or "the whole"
        raise ShapeError(f"something else than was asked for ({place}: {first['msg'][:_SHOWN]})")


class PageOf(TypedDict, Generic[T]):
    """One page of a list."""

    data: list[T]
    next_cursor: NotRequired[str | None]


class Data(TypedDict, Generic[T]):
    """An answer about one thing."""

    data: T


class DatasetItem(TypedDict):
    """A dataset."""

    id: Id
    name: str
    description: NotRequired[str | None]
    metadata: NotRequired[Json | None]
    created_at: NotRequired[Moment | None]
    example_count: NotRequired[Count | None]


class VersionItem(TypedDict):
    """A version of a dataset."""

    version_id: Id
    description: NotRequired[str | None]
    metadata: NotRequired[Json | None]
    created_at: NotRequired[Moment | None]


class ExampleItem(TypedDict):
    """An example; servers before 15 know no `node_id`."""

    id: Id
    node_id: NotRequired[Id | None]
    input: Json | None
    output: NotRequired[Json | None]
    metadata: NotRequired[Json | None]
    splits: NotRequired[list[str] | None]
    updated_at: NotRequired[Moment | None]
    source: NotRequired[Json | None]


class Examples(TypedDict):
    """The examples of a version."""

    dataset_id: NotRequired[Id | None]
    version_id: Id
    examples: list[ExampleItem]


class SplitLine(TypedDict):
    """The splits of one example, as an export lists them."""

    node_id: NotRequired[str | None]
    splits: NotRequired[list[str] | None]


class SplitItem(TypedDict):
    """A split."""

    name: str


class Uploaded(TypedDict):
    """What an upload has created; old servers do not return the version, and do not count."""

    dataset_id: Id
    version_id: NotRequired[Id]
    num_created_examples: NotRequired[int]
    num_updated_examples: NotRequired[int]
    num_deleted_examples: NotRequired[int]


class ExperimentItem(TypedDict):
    """An experiment."""

    id: Id
    dataset_id: Id
    dataset_version_id: NotRequired[Id]
    name: NotRequired[str | None]
    description: NotRequired[str | None]
    repetitions: NotRequired[Count | None]
    metadata: NotRequired[Json | None]
    project_name: NotRequired[str | None]
    created_at: NotRequired[Moment | None]
    updated_at: NotRequired[Moment | None]
    example_count: NotRequired[Count | None]
    successful_run_count: NotRequired[Count | None]
    failed_run_count: NotRequired[Count | None]


class ProjectItem(TypedDict):
    """A project, which holds spans."""

    name: str
    description: NotRequired[str | None]


class RunItem(TypedDict):
    """A run."""

    id: Id
    experiment_id: Id
    dataset_example_id: Id
    repetition_number: Annotated[int, Field(ge=1, le=2**31)]
    start_time: Moment
    end_time: Moment
    output: NotRequired[Any]
    error: NotRequired[str | None]
    trace_id: NotRequired[str | None]


class AnnotationItem(TypedDict):
    """An evaluation in an export."""

    name: str
    annotator_kind: NotRequired[str | None]
    label: NotRequired[str | None]
    score: NotRequired[float | None]
    explanation: NotRequired[str | None]
    metadata: NotRequired[Json | None]
    error: NotRequired[str | None]
    trace_id: NotRequired[str | None]
    start_time: NotRequired[Moment | None]
    end_time: NotRequired[Moment | None]


class ExportItem(TypedDict):
    """A run in an export."""

    example_id: Id
    input: NotRequired[Json | None]
    trace_id: NotRequired[str | None]
    repetition_number: Annotated[int, Field(ge=1, le=2**31)]
    output: NotRequired[Any]
    reference_output: NotRequired[Json | None]
    annotations: NotRequired[list[AnnotationItem] | None]


class Made(TypedDict):
    """The id of what has been recorded."""

    id: Id


class SpanContext(TypedDict):
    """What names a span."""

    trace_id: Id
    span_id: Id


class SpanItem(TypedDict):
    """A span of a project."""

    id: NotRequired[str | None]
    context: SpanContext
    parent_id: NotRequired[str | None]
    name: NotRequired[str | None]
    span_kind: NotRequired[str | None]
    start_time: Moment
    end_time: NotRequired[Moment | None]
    status_code: NotRequired[str | None]
    status_message: NotRequired[str | None]
    attributes: NotRequired[Json | None]
    events: NotRequired[list[Json] | None]


class SpanAnnotationItem(TypedDict):
    """An annotation of a span."""

    name: str
    identifier: NotRequired[str | None]
    result: NotRequired[Json | None]
    metadata: NotRequired[Json | None]
    updated_at: Moment


class KnownSpan(TypedDict):
    """A span that a server has already."""

    span_id: str


class KnownSpans(TypedDict):
    """What a server refuses spans with that it has already."""

    duplicate_spans: list[KnownSpan]


DATASETS = Shape[PageOf[DatasetItem]](PageOf[DatasetItem])
DATASET = Shape[Data[DatasetItem]](Data[DatasetItem])
VERSIONS = Shape[PageOf[VersionItem]](PageOf[VersionItem])
EXAMPLES = Shape[Data[Examples]](Data[Examples])
SPLIT_LINE = Shape[SplitLine](SplitLine)
SPLITS = Shape[PageOf[SplitItem]](PageOf[SplitItem])
UPLOADED = Shape[Data[Uploaded] | None](Data[Uploaded] | None)
EXPERIMENT = Shape[Data[ExperimentItem]](Data[ExperimentItem])
EXPERIMENTS = Shape[PageOf[ExperimentItem]](PageOf[ExperimentItem])
PROJECT = Shape[Data[ProjectItem]](Data[ProjectItem])
PROJECTS = Shape[PageOf[ProjectItem]](PageOf[ProjectItem])
RUNS = Shape[PageOf[RunItem]](PageOf[RunItem])
EXPORT = Shape[list[ExportItem]](list[ExportItem])
MADE = Shape[Data[Made]](Data[Made])
SPANS = Shape[PageOf[SpanItem]](PageOf[SpanItem])
ANNOTATIONS = Shape[PageOf[SpanAnnotationItem]](PageOf[SpanAnnotationItem])
ANYTHING = Shape[Any](Any)
OBJECT = Shape[Data[Json]](Data[Json])
OBJECTS = Shape[PageOf[Json]](PageOf[Json])
GRAPH = Shape[Data[Json]](Data[Json])
KNOWN_SPANS = Shape[KnownSpans](KnownSpans)
