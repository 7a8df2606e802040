"""Comparisons as frames: side by side, summarised, and the examples that matter."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import pandas as pd

from phoenix_nb.core.comparison import ComparisonReport, Show
from phoenix_nb.core.comparison.alignment import AlignedExperiment
from phoenix_nb.core.comparison.stability import Stability, repetitions_of, unstable_ids
from phoenix_nb.frames.columns import flattened, floats, integers, objects, texts
from phoenix_nb.model import Failure

__all__ = [
    "comparison_frame",
    "comparison_summary_frame",
    "examples_frame",
    "failures_frame",
    "stability_frame",
    "unstable_frame",
]

_MOST = 4
"""Most of a column is one part in so many."""


def comparison_frame(report: ComparisonReport) -> pd.DataFrame:
    """Return one row per example of any experiment, with index `example_id`.

    Columns: a MultiIndex of variant × field, with the fields `output` and `error` and per evaluator
    `<name>.score` and, where there are labels, `<name>.label`. Scores are averages over
    repetitions; so are outputs that are numbers. Other outputs of several repetitions are a list.
    """
    columns: dict[tuple[str, str], pd.Series] = {}
    for position, side in enumerate(report.sides):
        places = [side.runs.places(example_id) for example_id in report.example_ids]
        columns[side.name, "output"] = _outputs(_given(side, places))
        columns[side.name, "error"] = texts(_first_errors(side, places))
        for number, evaluator in enumerate(report.evaluators):
            if evaluator.numeric:
                scores = report.scores(number, position)
                columns[side.name, f"{evaluator.name}.score"] = floats(scores)
            if any(any(column.labels) for column in evaluator.columns):
                labels = report.labels(number, position)
                columns[side.name, f"{evaluator.name}.label"] = texts(labels)
    frame = pd.DataFrame(columns)
    frame.columns = pd.MultiIndex.from_tuples(list(columns), names=["variant", "field"])
    frame.index = _ids(report.example_ids)
    return frame


def comparison_summary_frame(report: ComparisonReport, *, detail: bool) -> pd.DataFrame:
    """Return one row per evaluator and variant, the baseline among them.

    Columns: `mean`, `difference`, `ci_low`, `ci_high`, `p_value`, `p_adjusted`, `wins`, `losses`,
    `ties`, `n`, `unmatched`; with `detail` also `bound_low`, `bound_high`, `shrunk`,
    `selected_low`, `selected_high`, `clusters`, `test` and `interval`.
    """
    found = report.results
    frame = pd.DataFrame(
        {
            "mean": floats(one.mean for one in found),
            "difference": floats(one.difference for one in found),
            "ci_low": floats(one.ci_low for one in found),
            "ci_high": floats(one.ci_high for one in found),
            "p_value": floats(one.p_value for one in found),
            "p_adjusted": floats(one.p_adjusted for one in found),
            "wins": integers(one.wins for one in found),
            "losses": integers(one.losses for one in found),
            "ties": integers(one.ties for one in found),
            "n": pd.Series([one.n for one in found], dtype="int64"),
            "unmatched": pd.Series([one.unmatched for one in found], dtype="int64"),
        }
    )
    if detail:
        for name in ("bound_low", "bound_high", "shrunk", "selected_low", "selected_high"):
            frame[name] = floats(getattr(one, name) for one in found)
        frame["clusters"] = integers(one.clusters for one in found)
        frame["test"] = texts(one.test or None for one in found)
        frame["interval"] = texts(one.paired.interval if one.paired else None for one in found)
    frame.index = _two(
        (one.evaluator for one in found), (one.variant for one in found), "evaluator", "variant"
    )
    return frame


def examples_frame(
    report: ComparisonReport, show: Show, evaluator: int, variants: Sequence[int]
) -> pd.DataFrame:
    """Return one row per example and variant that a filter leaves, with index `example_id`.

    Columns: `variant`, `difference`, `baseline_score`, `variant_score` (or `baseline_label`,
    `variant_label` where there are no scores), `input.<key>`, `expected.<key>`, `baseline_output`,
    `variant_output`.
    """
    pairs = [
        (report.differences(evaluator, variant)[row], row, variant)
        for variant in variants
        for row in report.rows(show, evaluator=evaluator, variant=variant)
    ]
    sign = report.evaluators[evaluator].sign
    pairs.sort(key=lambda one: _order(show, one[0], sign))
    before = [(row, report.baseline) for _, row, _ in pairs]
    after = [(row, variant) for _, row, variant in pairs]
    names = report.variants
    columns = {"variant": texts(names[variant] for _, variant in after)}
    if report.evaluators[evaluator].numeric:
        columns["difference"] = floats(difference for difference, *_ in pairs)
        columns["baseline_score"] = floats(report.scores(evaluator, v)[row] for row, v in before)
        columns["variant_score"] = floats(report.scores(evaluator, v)[row] for row, v in after)
    else:
        columns["baseline_label"] = texts(report.labels(evaluator, v)[row] for row, v in before)
        columns["variant_label"] = texts(report.labels(evaluator, v)[row] for row, v in after)
    # Of all examples, so that the columns are the same whichever rows are left, and if none is.
    examples = [report.content(row) for row in range(len(report.example_ids))]
    given = flattened("input", [one.input if one else {} for one in examples])
    given |= flattened("expected", [one.output if one else {} for one in examples])
    rows = [row for _, row, _ in pairs]
    columns |= {name: every.iloc[rows].reset_index(drop=True) for name, every in given.items()}
    columns["baseline_output"] = _outputs(_given_at(report, before))
    columns["variant_output"] = _outputs(_given_at(report, after))
    frame = pd.DataFrame(columns)
    frame.index = _ids([report.example_ids[row] for row in rows])
    return frame


def failures_frame(report: ComparisonReport) -> pd.DataFrame:
    """Return one row per failed run or evaluation, with index (`variant`, `example_id`, `repetition`).

    Columns: `source` ("task" or the evaluator's name), `type`, `message`.
    """
    rows = [
        (side.name, side.runs.table, place, *failure)
        for side in report.sides
        if (failures := _failures(side))
        for example_id in report.example_ids
        for place in side.runs.places(example_id)
        for failure in failures.get(place, ())
    ]
    frame = pd.DataFrame(
        {
            "source": texts(source for *_, source, _ in rows),
            "type": texts(error.type for *_, error in rows),
            "message": texts(error.message for *_, error in rows),
        }
    )
    frame.index = pd.MultiIndex.from_arrays(
        [
            texts(variant for variant, *_ in rows),
            texts(runs.example_id(place) for _, runs, place, *_ in rows),
            pd.Series([runs.repetitions[place] for _, runs, place, *_ in rows], dtype="int64"),
        ],
        names=["variant", "example_id", "repetition"],
    )
    return frame


def stability_frame(found: Sequence[Stability]) -> pd.DataFrame:
    """Return one row per evaluator and variant: how its repetitions agree."""
    frame = pd.DataFrame(
        {
            "examples": pd.Series([one.examples for one in found], dtype="int64"),
            "k": pd.Series([one.k for one in found], dtype="int64"),
            "counted": pd.Series([one.counted for one in found], dtype="int64"),
            "std": floats(one.std for one in found),
            "pass_at_k": floats(one.pass_at_k for one in found),
            "pass_all": floats(one.pass_all for one in found),
            "agreement": floats(one.agreement for one in found),
            "unstable": pd.Series([one.unstable for one in found], dtype="int64"),
        }
    )
    frame.index = _two(
        (one.evaluator for one in found), (one.variant for one in found), "evaluator", "variant"
    )
    return frame


def unstable_frame(
    report: ComparisonReport, evaluator: int, variants: Sequence[int]
) -> pd.DataFrame:
    """Return one row per example whose repetitions differ, with index (`variant`, `example_id`)."""
    rows = [
        (
            report.variants[variant],
            one,
            summaries[one],
            report.evaluators[evaluator].columns[variant],
        )
        for variant in variants
        for summaries in [repetitions_of(report, evaluator, variant)]
        for one in unstable_ids(report, evaluator, variant)
    ]
    frame = pd.DataFrame(
        {
            "n": pd.Series([found.n for *_, found, _ in rows], dtype="int64"),
            "mean": floats(found.mean for *_, found, _ in rows),
            "std": floats(found.std for *_, found, _ in rows),
            "agreement": floats(found.agreement for *_, found, _ in rows),
            "scores": objects(list(column.repeated[one]) for _, one, _, column in rows),
        }
    )
    frame.index = _two(
        (name for name, *_ in rows), (one for _, one, *_ in rows), "variant", "example_id"
    )
    return frame


def _order(show: Show, difference: float | None, sign: int) -> float:
    if difference is None:
        return 0.0
    if show == "regressions":
        return sign * difference
    return -sign * difference if show == "improvements" else -abs(difference)


def _given(side: AlignedExperiment, rows: Sequence[Sequence[int]]) -> list[list[Any]]:
    """What the runs of each row returned that succeeded; rows are places of runs."""
    runs = side.runs.table
    failed, outputs = runs.failed, runs.outputs
    if sum(map(len, rows)) * _MOST > len(runs):  # read together, each takes a tenth of the time
        outputs = list(outputs)
    return [[outputs[place] for place in places if not failed[place]] for places in rows]


def _given_at(report: ComparisonReport, pairs: Sequence[tuple[int, int]]) -> list[list[Any]]:
    """What the runs of pairs of a row and a variant returned."""
    given: dict[tuple[int, int], list[Any]] = {}
    for variant, side in enumerate(report.sides):
        rows = list(dict.fromkeys(row for row, other in pairs if other == variant))
        places = [side.runs.places(report.example_ids[row]) for row in rows]
        given.update(zip(((row, variant) for row in rows), _given(side, places), strict=True))
    return [given[pair] for pair in pairs]


def _first_errors(side: AlignedExperiment, rows: Sequence[Sequence[int]]) -> Iterator[str | None]:
    """What the first of each row's runs that failed says; None where none did."""
    errors = {place: str(run.error) for place, run in side.runs.table.failures()}
    for places in rows:
        yield next((errors[place] for place in places if place in errors), None)


def _failures(side: AlignedExperiment) -> dict[int, list[tuple[str, Failure]]]:
    """The failures of each run, by its place: those of the task, then those of each evaluator."""
    failures: dict[int, list[tuple[str, Failure]]] = {}
    for place, run in side.runs.table.failures():
        failures[place] = [("task", run.error)] if run.error else []
    for name in dict.fromkeys(evaluator.name for evaluator in side.evaluators):
        if (evaluations := side.evaluations.get(name)) is not None:
            for place, failure in enumerate(evaluations.column.failures):
                if failure is not None:
                    failures.setdefault(place, []).append((name, failure))
    return failures


def _outputs(rows: Sequence[list[Any]]) -> pd.Series:
    """Make one value of the outputs of an example's repetitions."""
    if all(len(outputs) <= 1 for outputs in rows):
        return objects(outputs[0] if outputs else None for outputs in rows)
    if all(_is_number(output) for outputs in rows for output in outputs):
        return floats(sum(outputs) / len(outputs) if outputs else None for outputs in rows)
    return objects(outputs or None for outputs in rows)


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _ids(ids: Sequence[str]) -> "pd.Index[str]":
    index: pd.Index[str] = pd.Index(texts(ids), name="example_id")
    return index


def _two(first: Iterable[str], second: Iterable[str], *names: str) -> pd.MultiIndex:
    return pd.MultiIndex.from_arrays([texts(first), texts(second)], names=list(names))
