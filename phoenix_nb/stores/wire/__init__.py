"""What travels to a Phoenix server and back: records on this side, its JSON on the other. Pure."""

from phoenix_nb.stores.wire import answers
from phoenix_nb.stores.wire.annotations import NOTE, annotations_out, is_annotation
from phoenix_nb.stores.wire.answers import PageOf, Shape, ShapeError
from phoenix_nb.stores.wire.datasets import (
    Held,
    UploadAction,
    content,
    dataset_in,
    dataset_summary_in,
    example_in,
    upload_out,
    version_in,
)
from phoenix_nb.stores.wire.experiments import (
    OWN_KEY,
    created_as,
    experiment_in,
    experiment_out,
    experiment_summary_in,
    has_all_runs,
    has_own,
    project_text,
    with_outcome,
    with_own,
)
from phoenix_nb.stores.wire.failures import failure_in, failure_out
from phoenix_nb.stores.wire.runs import evaluation_out, evaluations_in, run_in, run_out
from phoenix_nb.stores.wire.spans import attempt_span, root_of, span_in, span_out
from phoenix_nb.stores.wire.values import (
    LARGEST_INT,
    SMALLEST_INT,
    decode,
    encode,
    row_of,
    safe,
    text,
    time_in,
    time_out,
)

__all__ = [
    "LARGEST_INT",
    "NOTE",
    "OWN_KEY",
    "SMALLEST_INT",
    "Held",
    "PageOf",
    "Shape",
    "ShapeError",
    "UploadAction",
    "annotations_out",
    "answers",
    "attempt_span",
    "content",
    "created_as",
    "dataset_in",
    "dataset_summary_in",
    "decode",
    "encode",
    "evaluation_out",
    "evaluations_in",
    "example_in",
    "experiment_in",
    "experiment_out",
    "experiment_summary_in",
    "failure_in",
    "failure_out",
    "has_all_runs",
    "has_own",
    "is_annotation",
    "project_text",
    "root_of",
    "row_of",
    "run_in",
    "run_out",
    "safe",
    "span_in",
    "span_out",
    "text",
    "time_in",
    "time_out",
    "upload_out",
    "version_in",
    "with_outcome",
    "with_own",
]
