"""What this process has learnt of the limits of APIs: `phoenix_nb.known_limits()`."""

import time
from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from phoenix_nb.core.limits.keys import Dimension
from phoenix_nb.core.limits.limiter import Binding
from phoenix_nb.engine.limit_registry import LIMITS
from phoenix_nb.engine.shared_limits import SharedLimiter

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["KnownLimit", "KnownLimits", "forget_limits", "known_limits"]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownLimit:
    """What is known of the limits of one model, host and key; None for what is not."""

    model: str
    """The model that requests name; empty where they name none."""
    host: str
    binds: Dimension | None
    """What holds requests back, or would first."""
    limit: float | None
    """How much of it there is."""
    period: float | None
    """Seconds in which that much may be used; None for what is not counted by time."""
    used: float | None
    """How much of it is used at the moment."""
    back_in: float
    """Seconds until the next request may leave; 0.0 if it may leave now."""
    stated: bool
    """Whether the server or a `Limit` says so; else it was learnt from what was refused."""
    requests: int
    """Requests that have left."""
    refused: int
    waiting: int
    """Requests that wait to leave."""
    processes: int
    """Other processes of yours on this machine that share the limit."""


class KnownLimits(list[KnownLimit]):
    """Limits in the order in which they were met; shows itself as a table."""

    def __init__(self, limits: Iterable[KnownLimit]) -> None:
        super().__init__(limits)

    def to_dataframe(self) -> "pd.DataFrame":
        """Return one row for each model, host and key, with the fields of `KnownLimit` as columns."""
        import pandas as pd

        names = [field.name for field in fields(KnownLimit)]
        return pd.DataFrame(
            [[getattr(limit, name) for name in names] for limit in self], columns=names
        )

    def _repr_html_(self) -> str:
        from phoenix_nb.ui.static_html.limits import limits_html

        return str(limits_html(self._rows()))

    def __repr__(self) -> str:
        from phoenix_nb.ui.shared.limit_words import limits_text

        return limits_text(self._rows())

    def _rows(self) -> list[tuple[str, ...]]:
        from phoenix_nb.ui.shared.limit_words import limit_row

        return [
            limit_row(
                name=limit.model or "–",
                host=limit.host or "–",
                binding=_binding(limit),
                requests=limit.requests,
                refused=limit.refused,
                waiting=limit.waiting,
                processes=limit.processes,
            )
            for limit in self
        ]


def known_limits() -> KnownLimits:
    """Show what this process has learnt of the limits of APIs, and what it was told.

    A limit belongs to a host, a key and a model. What is learnt for one never slows another.

    ```python
    pnb.known_limits()
    pnb.known_limits().to_dataframe()
    ```
    """
    now = time.monotonic()
    return KnownLimits(_known(limit, now) for limit in LIMITS.known())


def forget_limits() -> None:
    """Forget what this process has learnt of limits, as after a change of plan or key.

    What `limits=` said is forgotten as well. Runs that are under way learn anew.

    ```python
    pnb.forget_limits()
    ```
    """
    LIMITS.clear()


def _binding(limit: KnownLimit) -> Binding | None:
    if limit.binds is None:
        return None
    return Binding(
        dimension=limit.binds,
        used=limit.used,
        limit=limit.limit,
        period=limit.period,
        back_in=limit.back_in,
        stated=limit.stated,
    )


def _known(limit: SharedLimiter, now: float) -> KnownLimit:
    binding = limit.binding(now)
    requests, refused = limit.counts()
    return KnownLimit(
        model=limit.key.model,
        host=limit.key.host or limit.key.error,
        binds=binding.dimension if binding else None,
        limit=binding.limit if binding else None,
        period=binding.period if binding else None,
        used=binding.used if binding else None,
        back_in=binding.back_in if binding else 0.0,
        stated=binding.stated if binding else False,
        requests=requests,
        refused=refused,
        waiting=limit.waiting,
        processes=limit.peers,
    )
