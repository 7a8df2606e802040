"""Two real variants on 1,319 real questions land completely. How fast: `python -m benchmarks.delivery`."""

from uuid import uuid4

import pytest

import phoenix_nb as pnb
from tests.support.shared_data import gsm8k, needs_shared

VARIANTS = ("175b_finetuning", "175b_verification")

pytestmark = [pytest.mark.slow, needs_shared]


def test_the_export_of_the_server_agrees_row_by_row(server, tmp_path):
    rows = {row["question"]: row for row in gsm8k()}

    async def task(input, model):
        return {"solution": rows[input["question"]][model]["solution"]}

    def correct(output, input):
        return next(
            bool(recorded["is_correct"])
            for name in VARIANTS
            if (recorded := rows[input["question"]][name])["solution"] == output["solution"]
        )

    with pnb.Client(server.url, api_key=server.key, path=tmp_path / "home") as client:
        dataset = client.datasets.create_dataset(
            name=f"gsm8k-{uuid4().hex[:8]}",
            inputs=[{"question": question} for question in rows],
            outputs=[{"answer": row["ground_truth"]} for row in rows.values()],
        )
        compared = client.experiments.run_variants(
            dataset, task, {name: {"model": name} for name in VARIANTS}, [correct],
            print_summary=False,
        )  # fmt: skip
        assert client.store.undelivered() == 0
        assert client.sync() == (0, 0, ())
        for ran, name in zip(compared, VARIANTS, strict=True):
            exported = client.store.rest.export(ran.experiment_id)
            assert {row["input"]["question"] for row in exported} == rows.keys()
            assert len(exported) == len(rows) == 1319
            for there in exported:
                row = rows[there["input"]["question"]]
                assert there["output"] == {"solution": row[name]["solution"]}
                assert there["reference_output"] == {"answer": row["ground_truth"]}
                (note,) = there["annotations"]
                assert (note["name"], note["score"]) == ("correct", float(row[name]["is_correct"]))
