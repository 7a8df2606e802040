"""Labels on a real server: evaluations of people, which others of its users see."""

from collections.abc import Iterator
from uuid import uuid4

import pytest

import phoenix_nb as pnb
from tests.phoenix.server import PhoenixServer


@pytest.fixture
def client(server: PhoenixServer, tmp_path) -> Iterator[pnb.Client]:
    with pnb.Client(server.url, api_key=server.key, path=tmp_path / "home") as made:
        yield made


def test_labels_reach_the_server_and_go_on_after_a_restart(client, elsewhere, eventually) -> None:
    dataset = client.datasets.create_dataset(
        name=f"numbers-{uuid4().hex[:8]}",
        inputs=[{"n": n} for n in range(12)],
        outputs=[{"twice": 2 * n} for n in range(12)],
    )
    ran = client.experiments.run_experiment(
        dataset=dataset, task=lambda input: 2 * input["n"], print_summary=False
    )
    session = pnb.label(ran, "Is it twice as much?", n=8, annotator="ada")
    session.add(
        [{"example_id": e.id, "label": "yes", "note": "so it is"} for e in session.examples[:5]]
    )
    session.record(session.examples[0], "no")

    def seen():
        read = pnb.get_experiment(ran.id, client=elsewhere)
        human = [one for one in read.records.evaluation_runs if one.name == "human"]
        return sorted(one.label or "" for one in human), {one.kind for one in human}

    labels = eventually(seen, lambda found: len(found[0]) == 5 and "no" in found[0])
    assert labels == (["no", "yes", "yes", "yes", "yes"], {"HUMAN"})
    again = pnb.label(
        pnb.get_experiment(ran.id, client=client), "Is it twice as much?", n=8, annotator="ada"
    )
    assert again.progress.labelled == 5
    assert again.examples == session.examples
    assert not session.trouble
    again.undo()
    eventually(seen, lambda found: "yes" in found[0] and "no" not in found[0])
