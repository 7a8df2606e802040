"""Races as users run them: who is stopped, what that saves, and what may not happen."""

import asyncio
import random

import pytest

import phoenix_nb as pnb
from phoenix_nb.core.progress import events
from tests.support.virtual_time import run_virtual

QUIET = {"print_summary": False, "retries": 0}
N = 120
ARMS = {"good": {"share": 0.9}, "bad": {"share": 0.5}}


@pytest.fixture
def dataset():
    rows = [{"n": i, "kind": i % 12} for i in range(N)]
    return pnb.Dataset.from_records(rows, input_keys="n", metadata_keys="kind", name="d")


async def answer(input, share):
    n = input["n"]
    await asyncio.sleep(1 + n % 3)
    return random.Random(n).random() < share


async def correct(output):
    return output


def run(
    dataset, client, race=None, *, task=answer, variants=ARMS, evaluators=(correct,), **options
):
    race = race or pnb.Race("correct")
    asked = {"race": race, "client": client, "concurrency": 8, **QUIET, **options}
    return run_virtual(pnb.async_run_variants(dataset, task, variants, [*evaluators], **asked))[0]


def test_clear_loser_is_stopped_and_the_rest_is_not_run(dataset, client):
    comparison = run(dataset, client)
    good, bad = comparison
    assert len(good.task_runs) == N
    assert len(bad.task_runs) <= comparison.race.stopped["bad"] + 16
    assert len(bad.evaluation_runs) == len(bad.task_runs)
    assert comparison.race.saved == {"bad": N - len(bad.task_runs)}
    assert bad.reason.startswith("Stopped by the race after ")
    assert not any("Resume:" in note for note in comparison.notes)
    summary = bad.summary().loc["correct"]
    assert summary["n"] + summary["missing"] == summary["planned"] == N


def test_stopped_by_the_race_is_said_of_the_variant_wherever_it_is_listed_or_read(dataset, client):
    good, bad = run(dataset, client)
    assert (good.outcome, bad.outcome) == ("completed", "stopped: race")
    again = pnb.get_experiment(bad.experiment_id, client=client)
    assert again.outcome == "stopped: race"
    assert "stopped by the race" in again._repr_html_()
    listed = pnb.list_experiments(client=client)
    assert {one.name: one.outcome for one in listed} == {
        good.name: "completed",
        bad.name: "stopped: race",
    }
    assert "◐ stopped by the race" in listed._repr_html_()
    assert "incomplete" not in listed._repr_html_()


def test_means_of_a_race_are_said_with_three_digits(dataset, client):
    @pnb.evaluator(score_range=(0.0, 100.0))
    async def correct(output):
        return 100.0 * output

    arms = {"good": {"share": 1.0}, "bad": {"share": 0.0}}
    _, bad = run(dataset, client, variants=arms, evaluators=(correct,))
    assert "0.00 against 100 on correct. The rest is not run." in bad.reason


def test_stopped_pair_shows_the_sequence_and_no_p_value(dataset, client):
    comparison = run(dataset, client)
    row = comparison.summary().loc[("correct", "bad")]
    (sequence,) = comparison.race.sequences
    assert (row["ci_low"], row["ci_high"]) == (sequence.low, sequence.high)
    assert sequence.to_come_low <= sequence.low < sequence.high <= sequence.to_come_high
    assert row.isna()["p_value"]
    assert "95 % at any stop" in comparison.headline()


def test_race_is_read_back_from_the_store(dataset, client):
    comparison = run(dataset, client)
    again = pnb.compare(*(one.id for one in comparison), client=client)
    assert again.race.stopped == comparison.race.stopped
    assert again.race.sequences == comparison.race.sequences
    assert again[1].reason == comparison[1].reason


def test_race_survives_json(dataset, client):
    comparison = run(dataset, client)
    again = pnb.compare(*(pnb.RanExperiment.from_json(one.to_json()) for one in comparison))
    assert again.race.sequences == comparison.race.sequences
    assert again[1].reason == comparison[1].reason


def test_every_stopped_variant_is_named_and_each_fact_is_said_once(dataset, client):
    variants = {"good": {"share": 0.95}, "b": {"share": 0.3}, "c": {"share": 0.3}}
    comparison = run(dataset, client, variants=variants)
    assert set(comparison.race.stopped) == {"b", "c"}
    (stops,) = [note for note in comparison.notes if "stopped" in note and "race on" in note]
    saved = sum(comparison.race.saved.values())
    assert stops.startswith(f"The race on correct stopped 2 of 3 variants and saved {saved} runs: ")
    places = sorted(comparison.race.stopped.items(), key=lambda stop: stop[1])
    (first, after), (second, later) = places
    assert stops.endswith(f": {first} after {after} of {N} examples, {second} after {later}.")
    (to_come,) = [note for note in comparison.notes if "examples to come" in note]
    assert to_come.count(" to −") == 2
    assert "-" not in to_come
    assert not any("ot made" in note or "left out" in note for note in comparison.notes)
    html = comparison._repr_html_()
    assert "left out by the race" not in html  # the baseline ran to its end
    other = pnb.compare(*comparison, baseline="b", client=client)._repr_html_()
    assert f"{comparison.race.saved['b']} runs left out by the race" in other


def test_equal_variants_run_to_their_end(dataset, client):
    comparison = run(dataset, client, variants={"a": {"share": 0.7}, "b": {"share": 0.7}})
    assert comparison.race.stopped == {}
    assert [len(one.task_runs) for one in comparison] == [N, N]
    assert comparison.summary().loc[("correct", "b"), "p_value"] == 1.0


def test_interrupted_race_decides_the_same_when_resumed(dataset, client):
    whole = run(dataset, client)

    def stop_early(event):
        if isinstance(event, events.RunFinished) and event.run.repetition == 1:
            seen.append(event)
            if len(seen) == 25:
                handle.stop()

    seen = []

    async def cut_short():
        nonlocal handle
        handle = pnb.start_variants(
            dataset, answer, ARMS, [correct], race=pnb.Race("correct"), client=client,
            concurrency=8, on_event=stop_early, **QUIET,
        )  # fmt: skip
        return await handle

    handle = None
    part, _ = run_virtual(cut_short())
    assert part.race.stopped == {}
    resumed, _ = run_virtual(
        pnb.async_resume_variants(part, answer, [correct], client=client, print_summary=False)
    )
    assert resumed.race.race.order == whole.race.race.order
    assert resumed.race.stopped == whole.race.stopped


def test_resumed_race_leaves_the_stopped_variant_alone(dataset, client):
    comparison = run(dataset, client)
    again, _ = run_virtual(
        pnb.async_resume_variants(comparison, answer, [correct], client=client, print_summary=False)
    )
    assert [len(one.task_runs) for one in again] == [len(one.task_runs) for one in comparison]
    assert again.race.stopped == comparison.race.stopped


def test_variant_that_is_kept_runs_to_its_end_and_ends_the_guarantee(dataset, client):
    def keep(event):
        if isinstance(event, events.RaceDecided) and event.decision == "stopped":
            handle.keep("bad")

    async def kept():
        nonlocal handle
        handle = pnb.start_variants(
            dataset, answer, ARMS, [correct], race=pnb.Race("correct"), client=client,
            concurrency=8, on_event=keep, **QUIET,
        )  # fmt: skip
        return await handle

    handle = None
    comparison, _ = run_virtual(kept())
    assert [len(one.task_runs) for one in comparison] == [N, N]
    assert not comparison.race.guaranteed
    assert [step.decision for step in comparison.race.steps] == ["stopped", "kept"]
    assert comparison.race.steps[1].by_hand


def test_resuming_one_variant_keeps_it(dataset, client):
    bad = run(dataset, client)[1]
    whole, _ = run_virtual(
        pnb.async_resume_experiment(bad, answer, [correct], client=client, print_summary=False)
    )
    assert len(whole.task_runs) == N
    assert not pnb.compare(*whole.race.race.experiment_ids, client=client).race.guaranteed


def test_first_value_that_is_no_boolean_ends_the_race(dataset, client):
    async def graded(output):
        value = 0.5 if output is None else output
        return {"score": 0.5 if value is False else 1.0}

    comparison = run(dataset, client, pnb.Race("graded"), evaluators=[graded])
    assert [len(one.task_runs) for one in comparison] == [N, N]
    assert "only booleans can race" in str(comparison.race)
    assert sum("only booleans can race" in note for note in comparison.notes) == 1


@pytest.mark.parametrize(
    "returned", ["return len(str(output)) / 10", "return 0.5", "return round(0.123, 2)"]
)
def test_undeclared_range_is_refused_before_anything_is_paid(
    dataset, client, returned, tmp_path, monkeypatch
):
    (tmp_path / "scoring.py").write_text(f"def score(output):\n    {returned}\n")
    monkeypatch.syspath_prepend(tmp_path)
    import importlib

    import scoring

    importlib.reload(scoring)
    calls = []
    with pytest.raises(pnb.UsageError, match="declares none"):
        run(
            dataset, client, pnb.Race("score"), evaluators=[scoring.score],
            task=lambda input, share: calls.append(input),
        )  # fmt: skip
    assert calls == []
    assert pnb.list_experiments(client=client) == []


def test_annotation_other_than_bool_is_refused(dataset, client):
    def score(output) -> float:
        return output

    with pytest.raises(pnb.UsageError, match="score_range"):
        run(dataset, client, pnb.Race("score"), evaluators=[score])


def test_unknown_evaluator_is_refused(dataset, client):
    with pytest.raises(pnb.UsageError, match="There is no evaluator 'corect'"):
        run(dataset, client, pnb.Race("corect"))


def test_dry_run_does_not_race(dataset, client):
    comparison = run(dataset, client, dry_run=100)
    assert comparison.race is None
    assert [len(one.task_runs) for one in comparison] == [100, 100]


def test_failures_count_at_the_worse_end(dataset, client):
    async def fragile(input, share):
        await asyncio.sleep(1)
        if share == 0.5:
            raise ValueError("always")
        return True

    comparison = run(dataset, client, task=fragile)
    assert list(comparison.race.stopped) == ["bad"]
    assert comparison.race.stopped["bad"] < 30


def test_slow_call_holds_what_lies_ahead(dataset, client):
    started, order = [], []

    async def task(input, share):
        n = input["n"]
        started.append((n, share))
        if n == order[0] and share == 0.9:
            await asyncio.sleep(1_000)
            ahead.append(len(started))
        await asyncio.sleep(1)
        return True

    ahead = []
    equal = {"a": {"share": 0.9}, "b": {"share": 0.8}}
    first = run(dataset, client, variants=equal)
    ids = {row.id: row.input["n"] for row in dataset.examples}
    order.append(ids[first.race.race.order[0]])
    run(dataset, client, task=task, variants=equal, timeout=None)
    assert ahead[0] <= 2 * 8 + 1


def test_lower_can_be_better(dataset, client):
    @pnb.evaluator(direction="minimize", score_range=(0, 10))
    async def cost(output):
        return 2.0 if output else 9.0

    comparison = run(dataset, client, pnb.Race("cost", margin=0.5), evaluators=[cost])
    assert list(comparison.race.stopped) == ["bad"]


def test_clusters_are_the_units(dataset, client):
    comparison = run(dataset, client, cluster="kind")
    assert len(comparison.race.race.order) == 12
    assert {len(members) for members in comparison.race.race.clusters.values()} == {10}


def test_repetitions_of_an_example_are_one_unit(dataset, client):
    comparison = run(dataset, client, repetitions=2)
    good, bad = comparison
    assert len(good.task_runs) == 2 * N
    at = comparison.race.stopped["bad"]
    assert 2 * at <= len(bad.task_runs) <= 2 * at + 16


def test_several_variants_race_together(dataset, client):
    arms = {
        name: {"share": share} for name, share in zip("abcd", (0.9, 0.9, 0.4, 0.3), strict=True)
    }
    comparison = run(dataset, client, variants=arms)
    assert set(comparison.race.stopped) == {"c", "d"}
    assert comparison.summary().loc[("correct", "b"), "p_value"] > 0
