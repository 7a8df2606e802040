"""How much of a quota that nobody told them of candidates use, and how much they are refused."""

import math
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

from benchmarks.candidates import CANDIDATES, OURS
from benchmarks.chat import ServerLog, chat_server
from benchmarks.quotas import Quota
from benchmarks.running import CandidateError, run_candidate, say, stamp
from benchmarks.work import Work

_PATIENCE = 5.0
"""How many times the ideal a candidate may take before it is given up."""
_LEAST_PATIENCE = 60.0
_REQUESTS_PER_SECOND = 40.0
"""What the machine is asked to bear at most, all servers together."""
_AT_ONCE = 50
_MARGIN = 0.02
"""Seconds by which one who knows the quota stays behind it."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way in which a candidate can be asked to work at a rate limit."""

    name: str
    candidate: str
    mode: str = ""
    concurrency: int | None = None


WAYS = (
    Way("phoenix_nb, as it is", OURS),
    Way("arize-phoenix-client, as it is (3 at once)", "arize-phoenix-client"),
    Way("arize-phoenix-client, 50 at once", "arize-phoenix-client", concurrency=_AT_ONCE),
    Way(
        "arize-phoenix-client, 50 at once, `rate_limit_errors`",
        "arize-phoenix-client",
        "rate_limit_errors",
        _AT_ONCE,
    ),
    Way(
        "pydantic-evals, 50 at once, 10 attempts with tenacity",
        "pydantic-evals",
        "tenacity",
        _AT_ONCE,
    ),
    Way("langfuse, as it is (50 at once)", "langfuse"),
    Way("asyncio, told the quota", "asyncio alone", "told"),
    Way(
        "asyncio, 50 at once, the `openai` client's 10 retries",
        "asyncio alone",
        "client retries",
        _AT_ONCE,
    ),
)


@dataclass(frozen=True, slots=True)
class Used:
    """One row: what became of the quota."""

    name: str
    whole: float = math.nan
    """Share of the quota that was used from the first request to the last admission."""
    later: float = math.nan
    """The same from the admission of the first tenth of the requests on."""
    answered: int = 0
    """Answers of any kind."""
    refused: int = 0
    """Answers with status 429."""
    rows: int | None = None
    """Runs with an output and a score; None if the candidate did not come to an end."""
    seconds: float = 0.0
    """What the candidate's user waited."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class QuotaTable:
    """What everyone did at one quota."""

    quota: Quota
    rows: list[Used]
    stamp: str


def measure_quota(quota: Quota, names: Sequence[str]) -> QuotaTable:
    """Have the named candidates work at a quota, several at the same time, each with a server of its own.

    At low rates they wait nearly all the time, and do not take one another's processor.
    """
    say(str(quota))
    begun = stamp()
    ways = [way for way in WAYS if way.candidate in names or way.candidate == "asyncio alone"]
    with ThreadPoolExecutor(_side_by_side(quota)) as pool:
        rows = list(pool.map(lambda way: _use(way, quota), ways))
    return QuotaTable(quota, rows, begun)


def _side_by_side(quota: Quota) -> int:
    return max(1, min(len(WAYS), int(_REQUESTS_PER_SECOND / quota.rate)))


def _use(way: Way, quota: Quota) -> Used:
    patience = max(_LEAST_PATIENCE, _PATIENCE * quota.ideal(quota.count))
    with chat_server(quota) as server:
        work = _work(way, quota, server.address)
        rows, seconds, note = None, patience, ""
        try:
            measured = run_candidate(CANDIDATES[way.candidate], work, patience)
            rows, seconds = measured.rows, measured.wall
        except CandidateError as error:
            note = str(error)
        log = server.log()
    used = usage(way.name, quota, log, rows=rows, seconds=seconds, note=note)
    say(
        f"  {way.name}: {used.whole:.1%} used, {used.refused} refused, {rows} rows, {seconds:.1f} s"
    )
    return used


def _work(way: Way, quota: Quota, address: str) -> Work:
    work = Work("chat", quota.count, concurrency=way.concurrency, address=address, mode=way.mode)
    if way.mode != "told":
        return work
    if quota.kind == "concurrency cap":
        return replace(work, concurrency=quota.cap)
    starts = [quota.ideal(n + 1) for n in range(quota.count)]
    return replace(work, schedule=tuple(at + _MARGIN * (at > 0) for at in starts))


def usage(
    name: str, quota: Quota, log: ServerLog, *, rows: int | None, seconds: float, note: str = ""
) -> Used:
    """Judge a server's log by its quota."""
    tenth = math.ceil(quota.count / 10)
    whole = later = math.nan
    if log.admitted:
        whole = quota.used(len(log.admitted), log.admitted[-1], rested=True)
    if len(log.admitted) > tenth:
        since = log.admitted[-1] - log.admitted[tenth - 1]
        later = quota.used(len(log.admitted) - tenth, since, rested=False)
    return Used(
        name,
        whole=whole,
        later=later,
        answered=len(log.admitted) + len(log.refused),
        refused=len(log.refused),
        rows=rows,
        seconds=seconds,
        note=note,
    )
