"""The columns of a table of runs. Each has a role of its own: no name is ever taken apart to learn it."""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import compress
from typing import Any, Literal

from phoenix_nb.core.spending.prices import price_of
from phoenix_nb.core.summary.scores_by_evaluator import EvaluationColumn, evaluation_columns
from phoenix_nb.model import (
    DatasetRecord,
    Direction,
    EvaluatorInfo,
    ExampleRecord,
    Failure,
    Records,
    Usage,
)
from phoenix_nb.model.columns import TaskRuns, Texts
from phoenix_nb.ui.run_table.lazy import Lazy
from phoenix_nb.ui.shared.words import named, one_line

__all__ = ["Column", "Role", "fields", "run_columns", "titled"]

Role = Literal[
    "example",
    "repetition",
    "error",
    "output",
    "expected",
    "score",
    "label",
    "difference",
    "explanation",
    "thumbs",
    "tags",
    "note",
    "input",
    "metadata",
    "latency",
    "attempts",
    "tokens",
    "cost",
    "trace",
]

_NAME = 120
"""Characters of a column's name that reach the browser."""
_SHOWN = 30
"""Keys, of inputs or of outputs, that are columns of the table from the start; of more, nobody reads all."""
_NO_EXAMPLE = ExampleRecord(id="", input={})


@dataclass(frozen=True)
class Column:
    """One value of every run."""

    role: Role
    name: str
    """Of the input, of the output's field or of the evaluation; empty where the role is enough."""
    values: Sequence[Any]
    """A value for each run; None where there is none."""
    title: str = ""
    """The title of the column; names that are used twice get their role before them."""
    failures: Sequence[Failure | None] = ()
    """The failure in place of a value, for each run; empty if nothing can fail."""
    shown: bool = True
    """Whether it is a column of the table from the start; the others can be chosen."""
    better: Direction | None = None
    """Which scores are better, where that is known."""
    labels: tuple[str, ...] = ()
    """The labels there can be, in the order in which they were declared."""
    of: str = ""
    """The variant whose value it is; empty in a table of one experiment."""

    @property
    def heading(self) -> str:
        """The name of the column, as in frames: `input.question`, `tone.label`, `terse.tone.score`."""
        evaluated = self.role in _EVALUATED or self.role == "error"
        own = (self.name, self.role) if evaluated else (self.role, self.name)
        return one_line(".".join(named(part) for part in (self.of, *own) if part), _NAME)

    @property
    def numeric(self) -> bool:
        """Whether it holds numbers and nothing else, so that they sort as numbers and have a range."""
        if self.role in _TEXTS or self.role == "difference":
            return self.role == "difference"
        return bool(self.kinds) and self.kinds <= {int, float}

    @cached_property
    def kinds(self) -> frozenset[type]:
        """The types of its values, but for missing ones: those of when it was first asked for."""
        if isinstance(self.values, array):
            return frozenset({float if self.values.typecode == "d" else int})
        if isinstance(self.values, Texts):
            return frozenset({str} if 1 in self.values.present else ())
        return frozenset(map(type, self.values)) - {type(None)}

    def failure(self, position: int) -> Failure | None:
        """Return the failure of a run in place of this value."""
        return self.failures[position] if self.failures else None


_TEXTS = frozenset[Role]({"example", "error", "explanation", "trace"})
"""Roles that never hold numbers."""
_NO_USAGE = Usage()
_EVALUATED = frozenset[Role]({"score", "label", "difference", "explanation"})


def run_columns(
    dataset: DatasetRecord,
    records: Records,
    evaluators: Sequence[EvaluatorInfo],
    noted: Sequence[Column] = (),
) -> tuple[Column, ...]:
    """Return the columns of an experiment's runs, in the order in which they are read.

    The expected value stands beside the output, then come the evaluations, what people `noted`, then the
    inputs. Outputs
    that are all objects have a column for each key, beside the expected value of the same key.
    """
    runs = TaskRuns.of(records.task_runs)
    places = {code: place for place, code in enumerate(dict.fromkeys(runs.examples))}
    examples = [dataset.example(runs.example_names[code]) or _NO_EXAMPLE for code in places]
    of_runs = list(map(places.__getitem__, runs.examples))

    def of_examples(role: Role, parts: Sequence[Mapping[str, Any]]) -> Iterator[Column]:
        for column in fields(role, parts, shown=role != "metadata"):
            yield replace(column, values=list(map(column.values.__getitem__, of_runs)))

    failures: list[Failure | None] = [None] * len(runs)
    errors: list[str | None] = [None] * len(runs)
    for place, run in runs.failures():
        failures[place], errors[place] = run.error, str(run.error)
    columns = [
        Column("example", "", runs.example_ids),
        Column("repetition", "", runs.repetitions, "rep.", shown=set(runs.repetitions) > {1}),
        Column("error", "", errors, shown=False),
        *_outputs(
            list(runs.outputs),
            failures,
            of_examples("expected", [example.output for example in examples]),
        ),
    ]
    evaluations = evaluation_columns(Records(runs, records.evaluation_runs), evaluators)
    for evaluation in evaluations:
        columns += _evaluation(evaluation)
    columns += [
        *noted,
        *of_examples("input", [example.input for example in examples]),
        Column("latency", "", runs.latencies, "time"),
        Column("attempts", "", runs.attempts, shown=bool(set(runs.attempts) - {1})),
        *_usage(runs),
        *of_examples("metadata", [example.metadata for example in examples]),
        Column("trace", "", runs.trace_ids, shown=False),
        *_evaluator_errors(evaluations),
    ]
    return tuple(titled(columns))


def _usage(runs: TaskRuns) -> Iterator[Column]:
    """Yield the tokens and the cost of the runs, as far as they were reported."""
    if next(runs.usage.given(), None) is None:
        return
    usages = [usage or _NO_USAGE for usage in runs.usage]
    counts, costs = [usage.tokens for usage in usages], [price_of(usage) for usage in usages]
    if any(value is not None for value in counts):
        yield Column("tokens", "", counts)
    if any(value is not None for value in costs):
        yield Column("cost", "", costs)


def _outputs(
    every: Sequence[Any],
    failures: Sequence[Failure | None],
    expected: Iterable[Column],
) -> Iterator[Column]:
    """Yield what came out beside what was expected, field by field where every output is an object."""
    outputs = compress(every, (failure is None for failure in failures))
    wanted = {column.name: column for column in expected}
    if None in failures and all(isinstance(output, Mapping) and output for output in outputs):
        rows = [
            output if failure is None else {}
            for output, failure in zip(every, failures, strict=True)
        ]
        # What was expected as well comes first. One column is enough to show that a run failed.
        columns = sorted(fields("output", rows), key=lambda column: column.name not in wanted)
        for place, column in enumerate(columns):
            yield column if place else replace(column, failures=failures)
            if column.name in wanted:
                yield wanted.pop(column.name)
    else:
        yield Column("output", "", every, failures=failures)
    for column in wanted.values():
        yield replace(column, title="expected") if len(wanted) == 1 else column


def fields(
    role: Role, rows: Sequence[Mapping[str, Any]], *, shown: bool = True
) -> Iterator[Column]:
    """Yield a column for each key, in the order in which they first appear; the first are shown."""
    for place, key in enumerate(dict.fromkeys(key for row in rows for key in row)):
        title = key if role == "input" else ""
        values = [row.get(key) for row in rows]
        yield Column(role, key, values, title, shown=shown and place < _SHOWN)


def _evaluation(evaluation: EvaluationColumn) -> Iterator[Column]:
    """Yield the score, the label or both, and what explains them."""
    failures, scores, labels = evaluation.failures, evaluation.scores, evaluation.labels
    different = set(labels) - {None}
    # The label of a check that answers yes or no repeats its score.
    boolean = bool(different) and different <= {"True", "False"}
    scored = scores.count(None) < len(scores)
    name = evaluation.named.name
    better = evaluation.named.evaluator.direction or ("maximize" if boolean else None)
    if scored or not different:
        title = "" if boolean else name
        yield Column("score", name, scores, title, failures, shown=not boolean, better=better)
    if different:
        title = f"{name} label" if scored and not boolean else name
        declared = evaluation.named.evaluator.labels
        yield Column("label", name, labels, title, failures, labels=declared)
    explanations = Lazy(len(labels), lambda: evaluation.explanations)
    yield Column("explanation", name, explanations, shown=False)


def _evaluator_errors(evaluations: Iterable[EvaluationColumn]) -> Iterator[Column]:
    """Yield what the evaluators raised, where one has."""
    for evaluation in evaluations:
        errors = [None if failure is None else str(failure) for failure in evaluation.failures]
        if any(errors):
            yield Column("error", evaluation.named.name, errors, shown=False)


def titled(columns: Sequence[Column]) -> Iterator[Column]:
    """Give each its title: short, unless another column would be called the same.

    What is not shown from the start is called by its whole name, but inputs: some of them are shown.
    """
    known = [column for column in columns if column.shown or column.role == "input"]
    briefs = Counter(column.title or column.heading for column in known)
    for column in columns:
        brief = column.title if briefs[column.title] == 1 else ""
        yield replace(column, title=one_line(brief, _NAME) or column.heading)
