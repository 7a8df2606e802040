"""A secret that strays into what is recorded is in no file of the store."""

import pytest

import phoenix_nb as pnb
from phoenix_nb.core.user_code.identity import task_identity

KEY = "sk-proj-a1B2c3D4e5F6g7H8i9J0"
PASSWORD = "open sesame"  # noqa: S105


class Connection:
    def __repr__(self):
        return f"Connection(password='{PASSWORD}')"


def make_task(phrase):
    def answer(input):
        return {"answer": len(phrase) + input["n"], "by": Connection()}

    return answer


@pytest.fixture
def kept(tmp_path):
    """The store's files after a run that had secrets wherever one can be."""
    with pnb.Client(path=tmp_path / "home") as client:
        dataset = client.datasets.create_dataset(
            name=f"rows {KEY}", inputs=[{"n": 1}], dataset_description=f"made with {KEY}"
        )
        client.experiments.run_experiment(
            dataset=dataset, task=make_task(PASSWORD), experiment_name=f"by {KEY}",
            experiment_description=f"password='{PASSWORD}'", experiment_metadata={"note": KEY},
            print_summary=False,
        )  # fmt: skip
        client.experiments.run_variants(
            dataset=dataset, task=lambda input, model: len(model), print_summary=False,
            variants={f"a {KEY}": {"model": KEY}, "b": {"model": "small"}},
        )  # fmt: skip
        client.experiments.create(
            dataset_id=dataset.id, experiment_name=f"log {KEY}", experiment_description=KEY
        )
    return b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())


def test_a_secret_in_names_descriptions_closures_and_reprs_is_not_recorded(kept):
    assert KEY.encode() not in kept
    assert PASSWORD.encode() not in kept
    assert b"rows ***" in kept


def test_a_text_that_a_function_is_closed_over_is_told_by_its_hash():
    one, other = (task_identity(make_task(text)) for text in (PASSWORD, "close sesame"))
    assert one["values"]["phrase"].keys() == {"sha256", "characters"}
    assert one["hash"] != other["hash"]
