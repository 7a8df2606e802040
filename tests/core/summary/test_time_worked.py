"""The wall time of the calls that worked on an experiment."""

from datetime import timedelta

from phoenix_nb.core.summary.time_worked import seconds_worked
from phoenix_nb.model import Records, SessionRecord
from tests.support.ran import START, run


def session(start, end):
    return SessionRecord(
        id=str(start),
        experiment_id="e",
        started_at=START + timedelta(seconds=start),
        ended_at=None if end is None else START + timedelta(seconds=end),
    )


def test_sessions_add_up_and_what_was_made_last_ends_one_that_was_killed():
    made = run("a")
    made = made.model_copy(update={"end_time": START + timedelta(seconds=14)})
    records = Records([made], [])
    assert seconds_worked([session(100, 130), session(10, None)], records) == 34.0


def test_without_sessions_nothing_is_known():
    assert seconds_worked([], Records([], [])) is None
