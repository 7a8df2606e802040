"""Names side by side."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.ui.shared.short_names import short_names

LONG = "the_prompt_that_asks_for_every_step_and_then_for"


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        (["terse", "stepwise"], ["terse", "stepwise"]),
        (
            [f"{LONG}_1", f"{LONG}_22"],
            ["the_prompt_tha…nd_then_for_1", "the_prompt_tha…d_then_for_22"],
        ),
        (
            [f"prompt_version_{n}_of_the_series" for n in (1, 10)],
            ["…mpt_version_1_of_the_seri…", "…mpt_version_10_of_the_seri…"],
        ),
        (
            [f"{LONG}_{n}_{LONG}" for n in (1, 10)],
            ["…nd_then_for_1_the_prompt_…", "…nd_then_for_10_the_prompt_…"],
        ),
        (
            [f"{'x' * 40}{n}{'y' * 40}" for n in (1, 2)],
            [f"{n}: {'x' * 12}…{'y' * 11}" for n in (1, 2)],
        ),
    ],
)
def test_names_are_short_and_apart(names: list[str], shown: list[str]) -> None:
    assert short_names(names) == shown


@given(st.lists(st.text("ab_ ", min_size=1, max_size=60), min_size=2, max_size=6, unique=True))
def test_whatever_the_names_they_are_told_apart(names: list[str]) -> None:
    assert len(set(short_names(names))) == len(names)
