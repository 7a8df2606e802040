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
_COMMIT = ("rev-parse", "HEAD")
_CHANGES = ("status", "--porcelain", "--untracked-files=no")


@contextmanager
def asked_git(patience: float = _PATIENCE) -> Iterator[Callable[[], dict[str, Any] | None]]:
    """Ask git for the working directory's commit, and whether it has uncommitted changes.

    Git answers in processes of its own while the block goes on; the function that the block is given
    waits for the answer, `patience` seconds at most. It is None outside git, and its `dirty` is None
    where git takes too long.
    """
    with ExitStack() as stack:
        commit, changes = (_ask(stack, *question) for question in (_COMMIT, _CHANGES))

        def answer() -> dict[str, Any] | None:
            deadline = time.monotonic() + patience
            if not (found := _answer(commit, deadline)):
                return None
            changed = _answer(changes, deadline)
            return {"commit": found, "dirty": None if changed is None else bool(changed)}

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
