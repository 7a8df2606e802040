"""What the live view says in words."""

from phoenix_nb.core.progress import events as e
from phoenix_nb.core.progress.progress import Progress, fold
from phoenix_nb.core.spending.amount import Amount
from phoenix_nb.core.spending.forecast import Range
from phoenix_nb.core.spending.outlook import Outlook
from phoenix_nb.core.spending.standing import Standing
from phoenix_nb.model import SessionOutcome
from phoenix_nb.model.run_options import Budget
from phoenix_nb.ui.live.status_words import (
    call_to_resume,
    origin,
    spent_words,
    status_of,
    title,
)
from tests.ui.fabric import feed, record, under_way


def test_status_line_says_what_matters() -> None:
    progress = fold(feed([record()], 10))
    assert status_of(progress, "Press ■.") == ("Press ■.", "")
    under_way(progress, record(), 0, throttled=1)
    assert "429" in status_of(progress, "")[0]
    assert "429" in status_of(progress, "Press ■.")[0]  # nothing runs: here is why
    progress.apply(e.StoreDegraded(message="the disk is full", fatal=True))
    line, tone = status_of(progress, "")
    assert line.endswith("the disk is full")
    assert tone == "bad"
    progress.apply(e.Stopping(outcome=SessionOutcome.EXHAUSTED, reason="no quota until tomorrow"))
    assert "Stopped by a quota: no quota until tomorrow." in status_of(progress, "")[0]


def test_what_is_expected_has_room_on_the_line_of_a_pause() -> None:
    progress = fold(feed([record()], 10))
    seconds = Range(120.0, 180.0, 300.0)
    progress.outlook = Outlook(runs=10, evaluations=0, seconds=seconds, source="172 earlier runs")
    expected, _ = status_of(progress, "")
    assert expected.startswith("Expected: ")
    under_way(progress, record(), 2)
    progress.apply(e.Paused(at=progress.now))
    assert status_of(progress, "")[0] == f"Calls in flight still finish. {expected}"


def test_of_the_decisions_of_a_race_the_latest_is_said() -> None:
    records = [record("first", variant=True), record("second", variant=True)]
    progress = fold(feed(records, 2))
    for one, reason in zip(records, ("Stopped after 18.", "Stopped after 39."), strict=True):
        progress.apply(e.RaceDecided(experiment_id=one.id, decision="stopped", reason=reason))
    assert status_of(progress, "")[0] == "second: Stopped after 39."


def test_a_pause_without_calls_in_flight_promises_none() -> None:
    progress = fold([*feed([record()], 10), e.Paused(at=1.0)])
    assert status_of(progress, "")[0] == "No call is in flight."


def test_several_experiments_are_variants_that_are_resumed_together() -> None:
    progress = fold(feed([record("first", variant=True), record("second", variant=True)], 2))
    experiments = list(progress.experiments.values())
    assert title(experiments) == "2 variants"
    assert title(experiments[:1]) == "first"
    assert 'pnb.resume_variants(["exp-first", "exp-second"]' in call_to_resume(experiments)
    assert 'pnb.resume_experiment("exp-first"' in call_to_resume(experiments[:1])


def test_before_the_first_experiment_begins_nothing_is_claimed() -> None:
    assert (title([]), origin([]), call_to_resume([])) == ("experiment", "", "")
    assert status_of(Progress(), "") == ("", "")


def test_the_end_of_a_budget_is_a_sentence_of_its_own() -> None:
    progress = fold(feed([record()], 10))
    reason = "The budget of 10 calls does not hold another call; spent: 10 calls"
    progress.apply(e.Stopping(outcome=SessionOutcome.BUDGET, reason=reason))
    assert status_of(progress, "")[0] == f"{reason}."


def standing(budget: Budget, spent: Amount) -> Standing:
    return Standing(budget, spent, Amount(), seconds=1.0, soft=False, estimated=False)


def test_what_a_budget_bounds_is_said_once() -> None:
    progress = fold(feed([record()], 10))
    tokens, cost = spent_words(progress).split(" · ")
    progress.budget = standing(Budget(cost=0.5), Amount(cost=0.12))
    assert spent_words(progress) == f"{tokens} · $0.12 of $0.50 spent"
    progress.budget = standing(Budget(tokens=9_000), Amount(tokens=800))
    assert spent_words(progress) == f"{cost} · 800 of 9,000 tokens"
