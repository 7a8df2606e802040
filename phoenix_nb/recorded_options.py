"""The options of an experiment's first run, kept in its record, so that a resume goes on as it began."""

import sys
import warnings
from collections.abc import Iterator, Mapping
from typing import Any

from phoenix_nb.core.guarded import peek
from phoenix_nb.engine.work import Options
from phoenix_nb.errors import UsageError
from phoenix_nb.model import ExperimentRecord

__all__ = ["options_in", "options_out"]


def options_out(options: Options) -> dict[str, Any]:
    """Describe options for the record; exception types by the name of their module and their own."""
    plain: dict[str, Any] = {
        "retries": options.retries,
        "timeout": options.timeout,
        "concurrency": options.concurrency,
    }
    if options.rate_limit_errors:
        plain["rate_limit_errors"] = [_name(one) for one in options.rate_limit_errors]
    return plain


def options_in(record: ExperimentRecord) -> dict[str, Any]:
    """Read back what `options_out` has written, as arguments of `Options`.

    Records of other programs hold nothing of this, and on a server anyone may have changed them: what
    is missing or makes no sense is left out. Exception types are looked for among the modules that
    are imported already: nothing is imported because a record says so.
    """
    kept = record.identity.get("options")
    if not isinstance(kept, Mapping):
        return {}
    found = {
        name: kept[name]
        for name in ("retries", "timeout", "concurrency")
        if name in kept and _makes_sense(name, kept[name])
    }
    names = kept.get("rate_limit_errors")
    if isinstance(names, list) and names:
        found["rate_limit_errors"] = tuple(_imported(names))
    return found


def _makes_sense(name: str, value: Any) -> bool:
    try:
        Options(**{name: value})
    except (UsageError, TypeError):
        return False
    return True


def _name(error: type[BaseException]) -> str:
    return f"{error.__module__}:{error.__qualname__}"


def _imported(names: list[Any]) -> Iterator[type[BaseException]]:
    for name in names:
        module, _, path = str(name).partition(":")
        found: Any = sys.modules.get(module)
        for part in path.split("."):
            found = peek(found, part)
        if isinstance(found, type) and issubclass(found, BaseException):
            yield found
        else:
            warnings.warn(
                f"The first run took {path} of {module} for a rate limit, and there is no such exception "
                "type now; import or define it first, or pass rate_limit_errors=.",
                stacklevel=2,
            )
