"""Source text is read of the code alone, wherever it comes from."""

import ast
import functools
import gc
import linecache
import sys
import zipfile
from types import CodeType, ModuleType

import pytest

from phoenix_nb.core.user_code.code_reading import source_of, statement_that_made

FILE = "/nowhere/cell_7.py"
LIMIT = 3


def within(value):
    return value < LIMIT


class _Watched(ModuleType):
    """A module that notes when somebody asks for its file."""

    asked = False

    @property
    def __file__(self):
        type(self).asked = True
        return "/nowhere/watched.py"


def test_source_is_read_without_a_look_at_other_modules(monkeypatch):
    monkeypatch.setitem(sys.modules, "watched_module", _Watched("watched_module"))
    monkeypatch.setattr(_Watched, "asked", False)
    assert source_of(within.__code__) == "def within(value):\n    return value < LIMIT"
    assert statement_that_made("LIMIT", within).value.value == 3
    assert not _Watched.asked


def test_of_a_file_only_its_assignments_are_held():
    assert statement_that_made("LIMIT", within).value.value == 3
    held = {each.name for each in gc.get_objects() if type(each) is ast.ClassDef}
    assert _Watched.__name__ not in held


def test_the_last_statement_of_several_counts(monkeypatch):
    cells = ["LIMIT = 1\nLIMIT = 2", "OTHER = LIMIT = 4", "print(LIMIT)"]
    monkeypatch.setitem(globals(), "_ih", cells)
    assert statement_that_made("LIMIT", within).value.value == 4
    assert statement_that_made("LIMITS", within) is None


def test_source_of_code_that_closes_over_values_is_its_own():
    outside = 2

    @functools.wraps(within)
    def wrapper(value):
        return within(value + outside)

    assert source_of(wrapper.__code__).endswith("return within(value + outside)")


@pytest.mark.parametrize(
    "body",
    [
        "return input",
        "\n    # first\n    return input\n    # last",
        "\n    if input:\n        return (\n1,\n)\n\n    return input",
        "\n# at the margin\n    return input",
        '\n    return """\ntext at the margin\ndef other():\n"""',
    ],
    ids=["one line", "comments", "brackets", "comment at the margin", "text at the margin"],
)
@pytest.mark.parametrize(
    "head", ["def task(input): ", "@functools.cache\nasync def task(\n    input,\n) -> dict: "]
)
@pytest.mark.parametrize(
    "after", ["", "\n# about the next one\ndef next_one(): ...\n", "\nLAST = 1\n"]
)
def test_source_ends_with_the_function(monkeypatch, head, body, after):
    text = f"{head}{body}\n{after}"
    monkeypatch.setitem(
        linecache.cache, FILE, (len(text), None, text.splitlines(keepends=True), FILE)
    )
    code = next(
        each for each in compile(text, FILE, "exec").co_consts if isinstance(each, CodeType)
    )
    assert source_of(code) == f"{head}{body}"


def test_source_of_a_cell_is_read_although_there_is_no_such_file(monkeypatch):
    text = "def task(input):\n    return input\n"
    monkeypatch.setitem(
        linecache.cache, FILE, (len(text), None, text.splitlines(keepends=True), FILE)
    )
    names = {"__name__": "__main__"}
    exec(compile(text, FILE, "exec"), names)  # noqa: S102 - as a notebook does
    assert source_of(names["task"].__code__) == text.strip()


def test_source_in_an_archive_is_read(tmp_path, monkeypatch):
    text = "def task(input):\n    return input\n"
    with zipfile.ZipFile(tmp_path / "code.zip", "w") as archive:
        archive.writestr("archived_task.py", text)
    monkeypatch.syspath_prepend(tmp_path / "code.zip")
    monkeypatch.setitem(sys.modules, "archived_task", None)  # so that it is taken out again
    del sys.modules["archived_task"]
    import archived_task  # type: ignore[import-not-found]

    assert source_of(archived_task.task.__code__) == text.strip()


def test_code_without_source_has_none():
    names = {}
    exec(compile("def task(input): ...", "<made>", "exec"), names)  # noqa: S102 - as above
    assert source_of(names["task"].__code__) == ""
