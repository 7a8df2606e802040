"""Runs candidates in processes of their own, one after the other, round by round."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatch

from benchmarks.candidates import OURS, Candidate
from benchmarks.environments import ROOT, clean_environment, python_of
from benchmarks.scenarios import Scenario
from benchmarks.work import Measured, Work, as_json

_PATIENCE = 400.0
"""Seconds after which a run is given up."""
_SLOW = 8.0
"""A peer that took this many seconds once is not asked again in that scenario."""


@dataclass
class Row:
    """What one candidate did in one scenario."""

    candidate: Candidate
    runs: list[Measured] = field(default_factory=list)
    note: str = ""
    """Why there are no runs, or fewer."""

    def best(self, figure: str) -> float:
        """The smallest value of a field of `Measured`."""
        return float(min(getattr(run, figure) for run in self.runs))

    def middle(self, figure: str) -> float:
        """The median of a field of `Measured`."""
        return float(statistics.median(getattr(run, figure) for run in self.runs))

    def typical(self, name: str) -> float:
        """The median of an extra figure."""
        return statistics.median(run.extra[name] for run in self.runs)


@dataclass
class Table:
    """What everyone did in one scenario."""

    scenario: Scenario
    rows: list[Row]
    stamp: str
    """When, and under which load."""

    @property
    def ours(self) -> Row | None:
        """The row of phoenix_nb, if it has any figures."""
        return next((row for row in self.rows if row.candidate.name == OURS and row.runs), None)


def run_scenario(scenario: Scenario, candidates: Sequence[Candidate]) -> Table:
    """Run everyone in turn, as many rounds as the scenario has."""
    table = Table(scenario, [Row(one) for one in candidates], stamp())
    for round_ in range(scenario.rounds):
        for row in _in_turn(table.rows, round_):
            _run_once(row, scenario)
    return table


def _in_turn(rows: Sequence[Row], round_: int) -> Iterable[Row]:
    """Begin with another one each round, so that nobody is always first."""
    start = round_ % len(rows)
    return [*rows[start:], *rows[:start]]


def _run_once(row: Row, scenario: Scenario) -> None:
    if why := _left_out(row.candidate, scenario):
        row.note = why
        return
    run_candidate_into(row, scenario.work)


def _left_out(candidate: Candidate, scenario: Scenario) -> str:
    """Why a candidate is not asked; empty if it is."""
    found = (why for name, why in candidate.leaves_out.items() if fnmatch(scenario.name, name))
    return next(found, "")


def run_candidate_into(row: Row, work: Work) -> None:
    """Add a run to a row, unless the candidate has failed before or is too slow to ask again."""
    slow = row.candidate.name != OURS and row.runs and row.runs[0].wall > _SLOW
    if row.note or slow:
        return
    try:
        row.runs.append(run_candidate(row.candidate, work))
    except CandidateError as error:
        row.note = str(error)
    say(f"  {row.candidate.name}: " + (row.note or f"{row.runs[-1].wall:.3f} s"))


class CandidateError(Exception):
    """A candidate did not come to an end, in words for a table."""


def run_candidate(candidate: Candidate, work: Work, patience: float = _PATIENCE) -> Measured:
    """Have a candidate do some work in a fresh process, and remove what that leaves in temporary folders.

    Raises:
        CandidateError: If it takes longer than `patience` seconds, or fails.
    """
    command = [python_of(candidate), "-m", f"benchmarks.peers.{candidate.module}"]
    try:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            done = subprocess.run(
                [*command, json.dumps(as_json(work))],
                cwd=ROOT,
                env=clean_environment() | {"TMPDIR": folder},
                capture_output=True,
                text=True,
                timeout=patience,
                check=True,
            )
    except subprocess.TimeoutExpired:
        raise CandidateError(f"not finished after {patience:.0f} s") from None
    except subprocess.CalledProcessError as error:
        last = (error.stderr or "").strip().splitlines()[-1:] or [f"exit code {error.returncode}"]
        raise CandidateError(f"failed: {last[0][:120]}") from None
    return Measured.parse(json.loads(done.stdout.splitlines()[-1]))


def stamp() -> str:
    """Say the time and how many processes wanted to run in the last minute, on average."""
    now = time.strftime("%Y-%m-%d %H:%M")
    try:
        return f"Measured {now}, load average {os.getloadavg()[0]:.1f}."
    except (AttributeError, OSError):
        return f"Measured {now}."


def say(text: str) -> None:
    """Tell someone who waits."""
    sys.stderr.write(f"{time.strftime('%H:%M:%S')} {text}\n")
