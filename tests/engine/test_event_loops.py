"""Sync calls with and without a running loop, in processes of their own: the loop patch is process-wide."""

import asyncio
import os
import signal
import subprocess
import sys
import textwrap
import threading

import pytest

from phoenix_nb.engine.event_loops import BackgroundLoop, background_loop, run_sync, spawn


async def where():
    await asyncio.sleep(0)
    return threading.current_thread().name


def in_process(code, **environment):
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", textwrap.dedent(code)],
        capture_output=True, text=True, timeout=120, check=False, env=os.environ | environment,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_without_a_loop_one_background_loop_serves_every_call():
    assert run_sync(where) == run_sync(where) == "phoenix_nb-loop"
    assert background_loop() is background_loop()


def test_the_callers_context_variables_are_seen():
    assert (
        in_process("""
        import contextvars
        from phoenix_nb.engine.event_loops import run_sync
        name = contextvars.ContextVar("name"); name.set("here")
        async def read(): return name.get()
        print(run_sync(read))
    """)
        == "here"
    )


def test_exceptions_come_through():
    async def fail():
        raise KeyError("x")

    with pytest.raises(KeyError):
        run_sync(fail)


def test_inside_a_loop_the_same_loop_goes_on_and_its_objects_keep_working():
    assert (
        in_process("""
        import asyncio
        from phoenix_nb.engine.event_loops import run_sync

        async def main():
            loop, lock, queue = asyncio.get_running_loop(), asyncio.Lock(), asyncio.Queue(1)
            async with lock: queue.put_nowait(1)
            ticks, ticked = [], asyncio.Event()
            async def tick():
                for n in range(3):
                    await asyncio.sleep(0.01); ticks.append(n)
                ticked.set()
            other = asyncio.create_task(tick())
            async def work():
                async with lock: await queue.get()
                await ticked.wait()
                return asyncio.get_running_loop() is loop
            print(run_sync(work), ticks)
            async with asyncio.timeout(5), lock: await other
            print(run_sync(work) if not queue.put_nowait(2) else None)
        asyncio.run(main())
    """)
        == "True [0, 1, 2]\nTrue"
    )


def test_a_loop_that_cannot_be_reentered_gets_help_from_the_background():
    pytest.importorskip("uvloop")
    assert (
        in_process("""
        import asyncio, threading, uvloop
        from phoenix_nb.engine.event_loops import run_sync
        async def where(): return threading.current_thread().name
        async def main(): print(run_sync(where))
        uvloop.run(main())
    """)
        == "phoenix_nb-loop"
    )


def test_a_loop_that_another_greenlet_runs_is_left_alone():
    """As Playwright's sync API does, which hangs once its loop has been run from outside."""
    pytest.importorskip("greenlet")
    assert (
        in_process("""
        import asyncio, greenlet, threading
        from phoenix_nb.engine.event_loops import run_sync, spawn
        user, loop, ran = greenlet.getcurrent(), asyncio.new_event_loop(), []
        def step():
            ran.append(1)
            user.switch()
        loops = greenlet.greenlet(lambda: (loop.call_soon(step), loop.run_forever()))
        loops.switch()
        assert asyncio.get_running_loop() is loop
        async def where(): return threading.current_thread().name
        loop.call_soon(step)
        print(run_sync(where), spawn(where).result(10), ran)
        loops.switch()
        print(ran)
    """)
        == "phoenix_nb-loop phoenix_nb-loop [1]\n[1, 1]"
    )


def test_call_from_a_greenlet_above_a_loop_runs_on_another_while_that_one_stands_still():
    """As by SQLAlchemy's `run_sync`, in a task of an experiment or outside of any."""
    pytest.importorskip("greenlet")
    assert (
        in_process("""
        import asyncio, contextvars, faulthandler, greenlet
        import phoenix_nb as pnb
        from phoenix_nb.engine.event_loops import caller_waits, run_sync
        faulthandler.dump_traceback_later(60, exit=True)
        numbers = pnb.Dataset.from_records([{"n": 1}], input_keys=["n"])
        async def waits(): return caller_waits()
        def in_greenlet(call):
            made = greenlet.greenlet(call)
            made.gr_context = contextvars.copy_context()
            return made.switch()
        async def task(input): return in_greenlet(lambda: run_sync(waits))
        print(asyncio.run(task(None)))
        print(pnb.run_experiment(numbers, task, dry_run=True).task_runs[0].output)
        async def main():
            handle = pnb.start_experiment(numbers, task, dry_run=True)
            try:
                in_greenlet(handle.result)
            except pnb.UsageError as error:
                print("await handle" in str(error))
            await handle
        asyncio.run(main())
    """)
        == "True\nTrue\nTrue"
    )


def test_what_waits_for_a_loop_that_stands_still_is_told():
    pytest.importorskip("uvloop")
    assert (
        in_process("""
        import asyncio, uvloop
        import phoenix_nb as pnb
        numbers = pnb.Dataset.from_records([{"n": 1}], input_keys=["n"])
        async def main():
            lock = asyncio.Lock()
            async with lock:
                async def task(input):
                    async with lock: return 1
                ran = pnb.run_experiment(numbers, task, timeout=0.05, retries=0, dry_run=True)
            print("await async_run_experiment(...)" in ran.task_runs[0].error.message)
        uvloop.run(main())
        async def stuck(input): await asyncio.Event().wait()
        ran = pnb.run_experiment(numbers, stuck, timeout=0.05, retries=0, dry_run=True)
        print(ran.task_runs[0].error.message)
    """)
        == "True\nThe attempt took longer than 0.05 s; raise `timeout=` if it may."
    )


def test_importing_patches_nothing():
    assert (
        in_process("""
        import asyncio
        import phoenix_nb.engine.event_loops
        print(hasattr(asyncio, "_nest_patched"))
    """)
        == "False"
    )


@pytest.mark.parametrize("inside", [True, False])
def test_the_first_interrupt_is_a_request_and_then_a_keyboard_interrupt(inside):
    assert (
        in_process(
            """
        import asyncio, os, signal, threading
        from phoenix_nb.engine.event_loops import run_sync
        before = signal.getsignal(signal.SIGINT)
        def call():
            end = []
            async def work():
                event = asyncio.Event(); end.append(event)
                threading.Timer(0.1, os.kill, (os.getpid(), signal.SIGINT)).start()
                await asyncio.wait_for(event.wait(), 20)
                print("tidied up")
            try:
                run_sync(work, on_interrupt=lambda: end[0].set())
            except KeyboardInterrupt:
                print("interrupted")
        if INSIDE:
            async def main(): call()
            asyncio.run(main())
        else:
            call()
        print(signal.getsignal(signal.SIGINT) is before)
    """.replace("INSIDE", str(inside))
        )
        == "tidied up\ninterrupted\nTrue"
    )


async def test_spawn_uses_the_running_loop():
    assert await spawn(where) == threading.current_thread().name


def test_spawn_uses_the_background_loop_otherwise():
    assert spawn(where).result(10) == "phoenix_nb-loop"


def test_the_handler_of_interrupts_is_put_back():
    before = signal.getsignal(signal.SIGINT)
    run_sync(where)
    assert signal.getsignal(signal.SIGINT) is before


def test_a_background_loop_that_has_ended_fails_what_waits_and_is_replaced():
    assert (
        in_process("""
        import asyncio
        from phoenix_nb.engine.event_loops import background_loop, spawn
        async def waits(): await asyncio.Event().wait()
        async def breaks(): asyncio.get_running_loop()._selector.close()
        async def works(): return "works"
        waiting, first = spawn(waits), background_loop()
        spawn(breaks)
        print("Resume the experiment" in str(waiting.exception(10)))
        print("Resume the experiment" in str(first.submit(works).exception(10)))
        print(background_loop() is not first, spawn(works).result(10))
    """)
        == "True\nTrue\nTrue works"
    )


@pytest.mark.parametrize("asks", [False, True])
def test_an_interrupt_as_work_begins_ends_it(monkeypatch, asks):
    """The work is on another thread already, and the one that is to wait for it does not wait yet."""
    submit, ends, begun, ended = BackgroundLoop.submit, [], threading.Event(), threading.Event()

    async def work():
        ends.append(asyncio.Event())
        begun.set()
        try:
            await ends[0].wait()
        finally:
            ended.set()

    def end():
        ends[0].set()

    def interrupted(background, make):
        future = submit(background, make)
        begun.wait(10)
        signal.raise_signal(signal.SIGINT)
        return future

    monkeypatch.setattr(BackgroundLoop, "submit", interrupted)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            run_sync(work, on_interrupt=end if asks else None)
    finally:
        signal.signal(signal.SIGINT, before)
    assert ended.wait(10)
