import pytest

from tests.support.kernel import kernel


@pytest.fixture
def notebook(tmp_path):
    """A fresh kernel whose results are kept in a folder of the test's own."""
    with kernel(PHOENIX_NB_HOME=str(tmp_path / "store")) as one:
        one.run(SETUP)
        yield one


SETUP = """
import asyncio, time
import phoenix_nb as pnb

dataset = pnb.Dataset.from_records([{"n": n} for n in range(40)], input_keys=["n"], name="numbers")

async def double(input):
    await asyncio.sleep(0.01)
    return 2 * input["n"]

def right(output, input):
    return output == 2 * input["n"]
"""
