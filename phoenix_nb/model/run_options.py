"""What users pass to say how far a run may go: budgets, known limits, races."""

from dataclasses import dataclass
from typing import Literal

from phoenix_nb.errors import UsageError
from phoenix_nb.model.numbers import number_of

__all__ = ["Budget", "Limit", "Race"]


@dataclass(frozen=True, slots=True)
class Budget:
    """The most that a call may spend, over its task and its LLM evaluators; what is None is not bounded.

    ```python
    pnb.Budget(cost=5.0)
    pnb.Budget(tokens=2_000_000, seconds=600)
    ```

    Raises:
        UsageError: If nothing is bounded, or a bound is not a positive number, whole for tokens and calls.
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
        _read(self, numbers=("cost", "seconds"), counts=("tokens", "calls"))
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
        UsageError: If nothing is limited, a limit is not a positive number, whole for concurrency, or
            the model or host is not a text.
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
        for name in ("model", "host"):
            value = getattr(self, name)
            if value is not None and not (isinstance(value, str) and value.strip()):
                raise UsageError(
                    f"Limit({name}={value!r:.80}) is not a name; pass a text, or leave it out for all."
                )
        _read(self, numbers=("requests_per_minute", "tokens_per_minute"), counts=("concurrency",))


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
        alpha, margin = number_of(self.alpha), number_of(self.margin)
        if alpha is None or not 0.0 < alpha < 1.0:
            raise UsageError(
                f"Race(alpha={self.alpha!r:.80}) is not between 0 and 1; 0.05 is usual."
            )
        if margin is None or margin < 0.0:
            raise UsageError(
                f"Race(margin={self.margin!r:.80}) is not a distance; pass 0 or a positive number in units "
                "of the score."
            )
        object.__setattr__(self, "alpha", alpha)
        object.__setattr__(self, "margin", margin)


def _read(options: Budget | Limit, *, numbers: tuple[str, ...], counts: tuple[str, ...]) -> None:
    """Take the bounds as ints and floats, whatever types of numbers they were given as."""
    kind = type(options).__name__
    bounded = False
    for name in (*numbers, *counts):
        given = getattr(options, name)
        if given is None:
            continue
        bound = number_of(given)
        if bound is not None and name in counts and bound == int(bound):
            bound = int(bound)  # 1e6 tokens are a whole number of them
        if bound is None or bound <= 0 or (name in counts and not isinstance(bound, int)):
            what = "a whole number" if name in counts else "a number"
            raise UsageError(f"{kind}({name}={given!r:.80}) bounds nothing; pass {what} above 0.")
        object.__setattr__(options, name, bound)
        bounded = True
    if not bounded:
        names = " or ".join(f"{name}=" for name in options.__slots__ if name in (*numbers, *counts))
        raise UsageError(f"{kind}() bounds nothing; pass {names}.")
