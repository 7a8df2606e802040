"""Import cycles, from the syntax trees: lazy imports count, those for type checkers do not."""

import ast
from collections import defaultdict
from pathlib import Path

import phoenix_nb as pnb

ROOT = Path(pnb.__file__).parent


def modules():
    """Every module of the package: its dotted name, and its file."""
    for path in ROOT.rglob("*.py"):
        parts = ("phoenix_nb", *path.relative_to(ROOT).with_suffix("").parts)
        yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), path


class Imports(ast.NodeVisitor):
    """The modules that a file imports when it runs, at its top or within a function."""

    def __init__(self, known, here, *, is_package):
        self.known, self.found = known, set()
        self.package = here if is_package else here.rpartition(".")[0]

    def visit_If(self, node):
        if ast.unparse(node.test) not in ("TYPE_CHECKING", "typing.TYPE_CHECKING"):
            self.generic_visit(node)
        for other in node.orelse:
            self.visit(other)

    def visit_Import(self, node):
        self.found.update(name.name for name in node.names if name.name in self.known)

    def visit_ImportFrom(self, node):
        base = node.module or ""
        if node.level:
            above = self.package.split(".")[: None if node.level == 1 else 1 - node.level]
            base = ".".join([*above, *filter(None, [node.module])])
        for name in node.names:
            inner = f"{base}.{name.name}"
            self.found.update({inner} & self.known or {base} & self.known)


def graph(files):
    known = {name for name, _ in files}
    edges = {}
    for name, path in files:
        visitor = Imports(known, name, is_package=path.name == "__init__.py")
        visitor.visit(ast.parse(path.read_text(encoding="utf-8")))
        edges[name] = visitor.found - {name}
    return edges


def cycles(edges):
    """The strongly connected components of more than one module (Tarjan 1972)."""
    index, low, stack, found = {}, {}, [], []

    def visit(node):
        index[node] = low[node] = len(index)
        stack.append(node)
        for other in sorted(edges[node]):
            if other not in index:
                visit(other)
                low[node] = min(low[node], low[other])
            elif other in stack:
                low[node] = min(low[node], index[other])
        if low[node] == index[node]:
            component = frozenset(stack[stack.index(node) :])
            del stack[stack.index(node) :]
            if len(component) > 1:
                found.append(component)

    for node in sorted(edges):
        if node not in index:
            visit(node)
    return found


def test_modules_do_not_import_one_another_in_a_circle():
    assert cycles(graph(list(modules()))) == []


def test_a_lazy_import_closes_a_circle_and_one_for_type_checkers_does_not(tmp_path):
    texts = {
        "a": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import c\nimport b\n",
        "b": "def later():\n    from c import name\n",
        "c": "import b\n",
    }
    files = []
    for name, text in texts.items():
        (tmp_path / f"{name}.py").write_text(text)
        files.append((name, tmp_path / f"{name}.py"))
    assert cycles(graph(files)) == [frozenset({"b", "c"})]


def test_a_folder_holds_few_enough_files_to_read_at_a_glance():
    files = defaultdict(list)
    for _, path in modules():
        files[path.parent].append(path.name)
    assert len(files[ROOT]) <= 12
