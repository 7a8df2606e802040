"""An experiment in a store of its own: three words, run twice each, none of them right."""

import pytest

import phoenix_nb as pnb

ROWS = [{"q": text, "a": text.upper()} for text in ("one", "two", "three")]


@pytest.fixture
def client(tmp_path):
    with pnb.Client(path=tmp_path / "store") as client:
        yield client


@pytest.fixture
def ran(client):
    dataset = pnb.Dataset.from_records(
        [{**row, "id": row["q"]} for row in ROWS],
        input_keys="q", output_keys="a", id_key="id", name="words",
    )  # fmt: skip
    return pnb.run_experiment(
        dataset, lambda q: q["q"], [right], client=client, repetitions=2, print_summary=False
    )


def right(output, expected):
    return output == expected["a"]
