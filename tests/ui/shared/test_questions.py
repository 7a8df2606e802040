from typing import Literal

from pydantic import TypeAdapter

from phoenix_nb.ui.shared.questions import Asked, understood


class AskMore(Asked):
    type: Literal["more"]
    then: "AskMore | None" = None


QUESTIONS = TypeAdapter(AskMore)


def test_a_question_with_fields_that_are_not_known_is_ignored():
    assert understood(QUESTIONS, {"type": "more"}) == AskMore(type="more")
    assert understood(QUESTIONS, {"type": "more", "request": 1}) is None


def test_questions_within_questions_without_end_are_ignored():
    asked = None
    for _ in range(5_000):
        asked = {"type": "more", "then": asked}
    assert understood(QUESTIONS, asked) is None
