import asyncio

import pytest

from phoenix_nb.engine.failures import failure_of


def raised(make):
    try:
        make()
    except BaseException as error:  # noqa: BLE001 - whatever it is
        return failure_of(error)
    raise AssertionError


def deep(n):
    if n == 0:
        raise ValueError("at the bottom")
    deep(n - 1)


def test_type_message_and_last_frames():
    failure = raised(lambda: deep(30))
    assert str(failure) == "ValueError: at the bottom"
    assert len(failure.frames) == 5
    assert failure.frames[-1].function == "deep"
    assert "raise ValueError" in failure.frames[-1].code
    assert "at the bottom" in failure.traceback


def test_secrets_do_not_reach_the_record():
    def leak():
        raise RuntimeError("401 for key sk-abcdefghijklmnopqrstuvwxyz123456")

    failure = raised(leak)
    assert "abcdefghijklmnop" not in failure.model_dump_json()
    assert failure.message.startswith("401 for key")


def test_causes_are_told():
    def chained():
        try:
            deep(0)
        except ValueError as error:
            raise RuntimeError("outer") from error

    assert "at the bottom" in raised(chained).traceback


def test_what_belongs_to_another_loop_is_told_with_the_remedy():
    event = asyncio.Event()

    async def wait():
        async with asyncio.timeout(0):
            await event.wait()

    with pytest.raises(TimeoutError):  # the first loop to wait for it is the one that it belongs to
        asyncio.run(wait())
    failure = raised(lambda: asyncio.run(wait()))
    assert "different event loop - use `await async_run_experiment(...)`" in failure.message
    assert failure_of(RuntimeError("a loop")).message == "a loop"


class Hostile(Exception):
    def __str__(self):
        raise RuntimeError("no")


@pytest.mark.parametrize("error", [
    Hostile(), ValueError("x" * 1_000_000), ValueError("\ud800 \x00 \x1b[31m"), KeyError(),
    ExceptionGroup("several", [ValueError("one"), KeyError("two")]),
])  # fmt: skip
def test_whatever_it_is_it_becomes_a_short_record(error):
    failure = failure_of(error)
    assert len(failure.model_dump_json()) < 100_000


def test_a_notebook_cell_is_called_what_it_is():
    scope = {}
    source = "def task(input):\n    raise ValueError('no')\n"
    exec(compile(source, "/tmp/ipykernel_123/456789.py", "exec"), scope)  # noqa: S102, S108
    failure = raised(lambda: scope["task"]({}))
    assert 'File "<notebook cell>", line 2, in task' in failure.traceback
    assert failure.frames[-1].file == "<notebook cell>"
    assert "ipykernel" not in failure.model_dump_json()


def test_a_failure_holds_no_order_to_a_terminal_and_no_hidden_character():
    """Escapes and marks of direction; a key that they part is still a key."""
    failure = raised(
        lambda: deep_with("\x1b[31mred\x1b[0m \u202eturned\u202c sk-abc\u2060defghijklm1234567890")
    )
    assert failure.message == "red turned ***"
    assert not set(failure.traceback) & set("\x1b\u202e\u2060")


def deep_with(text):
    raise ValueError(text)
