"""Run pytest with the arguments given; what fails is run once more, by itself, named and counted.

A machine that stalls is not a defect of the tests; what fails twice is one. An interrupted run, an
internal error or a wrong argument fails at once. So does a run that does not end: pytest-xdist waits for
ever where a worker breaks down as the last one at work.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

FAILED = 1
"""The exit code of pytest where tests failed."""
LONGEST = 40 * 60
"""Seconds that one run of pytest may take."""
ONLY = ["--last-failed", "--last-failed-no-failures", "none", "--numprocesses", "0"]
"""What runs only the tests that failed, one after the other in one process."""


def main(arguments: list[str]) -> int:
    with tempfile.TemporaryDirectory() as cache:
        pytest = [
            sys.executable,
            "-m",
            "pytest",
            "--override-ini",
            f"cache_dir={cache}",
            *arguments,
        ]
        code = call(pytest)
        record = Path(cache, "v", "cache", "lastfailed")
        if code != FAILED or not (names := failed(record)):
            return code
        tests = "1 test" if len(names) == 1 else f"{len(names)} tests"
        show(f"Once more, one after the other: {tests} that failed", names)
        record.write_text(json.dumps(dict.fromkeys(names, True)), encoding="utf-8")
        if call([*pytest, *ONLY]) != 0:
            return FAILED
        if names := failed(record):
            show("Failed, and not found again:", names)
            return FAILED
        return 0


def call(pytest: list[str]) -> int:
    """Run pytest and return its exit code, that of failed tests where it does not end."""
    try:
        return subprocess.call(pytest, timeout=LONGEST)
    except subprocess.TimeoutExpired:
        show(f"Ended after {LONGEST // 60} minutes: what ran last is above", [])
        return FAILED


def failed(record: Path) -> list[str]:
    """Names of tests, without the group that pytest-xdist appends to those that share a worker."""
    names = json.loads(record.read_text(encoding="utf-8")) if record.exists() else {}
    return sorted(
        name.rpartition("@")[0] if name.rfind("@") > name.rfind("]") else name for name in names
    )


def show(title: str, names: list[str]) -> None:
    sys.stdout.write("\n  ".join([f"\n{title}", *names, ""]).rstrip(" "))
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
