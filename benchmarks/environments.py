"""A virtual environment for each peer, made when it is first needed, under `.bench/` in the repository."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.candidates import Candidate

ROOT = Path(__file__).parents[1]
PLACE = ROOT / ".bench"
_KEPT = ("PATH", "LANG", "LC_ALL", "TMPDIR", "SYSTEMROOT", "VIRTUAL_ENV")


def python_of(candidate: Candidate) -> str:
    """Find the interpreter that has the candidate, installing it first where needed.

    Raises:
        subprocess.CalledProcessError: If it cannot be installed.
    """
    if not candidate.requirements:
        return sys.executable
    folder = PLACE / candidate.name.replace(" ", "-")
    python = folder / "bin" / "python"
    marker = folder / "requirements.txt"
    wanted = "\n".join((f"# Python {sys.version.split()[0]}", *candidate.requirements, ""))
    if not (marker.exists() and marker.read_text() == wanted):
        shutil.rmtree(folder, ignore_errors=True)
        PLACE.mkdir(exist_ok=True)
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        subprocess.run(
            [python, "-m", "pip", "install", "--quiet", *candidate.requirements], check=True
        )
        marker.write_text(wanted)
    return str(python)


def clean_environment() -> dict[str, str]:
    """What a candidate's process sees: nothing of the user's settings, and bytecode is kept.

    Without kept bytecode, every import would be a compilation, and import times meaningless.
    """
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    home = tempfile.gettempdir()
    return kept | {"HOME": home, "PYTHONUNBUFFERED": "1"}
