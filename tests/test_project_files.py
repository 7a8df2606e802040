"""What surrounds the code agrees with it: workflows, templates, metadata."""

import os
import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

import phoenix_nb as pnb
from tests.support.shared_data import is_left_out

ROOT = Path(__file__).parents[1]
GITHUB = ROOT / ".github"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
SCRIPT = re.compile(r"(?:^|\s)((?:\.ci|tests|frontend|docs)/[\w-]+)(?=\s|$)", re.MULTILINE)


def parsed(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def jobs() -> dict[str, Any]:
    return {name: job for path in WORKFLOWS for name, job in parsed(path)["jobs"].items()}


def commands() -> list[str]:
    return [step["run"] for job in jobs().values() for step in job["steps"] if "run" in step]


def shell_scripts() -> list[Path]:
    files = [path for path in (ROOT / ".ci").iterdir() if path.is_file() and path.suffix != ".env"]
    return [ROOT / "tests/run", *files]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_has_jobs_with_bounds_and_few_rights(path):
    workflow = parsed(path)
    assert workflow["permissions"] == {"contents": "read"}
    for job in workflow["jobs"].values():
        assert job["steps"]
        assert job.get("timeout-minutes", 60) <= 60


def test_every_script_that_a_workflow_or_another_script_calls_is_there_and_can_be_run():
    texts = commands()
    for path in shell_scripts():
        lines = path.read_text(encoding="utf-8").splitlines()
        texts.append("\n".join(line for line in lines if not line.lstrip().startswith("#")))
    called = {name for text in texts for name in SCRIPT.findall(text)}
    folders = {name for name in called if (ROOT / name).is_dir()}
    assert {".ci/test", ".ci/check", ".ci/docs", "frontend/check", "tests/run"} <= called
    for name in called - folders:
        assert os.access(ROOT / name, os.X_OK), name


@pytest.mark.skipif(os.name == "nt", reason="file modes of POSIX")
def test_scripts_are_bash_and_stop_at_the_first_failure():
    for path in shell_scripts():
        text = path.read_text(encoding="utf-8")
        assert text.startswith("#!/usr/bin/env bash\n"), path
        assert "\nset -euo pipefail\n" in text, path
        subprocess.run(["bash", "-n", path], check=True, timeout=60)


def test_ci_runs_what_the_workflows_run():
    own = set(SCRIPT.findall((ROOT / ".ci/run").read_text(encoding="utf-8")))
    theirs = {name for text in commands() for name in SCRIPT.findall(text)}
    assert theirs - {"tests/run", ".ci/build", ".ci/lowest"} <= own  # the last is only reported


def test_what_makes_downloads_patient_is_set_before_anything_is_downloaded():
    lines = (ROOT / ".ci/downloads.env").read_text(encoding="utf-8").splitlines()
    assert all(re.fullmatch(r"#[^=]*|\w+=\d+", line) for line in lines)
    assert "\n. .ci/downloads.env\n" in (ROOT / ".ci/run").read_text(encoding="utf-8")
    for job in jobs().values():
        runs = [step["run"] for step in job["steps"] if "run" in step]
        calls = [place for place, text in enumerate(runs) if SCRIPT.search(text)]
        if calls:
            assert runs.index('grep = .ci/downloads.env >>"$GITHUB_ENV"') < calls[0]


def test_the_tools_that_check_have_one_version_each():
    lint = PROJECT["optional-dependencies"]["lint"]
    assert all(re.fullmatch(r"[\w-]+==[\d.]+", requirement) for requirement in lint)
    assert {requirement.split("==")[0] for requirement in lint} >= {"mypy", "pyright", "ruff"}


@pytest.mark.parametrize(
    ("environment", "left_out"),
    [
        ({"PHOENIX_NB_SHARED": "none"}, True),
        ({"PHOENIX_NB_SHARED": "none", "CI": "true"}, True),
        ({"PHOENIX_NB_SHARED": "nowhere"}, True),
        ({"PHOENIX_NB_SHARED": "nowhere", "CI": "true"}, False),
        ({"PHOENIX_NB_SHARED": str(ROOT)}, False),
    ],
)
def test_real_inputs_are_left_out_in_ci_only_where_that_is_asked_for(environment, left_out):
    assert is_left_out(environment) is left_out


def test_the_workflows_leave_out_the_real_inputs_and_the_own_script_does_not():
    assert parsed(GITHUB / "workflows/ci.yml")["env"] == {"PHOENIX_NB_SHARED": "none"}
    assert "PHOENIX_NB_SHARED" not in (ROOT / ".ci/run").read_text(encoding="utf-8")


def test_the_versions_that_are_promised_are_tested():
    prefix = "Programming Language :: Python :: 3."
    promised = {one.rsplit(" ", 1)[1] for one in PROJECT["classifiers"] if one.startswith(prefix)}
    matrix = jobs()["quick"]["strategy"]["matrix"]
    assert set(matrix["python"]) == promised
    assert PROJECT["requires-python"] == f">={min(promised, key=lambda one: int(one[2:]))}"
    assert {one.split("-")[0] for one in matrix["os"]} == {"ubuntu", "macos", "windows"}


def test_the_oldest_versions_of_the_dependencies_are_said_and_tested():
    assert all(">=" in one for one in PROJECT["dependencies"])
    assert ".ci/lowest" in commands()


def test_a_release_stores_no_token():
    release = parsed(GITHUB / "workflows/release.yml")
    assert release["jobs"]["publish"]["permissions"] == {"id-token": "write"}
    assert "secrets." not in (GITHUB / "workflows/release.yml").read_text(encoding="utf-8")


def test_issue_forms_ask_something():
    for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml"):
        form = parsed(path)
        assert "contact_links" in form or all(part["attributes"]["label"] for part in form["body"])


def test_hooks_before_a_commit_use_the_tools_of_the_checks():
    hooks = [
        hook for repo in parsed(ROOT / ".pre-commit-config.yaml")["repos"] for hook in repo["hooks"]
    ]
    assert {hook["id"] for hook in hooks} == {
        "ruff",
        "ruff-format",
        "mypy",
        "import-layers",
        "docstrings",
        "front-end-types",
        "biome",
    }
    assert {hook["language"] for hook in hooks} == {"system"}


def test_a_citation_names_this_version_and_place():
    citation = parsed(ROOT / "CITATION.cff")
    assert citation["version"] == pnb.__version__
    assert citation["license"] == PROJECT["license"]
    assert citation["repository-code"] == PROJECT["urls"]["Repository"]


def test_what_people_look_for_is_there():
    for name in ("SECURITY.md", "CODE_OF_CONDUCT.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE"):
        assert (ROOT / name).stat().st_size
    assert (GITHUB / "PULL_REQUEST_TEMPLATE.md").stat().st_size
