"""Four recorded models over 1,319 real questions, stored, and read back by another process."""

import json
import os
import re
import subprocess
import sys

import pytest

import phoenix_nb as pnb
from tests.support.shared_data import MODELS, gsm8k, needs_shared

pytestmark = [needs_shared, pytest.mark.slow]


def number(text):
    found = re.search(r"-?[\d,]*\.?\d+", text.rpartition("A:")[2])
    return found and found.group().replace(",", "")


@pnb.evaluator(direction="maximize")
def correct(output, expected):
    return number(output) == number(expected["ground_truth"])


def test_four_recorded_models(tmp_path):
    rows = gsm8k()
    dataset = pnb.Dataset.from_records(
        rows, input_keys=["question"], output_keys=["ground_truth"], name="gsm8k"
    )
    solutions = {row["question"]: row for row in rows}
    client = pnb.Client(path=tmp_path)
    ids = {}
    for model, accuracy in MODELS.items():

        async def task(input, model=model):
            return solutions[input["question"]][model]["solution"]

        ran = client.experiments.run_experiment(dataset, task, [correct], experiment_name=model)
        summary = ran.summary().loc["correct"]
        assert (summary["planned"], summary["n"]) == (1319, 1319)
        assert round(summary["mean"], 4) == accuracy
        frame = ran.to_dataframe()
        assert len(frame) == 1319
        ids[model] = ran.experiment_id
        frame.to_pickle(tmp_path / f"{model}.pkl")

    code = """
import json, sys
import pandas as pd
import phoenix_nb as pnb
folder, ids = sys.argv[1], json.loads(sys.argv[2])
client = pnb.Client(path=folder)
for model, id in ids.items():
    frame = client.experiments.get_experiment(experiment_id=id).to_dataframe()
    pd.testing.assert_frame_equal(frame, pd.read_pickle(f"{folder}/{model}.pkl"))
print([one.done for one in client.experiments.list()])
"""
    read = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path), json.dumps(ids)],
        capture_output=True, text=True, timeout=120, check=False, env=os.environ,
    )  # fmt: skip
    assert read.returncode == 0, read.stderr
    assert read.stdout.strip() == "[1319, 1319, 1319, 1319]"
