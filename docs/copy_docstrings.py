"""Write each argument's description into every form of a verb, from the one place that states it.

    python docs/copy_docstrings.py            writes them
    python docs/copy_docstrings.py --check    fails if a copy differs from its original

A verb has up to five forms: it blocks, is awaited (`async_…`), goes on in the background (`start_…`), and
is a method of either client. Each form has the whole text in its own source, where editors, `help()` and the
reference find it. What a form says for itself is how it differs: its opening sentences, and what it raises.

An argument is described where `ORIGINALS` names no other function for it. The order of the descriptions is
that of the signature, and a result is described once for all forms that return the same type.
"""

import ast
import inspect
import re
import sys
import textwrap
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "phoenix_nb"
WIDTH = 100

VERBS = ("experiments", "variants", "resume", "stored", "planned", "judges")
RESOURCES = (
    *("experiments", "async_experiments", "resume_verbs", "async_resume_verbs", "shared_verbs"),
    *("datasets", "async_datasets", "manual_logging", "async_manual_logging"),
)
FILES = (
    *(PACKAGE / "verbs" / f"{name}.py" for name in VERBS),
    *(PACKAGE / "phoenix_compat" / f"{name}.py" for name in RESOURCES),
)

IN_EVERY_RUN = "print_summary on_event reuse budget limits executor capture"
ATTEMPTS = "rate_limit_errors retries timeout"
ORIGINALS = {
    "evaluate_experiment": {
        "run_experiment": f"{ATTEMPTS} concurrency seed {IN_EVERY_RUN}",
    },
    "run_variants": {
        "run_experiment": "dataset evaluators experiment_description experiment_metadata client seed "
        f"{ATTEMPTS} {IN_EVERY_RUN}",
        "compare": "cluster primary",
    },
    "plan": {"run_experiment": "dataset evaluators seed"},
    "resume_experiment": {"run_experiment": IN_EVERY_RUN, "evaluate_experiment": "client"},
    "resume_evaluation": {
        "evaluate_experiment": "evaluators client",
        "resume_experiment": f"experiment_id concurrency {ATTEMPTS}",
        "run_experiment": IN_EVERY_RUN,
    },
    "resume_variants": {
        "evaluate_experiment": "client",
        "resume_experiment": ATTEMPTS,
        "run_experiment": IN_EVERY_RUN,
    },
    "compare_judges": {"evaluate_experiment": "client"},
    "Datasets.add_examples_to_dataset": {
        "Datasets.create_dataset": "timeout dataframe csv_file_path examples inputs outputs metadata "
        "input_keys output_keys metadata_keys id_key example_id_key split_key split_keys span_id_key "
        "missing",
    },
}
"""Where the arguments of a verb are described that mean the same as those of another verb."""

STARTED = {"start_experiment": "run_experiment", "start_variants": "run_variants"}
CLIENT_OF = {
    "AsyncDatasets": "Datasets.",
    "AsyncManualLogging": "ManualLogging.",
    "AsyncExperiments": "",
    "AsyncResumeVerbs": "",
    "Experiments": "",
    "ResumeVerbs": "",
    "SharedVerbs": "",
}
"""Where the methods of a class have their originals: in another class, or (empty) among the verbs."""

SECTION = re.compile(r"^(Args|Returns|Raises|Yields|Example):$", re.MULTILINE)


@dataclass
class Form:
    """One function with its docstring, taken apart.

    Attributes:
        path: The file that it is in.
        node: Its definition.
        literal: Its docstring, as it stands in the file.
        head: The docstring up to the first section.
        sections: The text of each section by its title, without the indentation.
    """

    path: Path
    node: ast.FunctionDef | ast.AsyncFunctionDef
    literal: ast.expr
    head: str
    sections: dict[str, str] = field(default_factory=dict)

    @property
    def arguments(self) -> list[str]:
        """The names of its parameters, in their order."""
        given = self.node.args
        positional = [*given.posonlyargs, *given.args]
        several = [given.vararg] if given.vararg else []
        return [one.arg for one in (*positional, *several, *given.kwonlyargs) if one.arg != "self"]

    @property
    def returned(self) -> str:
        """The type of its result, as it is written."""
        return ast.unparse(self.node.returns) if self.node.returns else ""

    @property
    def described(self) -> dict[str, str]:
        """The description of each argument that its docstring has, each as one line."""
        items = re.split(r"\n(?=\S)", self.sections.get("Args", ""))
        pairs = (item.partition(":")[::2] for item in items if item)
        return {name: " ".join(text.split()) for name, text in pairs}


def read() -> dict[str, Form]:
    """Return the public functions and methods of the files that have a docstring, by qualified name."""
    forms = {}
    for path in FILES:
        body = ast.parse(path.read_text(encoding="utf-8")).body
        classes = [node for node in body if isinstance(node, ast.ClassDef)]
        for prefix, nodes in [("", body), *((f"{one.name}.", one.body) for one in classes)]:
            for node in nodes:
                if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name[0] != "_":
                    forms[prefix + node.name] = taken_apart(path, node)
    return forms


def taken_apart(path: Path, node: ast.FunctionDef | ast.AsyncFunctionDef) -> Form:
    """Split the docstring of a function into its head and its sections."""
    first = node.body[0]
    if not isinstance(first, ast.Expr):
        raise SystemExit(f"{path.name}: {node.name} has no docstring")
    head, *rest = SECTION.split(inspect.cleandoc(ast.literal_eval(first.value)))
    sections = {
        title: textwrap.dedent(text).strip()
        for title, text in zip(rest[::2], rest[1::2], strict=True)
    }
    return Form(path, node, first.value, head.strip(), sections)


FORMS = read()


def original(name: str) -> str | None:
    """Return the function that a form says the same as; None for an original."""
    owner, _, verb = name.rpartition(".")
    if owner:
        candidates = [CLIENT_OF[owner] + verb] if owner in CLIENT_OF else []
        candidates += [f"{owner.removeprefix('Async')}.{verb}"] if owner[:5] == "Async" else []
    else:
        candidates = [STARTED.get(verb, verb.removeprefix("async_"))]
    return next((one for one in candidates if one in FORMS and one != name), None)


@cache
def descriptions(name: str) -> dict[str, str]:
    """Return the descriptions that the arguments of a function are to have, in its order."""
    form = FORMS[name]
    sources = dict.fromkeys(form.arguments, original(name))
    for other, shared in ORIGINALS.get(name, {}).items():
        sources |= dict.fromkeys(shared.split(), other)
    texts = {}
    for argument in form.arguments:
        source = sources[argument]
        known = descriptions(source) if source else form.described
        if argument not in known:
            raise SystemExit(f"{source or name}: describe the argument {argument} in its docstring")
        texts[argument] = known[argument]
    return texts


def result(name: str) -> str | None:
    """Return what the docstring of a function is to say of its result."""
    form, source = FORMS[name], original(name)
    if source and FORMS[source].returned == form.returned:
        return result(source)
    return form.sections.get("Returns")


def written(name: str) -> str:
    """Return the docstring of a function as it is to stand in the file, quotes included."""
    form = FORMS[name]
    indent = " " * form.literal.col_offset
    texts = descriptions(name)
    sections = dict(form.sections)
    if texts:
        sections["Args"] = "\n".join(
            wrapped(f"{key}: {text}", indent) for key, text in texts.items()
        )
    returned = result(name)
    if returned:
        sections["Returns"] = wrapped(" ".join(returned.split()), indent, hanging="")
    order = sorted(sections, key=("Args", "Returns", "Yields", "Raises", "Example").index)
    parts = [form.head, *(f"{one}:\n{textwrap.indent(sections[one], '    ')}" for one in order)]
    text = "\n\n".join(parts).replace("\\", "\\\\").replace('"""', r"\"\"\"")
    quoted = f'"""{text}\n"""' if sections else f'"""{text}"""'
    return textwrap.indent(quoted, indent).strip()


def wrapped(text: str, indent: str, hanging: str = "    ") -> str:
    """Break a description into lines that fit beside the indentation of its docstring."""
    return textwrap.fill(
        text,
        WIDTH - len(indent) - 4,
        subsequent_indent=hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )


def renewed(path: Path) -> str:
    """Return the text of a file with the docstrings that it is to have."""
    lines = path.read_text(encoding="utf-8").split("\n")
    copies = [name for name in FORMS if original(name) or name in ORIGINALS]
    for name in reversed(copies):
        form = FORMS[name]
        if form.path == path:
            start, end = form.literal.lineno - 1, form.literal.end_lineno
            indent = " " * form.literal.col_offset
            lines[start:end] = (indent + written(name)).split("\n")
    return "\n".join(lines)


def main() -> None:
    """Write the copies, or say which files have one that differs."""
    texts = {path: renewed(path) for path in FILES}
    stale = [path for path, text in texts.items() if text != path.read_text(encoding="utf-8")]
    if "--check" in sys.argv:
        if stale:
            names = ", ".join(str(path.relative_to(PACKAGE.parent)) for path in stale)
            raise SystemExit(f"{names}: run `python docs/copy_docstrings.py`")
        return
    for path in stale:
        path.write_text(texts[path], encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
