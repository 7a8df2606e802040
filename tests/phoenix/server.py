"""Real servers for tests: Phoenix, and PostgreSQL behind it. Loopback only, everything in one folder."""

import contextlib
import os
import shutil
import socket
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from time import monotonic

import httpx

from tests.support.ports import free_ports

ROOT = Path(__file__).parents[2]
ADMIN_SECRET = "admin-secret-for-tests-only-0123456789"  # noqa: S105
_SECRET = "server-secret-for-tests-only-0123456789"  # noqa: S105
_READY_S = 600.0


class MissingError(Exception):
    """Something that a test needs is not installed; the message says what to install."""


def phoenix_executable() -> str:
    named = os.environ.get("PHOENIX_NB_TEST_SERVER")
    beside = ROOT / ".venv-phoenix" / "bin" / "phoenix"
    if named:
        return named
    if beside.exists():
        return str(beside)
    raise MissingError(
        "No Phoenix server to test against. Make one with `python -m venv .venv-phoenix && "
        ".venv-phoenix/bin/pip install 'arize-phoenix[pg]'`, or name its executable in "
        "PHOENIX_NB_TEST_SERVER."
    )


def postgres_program(name: str) -> str:
    found = [*Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), shutil.which(name)]
    for path in found:
        if path:
            return str(path)
    raise MissingError("No PostgreSQL to test with. Install it, e.g. `apt-get install postgresql`.")


class PhoenixServer:
    """One Phoenix process that can be stopped and started again on the same data and port."""

    def __init__(self, folder: Path, environment: Mapping[str, str] | None = None) -> None:
        self.folder = folder
        self.port, grpc_port = free_ports(2)
        self.url = f"http://127.0.0.1:{self.port}"
        self.key = ADMIN_SECRET
        self._process: subprocess.Popen[bytes] | None = None
        self._environment = {
            **{k: v for k, v in os.environ.items() if not k.startswith("PHOENIX_")},
            "PHOENIX_WORKING_DIR": str(folder),
            "PHOENIX_HOST": "127.0.0.1",
            "PHOENIX_PORT": str(self.port),
            "PHOENIX_GRPC_PORT": str(grpc_port),
            "PHOENIX_TELEMETRY_ENABLED": "false",
            "PHOENIX_ALLOW_EXTERNAL_RESOURCES": "false",
            "PHOENIX_DISABLE_AGENT_ASSISTANT": "true",
            "PHOENIX_ENABLE_AUTH": "true",
            "PHOENIX_SECRET": _SECRET,
            "PHOENIX_ADMIN_SECRET": ADMIN_SECRET,
            **(environment or {}),
        }

    @property
    def pid(self) -> int:
        """The id of the process that runs."""
        assert self._process is not None
        return self._process.pid

    def start(self) -> None:
        """Start, and wait until requests are answered."""
        self.launch()
        self.wait_until_ready()

    def launch(self) -> None:
        """Start the process."""
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [phoenix_executable(), "serve"],
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def wait_until_ready(self) -> None:
        """Wait until requests are answered."""
        deadline = monotonic() + _READY_S
        while monotonic() < deadline:
            assert self._process is not None
            if self._process.poll() is not None:
                break
            with contextlib.suppress(httpx.TransportError):
                if httpx.get(f"{self.url}/readyz", timeout=2).is_success:
                    return
            threading.Event().wait(0.2)
        tail = (self.folder / "log").read_text(errors="replace")[-2000:]
        raise RuntimeError(f"The Phoenix server did not start:\n{tail}")

    def stop(self, *, kill: bool = False) -> None:
        """End the process, if it runs; with `kill` without a chance to write anything."""
        if self._process is not None:
            if kill:
                self._process.kill()
            self._process.terminate()
            try:
                self._process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._process = None


@contextlib.contextmanager
def postgres() -> Iterator[str]:
    """A PostgreSQL cluster of its own; gives the address of an empty database.

    Its folder is not one of pytest's, which each session on the machine closes to other users anew.
    """
    with tempfile.TemporaryDirectory(prefix="postgres-", ignore_cleanup_errors=True) as folder:
        yield from _postgres_in(Path(folder))


def _postgres_in(folder: Path) -> Iterator[str]:
    (port,) = free_ports(1)
    data = folder / "data"
    user = "postgres" if os.getuid() == 0 else None  # it refuses to run as root
    data.mkdir()
    if user:
        for part in (folder, data):
            shutil.chown(part, user)
        for parent in folder.parents:
            if parent.stat().st_uid == 0 and parent != Path("/"):
                parent.chmod(parent.stat().st_mode | 0o011)
    with (folder / "log").open("ab") as log:
        subprocess.run(
            [
                postgres_program("initdb"),
                "-D",
                data,
                "-U",
                "postgres",
                "--auth=trust",
                "-E",
                "UTF8",
            ],
            check=True,
            user=user,
            stdout=log,
            stderr=log,
            cwd=folder,
        )
        process = subprocess.Popen(
            [
                postgres_program("postgres"),
                "-D",
                data,
                "-p",
                str(port),
                "-k",
                str(folder),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "fsync=off",
            ],
            user=user,
            stdout=log,
            stderr=log,
            cwd=folder,
        )
    try:
        _wait_for_port(port)
        yield f"postgresql://postgres:none@127.0.0.1:{port}/postgres"
    finally:
        process.terminate()
        process.wait(timeout=30)


def _wait_for_port(port: int) -> None:
    deadline = monotonic() + 60
    while monotonic() < deadline:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        threading.Event().wait(0.1)
    raise RuntimeError("PostgreSQL did not start.")
