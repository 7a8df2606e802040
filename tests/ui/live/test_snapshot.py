"""What the live view is sent: small, whatever runs."""

import json
from typing import Any

import pytest

from phoenix_nb.core.limits.limiter import Binding
from phoenix_nb.core.progress import events as e
from phoenix_nb.core.progress.progress import Progress, fold
from phoenix_nb.ui.live.snapshot import LIMIT, Snapshots, error_key
from tests.ui.fabric import HOSTILE, dataset, feed, many_evaluators, record


def take(progress: Progress, **options: Any) -> dict[str, Any]:
    options = {"interactive": True} | options
    return json.loads(Snapshots(progress, **options).take(progress.now))


@pytest.mark.parametrize("hostile", [False, True])
@pytest.mark.parametrize(("variants", "evaluators"), [(1, 3), (1, 40), (12, 12), (60, 3)])
def test_a_snapshot_is_small_whatever_runs(
    variants: int, evaluators: int, *, hostile: bool
) -> None:
    infos = many_evaluators(evaluators)
    names = [HOSTILE[9][:200] if hostile else f"variant {n}" for n in range(variants)]
    records = [
        record(f"{n} {name}", variant=True, evaluators=infos) for n, name in enumerate(names)
    ]
    progress = fold(feed(records, 20, hostile=hostile))
    find = dataset(20, hostile=hostile).example
    assert len(Snapshots(progress, interactive=True, find_example=find).take(1.0)) <= LIMIT


def test_limits_that_bind_are_told_with_the_time_until_more_comes() -> None:
    progress = Progress()
    progress.apply(e.ExperimentStarted(at=1.0, experiment=record(), planned=5))
    assert take(progress)["limits"] == []
    for number in range(5):
        binding = Binding(
            dimension="tokens", used=58_000.0, limit=60_000.0, period=60.0, back_in=4.0, stated=True
        )
        progress.apply(
            e.LimitBinds(at=2.0, limit=f"m-{number}", binding=binding, waiting=number, waited=3.0)
        )
    shown = take(progress)
    assert [(line["back"], line["text"][:5]) for line in shown["limits"]] == [
        (4.0, "m-1: "), (4.0, "m-2: "), (4.0, "m-3: "),
    ]  # fmt: skip
    assert shown["held_back"] == "3.0 s lost to waiting for the limit"


def test_rate_is_compared_with_a_limit_once_it_is_no_burst() -> None:
    """At the start, what a quota has saved up goes out at once."""
    progress = fold(feed([record()], 20))
    begun = progress.now
    progress.apply(
        e.LimitChanged(at=begun, limit="m", rate=2.0, concurrency=None, throttled_for=0.0)
    )

    def compared(seconds: float) -> float | None:
        limit: float | None = json.loads(Snapshots(progress, interactive=True).take(seconds))[
            "limit_rate"
        ]
        return limit

    assert [compared(begun), compared(begun + 29)] == [None, None]
    assert compared(begun + 31) == 2.0


def test_its_size_does_not_grow_with_the_runs() -> None:
    sizes = [
        len(Snapshots(fold(feed([record()], done)), interactive=True).take(1.0))
        for done in (300, 2_400)
    ]
    assert sizes[1] - sizes[0] < 200


def test_twelve_variants_of_twelve_evaluators_are_all_there() -> None:
    infos = many_evaluators(12)
    records = [record(f"v{n}", variant=True, evaluators=infos) for n in range(12)]
    board = take(fold(feed(records, 30)))["board"]
    assert (len(board["rows"]), len(board["columns"])) == (12, 12)
    assert (board["more_rows"], board["more_columns"]) == (0, 0)


def test_every_run_is_accounted_for() -> None:
    tile = take(fold(feed([record(examples=100)], 150)))["tiles"][0]
    numbers = [int(part.split()[0]) for part in tile["note"].replace("\xa0", " ").split("·")[1:]]
    scored = int(tile["note"].replace("\xa0", " ").split()[2])
    assert scored + sum(numbers) == 200


def test_the_latest_runs_stay_long_enough_to_be_read() -> None:
    events = list(feed([record()], 200))
    progress = fold(events[:400])
    snapshots = Snapshots(progress, interactive=True)
    first = json.loads(snapshots.take(10.0))["recent"]
    for event in events[400:]:
        progress.apply(event)
    assert json.loads(snapshots.take(10.5))["recent"] == first
    assert json.loads(snapshots.take(11.1))["recent"] != first


def test_error_groups_have_short_names() -> None:
    groups = fold(feed([record(HOSTILE[1])], 60, hostile=True)).errors.largest()
    keys = {error_key(group) for group in groups}
    assert len(keys) == len(groups)
    assert all(len(key) == 12 for key in keys)


def test_evaluations_without_a_column_are_counted() -> None:
    """Once, evaluators beyond the fourth were left out without a word."""
    recent = take(fold(feed([record(evaluators=many_evaluators(6))], 30)))["recent"]
    assert [name for name, kind in recent["columns"] if kind == "mark"] == [
        info.name[:40] if len(info.name) <= 40 else f"{info.name[:39]}…"
        for info in many_evaluators(4)
    ]
    assert recent["more"] == 2
