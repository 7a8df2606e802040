"""The environment that the code runs in, and the kind of view that can be shown there."""

import os
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from enum import StrEnum
from typing import Any, Literal, TextIO

__all__ = ["FrontEnd", "ViewKind", "at_cell_end", "cell_number", "front_end", "view_kind"]

ViewKind = Literal["widget", "text", "none"]


class FrontEnd(StrEnum):
    """The program that shows the output, as far as the process knows without asking it."""

    SCRIPT = "script"
    """A plain Python process, which may have a terminal."""
    IPYTHON = "ipython"
    """IPython in a terminal."""
    JUPYTER = "jupyter"
    """A Jupyter kernel: JupyterLab, Notebook, or nbclient, which has no front end at all."""
    VSCODE = "vscode"
    COLAB = "colab"
    MARIMO = "marimo"


def front_end(
    *, environ: Mapping[str, str] | None = None, modules: Mapping[str, Any] | None = None
) -> FrontEnd:
    """Return the front end, from what is loaded: nothing is imported, and no reply is awaited.

    A kernel cannot know whether anybody looks (nbclient and JupyterLab are the same to it), so a view
    must not depend on an answer of its front end.

    Args:
        environ: Stands in for `os.environ`.
        modules: Stands in for `sys.modules`.
    """
    environ = os.environ if environ is None else environ
    modules = sys.modules if modules is None else modules
    marimo = modules.get("marimo")
    if marimo is not None and _true(getattr(marimo, "running_in_notebook", None)):
        return FrontEnd.MARIMO
    ipython = modules.get("IPython")
    shell = ipython.get_ipython() if ipython is not None else None
    if shell is None:
        return FrontEnd.SCRIPT
    if "google.colab" in modules or "COLAB_NOTEBOOK_ID" in environ:
        return FrontEnd.COLAB
    if getattr(shell, "kernel", None) is None:
        return FrontEnd.IPYTHON
    return FrontEnd.VSCODE if "VSCODE_PID" in environ else FrontEnd.JUPYTER


def at_cell_end(act: Callable[[], None]) -> Callable[[], None]:
    """Call `act` whenever a cell has ended, while its outputs still arrive; returns what stops this."""
    shell = _shell()
    if shell is None:
        return lambda: None

    def ended(*_: Any) -> None:
        act()

    shell.events.register("post_run_cell", ended)

    def stop() -> None:
        with suppress(ValueError):
            shell.events.unregister("post_run_cell", ended)

    return stop


def _shell() -> Any:
    ipython = sys.modules.get("IPython")
    return ipython.get_ipython() if ipython is not None else None


def cell_number() -> int | None:
    """Return the number of the notebook cell that runs, or runs next; None outside of notebooks."""
    shell = _shell()
    number = getattr(shell, "execution_count", None)
    return number if isinstance(number, int) else None


def _true(question: Any) -> bool:
    return callable(question) and bool(question())


def view_kind(front: FrontEnd, stream: TextIO | None = None) -> ViewKind:
    """Choose the view: a widget in a notebook, text in a terminal, nothing into a pipe or a log.

    Args:
        front: What `front_end` found.
        stream: Where text would go; standard error unless given.
    """
    if front not in {FrontEnd.SCRIPT, FrontEnd.IPYTHON}:
        return "widget"
    stream = sys.stderr if stream is None else stream
    return "text" if stream is not None and stream.isatty() else "none"
