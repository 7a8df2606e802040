"""The tables as Markdown."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version

from benchmarks.candidates import CANDIDATES, OURS
from benchmarks.imports import Import
from benchmarks.machine import Machine
from benchmarks.quotas import Quota, quotas
from benchmarks.rates import QuotaTable, Used
from benchmarks.running import Row, Table
from benchmarks.scaling import Scaling
from benchmarks.scenarios import Scenario, scenarios

_MB = 1e6

_OVERHEAD = "## Overhead, waiting and blocking"

_INTRODUCTION = """\
# Figures

phoenix_nb beside its peers: the same work, on one machine, in turn within one session. Written by
`python -m benchmarks --write benchmarks/FIGURES.md`; read the ratios, not the seconds.

- **phoenix_nb ÷ this**: how long phoenix_nb took divided by how long this row took, so below 1
  phoenix_nb is faster; first the best runs, then in brackets the medians. **CPU ÷** is the same for
  processor time, which other work on the machine disturbs less.
- Each run is a fresh process; candidates alternate round by round, and each round begins with another
  one. The environments are pinned, hold one peer each, and keep bytecode.
- What is timed is the call that a user waits for, from its start to the results in hand. Imports and
  the making of the data set are not. For phoenix_nb that includes writing the data set and every run
  and evaluation durably to SQLite, and reading them back; "kept" says what the others have if they are
  killed.
- Nothing leaves the machine: peers that talk to a service have that switched off or answered in memory.
"""

_SCALING = """\
## Ten times the runs

Async tasks and evaluators that do nothing, concurrency 50. In proportion would be a ratio of 10.
"Beyond results" is what the process needed at its peak and does not hold once the run is over and its
results are in hand.
"""

_IMPORTS = """\
## Import

Fresh processes in turn, bytecode there. `import phoenix_nb` brings in nothing until a name is used, so
what a run needs is told as well.
"""

_QUOTAS = """\
## Rate limits

A real HTTP server on the loopback interface speaks the OpenAI chat protocol and enforces a quota that
it tells nobody of: a refusal is a bare 429. The client is the official `openai` package with its own
retries off, except where a row says otherwise.

- **used**: requests let through, divided by what the quota lets through in the long run from the first
  request to the last that passed (a full bucket included). Rows that were lost are no merit: look at
  **rows** as well.
- **after the first 10 %**: the same from the tenth part of the requests on.
- **÷ ideal**: the user's wait, divided by the time in which the quota can let all requests through; in a
  fixed window that means the last window's share at its first moment.
- **answered 429**: refusals, and their share of all answers.
- "told the quota" is asyncio with each call begun when the quota allows it: what the client, the server
  and the clock leave of 100 %.

Up to 20 requests/s, several candidates run at the same time, each with a server of its own; they wait
nearly all the time.
"""


@dataclass
class Page:
    """Everything that was measured in one session."""

    machine: Machine
    stamp: str = ""
    """When the import times were taken, and under which load."""
    tables: list[Table] = field(default_factory=list)
    imports: list[Import] = field(default_factory=list)
    scaling: Scaling | None = None
    quotas: list[QuotaTable] = field(default_factory=list)

    def markdown(self) -> str:
        """Write it all down."""
        parts = [_INTRODUCTION, self._machine()]
        if self.tables:
            parts.append(f"{_OVERHEAD}\n")
            parts += [_table(one) for one in self.tables]
        if self.scaling:
            parts.append(_scaling(self.scaling))
        if self.imports:
            parts.append(_imports(self.imports, self.stamp))
        if self.quotas:
            parts.append(_quotas(self.quotas))
        return "\n".join(parts)

    def _machine(self) -> str:
        pins = [pin for one in CANDIDATES.values() for pin in one.requirements]
        versions = f"phoenix_nb {version('phoenix-nb')} beside {', '.join(dict.fromkeys(pins))}"
        return f"{self.machine}: {versions}.\n"


def headings(*, quick: bool) -> list[str]:
    """The headings that a page can have, in order."""
    return [
        *(_INTRODUCTION.partition("\n")[0], _OVERHEAD),
        *(_heading(one) for one in scenarios(quick=quick)),
        *(text.partition("\n")[0] for text in (_SCALING, _IMPORTS, _QUOTAS)),
        *(_heading(one) for one in quotas(quick=quick)),
    ]


def _heading(measured: Scenario | Quota) -> str:
    return f"### {measured.title if isinstance(measured, Scenario) else measured}"


def _table(table: Table) -> str:
    scenario = table.scenario
    lag = scenario.work.heartbeat
    head = ["", "best s", "median s", "CPU µs/run", "peak MB", "phoenix_nb ÷ this", "CPU ÷"]
    head += ["÷ ideal"] * (scenario.ideal is not None)
    head += ["loop lag p99", "loop lag max"] * lag
    head += ["kept", "rounds"]
    rows = []
    for row in table.rows:
        if not row.runs:
            rows.append([row.candidate.name, *["–"] * (len(head) - 3), row.note, "0"])
            continue
        cells = [
            row.candidate.name,
            _seconds(row.best("wall")),
            _seconds(row.middle("wall")),
            f"{row.best('cpu') / scenario.work.count * 1e6:,.0f}",
            f"{row.best('peak') / _MB:,.0f}",
            _ratio(table.ours, row, "wall"),
            _ratio(table.ours, row, "cpu"),
        ]
        cells += [f"{row.best('wall') / scenario.ideal:.2f}"] if scenario.ideal else []
        if lag:
            cells += [_milliseconds(row.typical("lag_p99")), _milliseconds(row.typical("lag_max"))]
        rows.append(
            [*cells, row.candidate.keeps + _lost(row, scenario.work.count), str(len(row.runs))]
        )
    ideal = "" if scenario.ideal is None else f" Ideal: {scenario.ideal:g} s."
    heading = f"{_heading(scenario)}\n\n{table.stamp}{ideal}\n"
    return "\n".join([heading, *_grid(head, rows), ""])


def _ratio(ours: Row | None, row: Row, figure: str) -> str:
    if ours is None or row.candidate.name == OURS:
        return "1" if ours else "–"
    best = ours.best(figure) / row.best(figure)
    middle = ours.middle(figure) / row.middle(figure)
    told = f"{best:.2g} ({middle:.2g})" if best < 10 else f"{best:,.0f} ({middle:,.0f})"
    return f"**{told.partition(' ')[0]}** {told.partition(' ')[2]}" if figure == "wall" else told


def _lost(row: Row, count: int) -> str:
    missing = count - min(run.rows for run in row.runs)
    return f"; **{missing:,} rows lost**" if missing else ""


def _scaling(scaling: Scaling) -> str:
    head = [
        "",
        f"{scaling.few:,}: s",
        f"{scaling.many:,}: s",
        "ratio",
        "results MB",
        f"beyond results MB at {scaling.few:,}",
        f"at {scaling.many:,}",
        "rounds",
    ]
    rows = []
    for one in scaling.rows:
        if not (one.few.runs and one.many.runs):
            rows.append([one.candidate.name, *["–"] * 6, one.many.note or one.few.note])
            continue
        rows.append(
            [
                one.candidate.name,
                _seconds(one.few.best("wall")),
                _seconds(one.many.best("wall")),
                f"{one.wall_ratio:.1f}",
                f"{max(run.held - run.before for run in one.many.runs) / _MB:,.0f}",
                f"{one.few.best('beyond_results') / _MB:,.0f}",
                f"{one.many.best('beyond_results') / _MB:,.0f}",
                str(len(one.many.runs)),
            ]
        )
    text = f"{_SCALING}\n{scaling.stamp}\n"
    return "\n".join([text, *_grid(head, rows), ""])


def _imports(imports: Sequence[Import], stamp: str) -> str:
    reference = imports[0]
    head = ["", "statement", "best ms", "median ms", "÷ pydantic", "MB"]
    rows = [
        [
            one.name,
            f"`{one.statement}`",
            f"{one.best * 1e3:,.0f}",
            f"{one.middle * 1e3:,.0f}",
            f"{one.best / reference.best:.2g} ({one.middle / reference.middle:.2g})",
            f"{one.memory / _MB:,.0f}",
        ]
        for one in imports
    ]
    return "\n".join([f"{_IMPORTS}\n{stamp}\n", *_grid(head, rows), ""])


def _quotas(tables: Sequence[QuotaTable]) -> str:
    head = [
        "", "used", "after the first 10 %", "answered 429", "rows", "s", "÷ ideal",
    ]  # fmt: skip
    parts = [_QUOTAS]
    for table in tables:
        quota = table.quota
        rows = [_quota_row(one, quota) for one in table.rows]
        parts.append(
            f"{_heading(quota)}\n\n{quota.count:,} requests; ideal {quota.ideal(quota.count):.1f} s. "
            f"{table.stamp}\n"
        )
        parts += [*_grid(head, rows), ""]
    return "\n".join(parts)


def _quota_row(one: Used, quota: Quota) -> list[str]:
    if one.note and not one.answered:
        return [one.name, *["–"] * 5, one.note]
    rows = f"{one.rows:,} of {quota.count:,}" if one.rows is not None else one.note
    if one.rows != quota.count:
        rows = f"**{rows}**"
    return [
        one.name,
        _share(one.whole),
        _share(one.later),
        f"{one.refused:,} ({one.refused / max(1, one.answered):.1%})",
        rows,
        f"{one.seconds:,.1f}",
        f"{one.seconds / quota.ideal(quota.count):.2f}",
    ]


def _grid(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    line: Callable[[Sequence[str]], str] = lambda cells: "| " + " | ".join(cells) + " |"  # noqa: E731
    return [line(head), "|" + "---|" * len(head), *(line(row) for row in rows)]


def _seconds(value: float) -> str:
    return f"{value:.3f}" if value < 1 else f"{value:,.2f}"


def _milliseconds(value: float) -> str:
    return f"{value * 1e3:,.0f} ms" if value > 0.01 else f"{value * 1e3:.1f} ms"


def _share(value: float) -> str:
    return "–" if math.isnan(value) else f"{value:.1%}"
