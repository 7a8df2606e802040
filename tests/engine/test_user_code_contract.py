"""Whatever user code does is data on its run, in every form of a verb."""

import json
import os
import subprocess
import sys

import pytest

from tests.support.misbehaviour import cases


def test_the_table_is_not_small():
    assert len(cases()) >= 100


@pytest.mark.parametrize(
    ("form", "every"),
    [
        ("notebook", 25),
        *(
            pytest.param(form, 1, marks=pytest.mark.slow)
            for form in ("script", "awaited", "background", "notebook")
        ),
    ],
)
def test_misbehaving_user_code_is_data_and_loses_nothing(form, every, tmp_path):
    """In the quick part a sample of the cases, one in so many."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.support.misbehaviour", form, str(every)],
        capture_output=True, text=True, timeout=240, check=False,
        env=os.environ | {"PHOENIX_NB_HOME": str(tmp_path), "PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {}
