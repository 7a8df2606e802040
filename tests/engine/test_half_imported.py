"""Records survive while another thread imports numpy and pandas: fresh processes."""

import os
import subprocess
import sys
import textwrap

import pytest

RUN = """
    import warnings
    import phoenix_nb as pnb
    warnings.simplefilter("ignore")
    numbers = pnb.Dataset.from_records([{"n": n} for n in range(200)], input_keys=["n"])
    def task(input):
        BODY
        return {"n": input["n"], "half": input["n"] / 2}
    def judge(output):
        return output["n"] % 2 == 0
    handle = pnb.start_experiment(numbers, task, [judge], dry_run=200, print_summary=False)
    MEANWHILE
    ran = handle.result(240)
    runs, evaluations = ran.task_runs, ran.evaluation_runs
    print(len(runs), len(evaluations), sum(one.error is not None for one in (*runs, *evaluations)))
"""


@pytest.mark.parametrize(("body", "meanwhile"), [
    ("pass", "handle.to_dataframe()"),
    pytest.param("import pandas", "pass", marks=pytest.mark.slow),
    pytest.param("import numpy, scipy.stats", "pass", marks=pytest.mark.slow),
])  # fmt: skip
def test_an_import_in_another_thread_costs_no_run(body, meanwhile, tmp_path):
    code = textwrap.dedent(RUN).replace("BODY", body).replace("MEANWHILE", meanwhile)
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=300, check=False,
        env=os.environ | {"PHOENIX_NB_HOME": str(tmp_path), "PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip
    assert done.stdout == "200 200 0\n", done.stderr
