"""What people note on rows."""

from typing import Literal

from phoenix_nb.model.entry import ExperimentEntry


class Annotation(ExperimentEntry):
    """What somebody noted on a row. Stands outside all summaries."""

    kind = "annotation"
    example_id: str
    repetition: int = 1
    note: str | None = None
    """None leaves the note as it is; an empty text takes it away."""
    tags: tuple[str, ...] | None = None
    """All tags from now on; None leaves them as they are."""
    thumbs: Literal["up", "down", "none"] | None = None
    """None leaves it as it is."""
    annotator: str | None = None
    undoes: str | None = None
    """The id of the annotation that this takes back; nothing else is read of such an entry."""
