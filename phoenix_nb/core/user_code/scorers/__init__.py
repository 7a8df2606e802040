"""Scorers of other libraries as evaluators, as they are: recognized by their shape, nothing is installed.

Each module knows the objects of one library: how they are called, and how their results are read. A library
is imported only where an object of it was given, so that it is there already. Objects that keep the result of
a call on themselves are copied for each call.
"""

from types import FunctionType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from phoenix_nb.core.user_code.scorers.adapter import Adapter

__all__ = ["adapter_of"]


def adapter_of(scorer: Any) -> "Adapter | None":
    """Make an evaluator of a scorer of another library; None if it is none that is known."""
    if isinstance(scorer, type):
        return None
    return next(
        (made for library in _libraries(scorer) if (made := library(scorer)) is not None), None
    )


def _libraries(scorer: Any) -> "Iterator[Callable[[Any], Adapter | None]]":
    """What recognizes scorers: of the form of functions in any case, of objects where it is none."""
    if not isinstance(scorer, FunctionType) or vars(scorer):
        from phoenix_nb.core.user_code.scorers import (
            autoevals_scorers,
            deepeval_metrics,
            phoenix_evaluators,
            pydantic_evaluators,
            ragas_metrics,
        )

        yield pydantic_evaluators.adapted
        yield phoenix_evaluators.adapted
        yield deepeval_metrics.adapted
        yield ragas_metrics.adapted
        yield autoevals_scorers.adapted
    elif "outputs" not in scorer.__code__.co_varnames:
        return  # most evaluators, for which nothing is imported
    from phoenix_nb.core.user_code.scorers import openevals_functions

    yield openevals_functions.adapted
