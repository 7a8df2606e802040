import pytest

from phoenix_nb.model import Usage


@pytest.mark.parametrize(
    ("prompt", "completion", "together"),
    [(None, None, None), (0, None, 0), (None, 3, 3), (2, 3, 5)],
)
def test_tokens_are_unknown_only_where_neither_was_reported(prompt, completion, together):
    assert Usage(prompt_tokens=prompt, completion_tokens=completion, cost=1.0).tokens == together
