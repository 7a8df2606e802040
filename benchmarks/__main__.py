"""The command line: `python -m benchmarks`.

    python -m benchmarks --quick                         does everything run? a tenth of the work, one round
    python -m benchmarks --only no-op                    scenarios whose names begin so
    python -m benchmarks --only imports,scaling          the tables with rules of their own
    python -m benchmarks --only "limits:5 *"             quotas whose names match
    python -m benchmarks --peers langfuse,braintrust     beside phoenix_nb, only these
    python -m benchmarks --write benchmarks/FIGURES.md  everything, kept

Peers are installed into `.bench/` when they are first needed. Close other programs before figures that
are to be kept: the load average is told beside each table. A page that is there already keeps the tables
that are not measured this time.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path

from benchmarks.candidates import CANDIDATES, OURS, Candidate
from benchmarks.environments import python_of
from benchmarks.imports import measure_imports
from benchmarks.machine import this_machine
from benchmarks.merging import merged
from benchmarks.page import Page, headings
from benchmarks.quotas import quotas
from benchmarks.rates import measure_quota
from benchmarks.running import run_candidate, run_scenario, say, stamp
from benchmarks.scaling import measure_scaling
from benchmarks.scenarios import scenarios
from benchmarks.work import Work

_SCALED = (OURS, "pydantic-evals", "langfuse", "braintrust")
"""Who is asked for 100,000 runs; the others take minutes."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure what the arguments name; print the page, or write it."""
    given = _parse(arguments)
    candidates = [CANDIDATES[name] for name in [OURS, *given.peers]]
    page = Page(this_machine())
    for _ in _fill(page, given, candidates):
        if given.write:  # after each table: a run that is broken off has not been for nothing
            old = given.write.read_text() if given.write.exists() else ""
            given.write.write_text(merged(old, page.markdown(), headings(quick=given.quick)))
    if not given.write:
        sys.stdout.write(page.markdown())


def _fill(page: Page, given: "Given", candidates: Sequence[Candidate]) -> Iterator[None]:
    """Put each table that is asked for on the page; yields after each."""
    _warm(candidates)
    for scenario in scenarios(quick=given.quick):
        if given.wants(scenario.name):
            say(scenario.title)
            page.tables.append(run_scenario(scenario, candidates))
            yield
    if given.wants("scaling"):
        say("ten times the runs")
        scaled = [one for one in candidates if one.name in _SCALED]
        page.scaling = measure_scaling(scaled, quick=given.quick)
        yield
    if given.wants("imports"):
        say("imports")
        page.stamp = stamp()
        page.imports = measure_imports(candidates, rounds=2 if given.quick else 10)
        yield
    for quota in quotas(quick=given.quick):
        if given.wants("limits") and given.wants_quota(str(quota)):
            page.quotas.append(measure_quota(quota, [one.name for one in candidates]))
            yield


class Given(argparse.Namespace):
    """The arguments."""

    only: list[str]
    peers: list[str]
    quick: bool
    write: Path | None

    def wants(self, name: str) -> bool:
        """Whether a scenario or table is asked for; `limits:5 *` asks for `limits`."""
        return not self.only or any(name.startswith(one.partition(":")[0]) for one in self.only)

    def wants_quota(self, name: str) -> bool:
        """Whether a quota is asked for: `limits:5 *` are those of 5 requests a second."""
        patterns = [one.partition(":")[2] or "*" for one in self.only if one.startswith("limits")]
        return not self.only or any(fnmatch(name, pattern) for pattern in patterns)


def _parse(arguments: Sequence[str] | None) -> Given:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", formatter_class=argparse.RawDescriptionHelpFormatter,
        description=__doc__,
    )  # fmt: skip
    parser.add_argument("--only", type=_names, default=[], help="beginnings of names, by commas")
    others = [name for name in CANDIDATES if name != OURS]
    parser.add_argument("--peers", type=_peers, default=others, help=", ".join(others))
    parser.add_argument("--quick", action="store_true", help="a tenth of the work, one round")
    parser.add_argument("--write", type=Path, help="the file to write instead of printing")
    return parser.parse_args(arguments, namespace=Given())


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]


def _peers(text: str) -> list[str]:
    names = _names(text)
    if unknown := [name for name in names if name not in CANDIDATES]:
        raise argparse.ArgumentTypeError(
            f"there is no peer {', '.join(unknown)}; there are {', '.join(CANDIDATES)}"
        )
    return [name for name in names if name != OURS]


def _warm(candidates: Sequence[Candidate]) -> None:
    """Install what is missing, and have everyone's bytecode written."""
    for one in candidates:
        python_of(one)
        run_candidate(one, Work("no-op", 2, is_async="no-op-async-*" not in one.leaves_out))


if __name__ == "__main__":
    main()
