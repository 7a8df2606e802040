"""The code that goes on with experiments, for every message that names it."""

from collections.abc import Sequence

from phoenix_nb.core.user_code.identity import task_name
from phoenix_nb.core.values.plain_text import clean
from phoenix_nb.model import ExperimentRecord

__all__ = ["resume_call"]


def resume_call(
    records: Sequence[ExperimentRecord], *, evaluated: bool, most: int | None = None
) -> str:
    """Write the call that goes on with an experiment, or with the variants of one call together.

    Args:
        records: The experiments, one or more.
        evaluated: Whether they have evaluators.
        most: How many of them are named by their ids; of more, none is. None for all.
    """
    quoted = [f'"{clean(record.id)}"' for record in records]
    arguments = task_name(records[0].identity) + (", evaluators" if evaluated else "")
    if len(quoted) == 1:
        return f"pnb.resume_experiment({quoted[0]}, {arguments})"
    ids = ", ".join(quoted) if most is None or len(quoted) <= most else "…"
    return f"pnb.resume_variants([{ids}], {arguments})"
