"""How a verb answers a call that does not fit."""

import asyncio
import signal

import pytest

import phoenix_nb as pnb
from phoenix_nb.verbs.modes import suggesting


async def test_an_awaited_verb_names_the_nearest_keyword():
    with pytest.raises(TypeError, match=r"^async_run_experiment\(\): .*did you mean 'concurrency'"):
        await pnb.async_run_experiment("any", str, concurency=1)


async def test_a_method_of_a_client_names_the_nearest_keyword(client, tmp_path):
    with pytest.raises(TypeError, match=r"^run_variants\(\): .*did you mean 'baseline'"):
        client.experiments.run_variants("any", str, ["a", "b"], base_line=1)
    async with pnb.AsyncClient(path=tmp_path / "awaited") as awaited:
        with pytest.raises(TypeError, match=r"^create_dataset\(\): .*did you mean 'input_keys'"):
            await awaited.datasets.create_dataset(name="any", inputkeys="a")


def test_a_keyword_like_no_other_gets_the_list_of_those_known():
    @suggesting
    def verb(first, *, second=None):
        return first

    with pytest.raises(TypeError, match=r"no argument 'xyz'; it knows first, second\.$"):
        verb(1, xyz=2)
    assert verb(1, second=2) == 1


def test_a_verb_bound_to_a_client_takes_no_other(client):
    with pytest.raises(TypeError, match="there is no argument 'client'"):
        client.experiments.run_experiment("any", str, client=client)


def test_an_interrupt_that_lands_in_awaited_user_code_stops_the_run():
    """A KeyboardInterrupt with a signal seen is ■, one without is data."""

    async def task(input):
        if input["n"] == 3:
            signal.raise_signal(signal.SIGINT)
        await asyncio.sleep(0)
        return input["n"]

    dataset = pnb.Dataset.from_records([{"n": n} for n in range(20)], input_keys=["n"], name="n")
    before = signal.default_int_handler
    # A shell lets what it runs in the background ignore the signal.
    inherited = signal.signal(signal.SIGINT, before)
    loop = asyncio.new_event_loop()
    try:
        with pytest.raises(asyncio.CancelledError):
            loop.run_until_complete(pnb.async_run_experiment(dataset, task, concurrency=1))
        assert signal.getsignal(signal.SIGINT) is before
    finally:
        loop.close()
        signal.signal(signal.SIGINT, inherited)
    [summary] = pnb.list_experiments()
    assert (summary.status, summary.done, summary.failed) == ("incomplete", 3, 0)
