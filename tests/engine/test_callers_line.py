"""Whose line it is that is warned of."""

from pathlib import Path

import phoenix_nb
from phoenix_nb.engine.callers_line import CallersLine


def test_line_of_a_package_whose_name_only_begins_as_ours_does_is_a_callers():
    file = f"{Path(phoenix_nb.__file__).parent}_tools/cells.py"
    found = {"here": CallersLine.here, "__name__": "phoenix_nb_tools.cells"}
    exec(compile("\nline = here()", file, "exec"), found)  # noqa: S102 - written here
    assert found["line"] == (file, 2, "phoenix_nb_tools.cells")
