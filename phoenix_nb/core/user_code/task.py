"""The decorator that pins a task's identity by hand."""

from collections.abc import Callable
from typing import Any, TypeVar, overload

from phoenix_nb.core.user_code.evaluator import check_version
from phoenix_nb.errors import UsageError

__all__ = ["task"]

F = TypeVar("F", bound=Callable[..., Any])


@overload
def task(function: F, /) -> F: ...
@overload
def task(*, version: str | None = None) -> Callable[[F], F]: ...
def task(
    function: Callable[..., Any] | None = None, /, *, version: str | None = None
) -> Callable[..., Any]:
    """Pin the identity of a task, so that its runs are reused for as long as name and version stay.

    Without it, the identity is the code: what is reused ends with the first change to the function, to a
    helper or to a value that it reads. With it, you say when it is another task. The parameters of a
    variant, and what the task is given of each example, count as ever.

    Args:
        function: The task, where the decorator has no arguments: nothing is pinned then.
        version: Any text; raise it when the task has become another one.

    Returns:
        The same function.

    Raises:
        UsageError: If the version is not a text, or the callable cannot carry one.

    Example:
        >>> @task(version="2")
        ... def answer(input):
        ...     return input["question"].upper()
        >>> answer({"question": "why"})
        'WHY'
    """
    checked = None if version is None else check_version(version)

    def pin(pinned: Callable[..., Any]) -> Callable[..., Any]:
        if checked is not None:
            try:
                pinned.pinned_version = checked  # type: ignore[attr-defined]
            except (AttributeError, TypeError) as error:
                raise UsageError(
                    f"The version of {pinned!r:.80} cannot be pinned; wrap it in a function of your own."
                ) from error
        return pinned

    return pin if function is None else pin(function)
