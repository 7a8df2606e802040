"""The wall time of the calls that worked on an experiment, without pauses."""

from datetime import timedelta

from phoenix_nb.core.summary.time_worked import seconds_worked
from phoenix_nb.model import Records, SessionRecord
from phoenix_nb.model.entries.pause import Pause
from tests.support.ran import START, run


def session(start, end):
    return SessionRecord(
        id=str(start),
        experiment_id="e",
        started_at=START + timedelta(seconds=start),
        ended_at=None if end is None else START + timedelta(seconds=end),
    )


def pause(start, end, session_id=None):
    started, ended = (START + timedelta(seconds=second) for second in (start, end))
    about = {"id": str(start), "created_at": ended, "experiment_id": "e"}
    return Pause(started_at=started, ended_at=ended, session_id=session_id, **about)


def test_sessions_add_up_and_what_was_made_last_ends_one_that_was_killed():
    made = run("a")
    made = made.model_copy(update={"end_time": START + timedelta(seconds=14)})
    records = Records([made], [])
    assert seconds_worked([session(100, 130), session(10, None)], records, []) == 34.0


def test_without_sessions_nothing_is_known():
    assert seconds_worked([], Records([], []), []) is None


def test_pauses_are_left_out_as_far_as_they_lie_in_a_session():
    sessions = [session(0, 100), session(200, 300)]
    pauses = [pause(10, 30), pause(90, 120), pause(180, 201)]
    assert seconds_worked(sessions, Records([], []), pauses) == 100 - 20 - 10 + 100 - 1


def test_pause_of_one_session_is_not_taken_off_the_time_of_another_that_went_on():
    sessions = [session(0, 100), session(10, 110)]
    assert seconds_worked(sessions, Records([], []), [pause(20, 80, "10")]) == 100 + 100 - 60
