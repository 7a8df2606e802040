import os
import subprocess
import sys
from dataclasses import replace

import pytest

from phoenix_nb.stores.sqlite.process import Process


def test_this_process_is_alive():
    assert Process.this().is_alive()


def test_what_runs_on_another_computer_is_not_known_to_be():
    assert not replace(Process.this(), host="elsewhere").is_alive()


def test_a_later_process_with_the_same_number_is_another():
    assert not replace(Process.this(), start="boot/1").is_alive()
    assert not Process(Process.this().host, 1, "boot/1").is_alive()


def test_a_process_that_ended_is_not_alive():
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    assert not replace(Process.this(), pid=ended.pid).is_alive()


@pytest.mark.skipif(not hasattr(os, "waitid"), reason="Only here can a parent look and leave it.")
def test_a_killed_process_is_not_alive_though_its_parent_does_not_ask_how_it_ended():
    """As in a container whose first process is no init: it stays in the list for ever."""
    code = f"import {Process.__module__} as m; print(m.Process.this().start, flush=True); input()"
    command = [sys.executable, "-c", code]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        process = replace(Process.this(), pid=child.pid, start=child.stdout.readline().strip())
        assert process.is_alive()
        child.kill()
        os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
        assert not process.is_alive()
