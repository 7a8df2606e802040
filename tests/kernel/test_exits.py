"""`sys.exit` in user code is data, and the kernel answers the next cell."""

import pytest

pytestmark = pytest.mark.kernel

FORMS = {
    "blocking": "ran = pnb.run_experiment(dataset, task, [judge], on_event=hear, retries=0)",
    "awaited": "ran = await pnb.async_run_experiment(dataset, task, [judge], on_event=hear, retries=0)",
    "started": "ran = await pnb.start_experiment(dataset, task, [judge], on_event=hear, retries=0)",
    "result": "import threading\nhandle = []\n"
    "begin = threading.Thread(target=lambda: handle.append("
    "pnb.start_experiment(dataset, task, [judge], on_event=hear, retries=0)))\n"
    "begin.start(); begin.join()\nran = handle[0].result(60)",
}
EXITS = """
import sys, warnings
warnings.simplefilter("ignore")
async def helper():
    await asyncio.sleep(0)
    sys.exit(3)
async def task(input):
    if WHERE == "task":
        await (helper() if input["n"] % 2 else asyncio.wait_for(asyncio.create_task(helper()), 5))
    return input["n"]
async def judge(output):
    if WHERE == "judge":
        await helper()
    return 1.0
def hear(event):
    if WHERE == "callback":
        sys.exit(3)
"""


@pytest.mark.parametrize("where", ["task", "judge", "callback"])
def test_an_exit_is_data_and_the_kernel_lives_on(notebook, where):
    notebook.run(f"WHERE = {where!r}\n{EXITS}")
    for form in FORMS.values():
        runs = "len(ran.task_runs), sum(r.error is not None for r in ran.task_runs)"
        printed = notebook.run(f"{form}\nprint({runs}, len(ran.evaluation_runs))")
        failed, judged = (40, 0) if where == "task" else (0, 40)
        assert printed.endswith(f"40 {failed} {judged}\n")
        assert notebook.run("print(1 + 1)") == "2\n"
