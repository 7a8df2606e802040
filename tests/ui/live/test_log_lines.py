"""Progress as lines of a log."""

import asyncio
import logging

import pytest

import phoenix_nb as pnb
from tests.support.virtual_time import run_virtual

NUMBERS = pnb.Dataset.from_records([{"n": n} for n in range(60)], input_keys="n", name="numbers")


@pytest.fixture
def lines(caplog):
    """Run for a hundred seconds where there is no terminal; give what was logged on a level meanwhile."""

    async def task(input):
        await asyncio.sleep(100 if input["n"] == 59 else 1)

    def run(level):
        with caplog.at_level(level, logger="phoenix_nb"):
            run_virtual(pnb.async_run_experiment(NUMBERS, task, dry_run=60, timeout=None))
        return [record.getMessage() for record in caplog.records if record.name == "phoenix_nb"]

    return run


def test_a_log_tells_every_half_minute_how_far_a_run_is(lines):
    assert [line.split(": ")[1][:22] for line in lines(logging.INFO)] == [
        "59 of 60 runs done, 1 "
    ] * 3


def test_nothing_is_logged_unless_someone_asks_for_it(lines):
    assert lines(logging.WARNING) == []
