"""How long `import` takes in a fresh process, beside `import pydantic`."""

import json
import statistics
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field

from benchmarks.candidates import OURS, Candidate
from benchmarks.environments import ROOT, clean_environment, python_of

_PROBE = """
import json, time
started = time.perf_counter()
{statement}
took = time.perf_counter() - started
status = open("/proc/self/status").read().splitlines()
rss = next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))
print(json.dumps([took, rss * 1024]))
"""


@dataclass
class Import:
    """One statement, in one environment."""

    name: str
    statement: str
    python: str
    seconds: list[float] = field(default_factory=list)
    memory: int = 0
    """Resident bytes afterwards."""

    @property
    def best(self) -> float:
        """The shortest time."""
        return min(self.seconds)

    @property
    def middle(self) -> float:
        """The median time."""
        return statistics.median(self.seconds)


def measure_imports(candidates: Sequence[Candidate], rounds: int) -> list[Import]:
    """Import everyone in turn, each time in a fresh process; the first round is thrown away."""
    own = python_of(next(one for one in candidates if one.name == OURS))
    found = [
        Import("pydantic", "import pydantic", own),
        Import("pydantic and its BaseModel", "from pydantic import BaseModel", own),
        Import(f"{OURS}: what a run needs", "from phoenix_nb import Dataset, run_experiment", own),
    ]
    found += [Import(one.name, one.imports, python_of(one)) for one in candidates if one.imports]
    for round_ in range(rounds + 1):
        for one in found:
            seconds, memory = _import(one)
            if round_:
                one.seconds.append(seconds)
                one.memory = memory
    return found


def _import(one: Import) -> tuple[float, int]:
    done = subprocess.run(
        [one.python, "-c", _PROBE.format(statement=one.statement)],
        cwd=ROOT,
        env=clean_environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    seconds, memory = json.loads(done.stdout.splitlines()[-1])
    return float(seconds), int(memory)
