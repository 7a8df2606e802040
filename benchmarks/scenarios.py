"""What is measured, by name."""

from dataclasses import dataclass

from benchmarks.work import Work


@dataclass(frozen=True, slots=True)
class Scenario:
    """One table: the same work for every candidate."""

    name: str
    title: str
    work: Work
    rounds: int
    ideal: float | None = None
    """Seconds that no runner can beat, where that is known."""


def _no_op(count: int, concurrency: int | None, rounds: int, *, is_async: bool) -> Scenario:
    kind = "async" if is_async else "sync"
    told = "each one's default concurrency" if concurrency is None else f"concurrency {concurrency}"
    return Scenario(
        f"no-op-{kind}-{count}-{concurrency or 'default'}",
        f"{count:,} {kind} tasks and evaluators that do nothing, {told}",
        Work("no-op", count, is_async=is_async, concurrency=concurrency),
        rounds,
    )


def scenarios(*, quick: bool) -> list[Scenario]:
    """Every scenario but import times, memory and rate limits, which have rules of their own.

    Args:
        quick: A tenth of the work and one round: to see that everything runs.
    """
    share = 10 if quick else 1
    rounds = 1 if quick else 5
    found = [
        _no_op(
            count // share, concurrency, rounds if count < 10_000 else min(rounds, 3), is_async=a
        )
        for a in (True, False)
        for count in (1_000, 10_000)
        for concurrency in (None, 50)
    ]
    found.append(
        Scenario(
            "waiting",
            f"{1_000 // share:,} async tasks that wait 0.1 s, concurrency 50",
            Work("sleep", 1_000 // share, concurrency=50, seconds=0.1),
            min(rounds, 3),
            ideal=2.0 / share,
        )
    )
    found.append(
        Scenario(
            "blocking",
            f"{200 // share} sync tasks that block their thread for 50 ms, concurrency 10",
            Work(
                "block", 200 // share, is_async=False, concurrency=10, seconds=0.05, heartbeat=True
            ),
            min(rounds, 3),
            ideal=1.0 / share,
        )
    )
    found.append(
        Scenario(
            "burst",
            f"{1_000 // share:,} async tasks of half a second, {500 // share} of them at once: "
            "their answers come together",
            Work("sleep", 1_000 // share, concurrency=500 // share, seconds=0.5, heartbeat=True),
            min(rounds, 3),
            ideal=1.0,
        )
    )
    return found
