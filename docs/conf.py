"""How the documentation site is built: `docs/build`, with warnings as errors."""

import re
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes

import phoenix_nb

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

project = "phoenix_nb"
author = "The phoenix_nb authors"
copyright = "the phoenix_nb authors, under Apache 2.0"  # noqa: A001 - Sphinx reads it under this name
version = release = phoenix_nb.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["build"]
source_suffix = {".md": "markdown"}
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

default_role = "name"  # docstrings write `name` for code, as Markdown does
nitpicky = True
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_rtype = False
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 80

html_theme = "furo"
html_title = "phoenix_nb"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_show_sphinx = False
html_copy_source = False

_PAGES = {name: f"phoenix_nb.{name}" for name in phoenix_nb.__all__}
"""The names that have an entry of their own, by which a type in a signature becomes a link."""

_HANDED_OUT = {
    f"phoenix_nb.{name}"
    for name in (
        "Comparison",
        "Dataset",
        "EvaluationRun",
        "Example",
        "ExperimentHandle",
        "RanExperiment",
        "TaskRun",
    )
}


def _name(
    _role: str,
    raw: str,
    text: str,
    _line: int,
    inliner: Any,
    options: Any = None,  # noqa: ARG001 - docutils names the last two
    content: Any = (),  # noqa: ARG001
) -> tuple[list[nodes.Node], list[nodes.system_message]]:
    """Show a name as code, and link it to its entry if it is a public one."""
    literal = nodes.literal(raw, text, classes=["code"])
    target = _PAGES.get(text.removesuffix("()"))
    if target is None:
        return [literal], []
    page = inliner.document.settings.env.docname
    link = addnodes.pending_xref(
        raw, literal, reftype="obj", refdomain="py", reftarget=target, refdoc=page, refwarn=True
    )
    return [link], []


def _resolve(
    app: "Sphinx", environment: "BuildEnvironment", node: nodes.Element, content: nodes.Element
) -> nodes.Element | None:
    """Link a type to the page of its public name; show any other type as it is written.

    Signatures name a type by the module that defines it, or by another package. The first is documented
    under the package's root; the pages of the second are not at hand where the site is built.
    """
    if node.get("refdomain") != "py":
        return None
    module, _, name = node["reftarget"].rpartition(".")
    target = _PAGES.get(name) if module.partition(".")[0] in ("", "phoenix_nb") else None
    if target and node["reftarget"] != target:
        domain = environment.domains.python_domain
        kinds = ("class", "func", "exc")
        for kind in kinds:
            link = domain.resolve_xref(
                environment, node["refdoc"], app.builder, kind, target, node, content
            )
            if link is not None:
                return link
    return content


_WITHOUT_TYPES = {"attribute", "data", "property"}
_COLON = "\ue000"
"""Stands for a colon while napoleon looks for "type: description", which sentences here never mean."""


def _parted(found: re.Match[str]) -> str:
    """Part a name from the letter after it, as in `` `Client`s ``."""
    return rf"{found[1]}\ {found[2]}" if found[2] else found[1]


def _colons_back(
    _app: Any, _what: str, _name: str, _object: Any, _options: Any, lines: list[str]
) -> None:
    """Undo what `_as_rst` did before napoleon."""
    lines[:] = [line.replace(_COLON, ":") for line in lines]


def _as_rst(
    _app: Any, what: str, _name: str, _object: Any, _options: Any, lines: list[str]
) -> None:
    """Read what docstrings write as Markdown: fences of code, and a name in backticks before a letter."""
    inside = False
    for index, line in enumerate(lines):
        if re.match(r"\s*```\w*$", line):
            inside = not inside
            lines[index] = "::\n" if inside else ""
        elif inside:
            lines[index] = f"    {line}"
        else:
            plain = line.replace("```", r"\`\`\`")
            lines[index] = re.sub(r"(?<!\\)(`[^`]+`)(\w?)", _parted, plain)
    if what in _WITHOUT_TYPES and lines:
        lines[0] = lines[0].replace(":", _COLON)
    lines[:] = "\n".join(lines).split("\n")


def _signature(
    _app: Any,
    what: str,
    name: str,
    _object: Any,
    _options: Any,
    given: str | None,
    returned: str | None,
) -> tuple[str | None, str | None]:
    """Leave out how a class is made that users are handed and never make."""
    return ("", None) if given and what == "class" and name in _HANDED_OUT else (given, returned)


def setup(app: "Sphinx") -> dict[str, bool]:
    """Register what is particular to this site."""
    app.add_role("name", _name)
    app.connect("missing-reference", _resolve)
    app.connect("autodoc-process-signature", _signature)
    app.connect("autodoc-process-docstring", _as_rst, priority=400)
    app.connect("autodoc-process-docstring", _colons_back, priority=600)
    return {"parallel_read_safe": True}
