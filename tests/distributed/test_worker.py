"""A session as one worker has it, on the loop of the test."""

import asyncio
import threading
import time
from types import SimpleNamespace

from phoenix_nb.core.user_code.binding import bind_task
from phoenix_nb.distributed import worker as workers
from phoenix_nb.distributed.message_queues import EventReader
from phoenix_nb.distributed.messages import Parcel, Session, packed
from phoenix_nb.distributed.pickling import ship


class Seconds(float):
    """A limit of time whose words are long in coming: meanwhile the attempt ends all the same."""

    def __format__(self, form):
        self.meanwhile()
        return super().__format__(form)


async def test_a_thread_is_said_to_be_free_after_its_attempt_was_reported_as_late(ledger):
    def task(input):
        while not ledger.count("end"):
            time.sleep(0.01)  # noqa: TID251 - a thread that cannot be ended

    def end():
        ledger.note("end")
        thread.join(0.5)

    sent = []
    loop = asyncio.get_running_loop()
    worker = SimpleNamespace(
        id="w",
        loop=SimpleNamespace(asyncio_loop=loop),
        log_event=lambda _, event: sent.append(event),
    )
    timeout = Seconds(0.05)
    timeout.meanwhile = end
    session = Session(
        id="s", topic="t", timeout=timeout, capture=False, keep=False, salt=b"", sources={},
        process=workers.process(), code=ship([("The task", bind_task(task))]).code,
    )  # fmt: skip
    workers.enrol(session, worker)
    parcel = Parcel(target=0, values={"input": {}}, experiment_id="e", group="g", trace_id="")
    batch = [("key", packed(parcel))]
    thread = threading.Thread(target=workers._SESSIONS["w", "s"].make, args=(batch,), daemon=True)
    thread.start()
    reader, said = EventReader(), []
    async with asyncio.timeout(60):
        while len(said) < 2:
            await asyncio.sleep(0.01)
            while sent:
                said += [word for word, *_ in reader.take(sent.pop(0))]
    workers.leave("s", worker)
    assert said == ["report", "freed"]
