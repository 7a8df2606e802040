"""Front ends other than JupyterLab, started for real on loopback, and the notebook that each shows."""

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.support.ports import free_ports

REPOSITORY = Path(__file__).parents[2]

CELLS = (
    """
import os, tempfile
os.environ.setdefault("PHOENIX_NB_HOME", tempfile.mkdtemp())
import phoenix_nb as pnb

def task(input):
    if input["n"] == 3:
        raise ValueError("three is one too many")
    return f"{input['n']} is a number"

def even(input):
    return input["n"] % 2 == 0

numbers = pnb.Dataset.from_records(
    [{"n": n} for n in range(6)], input_keys=["n"], name="numbers"
)
""",
    """
ran = pnb.run_experiment(numbers, task, [even], experiment_name="first", retries=0)
""",
    """
ran.explore()
""",
)
"""A notebook with one finished experiment, of which one run has failed, and its rows to look through."""


def marimo_notebook(cells: Sequence[str]) -> str:
    """Write cells as marimo does: each is a function of the names that it needs."""
    needs = ("", "numbers, pnb, task, even", "ran")
    gives = ("even, numbers, pnb, task", "ran,", "")
    parts = ["import marimo", "app = marimo.App()"]
    for cell, needed, given in zip(cells, needs, gives, strict=True):
        body = "\n".join(f"    {line}" for line in cell.strip().splitlines())
        parts.append(f"@app.cell\ndef _({needed}):\n{body}\n    return {given}")
    return "\n\n".join(parts) + "\n"


@contextmanager
def serving(*command: str, folder: Path) -> Iterator[str]:
    """Start a server of this Python's, with `{port}` in its command filled in; gives its address."""
    (port,) = free_ports(1)
    environment = os.environ | {
        "PYTHONPATH": str(REPOSITORY),
        "HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "JUPYTER_CONFIG_DIR": str(folder / "jupyter"),
        "JUPYTER_RUNTIME_DIR": str(folder / "runtime"),
        "IPYTHONDIR": str(folder / "ipython"),
        "TMPDIR": str(folder),
    }
    log = folder / "server.log"
    with log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", *(part.format(port=port) for part in command)],
            cwd=folder, env=environment, stdout=output, stderr=subprocess.STDOUT,
        )  # fmt: skip
        try:
            address = f"http://127.0.0.1:{port}"
            deadline = time.monotonic() + 600
            while not _answers(address):
                assert process.poll() is None, log.read_text()
                assert time.monotonic() < deadline, log.read_text()
                time.sleep(0.2)  # noqa: TID251 - nothing tells when a process listens
            yield address
        finally:
            process.terminate()
            try:
                process.wait(15)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _answers(address: str) -> bool:
    try:
        urllib.request.urlopen(address, timeout=120).close()  # noqa: S310 - loopback
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True
