"""What a cluster must be like before anything is sent to it, and what to do where it is not."""

import pickletools
import platform
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import metadata
from typing import Any

from phoenix_nb.core.values.guarded import peek
from phoenix_nb.distributed.worker import MISSING, version_of
from phoenix_nb.errors import UsageError

__all__ = [
    "allowed_failures",
    "check_allowed_failures",
    "check_client",
    "differences",
    "forget_topic",
    "packages_of",
    "without_phoenix_nb",
]

_ALWAYS = ("phoenix-nb", "cloudpickle", "dask", "distributed")


def check_client(executor: Any) -> None:
    """Check that an executor is a client of Dask's that is not closed; imports nothing.

    Raises:
        UsageError: If it is not.
    """
    distributed = sys.modules.get("distributed")
    if distributed is None or not isinstance(executor, distributed.Client):
        raise UsageError(
            f"executor={executor!r:.80} is not a client of a Dask cluster; pass a "
            "dask.distributed.Client, or leave it out to run here."
        )
    if executor.status == "closed":
        raise UsageError(
            "The Dask client passed as executor= is closed; connect a new one, as in "
            'Client("tcp://scheduler:8786").'
        )


def allowed_failures(dask_scheduler: Any) -> int:
    """Read, on the scheduler, how often it runs a task again whose worker has died."""
    return int(dask_scheduler.allowed_failures)


def forget_topic(topic: str, dask_scheduler: Any) -> None:
    """Forget, on the scheduler, the latest events of a topic: it holds a thousand of them for ever."""
    dask_scheduler._broker._topics.pop(topic, None)  # noqa: SLF001 - there is no other way


# By value: a scheduler need not have this package.
allowed_failures.__module__ = forget_topic.__module__ = "__main__"


def check_allowed_failures(allowed: int) -> None:
    """Check that the scheduler runs nothing again by itself.

    Raises:
        UsageError: If it would.
    """
    if allowed:
        raise UsageError(
            "The Dask scheduler would run a task again whose worker has died, and such a call would be paid "
            f"for twice without a word: distributed.scheduler.allowed-failures is {allowed}. Set it to 0 "
            'before the cluster starts: dask.config.set({"distributed.scheduler.allowed-failures": 0}), or '
            "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES=0 in the scheduler's environment. What is lost is "
            "then made again by phoenix_nb, and recorded."
        )


def packages_of(code: bytes) -> dict[str, str]:
    """Find the packages that pickled code may use, and their versions here.

    Every name in it that is a module of an installed package counts: those of functions and classes that
    are found by name, and those that the code imports.
    """
    names = {
        argument.partition(".")[0]
        for _, argument, _ in pickletools.genops(code)
        if isinstance(argument, str)
    }
    modules = sorted(name for name in names if _is_installed(name))
    versions = {package: version_of(package) for package in _ALWAYS}
    for module in modules:
        packages = [module] if version_of(module) != MISSING else _packages().get(module, ())
        versions.update({package: version_of(package) for package in packages})
    return versions


def _is_installed(name: str) -> bool:
    """Whether a name is that of an imported module that comes in a package, and not in this one."""
    file = peek(sys.modules.get(name), "__file__")
    return name != "phoenix_nb" and isinstance(file, str) and "site-packages" in file


@cache
def _packages() -> Mapping[str, Sequence[str]]:
    """The packages that modules come in: asking takes a second where a thousand are installed."""
    return metadata.packages_distributions()


def differences(here: Mapping[str, str], there: Mapping[str, str]) -> list[str]:
    """Say which versions differ between the kernel and a worker; Python's last part may."""
    python = platform.python_version()
    found = []
    if _minor(there["python"]) != _minor(python):
        found.append(f"Python {there['python']} there, {python} here")
    found += [
        f"{package} {there[package]} there, {version} here"
        for package, version in here.items()
        if there[package] != version
    ]
    return found


def _minor(version: str) -> str:
    return ".".join(version.split(".")[:2])


def without_phoenix_nb(address: str, error: BaseException) -> str:
    """Say that a worker cannot do its part."""
    return (
        f"The worker {address} cannot be used ({type(error).__name__}: {error}); install the same "
        "phoenix-nb on the workers as here, and start them again."
    )
