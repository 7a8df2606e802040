"""The part of a key that many results share: the code, and the values that it is given."""

import secrets
from collections.abc import Mapping
from typing import Any

from phoenix_nb.core.user_code.binding import BoundEvaluator
from phoenix_nb.core.user_code.fingerprint import fingerprint_of_values
from phoenix_nb.core.user_code.identity import digest

__all__ = ["ALGORITHM", "evaluator_parts", "parameters_identity", "task_parts"]

ALGORITHM = 1
"""Of keys. What decides is stored beside each, so that another algorithm can work out keys of its own."""

_DECIDING = ("source_hash", "values", "helpers", "objects")


def task_parts(task: Mapping[str, Any], parameters: Mapping[str, Any]) -> dict[str, Any]:
    """What the runs of a task share.

    Args:
        task: Its identity, see `core.user_code.identity`.
        parameters: That of its parameters, see `parameters_identity`.
    """
    return {
        "algorithm": ALGORITHM,
        "of": "task",
        **_parts(task),
        "parameters": {name: parameters.get(name) for name in _DECIDING[1:]},
        **_once(task, parameters),
    }


def evaluator_parts(evaluator: BoundEvaluator, identity: Mapping[str, Any]) -> dict[str, Any]:
    """What the evaluations of an evaluator share: its name and kind, which are stored with each, too."""
    return {
        "algorithm": ALGORITHM,
        "of": "evaluator",
        "name": evaluator.name,
        "kind": evaluator.kind,
        **_parts(identity),
        **_once(identity),
    }


def parameters_identity(parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Describe the parameters of a variant: values as they are, functions by their code."""
    return fingerprint_of_values(parameters, digest)


def _parts(identity: Mapping[str, Any]) -> dict[str, Any]:
    if identity.get("version") is not None:
        return {"version": identity["version"]}
    return {name: identity.get(name) for name in _DECIDING}


def _once(*identities: Mapping[str, Any]) -> dict[str, str]:
    """What cannot be read may have changed: such a result is the same as no other."""
    unread = any(identity.get("unhashed") for identity in identities)
    return {"once": secrets.token_hex(16)} if unread else {}
