"""What a live view costs on the wire, as a real kernel sends it."""

import json

import pytest

pytestmark = pytest.mark.kernel

RUN = """
async def slow(input):
    await asyncio.sleep(0.05)
    return "x" * 2_000
big = pnb.Dataset.from_records([{"n": n} for n in range(COUNT)], input_keys=["n"], name="numbers")
ran = await pnb.async_run_experiment(big, slow, {"a": right, "b": lambda output: 0.5}, concurrency=10)
"""


def size(message):
    return len(json.dumps(message["content"], default=str)) + sum(
        len(buffer) for buffer in message.get("buffers", [])
    )


@pytest.mark.parametrize("count", [40, 400])
def test_updates_are_few_and_small_whatever_the_number_of_runs(notebook, record_property, count):
    cell = notebook.send(RUN.replace("COUNT", str(count)))
    assert notebook.wait(cell)["status"] == "ok"
    sent = [one for one in notebook.messages if one["parent_header"].get("msg_id") == cell]
    updates = [one for one in sent if one["msg_type"] == "comm_msg"]
    first = next(one for one in sent if one["msg_type"] == "comm_open")
    began = next(one for one in sent if one["msg_type"] == "status")
    ended = sent[-1]["header"]["date"]
    seconds = (ended - began["header"]["date"]).total_seconds()
    paint = (first["header"]["date"] - began["header"]["date"]).total_seconds()
    largest = max(map(size, updates))
    record_property("first_paint_ms", round(1000 * paint))
    assert len(updates) <= 10 * seconds + 3
    assert largest < 10_000


def test_the_end_is_static(notebook):
    cell = notebook.send(RUN.replace("COUNT", "5"))
    notebook.wait(cell)
    last = notebook.outputs(cell)[-1]["data"]
    assert set(last) == {"text/html", "text/plain"}
    assert "5 of 5 runs done" in last["text/html"]
    assert "<script" not in last["text/html"]
    closed = [one for one in notebook.messages if one["msg_type"] == "comm_close"]
    assert closed


@pytest.mark.parametrize("form", ["pnb.run_experiment", "await pnb.async_run_experiment"])
def test_an_experiment_is_shown_once_in_its_cell_and_again_in_the_next(notebook, form):
    cell = notebook.send(f"ran = {form}(dataset, double, [right])\nran")
    notebook.wait(cell)
    shown = [one["data"] for one in notebook.outputs(cell)]
    assert "text/html" in shown[-2]  # the live view's end
    assert set(shown[-1]) == {"text/plain"}
    assert "shown above" in shown[-1]["text/plain"]
    cell = notebook.send("ran")
    notebook.wait(cell)
    assert "40 of 40 runs done" in notebook.outputs(cell)[-1]["data"]["text/html"]


def test_a_handle_is_shown_once_in_its_cell_and_again_in_the_next(notebook):
    cell = notebook.send("handle = pnb.start_experiment(dataset, double, [right])\nhandle")
    notebook.wait(cell)
    kinds = [
        one["msg_type"] for one in notebook.messages if one["parent_header"].get("msg_id") == cell
    ]
    assert kinds.count("display_data") == 1
    assert "execute_result" not in kinds
    cell = notebook.send("ran = await handle\nhandle")
    notebook.wait(cell)
    assert "40 of 40 runs done" in notebook.outputs(cell)[-1]["data"]["text/html"]
