"""Scorers of other libraries as evaluators, as they are: recognized by their shape, nothing is installed.

Each module knows the objects of one library: how they are called, and how their results are read. A library
is imported only where an object of it was given, so that it is there already. Objects that keep the result of
a call on themselves are copied for each call.
"""

from collections.abc import Callable
from typing import Any

from phoenix_nb.core.user_code.scorers import (
    autoevals_scorers,
    deepeval_metrics,
    openevals_functions,
    phoenix_evaluators,
    pydantic_evaluators,
    ragas_metrics,
)
from phoenix_nb.core.user_code.scorers.adapter import Adapter

__all__ = ["Adapter", "adapter_of"]

_LIBRARIES: tuple[Callable[[Any], Adapter | None], ...] = (
    pydantic_evaluators.adapted,
    phoenix_evaluators.adapted,
    deepeval_metrics.adapted,
    ragas_metrics.adapted,
    autoevals_scorers.adapted,
    openevals_functions.adapted,
)


def adapter_of(scorer: Any) -> Adapter | None:
    """Make an evaluator of a scorer of another library; None if it is none that is known."""
    if isinstance(scorer, type):
        return None
    return next((made for library in _LIBRARIES if (made := library(scorer)) is not None), None)
