"""What a function imports itself decides results, whenever that is imported."""

import importlib
import sys

import pytest

from phoenix_nb.core.user_code.identity import task_identity


def attribute(input):
    import own_prompts

    return own_prompts.PROMPT


def renamed(input):
    import own_prompts as prompts

    return prompts.filled()


def by_name(input):
    from own_prompts import PROMPT as TEXT

    return TEXT


def function_by_name(input):
    from own_prompts import filled

    return filled()


def submodule(input):
    import own_package.texts

    return own_package.texts.PROMPT


def submodule_by_name(input):
    from own_package import texts

    return texts.PROMPT


def of_folder(input):
    from own_folder.texts import PROMPT

    return PROMPT


def submodule_of_folder(input):
    import own_folder.texts

    return own_folder.texts.PROMPT


def helper():
    from own_prompts import PROMPT

    return PROMPT


def by_helper(input):
    return helper()


def by_text(input):
    return importlib.import_module("own_prompts").filled()


def by_text_and_name(input):
    prompts = importlib.import_module("own_package.texts")
    return prompts.PROMPT


def by_text_of_a_global(input):
    return importlib.import_module(OWN).PROMPT


def by_relative_text(input):
    from importlib import import_module

    return import_module(".texts", "own_package").PROMPT


def by_builtin(input):
    return __import__("own_package.texts").texts.PROMPT


def attribute_by_text(input):
    import own_prompts

    return getattr(own_prompts, "PROMPT")  # noqa: B009 - what is tested


def attribute_worked_out(input):
    import own_prompts

    return getattr(own_prompts, "prompt".upper())


def handed_on(input):
    import own_prompts

    return vars(own_prompts)["PROMPT"]


def loaded(input):
    import own_prompts  # noqa: F401 - what is tested

    return sys.modules["own_prompts"].PROMPT


OWN = "own_prompts"


class Method:
    def __call__(self, input):
        import own_prompts

        return own_prompts.PROMPT


def enclosing():
    prompts = importlib.import_module("own_prompts")

    def task(input):
        return prompts.PROMPT

    return task


TASKS = [
    attribute,
    renamed,
    by_name,
    function_by_name,
    submodule,
    submodule_by_name,
    of_folder,
    submodule_of_folder,
    by_helper,
    by_text,
    by_text_and_name,
    by_text_of_a_global,
    by_relative_text,
    by_builtin,
    attribute_by_text,
    attribute_worked_out,
    handed_on,
    loaded,
    Method(),
]
MODULES = ("own_prompts", "own_package", "own_package.texts", "own_folder", "own_folder.texts")


@pytest.fixture
def write(tmp_path, monkeypatch):
    """Writes the modules with a prompt, as if the kernel had been restarted since the last time."""

    def write(prompt):
        text = f"PROMPT = {prompt!r}\nUNUSED = {prompt!r}\n\n\ndef filled():\n    return PROMPT\n"
        (tmp_path / "own_package").mkdir(exist_ok=True)
        (tmp_path / "own_package" / "__init__.py").touch()
        (tmp_path / "own_folder").mkdir(exist_ok=True)
        for name in ("own_prompts.py", "own_package/texts.py", "own_folder/texts.py"):
            (tmp_path / name).write_text(text)
        forget()

    def forget():
        importlib.invalidate_caches()
        for name in MODULES:
            sys.modules.pop(name, None)

    monkeypatch.setattr(sys, "dont_write_bytecode", True)  # two texts of one second have one cache
    monkeypatch.syspath_prepend(tmp_path)
    yield write
    forget()


@pytest.mark.parametrize("task", TASKS, ids=lambda task: getattr(task, "__name__", "method"))
def test_prompt_of_a_module_imported_inside_a_function_counts(write, task):
    write("Be brief: {q}")
    brief = task_identity(task)
    assert task(None) == "Be brief: {q}"
    assert task_identity(task)["hash"] == brief["hash"]
    write("Think first: {q}")
    assert task_identity(task)["hash"] != brief["hash"]
    assert brief["unhashed"] == []


def test_module_that_a_function_is_closed_over_counts(write):
    write("Be brief: {q}")
    brief = task_identity(enclosing())
    write("Think first: {q}")
    assert task_identity(enclosing())["hash"] != brief["hash"]


def test_what_is_not_used_of_a_module_does_not_count(write, tmp_path):
    write("Be brief: {q}")
    brief = task_identity(attribute)
    write("Be brief: {q}")
    with (tmp_path / "own_prompts.py").open("a") as file:
        file.write("UNUSED = 'another'\n")
    assert task_identity(attribute)["hash"] == brief["hash"]


@pytest.mark.parametrize("task", [attribute, by_text_and_name, attribute_by_text])
def test_only_what_is_used_of_a_module_counts(write, tmp_path, task):
    write("Be brief: {q}")
    before = task_identity(task)["hash"]
    write("Be brief: {q}")
    for name in ("own_prompts.py", "own_package/texts.py"):
        with (tmp_path / name).open("a") as file:
            file.write("UNUSED = 'another'\n")
    assert task_identity(task)["hash"] == before


def worked_out(input):
    return importlib.import_module(input["module"]).PROMPT


def test_module_whose_name_only_a_call_can_tell_is_named():
    assert task_identity(worked_out)["unhashed"] == ["importlib.import_module(input['module'])"]


def test_module_that_cannot_be_imported_is_named(write, tmp_path):
    write("Be brief: {q}")
    (tmp_path / "own_prompts.py").write_text("raise SystemExit('no key')\n")
    assert task_identity(attribute)["unhashed"] == ["own_prompts"]


def agent(input, ask=str):
    import own_prompts as tools

    return ask([tools.filled])


@pytest.mark.parametrize(("task", "counts"), [(agent, True), (renamed, False)])
def test_docstring_of_a_modules_function_counts_where_it_is_handed_on(write, task, counts):
    """What a model is told of a tool is its docstring; a function that is only called does not show it."""
    write("Be brief: {q}")
    filled = importlib.import_module("own_prompts").filled
    filled.__doc__ = "Say how many there are."
    before = task_identity(task)["hash"]
    filled.__doc__ = "Say how many there are, by name."
    assert (task_identity(task)["hash"] != before) is counts


def libraries(input):
    import decimal
    import os.path as paths

    try:
        import nothing_of_this_name as nothing
    except ImportError:
        nothing = None
    return decimal.Decimal(1), paths.sep, nothing


def test_modules_of_others_and_missing_ones_are_left_alone():
    found = task_identity(libraries)
    assert (found["values"], found["helpers"], found["unhashed"]) == ({}, {}, [])
