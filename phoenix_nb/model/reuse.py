"""What makes two runs, or two evaluations, the same: so that none is paid for twice."""

from typing import NamedTuple

from phoenix_nb.model.base import Record


class ReuseKey(NamedTuple):
    """What decides a result, in two parts: one that many results share, and one of its own.

    Two results with equal keys are the same, in whatever experiment they are.
    """

    identity: str
    """Hash of the components that many results share, such as the task and its parameters; they are
    stored once, by `Store.save_identity`."""
    content: str
    """Hash of the rest, such as what the task binds of the example, in hexadecimal digits."""


class Origin(Record):
    """Of a run or evaluation that was linked instead of made: the one that it is the same as."""

    experiment_id: str
    id: str
    """The run's or evaluation's id there."""
