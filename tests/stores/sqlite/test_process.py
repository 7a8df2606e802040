import subprocess
import sys
from dataclasses import replace

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
