"""Six numbers to be doubled, and what asks whether they were."""

import pytest

import phoenix_nb as pnb


@pytest.fixture
def numbers():
    return pnb.Dataset.from_records(
        [{"n": n, "twice": 2 * n} for n in range(6)],
        input_keys="n", output_keys="twice", name="numbers",
    )  # fmt: skip


@pytest.fixture
def right():
    def right(output, expected):
        return output == expected["twice"]

    return right
