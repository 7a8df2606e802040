"""How things go wrong: the tags that people gave, counted, and whether reading on brings new ones."""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from phoenix_nb.core.labels.reading import Key
from phoenix_nb.core.labels.tags import TaggedRow
from phoenix_nb.core.stats.proportions import wilson_interval
from phoenix_nb.core.stats.raters import Bounded
from phoenix_nb.core.values.plain_text import clean
from phoenix_nb.errors import UsageError

__all__ = [
    "Batch",
    "FailureMode",
    "FailureModeReport",
    "Suggestion",
    "evaluator_stub",
    "failure_mode_report",
    "suggested_modes",
]

BATCH = 10
"""Rows of a batch: new modes are counted batch by batch."""
_SATURATED = 15
"""Rows without a new mode after which more reading is unlikely to bring one (Husain and Shankar read until
15 to 60 do not)."""
_NOTES = 300
_NOTE = 1_000
_EXAMPLES = 3


@dataclass(frozen=True)
class FailureMode:
    """A way in which things go wrong."""

    name: str
    """The tag."""
    rows: tuple[Key, ...]
    share: Bounded
    """Share of the rows read, with Wilson's 95 % interval."""
    notes: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many rows have it."""
        return len(self.rows)


@dataclass(frozen=True)
class Batch:
    """Some rows that were read one after the other."""

    rows: int
    new: tuple[str, ...]
    """The modes that had not been seen before."""


@dataclass(frozen=True)
class Suggestion:
    """A group of notes that a model put together under a name."""

    name: str
    rows: tuple[Key, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class FailureModeReport:
    """The failure modes of an experiment, the most frequent first."""

    modes: tuple[FailureMode, ...]
    read: int
    """Rows that people have labelled, tagged or noted."""
    batches: tuple[Batch, ...]
    since_new: int
    """Rows read since the last new mode."""
    untagged: int
    """Rows with a note and no tag."""
    drawn: bool
    """Whether the rows read were drawn at random, so that shares hold for all rows."""
    suggestions: tuple[Suggestion, ...]

    @property
    def sentence(self) -> str:
        """The state of the analysis, in words."""
        if not self.read:
            return "No row has been read yet: pnb.label(…) and experiment.annotate(…) take notes and tags."
        rows = "1 row" if self.read == 1 else f"{self.read:,} rows"
        names = "1 failure mode" if len(self.modes) == 1 else f"{len(self.modes)} failure modes"
        text = f"{names} in {rows} read."
        if self.modes and self.since_new >= _SATURATED:
            text += (
                f" The last {self.since_new} rows brought no new one: reading on is unlikely to."
            )
        elif self.modes:
            text += (
                f" The last new one came {self.since_new} rows ago: read on until {_SATURATED} bring none."
                if self.since_new
                else " The last row brought a new one: read on."
            )
        if self.untagged:
            text += (
                f" {self.untagged} {'note has' if self.untagged == 1 else 'notes have'} no tag yet; "
                "failure_modes(suggest=…) groups them."
            )
        return text + (
            ""
            if self.drawn or not self.modes
            else " Not all rows read were drawn at random: shares are of these rows alone."
        )


def failure_mode_report(
    rows: Sequence[TaggedRow], *, drawn: bool, suggestions: Sequence[Suggestion]
) -> FailureModeReport:
    """Count the tags of the rows that were read, in the order in which they were.

    Args:
        rows: The rows.
        drawn: Whether they were drawn at random.
        suggestions: Groups of notes that a model found.
    """
    with_tag: dict[str, list[TaggedRow]] = {}
    batches: list[Batch] = []
    last_new = 0
    for start in range(0, len(rows), BATCH):
        batch, new = rows[start : start + BATCH], list[str]()
        for place, row in enumerate(batch, start):
            for tag in row.tags:
                if tag not in with_tag:
                    new.append(tag)
                    last_new = place + 1
                with_tag.setdefault(tag, []).append(row)
        batches.append(Batch(len(batch), tuple(new)))
    modes = [
        FailureMode(
            tag,
            tuple(row.key for row in tagged),
            Bounded(len(tagged) / len(rows), *wilson_interval(len(tagged) / len(rows), len(rows))),
            tuple(note for row in tagged for note in row.notes),
        )
        for tag, tagged in with_tag.items()
    ]
    return FailureModeReport(
        modes=tuple(sorted(modes, key=lambda mode: -mode.count)),
        read=len(rows),
        batches=tuple(batches),
        since_new=len(rows) - last_new,
        untagged=sum(bool(row.notes) and not row.tags for row in rows),
        drawn=drawn,
        suggestions=tuple(suggestions),
    )


def suggested_modes(
    rows: Sequence[TaggedRow], suggest: Callable[[str], object], known: Sequence[str]
) -> list[Suggestion]:
    """Ask a model to group the notes that have no tag; nothing is stored.

    Args:
        rows: The rows that were read.
        suggest: Takes a prompt, and returns the model's reply.
        known: Names of the modes that there are.

    Raises:
        UsageError: If the reply holds no JSON object from name to numbers.
    """
    noted = [row for row in rows if row.notes and not row.tags][:_NOTES]
    if not noted:
        return []
    lines = [
        f"{number}. {' '.join(' / '.join(row.notes).split())[:_NOTE]}"
        for number, row in enumerate(noted, 1)
    ]
    prompt = (
        "Below are notes of people who read the outputs of a program, one note a line. Group the notes that "
        "describe the same kind of failure. Give each group a short name of two to five words that says what "
        "goes wrong; a note may be in several groups, and notes that describe no failure in none."
        + (f" Use these names where they fit: {', '.join(known)}." if known else "")
        + " Reply with JSON only, an object from name to the numbers of its notes, such as "
        '{"wrong rule": [1, 4]}.\n\n' + "\n".join(lines)
    )
    groups = _groups_in(suggest(prompt))
    return [
        Suggestion(
            clean(name),
            tuple(row.key for row in chosen),
            tuple(note for row in chosen for note in row.notes),
        )
        for name, numbers in groups.items()
        if (chosen := [noted[number - 1] for number in numbers if 1 <= number <= len(noted)])
    ]


def _groups_in(reply: object) -> dict[str, list[int]]:
    text = reply if isinstance(reply, str) else ""
    found = re.search(r"\{.*\}", text, re.DOTALL)
    try:
        groups = json.loads(found.group()) if found else None
    except ValueError:
        groups = None
    if not isinstance(groups, dict):
        raise UsageError(
            "suggest= must be a function that takes a prompt and returns the model's reply as a text with a "
            f"JSON object from name to numbers; it returned {clean(repr(reply))[:200]}."
        )
    return {
        str(name): list(dict.fromkeys(number for number in numbers if isinstance(number, int)))
        for name, numbers in groups.items()
        if isinstance(numbers, list)
    }


def evaluator_stub(mode: FailureMode) -> str:
    """Write the Python code of an evaluator that is to find a failure mode, for its user to complete."""
    name = re.sub(r"\W+", "_", mode.name.lower()).strip("_") or "failure"
    notes = [" ".join(note.split())[:120] for note in mode.notes[:_EXAMPLES]]
    rows = ", ".join(example_id for example_id, _ in mode.rows[:_EXAMPLES])
    described = "".join(f"\n    - {_safe(note)}" for note in notes)
    return (
        '@pnb.evaluator(kind="CODE", direction="maximize")\n'
        f"def free_of_{name}(output, input, expected):\n"
        f'    """Pass unless the failure is there: {_safe(mode.name)}.\n\n'
        f"    Seen in {mode.count} of the rows read, such as {_safe(rows)}.{described}\n"
        f'    """\n'
        f"    raise NotImplementedError({f'say how to find: {mode.name}'!r})\n"
    )


def _safe(text: str) -> str:
    """Return a text that may stand in a docstring."""
    return clean(text).replace("\\", "/").replace('"', "'")
