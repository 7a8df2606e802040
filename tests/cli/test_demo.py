import os
import subprocess
import sys

from phoenix_nb.__main__ import main


def test_the_demo_says_which_prompt_is_better(capsys):
    assert main(["demo"]) == 0
    said = capsys.readouterr().out
    assert "The model is a local stand-in." in said
    assert "guided beats terse on correct by 42 points" in said
    assert main(["list"]) == 0
    assert "guided" in capsys.readouterr().out
    assert main(["show", "guided"]) == 0
    assert "48 of 48 runs done" in capsys.readouterr().out


def test_a_reader_that_has_seen_enough_gets_no_traceback():
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as closed:
        command = [sys.executable, "-m", "phoenix_nb", "list"]
        ended = subprocess.run(command, stdout=closed, stderr=subprocess.PIPE, check=False)
    assert (ended.returncode, ended.stderr) == (1, b"")


def test_errors_name_the_command_that_lists_experiments(capsys):
    assert main(["delete", "nowhere"]) == 1
    message = capsys.readouterr().err
    assert "`phoenix-nb list`" in message
    assert "list_experiments()" not in message
