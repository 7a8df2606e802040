"""Processes of one user tell one another of limits, in files that end with them."""

import math
import os
import random
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from phoenix_nb.core.limits import request_key
from phoenix_nb.core.limits.answers import Answer
from phoenix_nb.core.limits.constants import PEERS
from phoenix_nb.core.limits.demand import Demand
from phoenix_nb.core.limits.keys import LimitKey
from phoenix_nb.core.limits.peers import CallEvent, Wish
from phoenix_nb.core.limits.request_key import salt
from phoenix_nb.core.settings import settings
from phoenix_nb.engine.limit_registry import LimitRegistry

pytest.importorskip("fcntl", reason="processes meet where locks end with them")
from phoenix_nb.engine.peer_files import _HEAD, _RECORD, FOLDER_VARIABLE, PeerFolder

KEY = LimitKey("api.test", "credential", "m-1")


@pytest.fixture
def meeting(folder):
    return PeerFolder(folder / "limits")


@pytest.fixture
def pair(meeting):
    files = meeting.file(KEY), meeting.file(KEY)
    for file in files:
        assert file.join()
    for file in files:
        file.others()
    yield files
    for file in files:
        file.leave()


def made(call):
    return CallEvent(call, "made", float(call), 3.0)


def test_what_one_tells_the_other_hears_once(pair):
    first, second = pair
    refused = CallEvent(1, "refused", 2.5, None, 4.0, 1.5, "tokens")
    first.tell([made(1), refused])
    first.wish(Wish(7.0, 8.0, second.name, 9.0))
    news = second.hear(first.name)
    assert list(news.events) == [made(1), refused]
    assert news.wish == Wish(7.0, 8.0, second.name, 9.0)
    assert not second.hear(first.name).events


def test_who_falls_behind_hears_that_something_was_missed_and_goes_on(pair):
    first, second = pair
    first.tell([made(1)])
    second.hear(first.name)
    first.tell(map(made, range(2, PEERS.events + 10)))
    news = second.hear(first.name)
    assert not news.whole
    assert [event.call for event in news.events][-1] == PEERS.events + 9
    first.tell([made(5)])
    assert list(second.hear(first.name).events) == [made(5)]


def test_records_that_go_round_the_end_of_a_file_are_heard_in_order(pair):
    first, second = pair
    calls = []
    for begin in range(1, 3 * PEERS.events, PEERS.events // 3):
        first.tell(map(made, range(begin, begin + PEERS.events // 3)))
        calls += [event.call for event in second.hear(first.name).events]
    assert calls == list(range(1, calls[-1] + 1))


def test_a_record_that_is_half_written_is_heard_when_it_is_whole(pair, meeting):
    first, second = pair
    first.tell([made(1), made(2)])
    path = meeting.path / f"{first._key}.{first.name}"
    whole = path.read_bytes()
    path.write_bytes(whole[:-4] + bytes(4))
    assert list(second.hear(first.name).events) == [made(1)]
    path.write_bytes(whole)
    assert list(second.hear(first.name).events) == [made(2)]


def test_a_file_that_is_no_file_of_ours_is_passed_over(pair, meeting):
    first, second = pair
    (meeting.path / f"{first._key}.{first.name}").write_bytes(b"x" * 7)
    assert not second.hear(first.name).events


PROCESS = """
import sys
from pathlib import Path
from phoenix_nb.core.limits.keys import LimitKey
from phoenix_nb.engine.peer_files import PeerFolder
file = PeerFolder(Path(sys.argv[1])).file(LimitKey("api.test", "credential", "m-1"))
print(file.join(), flush=True)
sys.stdin.read()
"""


def test_a_process_that_is_killed_is_gone_at_once_and_its_file_with_it(meeting):
    command = [sys.executable, "-c", PROCESS, str(meeting.path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout.readline() == "True\n"
        file = meeting.file(KEY)
        assert len(file.others()) == 1
        process.kill()
        process.wait()
        assert not file.others()
    assert [path.name for path in meeting.path.iterdir()] == ["salt"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="nothing forks here")
def test_the_end_of_a_child_that_was_forked_ends_nothing(pair):
    first, second = pair
    child = os.fork()
    if not child:
        first.tell([made(1)])
        first.leave()
        os._exit(0)
    os.waitpid(child, 0)
    assert second.others() == {first.name}
    assert not second.hear(first.name).events
    first.tell([made(2)])
    assert list(second.hear(first.name).events) == [made(2)]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="nothing forks here")
def test_a_child_that_was_forked_is_another_peer_than_its_parent(meeting):
    file = meeting.file(KEY)
    told, tell = os.pipe()
    child = os.fork()
    if not child:
        os.write(tell, file.name.encode() if file.join() else b"-")
        os._exit(0)
    assert file.join()
    os.waitpid(child, 0)
    assert os.read(told, 99).decode() not in {"-", file.name}
    os.close(told)
    os.close(tell)
    other = meeting.file(KEY)
    assert other.others() == {file.name}
    file.leave()
    other.leave()


SHORT = """
import os, resource, sys
from pathlib import Path
from phoenix_nb.core.limits.keys import LimitKey
from phoenix_nb.engine.peer_files import PeerFolder
folder = PeerFolder(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))
keys = [LimitKey("api.test", "credential", str(number)) for number in range(100)]
files = [folder.file(key) for key in keys]
joined = [file.join() for file in files]
print(joined[0], joined[-1], len(folder.file(keys[0]).others()))
print(open(os.devnull).fileno())
"""


def test_half_of_the_descriptors_of_a_process_are_left_to_its_calls(meeting):
    command = [sys.executable, "-c", SHORT, str(meeting.path)]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    known, descriptor = output.splitlines()
    assert known == "True False 0"
    assert int(descriptor) <= 32


def test_what_is_told_while_the_interpreter_ends_is_written_nowhere(pair, folder):
    first, _ = pair
    first._remove()  # as at the end of the interpreter, when other threads may still run
    with (folder / "of the user").open("wb"):  # has the descriptor that was closed
        first.tell([made(1)])
        first.wish(Wish())
    assert not (folder / "of the user").read_bytes()


LIMITED = """
import resource, sys
from pathlib import Path
from phoenix_nb.core.limits.keys import LimitKey
from phoenix_nb.core.limits.peers import CallEvent
from phoenix_nb.engine.peer_files import PeerFolder
file = PeerFolder(Path(sys.argv[1])).file(LimitKey("api.test", "credential", "m-1"))
joined, others = file.join(), len(file.others())
resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500))
for number in range(100):
    file.tell([CallEvent(number, "made", 1.0)])
print(joined, others, len(file.others()), file.join())
"""


def test_a_process_that_has_no_room_for_more_is_alone_and_its_file_gone(pair, meeting):
    command = [sys.executable, "-c", LIMITED, str(meeting.path)]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert output == "True 2 0 False\n"
    assert len(list(meeting.path.iterdir())) == len(["salt", *pair])


FIGURES = (0.0, -1.0, 1.0, 1e-300, 1e15, 1e300, math.inf, -math.inf, math.nan)


def nonsense(draw):
    """What a file may hold whose records are whole, but not what any process has written."""
    head = _HEAD.pack(*draw.choices(FIGURES, k=3), draw.choice([b"", b"", b"\xff" * 16]))
    records = [
        _RECORD.pack(
            number, draw.choice([1, 1, number]), draw.choice([*range(6)] * 9 + [200]),
            draw.choice([*range(6)] * 9 + [200]), draw.choice([time.monotonic(), *FIGURES]),
            *draw.choices(FIGURES, k=3), number,
        )
        for number in range(1, draw.choice([3, 30]))
    ]  # fmt: skip
    return (
        draw.choice([head, head, draw.randbytes(_HEAD.size)])
        + b"".join(records)
        + draw.randbytes(9)
    )


@pytest.mark.parametrize("seed", range(10))
def test_whatever_is_in_the_file_of_a_peer_calls_go_on(meeting, seed):
    first, second = registries(meeting)
    refuse(first)
    path = next(path for path in meeting.path.iterdir() if path.name != "salt")
    lane = second.lane(KEY)
    lane.enter_now(Demand())
    draw = random.Random(seed)
    for _ in range(30):
        with path.open("r+b") as file:
            file.truncate(draw.choice([0, 7, 500, 10_000]))
            file.write(nonsense(draw))
        lane.wait(time.monotonic())
        newcomer = LimitRegistry(find_folder=lambda: meeting)
        newcomer.meet()
        newcomer.lane(KEY).enter_now(Demand())
        newcomer.clear()
    path.unlink()
    first.clear()
    second.clear()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_what_is_no_file_is_not_opened_for_long(pair, meeting):
    first, second = pair
    os.mkfifo(meeting.path / f"{first._key}.0123456789abcdef")
    (meeting.path / f"{first._key}.0123456789abcdee").mkdir()
    (meeting.path / f"{first._key}.0123456789abcded").symlink_to("/dev/zero")
    assert second.others() == {first.name}
    third = meeting.file(KEY._replace(model="m-2"))
    assert third.join()
    third.leave()


@pytest.mark.parametrize("salt", [b"", b"x" * 100])
def test_a_salt_that_is_none_is_not_used(meeting, monkeypatch, salt):
    (meeting.path / "salt").write_bytes(salt)
    monkeypatch.setenv(FOLDER_VARIABLE, str(meeting.path))
    assert PeerFolder.of_this_user() is None


def test_figures_that_a_record_has_no_room_for_end_nothing(pair):
    first, second = pair
    first.tell([CallEvent(1, "accepted", 1.0, 10**400, -1)])
    ((_, _, _, taken, written, *_),) = second.hear(first.name).events
    assert (taken, written) == (1e15, 0.0)


def test_files_are_for_their_user_alone_and_name_no_credential(pair, meeting):
    assert stat.S_IMODE(meeting.path.stat().st_mode) == 0o700
    for path in meeting.path.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert not any(part in path.name for part in KEY if part)
    assert PeerFolder(meeting.path).salt == meeting.salt


def test_a_folder_that_others_may_open_is_not_used(folder, monkeypatch):
    (folder / "open").mkdir(mode=0o755)
    (folder / "open").chmod(0o755)
    with pytest.raises(OSError, match="open to others"):
        PeerFolder(folder / "open")
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder / "open"))
    assert PeerFolder.of_this_user() is None


def test_where_no_file_can_be_made_a_process_is_alone(folder):
    meeting = PeerFolder(folder / "limits")
    file = meeting.file(KEY)
    (meeting.path / "salt").unlink()
    meeting.path.rmdir()
    assert not file.join()
    file.tell([made(1)])
    file.wish(Wish())
    assert not file.others()


def registries(meeting):
    pair = [LimitRegistry(find_folder=lambda: meeting) for _ in range(2)]
    for registry in pair:
        registry.meet()
    return pair


def refuse(registry, key=KEY):
    lane = registry.lane(key)
    lane.leave(lane.enter_now(Demand(), force=True), Answer("refused", retry_after=60.0))
    return lane


def test_a_limit_that_one_process_meets_is_known_to_the_next(meeting):
    first, second = registries(meeting)
    refuse(first)
    lane = second.lane(KEY)
    assert lane.enter_now(Demand()) is None
    assert lane.peers == 1
    assert lane.counts() == (0, 0)
    assert second.lane(KEY._replace(model="m-2")).enter_now(Demand()) is not None
    first.clear()
    second.clear()
    assert [path.name for path in meeting.path.iterdir()] == ["salt"]


def test_where_processes_meet_is_looked_for_once_with_the_first_limit_of_a_server(meeting):
    looks = []

    def find():
        looks.append(1)
        return meeting

    registry = LimitRegistry(find_folder=find)
    registry.meet()
    registry.lane(LimitKey(error="__main__.RateLimitError"))
    assert not looks
    refuse(registry)
    registry.meet()
    registry.lane(KEY._replace(model="m-2"))
    assert looks == [1]
    registry.clear()


def test_credentials_are_hashed_as_by_other_processes_from_the_first_on(meeting, monkeypatch):
    monkeypatch.setattr(request_key, "_find_salt", None)
    alone = salt()
    registry = LimitRegistry(find_folder=lambda: meeting)
    registry.meet()
    assert salt() == meeting.salt != alone
    monkeypatch.setattr(settings, "_share_limits", False)
    registry.meet()
    assert salt() == meeting.salt  # the limits that are known stay those of the same credentials


def test_a_limit_of_which_only_an_error_is_known_is_not_shared(meeting):
    first, second = registries(meeting)
    key = LimitKey(error="__main__.RateLimitError")
    refuse(first, key)
    assert second.lane(key).enter_now(Demand()) is not None


def test_nothing_is_shared_where_the_setting_says_so(meeting, monkeypatch):
    first, second = registries(meeting)
    refuse(first)
    monkeypatch.setattr(settings, "_share_limits", False)
    first.meet()
    second.meet()
    assert second.lane(KEY).enter_now(Demand()) is not None
    assert [path.name for path in meeting.path.iterdir()] == ["salt"]


RUN = """
import asyncio, sys, time
import httpx
import phoenix_nb as pnb

async def main():
    answered = []
    client = httpx.AsyncClient(timeout=60)

    async def task(input):
        answer = await client.post(sys.argv[1] + "/chat/completions", json={"model": "m-1"})
        answer.raise_for_status()
        answered.append(time.monotonic())

    dataset = pnb.Dataset.from_records([{"n": n} for n in range(60)], input_keys=["n"])
    store = pnb.Client(path=sys.argv[2])
    await pnb.async_run_experiment(dataset, task, print_summary=False, client=store)
    print(*answered)

asyncio.run(main())
"""


@pytest.mark.slow
def test_two_processes_against_one_server_both_have_their_share(folder):
    from tests.support.llm_server import spawn

    environment = os.environ | {
        FOLDER_VARIABLE: str(folder / "limits"),
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }
    with spawn("--kind", "token-bucket", "--rate", "8", "--capacity", "4") as url:
        processes = [
            subprocess.Popen(
                [sys.executable, "-c", RUN, url, str(folder / name)],
                env=environment, stdout=subprocess.PIPE, text=True,
            )
            for name in ("first", "second")
        ]  # fmt: skip
        answered = [sorted(map(float, one.communicate()[0].split())) for one in processes]
    assert [len(times) for times in answered] == [60, 60]
    begin, end = max(times[0] for times in answered), min(times[-1] for times in answered)
    both = [sum(begin <= at <= end for at in times) for times in answered]
    assert min(both) >= sum(both) / 3
