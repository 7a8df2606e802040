"""How a recorded task and its evaluators are called in the code of whoever reads the experiment."""

import sys
from collections.abc import Mapping
from keyword import iskeyword
from typing import Any, NamedTuple

from phoenix_nb.connection import Connection
from phoenix_nb.core.user_code.identity import task_name
from phoenix_nb.experiment.fields import ExperimentFields
from phoenix_nb.ui.shared.words import one_line

__all__ = ["WorkNames", "names_of"]


class WorkNames(NamedTuple):
    """Names to write into code that runs something again."""

    task: str
    evaluators: str
    """Of the parameter, as code; empty if there are none."""
    client: str
    """Of the variable that holds the client of its store; empty if none does, as with the default one."""
    missing: str
    """What has to be defined before the code runs, in a sentence; empty if everything is there."""


def names_of(experiment: ExperimentFields, namespace: Mapping[str, Any] | None = None) -> WorkNames:
    """Name the task and the evaluators of an experiment, and say which are not defined here.

    Args:
        experiment: Which experiment.
        namespace: Where code that is pasted looks names up; that of the notebook or script if None.
    """
    if namespace is None:
        namespace = vars(sys.modules["__main__"])
    task = task_name(experiment.record.identity)
    every = [info for info in experiment.evaluators if info.kind != "HUMAN"]
    each = [_name(info.name, info.identity) for info in every]
    # Evaluators that have no name of their own (a lambda, a made one) stand in the list they were passed in.
    listed = all(each) and not ("evaluators" in namespace and set(each) - set(namespace))
    evaluators = f"[{', '.join(each)}]" if listed else "evaluators"
    needed = ["pnb", task, *((each if listed else ["evaluators"]) if each else [])]
    missing = [one_line(name, 60) for name in dict.fromkeys(needed) if name not in namespace]
    client = _client(experiment, namespace)
    return WorkNames(task, evaluators if each else "", client, _missing(missing))


def _client(experiment: ExperimentFields, namespace: Mapping[str, Any]) -> str:
    """Find the variable whose client has the experiment's store."""
    # A notebook's own variables for outputs begin with an underscore.
    named = {name: value for name, value in namespace.items() if not name.startswith("_")}
    connections = {name: value for name, value in named.items() if isinstance(value, Connection)}
    return next((name for name, one in connections.items() if one.store is experiment.store), "")


def _name(name: str, identity: Mapping[str, Any]) -> str:
    """Return the variable that an evaluator is likely to be in; empty if it can have none."""
    for text in (str(identity.get("name") or "").rpartition(".")[2], name):
        if text.isidentifier() and not iskeyword(text):
            return text
    return ""


def _missing(names: list[str]) -> str:
    if not names:
        return ""
    if names == ["pnb"]:
        return "Import phoenix_nb as pnb first."
    verb = "is" if len(names) == 1 else "are"
    listed = ", ".join(names)
    return f"{listed} {verb} not defined in this kernel: run the cells that define them, then paste this."
