"""The state of the code that an experiment is run from: the git commit, if there is one."""

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

__all__ = ["asked_git"]

_PATIENCE = 2.0
"""Seconds from when the answer is wanted; a repository on a slow disk is not worth waiting for."""
_STATUS = ("status", "--porcelain=v2", "--branch", "--untracked-files=no")
_COMMIT = ("rev-parse", "HEAD")
_HEAD = "# branch.oid "
"""What stands before the commit in git's status, where there is one."""


@contextmanager
def asked_git(patience: float = _PATIENCE) -> Iterator[Callable[[], dict[str, Any] | None]]:
    """Ask git for the working directory's commit, and whether it has uncommitted changes.

    Git answers in a process of its own while the block goes on; the function that the block is given
    waits for the answer, `patience` seconds at most. It is None outside git, and its `dirty` is None
    where git takes too long to see what has changed.
    """
    with ExitStack() as stack:
        status = _ask(stack, *_STATUS)

        def answer() -> dict[str, Any] | None:
            found = _answer(status, time.monotonic() + patience)
            if (
                found is None
            ):  # it is slow, or this is not a repository, which takes no time to learn again
                slow = status is not None and status.returncode is None
                commit = (
                    _answer(_ask(stack, *_COMMIT), time.monotonic() + patience) if slow else None
                )
                return {"commit": commit, "dirty": None} if commit else None
            lines = found.splitlines()
            commits = [line.removeprefix(_HEAD) for line in lines if line.startswith(_HEAD)]
            if not commits or commits[0].startswith("("):  # before the first commit
                return None
            return {"commit": commits[0], "dirty": any(line[:1] != "#" for line in lines)}

        answers: list[dict[str, Any] | None] = []

        def read() -> dict[str, Any] | None:
            if not answers:
                answers.append(answer())
            return answers[0]

        yield read


def _ask(stack: ExitStack, *arguments: str) -> "subprocess.Popen[bytes] | None":
    """Start git; it is ended with the stack, if it has not ended by itself."""
    try:
        process = subprocess.Popen(  # noqa: S603 - fixed arguments
            ["git", *arguments],  # noqa: S607 - whichever git the user has
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # the index is not refreshed on the side, so that the user's own git never finds it locked
            env={**os.environ, "GIT_OPTIONAL_LOCKS": "0"},
        )
    except OSError:
        return None
    stack.enter_context(process)
    stack.callback(process.kill)
    return process


def _answer(process: "subprocess.Popen[bytes] | None", deadline: float) -> str | None:
    if process is None:
        return None
    try:
        output, _ = process.communicate(timeout=max(0.0, deadline - time.monotonic()))
    except subprocess.TimeoutExpired:
        return None
    return output.decode(errors="replace").strip() if process.returncode == 0 else None
