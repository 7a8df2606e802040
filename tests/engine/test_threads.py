import asyncio
import contextvars
import subprocess
import sys
import threading

from phoenix_nb.engine.threads import Threads, Ticket


class Collected:
    """Threads on the running loop, and what they have delivered."""

    def __init__(self):
        self.got = {}
        self.arrived = asyncio.Event()
        self.threads = Threads(asyncio.get_running_loop(), self.deliver)

    def deliver(self, delivered):
        for ticket, value, error in delivered:
            self.got[ticket.owner] = value if error is None else error
        self.arrived.set()

    def submit(self, owner, function, *args):
        ticket = Ticket(owner, function, args, {}, contextvars.copy_context())
        self.threads.submit(ticket)
        return ticket

    async def until(self, count):
        async with asyncio.timeout(60):
            while len(self.got) < count:
                self.arrived.clear()
                await self.arrived.wait()


async def test_results_and_exceptions_arrive():
    collected = Collected()
    for n in range(200):
        collected.submit(n, lambda n: 1 / n, n)
    await collected.until(200)
    assert isinstance(collected.got[0], ZeroDivisionError)
    assert collected.got[4] == 0.25
    collected.threads.close()


async def test_threads_are_used_again():
    collected = Collected()
    for n in range(5):
        collected.submit(n, threading.get_ident)
        await collected.until(n + 1)
    assert len(set(collected.got.values())) == 1
    collected.threads.close()


async def test_an_abandoned_call_frees_its_place_and_is_forgotten():
    collected, release = Collected(), threading.Event()
    stuck = collected.submit("stuck", release.wait, 10)
    collected.threads.abandon(stuck)
    assert collected.threads.abandoned == 1
    collected.submit("next", lambda: "done")
    await collected.until(1)
    release.set()
    async with asyncio.timeout(60):
        while collected.threads.abandoned:  # noqa: ASYNC110 - it tells nobody
            await asyncio.sleep(0)
    assert collected.got == {"next": "done"}
    collected.threads.close()


async def test_a_call_that_is_abandoned_after_it_has_ended_leaves_no_thread_behind():
    collected, at_work = Collected(), []
    late = collected.submit("late", lambda: at_work.append(threading.current_thread()))
    while not collected.threads._results:
        threading.Event().wait(0.001)  # the loop stands still meanwhile
    collected.threads.abandon(late)
    async with asyncio.timeout(60):
        while collected.threads.abandoned:  # noqa: ASYNC110 - it tells nobody
            await asyncio.sleep(0)
    collected.threads.close()
    at_work[0].join(20)
    assert not at_work[0].is_alive()
    assert collected.got == {}


def test_a_call_that_never_ends_does_not_keep_python_from_ending():
    code = """
import asyncio, threading, contextvars
from phoenix_nb.engine.threads import Threads, Ticket
async def main():
    threads = Threads(asyncio.get_running_loop(), print)
    threads.submit(Ticket(0, threading.Event().wait, (), {}, contextvars.copy_context()))
asyncio.run(main())
"""
    assert subprocess.run([sys.executable, "-c", code], timeout=120, check=False).returncode == 0
