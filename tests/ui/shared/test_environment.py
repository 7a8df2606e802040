"""Which front end this is, told from what is loaded."""

import io
from types import SimpleNamespace
from typing import Any

import pytest

from phoenix_nb.ui.shared.environment import FrontEnd, front_end, view_kind


def ipython(*, kernel: bool) -> dict[str, Any]:
    shell = SimpleNamespace(kernel=object() if kernel else None)
    return {"IPython": SimpleNamespace(get_ipython=lambda: shell)}


KERNEL = ipython(kernel=True)


@pytest.mark.parametrize(
    ("modules", "environ", "front"),
    [
        ({}, {}, FrontEnd.SCRIPT),
        ({"IPython": SimpleNamespace(get_ipython=lambda: None)}, {}, FrontEnd.SCRIPT),
        (ipython(kernel=False), {}, FrontEnd.IPYTHON),
        (KERNEL, {}, FrontEnd.JUPYTER),
        (KERNEL, {"VSCODE_PID": "1"}, FrontEnd.VSCODE),
        (KERNEL, {"COLAB_NOTEBOOK_ID": "1"}, FrontEnd.COLAB),
        (KERNEL | {"google.colab": object()}, {}, FrontEnd.COLAB),
        ({"marimo": SimpleNamespace(running_in_notebook=lambda: True)}, {}, FrontEnd.MARIMO),
        ({"marimo": SimpleNamespace(running_in_notebook=lambda: False)}, {}, FrontEnd.SCRIPT),
    ],
)
def test_front_ends(modules: dict[str, Any], environ: dict[str, str], front: FrontEnd) -> None:
    assert front_end(modules=modules, environ=environ) is front


def test_a_pipe_gets_no_view_and_a_terminal_text() -> None:
    terminal = io.StringIO()
    terminal.isatty = lambda: True  # type: ignore[method-assign]
    assert view_kind(FrontEnd.SCRIPT, io.StringIO()) == "none"
    assert view_kind(FrontEnd.IPYTHON, terminal) == "text"
    assert view_kind(FrontEnd.COLAB, io.StringIO()) == "widget"
