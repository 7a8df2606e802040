"""Which code is the user's: neither the standard library's, nor an installed package's, nor this one's."""

import inspect
import sys
import sysconfig
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any

from phoenix_nb.core.values.guarded import peek

__all__ = ["are_user_folders", "is_user_code", "is_user_object"]

_LIBRARY_PATHS = tuple(
    path for path in map(sysconfig.get_path, ("stdlib", "platstdlib", "purelib", "platlib")) if path
)
_OURS = str(Path(__file__).parents[2])


@lru_cache(maxsize=4096)
def is_user_code(file: str) -> bool:
    """Whether a file is neither of the standard library nor of an installed package."""
    return not file.startswith((*_LIBRARY_PATHS, _OURS, "<frozen")) and "site-packages" not in file


def is_user_object(thing: Any) -> bool:
    """Whether a class or a module is the user's."""
    if not isinstance(thing, ModuleType):
        module = str(peek(thing, "__module__") or "")
        if module in ("", "builtins") or module.partition(".")[0] in sys.stdlib_module_names:
            return module == "__main__"
        if module == "__main__":
            return True
        thing = sys.modules.get(module)
        if thing is None:  # made by exec, or of a module that has been dropped
            return True
    file = peek(thing, "__file__")
    if isinstance(file, str):
        return is_user_code(file)
    if not inspect.ismodule(thing):
        return False
    return thing.__name__ == "__main__" or are_user_folders(peek(thing, "__path__"))


def are_user_folders(paths: Any) -> bool:
    """Whether a package without an `__init__.py` lies in these folders, and all of them are the user's."""
    try:
        folders = list(paths or ())
    except Exception:  # noqa: BLE001 - whatever a module calls its path
        return False
    return bool(folders) and all(isinstance(each, str) and is_user_code(each) for each in folders)
