"""What users pass to say how far a run may go: budgets, known limits, races."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from phoenix_nb.errors import UsageError
from phoenix_nb.model.numbers import is_number

__all__ = ["Budget", "Limit", "Race"]


@dataclass(frozen=True, slots=True)
class Budget:
    """The most that a call may spend, over its task and its LLM evaluators; what is None is not bounded.

    ```python
    pnb.Budget(cost=5.0)
    pnb.Budget(tokens=2_000_000, seconds=600)
    ```

    Raises:
        UsageError: If nothing is bounded, or a bound is not a positive number.
    """

    cost: float | None = None
    """US dollars."""
    tokens: int | None = None
    """Input and output tokens together."""
    calls: int | None = None
    """Attempts of the task and of LLM evaluators."""
    seconds: float | None = None
    """Seconds from the first call; they stop while the run is paused."""
    on_unreported: Literal["estimate", "refuse"] = "estimate"
    """Calls whose greatest cost is unknown: reserve an estimate, or refuse them before they are made."""

    def __post_init__(self) -> None:
        bounds = {name: getattr(self, name) for name in ("cost", "tokens", "calls", "seconds")}
        _check("Budget", bounds)
        if self.on_unreported not in ("estimate", "refuse"):
            raise UsageError(
                f"Budget(on_unreported={self.on_unreported!r}) is unknown; use 'estimate', or 'refuse' to "
                "make only calls whose greatest cost is known."
            )


@dataclass(frozen=True, slots=True)
class Limit:
    """A rate limit that is known beforehand, of every model and host or of those named.

    ```python
    pnb.Limit(model="gpt-4o-mini", requests_per_minute=500, tokens_per_minute=200_000)
    pnb.Limit(host="localhost:8000", concurrency=16)
    ```

    Raises:
        UsageError: If nothing is limited, or a limit is not a positive number.
    """

    model: str | None = None
    """The model that it holds for; None for all."""
    host: str | None = None
    """The host that it holds for, such as "api.openai.com"; None for all."""
    requests_per_minute: float | None = None
    """Requests a minute."""
    tokens_per_minute: float | None = None
    """Input and output tokens together, a minute."""
    concurrency: int | None = None
    """Requests in flight at once."""

    def __post_init__(self) -> None:
        names = ("requests_per_minute", "tokens_per_minute", "concurrency")
        _check("Limit", {name: getattr(self, name) for name in names})


@dataclass(frozen=True, slots=True)
class Race:
    """Stop variants early that are clearly worse by one evaluator, under a rule valid at any time.

    ```python
    pnb.Race("correct", margin=0.02)
    ```

    Raises:
        UsageError: If `alpha` is not between 0 and 1, or `margin` is negative.

    References:
        Waudby-Smith and Ramdas (2023), "Estimating means of bounded random variables by betting".
    """

    evaluator: str
    """The evaluator that decides; its score range must be declared, or its values be booleans."""
    margin: float = 0.0
    """By how much a variant must be worse, in units of the score, before it is stopped."""
    alpha: float = 0.05
    """The probability with which a variant may be stopped that is not worse."""

    def __post_init__(self) -> None:
        if not (is_number(self.alpha) and 0.0 < self.alpha < 1.0):
            raise UsageError(
                f"Race(alpha={self.alpha!r:.80}) is not between 0 and 1; 0.05 is usual."
            )
        if not (is_number(self.margin) and self.margin >= 0.0):
            raise UsageError(
                f"Race(margin={self.margin!r:.80}) is not a distance; pass 0 or a positive number in units "
                "of the score."
            )


def _check(kind: str, bounds: dict[str, float | int | None]) -> None:
    for name, bound in bounds.items():
        if bound is not None and not (is_number(bound) and bound > 0):
            raise UsageError(f"{kind}({name}={bound!r:.80}) bounds nothing; pass a number above 0.")
    if all(bound is None for bound in bounds.values()):
        raise UsageError(f"{kind}() bounds nothing; pass {' or '.join(_named(bounds))}.")


def _named(bounds: dict[str, float | int | None]) -> Iterator[str]:
    return (f"{name}=" for name in bounds)
