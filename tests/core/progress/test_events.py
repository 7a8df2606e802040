"""Events are values: they compare, hash and print by what they say."""

from phoenix_nb.core.progress import events

PLACE = {"at": 1.5, "experiment_id": "e1", "example_id": "x", "repetition": 1}


def test_events_of_one_kind_with_the_same_values_are_equal():
    first, second = events.RunStarted(**PLACE), events.RunStarted(**PLACE)
    assert first == second
    assert hash(first) == hash(second)
    assert first != events.RunStarted(**PLACE | {"repetition": 2})


def test_events_of_two_kinds_with_the_same_values_differ():
    assert events.RunStarted(**PLACE) != events.EvaluationStarted(**PLACE)
    assert len({events.Paused(at=1.0), events.Resumed(at=1.0), events.Paused(at=1.0)}) == 2


def test_an_event_prints_as_the_call_that_makes_it():
    event = events.AttemptStarted(**PLACE, attempt=2)
    assert repr(event) == (
        "AttemptStarted(at=1.5, experiment_id='e1', example_id='x', repetition=1, evaluator=None, attempt=2)"
    )


def test_an_event_leaves_long_tables_out_of_print():
    event = events.ExperimentStarted(experiment=None, planned=1, places={"x": 0})  # type: ignore[arg-type]
    assert "places" not in repr(event)
