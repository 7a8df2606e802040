"""How an experiment was first run and compared, as its record has it: a resume goes on as it began."""

import sys
from collections.abc import Iterator, Mapping
from typing import Any

from phoenix_nb.core.values.guarded import peek
from phoenix_nb.engine.callers_line import CallersLine
from phoenix_nb.engine.calls import Options
from phoenix_nb.errors import UsageError
from phoenix_nb.model import ExperimentRecord
from phoenix_nb.type_aliases import Cluster

__all__ = ["comparison_in", "comparison_out", "options_in", "options_out"]


def options_out(options: Options) -> dict[str, Any]:
    """Describe options for the record; exception types by the name of their module and their own."""
    plain: dict[str, Any] = {
        "retries": options.retries,
        "timeout": options.timeout,
        "concurrency": options.concurrency,
    }
    if options.rate_limit_errors:
        plain["rate_limit_errors"] = [_name(error) for error in options.rate_limit_errors]
    return plain


def options_in(record: ExperimentRecord) -> dict[str, Any]:
    """Read back what `options_out` has written, as arguments of `Options`.

    Records of other programs hold nothing of this, and on a server anyone may have changed them: what
    is missing or makes no sense is left out. Exception types are looked for among the modules that
    are imported already: nothing is imported because a record says so.
    """
    saved = record.identity.get("options")
    if not isinstance(saved, Mapping):
        return {}
    options = {
        name: saved[name]
        for name in ("retries", "timeout", "concurrency")
        if name in saved and _makes_sense(name, saved[name])
    }
    names = saved.get("rate_limit_errors")
    if isinstance(names, list) and names:
        options["rate_limit_errors"] = tuple(_imported(names))
    return options


def comparison_out(baseline: str, cluster: Cluster | None, primary: str | None) -> dict[str, Any]:
    """Describe how variants will be compared, for their records; a function can be named only."""
    given: Any = cluster
    if callable(given):
        given = {"function": getattr(given, "__qualname__", type(given).__qualname__)}
    return {"baseline": baseline, "cluster": given, "primary": primary}


def comparison_in(record: ExperimentRecord) -> dict[str, Any]:
    """Read back what `comparison_out` has written; what is missing or makes no sense is None.

    A cluster that was a function comes back as a dict with its name.
    """
    saved = record.identity.get("comparison")
    known = saved if isinstance(saved, Mapping) else {}
    kinds: dict[str, type | tuple[type, ...]] = {
        "baseline": str,
        "cluster": (str, Mapping),
        "primary": str,
    }
    return {
        name: known[name] if isinstance(known.get(name), kind) else None
        for name, kind in kinds.items()
    }


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
            CallersLine.here().warn(
                f"The first run took {path} of {module} for a rate limit, and there is no such exception "
                "type now; import or define it first, or pass rate_limit_errors=."
            )
