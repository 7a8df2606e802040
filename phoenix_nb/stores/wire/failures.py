"""Failures as a server keeps them: one line of text."""

import re

from phoenix_nb.model import Failure
from phoenix_nb.stores.wire.values import text

_LINE = re.compile(r"([A-Za-z_][\w.]*): (.*)", re.DOTALL)
_REPR = re.compile(r"([A-Za-z_][\w.]*)\((.*)\)", re.DOTALL)
_BARE = re.compile(r"[A-Za-z_][\w.]*")


def failure_out(failure: Failure) -> str:
    """The line that a traceback ends with."""
    return text(str(failure))


def failure_in(line: str) -> Failure:
    """A failure from its line: `ValueError: no`, or `ValueError('no')` as Phoenix's client writes it."""
    if found := _LINE.fullmatch(line) or _REPR.fullmatch(line):
        return Failure(type=found[1], message=found[2])
    if _BARE.fullmatch(line):
        return Failure(type=line, message="")
    return Failure(type="Error", message=line)
