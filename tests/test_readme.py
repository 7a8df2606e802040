"""What the README shows is what happens."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text()


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```", README, flags=re.MULTILINE | re.DOTALL)


def test_the_example_runs_and_prints_what_is_shown(capsys):
    scope = {}
    exec(compile("\n".join(blocks("python")), "README.md", "exec"), scope)  # noqa: S102
    printed = capsys.readouterr().out.splitlines()
    for line in blocks("text")[0].splitlines():
        assert line.strip() == "…" or line in printed


def test_its_links_lead_somewhere():
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", README):
        assert (ROOT / target).exists(), target
