"""What is recorded of the repository that an experiment is run from."""

import subprocess

import pytest

import phoenix_nb as pnb
from phoenix_nb.engine.git_state import asked_git


def git(*arguments):
    command = ["git", "-c", "user.name=n", "-c", "user.email=n@n", *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture
def repository(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    git("init", "-q")
    (tmp_path / "code.py").write_text("1")
    git("add", ".")
    git("commit", "-qm", "one")
    return tmp_path


def told():
    with asked_git(patience=60) as answer:
        assert answer() is answer()
        return answer()


def test_the_commit_and_whether_anything_has_changed(repository):
    commit = git("rev-parse", "HEAD")
    assert told() == {"commit": commit, "dirty": False}
    (repository / "notes.txt").write_text("not in git, which is no change")
    assert told() == {"commit": commit, "dirty": False}
    (repository / "code.py").write_text("2")
    assert told() == {"commit": commit, "dirty": True}


def test_another_worktree_and_packed_references(repository, tmp_path_factory, monkeypatch):
    other = tmp_path_factory.mktemp("other") / "tree"
    git("worktree", "add", "-q", str(other))
    git("pack-refs", "--all")
    monkeypatch.chdir(other)
    assert told() == {"commit": git("rev-parse", "HEAD"), "dirty": False}


def test_outside_git_before_the_first_commit_and_without_git(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert told() is None
    git("init", "-q")
    assert told() is None
    monkeypatch.setenv("PATH", str(tmp_path))
    assert told() is None


def test_git_that_takes_too_long_is_not_waited_for(tmp_path, monkeypatch):
    slow = tmp_path / "git"
    slow.write_text('#!/bin/sh\n[ "$1" = status ] && exec sleep 60\necho abc\n')
    slow.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    with asked_git(patience=2) as answer:
        assert answer() == {"commit": "abc", "dirty": None}


def test_the_variants_of_a_run_are_of_one_commit(repository):
    dataset = pnb.Dataset.from_records([{"n": 1}], input_keys=["n"])
    ran = pnb.run_variants(
        dataset, lambda input, prompt: 1, {"a": "A {n}", "b": "B {n}"}, print_summary=False
    )
    assert [one.record.identity["git"] for one in ran] == [told(), told()]
