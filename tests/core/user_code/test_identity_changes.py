"""When an experiment is of two tasks, or judged by two evaluators."""

import pytest

from phoenix_nb.core.user_code.identity_changes import mixed_evaluations, mixed_task

BEFORE = {"source_hash": "a", "helpers": {"ask": "1"}, "values": {"PROMPT": "Say it.", "n": 1}}


def told(kept=2, planned=3, **changes):
    return mixed_task("one", BEFORE, {**BEFORE, **changes}, kept=kept, planned=planned)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"source_hash": "b"}, "(source differs)"),
        ({"helpers": {"ask": "2"}}, "(ask differs)"),
        ({"values": {"PROMPT": "Sing it.", "n": 1}}, "(PROMPT differs)"),
        ({"source_hash": "b", "helpers": {"ask": "2"}}, "(source, ask differ)"),
    ],
    ids=["source", "helper", "prompt", "two"],
)
def test_it_names_what_differs(changes, said):
    assert said in told(**changes)


@pytest.mark.parametrize(
    "changes", [{}, {"values": {"PROMPT": "Say it.", "n": 2}}, {"values": {}}], ids=str
)
def test_counters_and_what_is_not_recorded_are_no_difference(changes):
    assert told(**changes) == ""


@pytest.mark.parametrize(("kept", "planned"), [(0, 3), (3, 3)])
def test_nothing_kept_or_nothing_added_is_no_mixture(kept, planned):
    assert told(kept, planned, source_hash="b") == ""


def test_without_a_recorded_identity_nothing_is_claimed():
    assert mixed_task("one", {}, BEFORE, kept=2, planned=3) == ""


@pytest.mark.parametrize(("kept", "made", "mixed"), [(5, 1, True), (0, 6, False), (6, 0, False)])
def test_evaluations_are_mixed_if_some_are_kept_and_some_are_made(kept, made, mixed):
    now = {**BEFORE, "source_hash": "b"}
    assert bool(mixed_evaluations("right", BEFORE, now, kept=kept, made=made)) is mixed


@pytest.mark.parametrize(("source", "said"), [("f()", False), ("g()", True)])
def test_a_record_of_version_0_1_is_compared_by_its_text(source, said):
    before = {**BEFORE, "source": "f()"}
    now = {**BEFORE, "source": source, "source_hash": "b", "helpers": {"ask": "2"}, "objects": {}}
    assert bool(mixed_task("one", before, now, kept=2, planned=3)) is said
