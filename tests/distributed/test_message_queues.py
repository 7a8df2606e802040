"""What workers say arrives whole and in order, however it is cut."""

import asyncio

from phoenix_nb.distributed.message_queues import EventReader, EventSender


async def test_messages_of_one_turn_are_one_event():
    events = []
    sender = EventSender(asyncio.get_running_loop(), "a", events.append)
    sender.put("begun", "one")
    sender.put("report", "two", b"data")
    await asyncio.sleep(0)
    assert len(events) == 1
    assert EventReader().take(events[0]) == [("begun", "one"), ("report", "two", b"data")]


async def test_large_messages_of_two_workers_are_put_together_from_their_parts():
    events = {"a": [], "b": []}
    for name, sent in events.items():
        sender = EventSender(asyncio.get_running_loop(), name, sent.append)
        sender.put("report", name, name.encode() * 200_000)
    await asyncio.sleep(0)
    assert all(len(sent) == 4 for sent in events.values())
    assert all(len(part) <= 64_000 for sent in events.values() for _, _, part in sent)
    reader = EventReader()
    arrived = [
        reader.take(event) for pair in zip(events["a"], events["b"], strict=True) for event in pair
    ]
    assert arrived[:-2] == [[]] * 6
    assert arrived[-2:] == [[("report", name, name.encode() * 200_000)] for name in "ab"]


async def test_a_closed_outbox_says_nothing_more():
    events = []
    sender = EventSender(asyncio.get_running_loop(), "a", events.append)
    sender.put("report", "one", b"")
    sender.close()
    await asyncio.sleep(0)
    assert events == []
