"""The official SDKs through `llm_task`, against servers that speak their protocols."""

import contextlib
import gc
import inspect
import json
import sys
import warnings

import pytest

import phoenix_nb as pnb
from tests.support.llm_apis import serve_apis
from tests.tasks.sdks import SDKS

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore"),  # the SDKs have their own
]
ROWS = 6


@pytest.fixture(params=SDKS)
def sdk(request):
    return SDKS[request.param]


@pytest.fixture
def store(tmp_path):
    with pnb.Client(path=tmp_path) as client:
        yield client


@contextlib.asynccontextmanager
async def closing(client):
    """Close a client of any SDK in the end, so that it leaves no sockets to later tests."""
    try:
        yield client
    finally:
        for name in ("aclose", "close"):
            if callable(close := getattr(client, name, None)):
                closed = close()
                if inspect.isawaitable(closed):
                    await closed
                break
        if litellm := sys.modules.get("litellm"):
            await litellm.close_litellm_async_clients()
            for kept in litellm.in_memory_llm_clients_cache.cache_dict.values():
                if not inspect.iscoroutinefunction(close := getattr(kept, "close", None)) and close:
                    close()
            litellm.in_memory_llm_clients_cache.flush_cache()
        with warnings.catch_warnings(action="ignore"):
            gc.collect()


async def run(apis, sdk, store, *, retries=0, rows=ROWS):
    records = [{"id": f"e{n}", "question": f"What is {n} + {n}?"} for n in range(rows)]
    dataset = pnb.Dataset.from_records(records, input_keys=["question"], id_key="id")
    async with closing(sdk.make(apis.url, retries)) as client:
        task = pnb.llm_task(client, model=sdk.model, prompt="Q: {question}", **sdk.options)
        return await pnb.async_run_experiment(dataset, task, client=store, print_summary=False)


async def test_every_row_has_its_answer_prompt_reply_model_and_tokens(sdk, store):
    async with serve_apis() as apis:
        ran = await run(apis, sdk, store)
    assert apis.served == {sdk.provider: ROWS}
    for number, task_run in enumerate(ran.records.task_runs):
        prompt = f"Q: What is {number} + {number}?"
        assert task_run.error is None
        assert task_run.output == f"reply to: {prompt}"
        assert task_run.usage.model == sdk.served
        tokens = (task_run.usage.prompt_tokens, task_run.usage.completion_tokens)
        assert tokens == (len(prompt) // 4 + 1, len(task_run.output) // 4 + 1)
        (exchange,) = ran.exchanges(task_run.example_id)
        assert exchange.prompt == prompt
        assert exchange.model == sdk.served
        assert task_run.output in json.dumps(json.loads(exchange.reply))


@pytest.mark.parametrize("retries", [0, 2])
@pytest.mark.parametrize("fault", ["requests", "tokens", "overloaded", "unavailable"])
async def test_refusals_cost_no_row(sdk, store, fault, retries):
    async with serve_apis() as apis:
        apis.faults.extend([fault] * 2)
        ran = await run(apis, sdk, store, retries=retries)
    assert apis.refused == {sdk.provider: 2}
    assert apis.served == {sdk.provider: ROWS}
    assert [task_run.error for task_run in ran.records.task_runs] == [None] * ROWS


async def test_quota_that_is_used_up_stops_the_run_in_words(store):
    async with serve_apis() as apis:
        apis.faults.extend(["insufficient_quota"] * 50)
        ran = await run(apis, SDKS["openai async"], store)
    assert "quota" in ran.reason
    assert len(apis.requests) < 50
