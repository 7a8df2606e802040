"""The state of the code that an experiment is run from: the git commit, if there is one."""

import subprocess
from typing import Any

_PATIENCE = 2.0
"""Seconds; a repository on a slow disk is not worth waiting for."""


def git_state() -> dict[str, Any] | None:
    """Read the working directory's commit and whether it has uncommitted changes; None outside git."""
    commit = _git("rev-parse", "HEAD")
    if not commit:
        return None
    return {"commit": commit, "dirty": bool(_git("status", "--porcelain", "--untracked-files=no"))}


def _git(*arguments: str) -> str | None:
    try:
        done = subprocess.run(  # noqa: S603 - fixed arguments
            ["git", *arguments],  # noqa: S607 - whichever git the user has
            capture_output=True,
            text=True,
            timeout=_PATIENCE,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return None
    return done.stdout.strip() if done.returncode == 0 else None
