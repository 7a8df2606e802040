"""Write the front end's types from the messages that the Python side sends and takes.

python frontend/generate_types.py            writes them
python frontend/generate_types.py --check    fails if they are not up to date
"""

import ast
import inspect
import json
import sys
import textwrap
from dataclasses import fields, is_dataclass
from itertools import pairwise
from pathlib import Path
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from pydantic import BaseModel

from phoenix_nb.core.comparison import Show, Sort
from phoenix_nb.core.progress.progress import State
from phoenix_nb.ui.comparison import figures as comparison_figures
from phoenix_nb.ui.comparison import messages as comparison_messages
from phoenix_nb.ui.comparison.rows import Against
from phoenix_nb.ui.labelling import messages as labelling_messages
from phoenix_nb.ui.leaderboard import view as leaderboard
from phoenix_nb.ui.live import messages
from phoenix_nb.ui.run_table import condition, editing_messages, queries
from phoenix_nb.ui.run_table import messages as grid_messages
from phoenix_nb.ui.run_table.cells import AnyCell, Tone
from phoenix_nb.ui.run_table.columns import Role
from phoenix_nb.ui.shared import stage
from phoenix_nb.ui.shared.diff import Code, Pieces
from phoenix_nb.ui.steps import view as steps

TARGET = Path(__file__).parent / "src" / "shared" / "messages.generated.ts"

ALIASES: dict[str, Any] = {
    "Against": Against,
    "Ask": messages.Ask,
    "Answer": messages.TracebackText | messages.Refused,
    "AnyCell": AnyCell,
    "AskOfLabelling": labelling_messages.AskOfLabelling,
    "AskOfComparison": comparison_messages.ComparisonQuestion,
    "AnswerOfStage": stage.StageAnswer,
    "AskOfLeaderboard": leaderboard.AskChoice | leaderboard.AskComparison,
    "AskOfRuns": grid_messages.Question,
    "AnswerToComparison": comparison_messages.ComparisonAnswer,
    "AnswerToRuns": grid_messages.RunsPage
    | grid_messages.RunAnswer
    | editing_messages.AnnotatedAnswer
    | editing_messages.ActedAnswer
    | grid_messages.ConfusionAnswer,
    "BoardCell": messages.BoardCell,
    "LatestKind": messages.LatestKind,
    "Code": Code,
    "Condition": condition.Condition,
    "Constant": condition.Constant,
    "Pieces": Pieces,
    "Operator": condition.Operator,
    "Role": Role,
    "Show": Show,
    "Shown": queries.Shown,
    "Sort": Sort,
    "State": State,
    "Tone": Tone,
}
"""Types that have a name on the Python side but are not classes."""

CONSTANTS: dict[str, str | int] = {
    "MOST_CALLS": messages.MOST_CALLS,
    "NO_CONCURRENCY": messages.NO_CONCURRENCY,
}
"""Values that both sides know."""

ROOTS: tuple[Any, ...] = (
    messages.Snapshot,
    grid_messages.TableSetup,
    grid_messages.RunsSetup,
    labelling_messages.LabellingSetup,
    labelling_messages.AnswerToLabelling,
    leaderboard.LeaderboardSetup,
    steps.StepsSetup,
    steps.AskStep,
    comparison_messages.ComparisonSetup,
    comparison_messages.ComparisonData,
    *ALIASES.values(),
)
"""What is written, with everything that it is made of."""

RENAMED: dict[type, str] = {
    comparison_figures.Bar: "IntervalBar",
    messages.Traceback: "AskTraceback",
}
"""Classes whose name is taken: by another class, or by the browser."""

PRIMITIVES: dict[Any, str] = {
    str: "string",
    int: "number",
    float: "number",
    bool: "boolean",
    NoneType: "null",
}

HEAD = """\
// Generated from the messages in phoenix_nb/ui by frontend/generate_types.py. Do not edit.
"""


class Writer:
    """Writes types, each once, in the order of their names."""

    def __init__(self) -> None:
        self._written: dict[str, str] = {}

    def text(self) -> str:
        """Return the module."""
        for root in ROOTS:
            self._name(root)
        for name, alias in ALIASES.items():
            self._written[name] = f"export type {name} = {self._expanded(alias)};\n"
        constants = [
            f"export const {name} = {json.dumps(value)};\n" for name, value in CONSTANTS.items()
        ]
        return "\n".join(
            [HEAD, *constants, *(self._written[name] for name in sorted(self._written))]
        )

    def _name(self, hint: Any) -> str:
        """Return how a type is called, written down if it is ours."""
        for name, alias in ALIASES.items():
            if hint == alias:
                return name
        return self._expanded(hint)

    def _expanded(self, hint: Any) -> str:
        origin = get_origin(hint)
        if origin is Annotated:
            return self._name(get_args(hint)[0])
        if origin is None and isinstance(hint, type):
            return PRIMITIVES.get(hint) or self._interface(hint)
        if origin is Literal:
            return " | ".join(f'"{part}"' for part in get_args(hint))
        names = [self._name(part) for part in get_args(hint) if part is not Ellipsis]
        if origin in {Union, UnionType}:
            return " | ".join(names)
        if origin is tuple and Ellipsis not in get_args(hint):
            return f"readonly [{', '.join(names)}]"
        if origin in {tuple, list} and len(names) == 1:
            return f"readonly {names[0] if names[0].isalnum() else f'({names[0]})'}[]"
        message = f"no TypeScript type is known for {hint!r}; add it to {Path(__file__).name}"
        raise TypeError(message)

    def _interface(self, record: type) -> str:
        name = RENAMED.get(record, record.__name__)
        if name in self._written:
            return name
        self._written[name] = ""
        comments = _comments(record)
        lines = [f"/** {_first_line(record.__doc__ or name)} */", f"export interface {name} {{"]
        for field, hint, optional in _fields(record):
            if field in comments:
                lines.append(f"  /** {' '.join(comments[field].split())} */")
            lines.append(f"  readonly {field}{'?' if optional else ''}: {self._name(hint)};")
        self._written[name] = "\n".join([*lines, "}\n"])
        return name


def _fields(record: type) -> list[tuple[str, Any, bool]]:
    """Return the fields of a record: name, type, and whether it may be left out."""
    hints = get_type_hints(record)
    if issubclass(record, BaseModel):
        # A question may leave out what has a default.
        optional = {name for name, one in record.model_fields.items() if not one.is_required()}
        return [(name, hints[name], name in optional) for name in record.model_fields]
    if is_dataclass(record):
        return [(field.name, hints[field.name], False) for field in fields(record)]
    if is_typeddict(record):
        optional = vars(record)["__optional_keys__"]
        return [(name, hint, name in optional) for name, hint in hints.items()]
    message = f"{record!r} is not a dataclass, TypedDict or pydantic model"
    raise TypeError(message)


def _comments(record: type) -> dict[str, str]:
    """Return the texts that stand below the fields of a class."""
    (tree,) = ast.parse(textwrap.dedent(inspect.getsource(record))).body
    body = getattr(tree, "body", [])
    found = {}
    for line, below in pairwise(body):
        match line, below:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                found[name] = text
    return found


def _first_line(docstring: str) -> str:
    return docstring.strip().splitlines()[0]


def main() -> int:
    """Write the types, or compare them with what is there."""
    text = Writer().text()
    if "--check" not in sys.argv[1:]:
        TARGET.write_text(text, "utf-8")
        return 0
    if TARGET.read_text("utf-8") == text:
        return 0
    sys.stderr.write(f"{TARGET} is not up to date: run {Path(__file__).name}, then build again.\n")
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
