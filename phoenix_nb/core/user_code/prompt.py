"""Prompt templates: plain text in which only `{name}` is special."""

import json
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, NoReturn

from phoenix_nb.core.run.attempt_notes import ATTEMPT_NOTES
from phoenix_nb.core.values.json_coerce import coerce_output
from phoenix_nb.errors import UsageError

__all__ = ["Prompt"]

_PLACEHOLDER = re.compile(r"\{([^\W\d]\w*)\}")
_BRACE = re.compile(r"[{}]")


class Prompt(str):
    """A text with placeholders such as `{question}`, each a name in single braces.

    All other braces are text, so that JSON and code can stand in a prompt as they are. Where a name in
    braces is meant literally, double them: `{{question}}` becomes `{question}`. Doubled braces
    that pair up are always halved, as `str.format` does; a `}}` that closes two single ones is not.

    Values are put in as they are and never looked at again: braces in a question do no harm. Texts
    stay texts; dicts, lists and records become JSON; everything else becomes what `str` makes of it.

    It is a `str` in all other respects, and is recorded as its text.

    Example:
        >>> prompt = Prompt('Answer as {"answer": …}: {question}')
        >>> prompt.placeholders
        ('question',)
        >>> prompt.format(question="Is {} a set?")
        'Answer as {"answer": …}: Is {} a set?'
    """

    __slots__ = ()

    @property
    def placeholders(self) -> tuple[str, ...]:
        """The names to be filled in, each once, in the order in which they appear."""
        return tuple(dict.fromkeys(name for _, name in _parsed(str(self)) if name is not None))

    def format(self, /, *args: Any, **values: Any) -> str:
        """Fill in every placeholder; `prompt(question=…)` does the same.

        Values without a placeholder are left out, as `str.format` does, so that `**input` works whatever
        else an input holds. In a task or an evaluator, the text is kept with the run; see `phoenix_nb.keep`.

        Raises:
            UsageError: If a placeholder has no value; or if the prompt takes none of the values, or
                holds the name of one in doubled braces: it would be sent without what it is about.
        """
        if args:
            raise UsageError(
                "A prompt's values are given by name; write prompt.format("
                f"{', '.join(f'{name}=…' for name in self.placeholders) or ''})."
            )
        wanted = self.placeholders
        missing = [name for name in wanted if name not in values]
        extra = [name for name in values if name not in wanted]
        if missing or (extra and not wanted) or any(map(self._holds_doubled, extra)):
            self._refuse(missing, extra, values)
        return self._filled(values)

    def __call__(self, /, **values: Any) -> str:
        """Fill in every placeholder; see `format`."""
        return self.format(**values)

    def fill(self, values: Mapping[str, Any], /) -> str:
        """Fill in every placeholder from a mapping such as an example's input; its other keys may stay.

        Raises:
            UsageError: If a placeholder has no value.
        """
        missing = [name for name in self.placeholders if name not in values]
        if missing:
            self._refuse(missing, [], values)
        return self._filled(values)

    format_map = fill  # type: ignore[assignment] # as str.format_map, it takes what it needs

    def __repr__(self) -> str:
        return f"Prompt({super().__repr__()})"

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (str(self),)

    def _filled(self, values: Mapping[str, Any]) -> str:
        text = "".join(
            text if name is None else _rendered(values[name]) for text, name in _parsed(str(self))
        )
        notes = ATTEMPT_NOTES.get()
        if notes is not None and notes.exchanges is not None:
            notes.exchanges.rendered(text)
        return text

    def _holds_doubled(self, name: str) -> bool:
        """Whether the template has a name as other template languages write a placeholder."""
        return re.search(rf"\{{\{{\s*{re.escape(name)}\s*\}}\}}", str(self)) is not None

    def _refuse(self, missing: list[str], extra: list[str], values: Iterable[str]) -> NoReturn:
        problems = []
        if missing:
            problems.append(f"no value for {_listed(missing)}")
        if extra:
            problems.append(f"no placeholder for {_listed(extra)}")
        there = _listed(self.placeholders) if self.placeholders else "none"
        given = _listed(values) or "none"
        hints = ["Give every placeholder a value, by its name"]
        hints += [
            f"write {{{{{name}}}}} in the template if {{{name}}} is meant as text"
            for name in missing[:1]
        ]
        hints += [
            f"write {{{name}}} with single braces: doubled ones are text"
            for name in extra
            if self._holds_doubled(name)
        ][:1]
        raise UsageError(
            f"The prompt has {' and '.join(problems)}. Its placeholders are: {there}; values were "
            f"given for: {given}. {'; '.join(hints)}."
        )


def _listed(names: Iterable[str]) -> str:
    return ", ".join(map(str, names))


@lru_cache(maxsize=256)
def _parsed(template: str) -> tuple[tuple[str, str | None], ...]:
    """Split into pieces of text and names of placeholders; one of the two is there in each piece.

    Braces that are not a placeholder are matched as brackets are, to find the doubled ones that pair up.
    """
    pieces: list[tuple[str, str | None]] = []
    unclosed: list[int | None] = []
    """Open braces: the piece of a doubled one, None for a single one."""
    position = 0
    while found := _BRACE.search(template, position):
        start = found.start()
        pieces.append((template[position:start], None))
        doubled = template[start : start + 2] in ("{{", "}}")
        placeholder = _PLACEHOLDER.match(template, start)
        position = start + 1
        if placeholder:
            pieces.append(("", placeholder.group(1)))
            position = placeholder.end()
        elif found.group() == "{":
            unclosed.append(len(pieces) if doubled else None)
            pieces.append(("{{" if doubled else "{", None))
            position += doubled
        elif doubled and unclosed and unclosed[-1] is not None:
            pieces[unclosed.pop() or 0] = ("{", None)
            pieces.append(("}", None))
            position += 1
        else:
            if unclosed and unclosed[-1] is None:
                unclosed.pop()
            pieces.append(("}", None))
    pieces.append((template[position:], None))
    return tuple(piece for piece in pieces if piece != ("", None))


def _rendered(value: Any) -> str:
    if isinstance(value, str):
        return str.__str__(value)
    plain, _ = coerce_output(value)
    if isinstance(plain, (dict, list)):
        return json.dumps(plain, ensure_ascii=False)
    return plain if isinstance(plain, str) else str(value)
