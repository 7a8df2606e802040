"""The three forms of a verb in a real kernel, with objects made in other cells."""

import pytest

pytestmark = pytest.mark.kernel

FORMS = {
    "blocking": "ran = pnb.run_experiment(dataset, task, [right])",
    "awaited": "ran = await pnb.async_run_experiment(dataset, task, [right])",
    "started": "handle = pnb.start_experiment(dataset, task, [right])\nran = await handle",
}
CHECK = "print(sorted(run.output for run in ran.task_runs) == [2 * n for n in range(40)])"


def test_objects_bound_to_the_loop_work_in_every_form_and_again(notebook):
    notebook.run("""
lock, queue = asyncio.Lock(), asyncio.Queue(1)
async with lock:
    await queue.put(1); await queue.get()
async def task(input):
    async with lock:
        await asyncio.sleep(0.001)
    return 2 * input["n"]
""")
    for form in (*FORMS.values(), *FORMS.values()):
        assert notebook.run(f"{form}\n{CHECK}") == "True\n"
    notebook.run("async with asyncio.timeout(5), lock: await queue.put(2)")


def test_an_http_client_first_used_elsewhere_loses_no_example(notebook):
    notebook.run("""
import httpx
async def answer(reader, writer):
    while await reader.readline():
        while (await reader.readline()).strip():
            pass
        writer.write(b"HTTP/1.1 200 OK\\r\\ncontent-length: 2\\r\\n\\r\\nok"); await writer.drain()
server = await asyncio.start_server(answer, "127.0.0.1", 0)
url = "http://127.0.0.1:%d" % server.sockets[0].getsockname()[1]
client = httpx.AsyncClient(trust_env=False)
print((await client.get(url)).text)
async def task(input):
    return (await client.get(url)).text
""")
    for form in (*FORMS.values(), *FORMS.values()):
        got = notebook.run(f"{form}\nprint({{(r.output, str(r.error)) for r in ran.task_runs}})")
        assert got == "{('ok', 'None')}\n"
    assert notebook.run("print((await client.get(url)).text)") == "ok\n"


def test_queued_cells_are_not_lost(notebook):
    cells = [notebook.send("ran = pnb.run_experiment(dataset, double, [right])")]
    cells += [notebook.send(f"print({n})") for n in range(3)]
    replies = [notebook.wait(cell) for cell in cells]
    assert [reply["status"] for reply in replies] == ["ok"] * 4
    assert [notebook.printed(cell) for cell in cells[1:]] == ["0\n", "1\n", "2\n"]


@pytest.mark.parametrize("form", ["blocking", "awaited"])
def test_interrupt_keeps_what_has_finished_and_the_kernel_usable(notebook, form):
    notebook.run("""
async def task(input):
    if input["n"] == 19:
        print("the ten others are done")  # or this one would wait for one of ten places
    await asyncio.sleep(0.05 if input["n"] < 10 else 1000)
    return 2 * input["n"]
""")
    cell = notebook.send(FORMS[form].replace("[right])", "[right], concurrency=10)"))
    notebook.wait_for_text("the ten others are done")
    notebook.manager.interrupt_kernel()
    reply = notebook.wait(cell)  # it would take 1,000 s, which is longer than this waits
    assert reply["status"] == "error"
    assert reply["ename"] in ("KeyboardInterrupt", "CancelledError")
    assert notebook.run("print([(o.status.value, o.done) for o in pnb.list_experiments()])") == (
        "[('incomplete', 10)]\n"
    )
    done = notebook.run("""
async def task(input): return 2 * input["n"]
ran = pnb.resume_experiment(pnb.list_experiments()[0].experiment_id, task, [right])
print(len(ran.task_runs), len(ran.evaluation_runs))
""")
    assert done == "40 40\n"


def test_a_started_experiment_leaves_the_cell_free_and_can_be_stopped(notebook):
    notebook.run("""
async def slow(input):
    await asyncio.sleep(0.05 if input["n"] < 10 else 1000)
    return input["n"]
handle = pnb.start_experiment(dataset, slow, concurrency=10)
""")
    assert notebook.run("print(handle.status in ('starting', 'running'))") == "True\n"
    notebook.run("""
while handle.progress.tasks.done < 10:
    await asyncio.sleep(0.05)
handle.stop()
ran = await handle
""")
    assert notebook.run("print(handle.status, len(ran.task_runs))") == "stopped 10\n"


def test_a_started_experiment_that_cannot_begin_says_why_in_its_cell(notebook):
    cell = notebook.send(
        'handle = pnb.start_experiment(dataset, double, client=pnb.Client("http://localhost:1"))'
    )
    notebook.run("try:\n    await handle\nexcept pnb.StoreUnavailableError:\n    pass")
    shown = notebook.outputs(cell)[-1]["data"]["text/plain"]
    assert shown.startswith("The experiment could not begin. StoreUnavailableError: The Phoenix")


def test_two_started_experiments_run_side_by_side(notebook):
    printed = notebook.run("""
first = pnb.start_experiment(dataset, double, [right])
second = pnb.start_experiment(dataset, double, [right])
one, other = await first, await second
print(len(one.task_runs), len(other.task_runs), one.experiment_id != other.experiment_id)
""")
    assert printed == "40 40 True\n"


def test_sync_tasks_leave_the_kernel_alive(notebook):
    notebook.run("""
import threading
go_on = threading.Event()
def slow(input):
    go_on.wait()
    return input["n"]
handle = pnb.start_experiment(dataset, slow, concurrency=4)
""")
    assert notebook.run("print(handle.progress.state != 'finished')") == "True\n"
    notebook.run("go_on.set()")
    assert notebook.run("print(len((await handle).task_runs))") == "40\n"


def test_nothing_is_imported_between_the_last_answer_and_the_end_of_the_first_run(notebook):
    notebook.run("""
import sys
def seen(output):
    global before
    before = set(sys.modules)
    return True
ran = pnb.run_experiment(dataset, lambda input: input["n"], [seen])
""")
    late = "[name for name in set(sys.modules) - before if name.startswith('phoenix_nb')]"
    assert notebook.run(f"print({late})") == "[]\n"
