"""What a request takes at most."""

import pytest

from phoenix_nb.tasks.maxima import most_tokens_of

TEXT = [{"role": "user", "content": "Wie geht es dir? \u4f60\u597d"}]


@pytest.mark.parametrize(
    "limit",
    [
        {"max_tokens": 50},
        {"max_completion_tokens": 50},
        {"max_output_tokens": 50, "n": 1},
        {"inferenceConfig": {"maxTokens": 50}},
        {"config": {"max_output_tokens": 50}},
    ],
)
def test_a_limit_to_the_reply_is_found_under_every_name(limit):
    inputs, outputs = most_tokens_of({"model": "m", "messages": TEXT, **limit})
    assert outputs == 50
    assert inputs > len(TEXT[0]["content"].encode())


def test_several_replies_take_several_times_as_much():
    assert most_tokens_of({"messages": TEXT, "max_tokens": 50, "n": 3})[1] == 150


@pytest.mark.parametrize(
    "request_",
    [
        {"messages": TEXT},
        {"messages": TEXT, "max_tokens": None},
        {"messages": [{"role": "user", "content": [{"type": "image_url"}]}], "max_tokens": 5},
        {"messages": [{"role": "user", "content": [{"image": {}}]}], "max_tokens": 5},
    ],
)
def test_a_request_that_nothing_bounds_has_no_maximum(request_):
    assert most_tokens_of(request_) is None


def test_parts_that_are_text_are_counted():
    parts = [{"type": "text", "text": "hello"}]
    assert most_tokens_of({"messages": [{"role": "user", "content": parts}], "max_tokens": 5})
