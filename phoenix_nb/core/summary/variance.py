"""Where the noise of an experiment's mean comes from, and what would reduce it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from phoenix_nb.core.stats.components import Components, variance_components
from phoenix_nb.core.summary.scores_by_evaluator import EvaluationSeries
from phoenix_nb.errors import UsageError

__all__ = ["Variance", "variance_of"]

_HALF = 0.5
_REMEDIES = {
    "examples": ("between examples", "add examples, not repetitions"),
    "repetitions": ("between runs of the same example", "add repetitions"),
    "judge": ("the judge's", "let it judge each run several times, or give it a stricter rubric"),
}


@dataclass(frozen=True, slots=True)
class Variance:
    """The variance of one score, in the parts that it comes from; reads as a sentence of advice.

    A part is None where it cannot be told: `repetitions` needs an example that was run twice, `judge` a run
    that was judged twice.
    """

    evaluator: str
    examples: float | None
    """Variance between examples; with one run each, of their single runs."""
    repetitions: float | None
    """Variance between runs of one example; with one judgement each, the judge's is in it."""
    judge: float | None
    """Variance between judgements of one run."""
    shares: Mapping[str, float]
    """Each part's share in the variance of the mean, as the experiment was run."""
    intervals: Mapping[str, tuple[float, float]]
    """95 % interval of each part."""
    noise: float | None
    """Share of a single run's variance that another run would not repeat: for `sample_size(noise=...)`."""
    n: int
    """Examples with a score."""
    advice: str
    """What to add, in a sentence."""

    def __str__(self) -> str:
        """Return the advice."""
        return f"{self.evaluator}: {self.advice}"

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:  # noqa: FBT001 - IPython's protocol
        """Show the advice where a cell ends with it."""
        del cycle
        printer.text(str(self))


def variance_of(name: str, readings: Sequence[EvaluationSeries]) -> Variance:
    """Split the variance of an evaluator's scores.

    Args:
        name: What to call it.
        readings: The evaluations that judge the same thing, one or several.

    Raises:
        UsageError: If fewer than two examples have a score.
    """
    scores: dict[str, dict[int, list[float]]] = {}
    for series in readings:
        if not series.numeric:
            continue
        for example, repetition, score in zip(
            series.examples, series.repetitions, series.scores(), strict=True
        ):
            runs = scores.setdefault(example, {})
            runs.setdefault(repetition, []).append(score)
    parts = variance_components({one: list(runs.values()) for one, runs in scores.items()})
    if parts is None:
        raise UsageError(
            f"{name!r} has scores on {len(scores)} of the examples; the variance needs two with a score, and "
            "repetitions to tell them from the noise of single runs."
        )
    return Variance(
        evaluator=name,
        examples=parts.examples,
        repetitions=parts.repetitions,
        judge=parts.judge,
        shares=parts.shares,
        intervals=parts.intervals,
        noise=parts.noise,
        n=parts.n,
        advice=_advice(parts),
    )


def _advice(parts: Components) -> str:
    if not parts.shares:
        return "no score differs from another, so that nothing can be said of their noise"
    name, share = max(parts.shares.items(), key=lambda item: item[1])
    if parts.repetitions is None and name == "examples":
        return (
            "each example was run once, so that examples cannot be told from the noise of single runs: "
            "run it with repetitions=3 to see which of the two to add"
        )
    where, remedy = _REMEDIES[name]
    percent = f"{100 * share:.0f} % of the noise is {where}"
    if share < _HALF:
        return f"{percent}, the rest elsewhere: add examples, which helps against all of it"
    return f"{percent}: {remedy}"
