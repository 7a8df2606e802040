"""A table of what user code can do wrong, run in one form of the verb; started as a process of its own."""

import argparse
import asyncio
import concurrent.futures
import contextlib
import io
import json
import os
import signal
import sys
import threading
import types
import warnings
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import phoenix_nb as pnb

SECONDS = 60
"""For one case, at the most; far more than it takes."""


class OddMeta(type):
    @property
    def __name__(cls):
        raise SystemExit(7)


class OddNamed(Exception, metaclass=OddMeta):
    pass


class ExitingText(Exception):
    def __str__(self):
        raise SystemExit(5)

    __repr__ = __str__


class InterruptingText(Exception):
    def __str__(self):
        raise KeyboardInterrupt

    __repr__ = __str__


class HostileProperties(Exception):
    response = status_code = headers = body = request = property(lambda self: sys.exit(9))
    __traceback__ = __cause__ = __notes__ = property(lambda self: sys.exit(9))
    __class__ = property(lambda self: sys.exit(9))


class RuntimeProperties(Exception):
    response = property(lambda self: 1 / 0)
    status_code = property(lambda self: 1 / 0)


class NotText(Exception):
    def __str__(self):
        return 5  # noqa: PLE0307 - that is what is odd


class SubText(str):
    __slots__ = ()

    def isascii(self):
        raise SystemExit


class SubTexted(Exception):
    def __str__(self):
        return SubText("odd")


class Value:
    """An output whose methods do something odd."""


def value(**methods: Any) -> Any:
    return type("Odd", (Value,), methods)()


def exits(*_: Any, **__: Any) -> Any:
    raise SystemExit(3)


class Endless(Mapping):
    def __getitem__(self, key):
        return key

    def __iter__(self):
        n = 0
        while True:
            yield n
            n += 1

    def __len__(self):
        return 2


class EndlessList(Sequence):
    def __getitem__(self, index):
        return index

    def __len__(self):
        return sys.maxsize


class Lying(list):
    def __len__(self):
        return -5  # noqa: PLE0303 - it lies


class ExitingMap(Endless):
    def __iter__(self):
        raise SystemExit


def nested_group(depth: int) -> ExceptionGroup:
    group = ExceptionGroup("all", [ValueError("one")])
    for _ in range(depth):
        group = ExceptionGroup("all", [group] * 50)
    return group


def long_chain() -> Exception:
    error: Exception = ValueError(0)
    for n in range(500):
        outer = ValueError(n)
        outer.__cause__ = error
        error = outer
    return error


def own_cause() -> Exception:
    error = ValueError("own cause")
    error.__cause__ = error
    return error


def recurse():
    return recurse()


def half_imported(name: str, inner: Callable[[], Any]) -> Any:
    kept = sys.modules.get(name)
    sys.modules[name] = types.ModuleType(name)
    try:
        return inner()
    finally:
        if kept is None:
            sys.modules.pop(name, None)
        else:
            sys.modules[name] = kept


EXCEPTIONS: dict[str, Callable[[], BaseException]] = {
    "SystemExit": lambda: SystemExit(2),
    "SystemExit with text": lambda: SystemExit("bye"),
    "KeyboardInterrupt": KeyboardInterrupt,
    "CancelledError": asyncio.CancelledError,
    "futures' CancelledError": concurrent.futures.CancelledError,
    "GeneratorExit": GeneratorExit,
    "BaseException": lambda: BaseException("base"),
    "StopIteration": StopIteration,
    "StopAsyncIteration": StopAsyncIteration,
    "MemoryError": MemoryError,
    "RecursionError": RecursionError,
    "TimeoutError": TimeoutError,
    "group": lambda: ExceptionGroup("several", [ValueError(1), KeyError(2)]),
    "group with an exit": lambda: BaseExceptionGroup("several", [SystemExit(1)]),
    "groups within groups": lambda: nested_group(8),
    "long chain": long_chain,
    "its own cause": own_cause,
    "text that exits": ExitingText,
    "text that interrupts": InterruptingText,
    "text that is none": NotText,
    "text of a subclass": SubTexted,
    "metaclass without a name": lambda: OddNamed("odd"),
    "properties that exit": HostileProperties,
    "properties that raise": RuntimeProperties,
    "surrogates": lambda: ValueError("\ud800\x00\x1b[31m"),
    "huge": lambda: ValueError("x" * 3_000_000),
    "closed loop": lambda: RuntimeError("Event loop is closed"),
}


def _closed() -> Any:
    file = open(os.devnull)  # noqa: PTH123, SIM115
    file.close()
    return file


def _closed_text() -> Any:
    text = io.StringIO()
    text.close()
    return text


def _deep() -> Any:
    found: list[Any] = []
    for _ in range(50_000):
        found = [found]
    return found


def _cycle() -> Any:
    found: dict[str, Any] = {}
    found["self"] = found
    return found


OUTPUTS: dict[str, Callable[[], Any]] = {
    "repr that exits": lambda: value(__repr__=exits),
    "repr that interrupts": lambda: value(
        __repr__=lambda s: (_ for _ in ()).throw(KeyboardInterrupt())
    ),
    "class that exits": lambda: value(__class__=property(exits)),
    "getattr that exits": lambda: value(__getattr__=exits),
    "endless mapping": Endless,
    "endless sequence": EndlessList,
    "length that lies": lambda: Lying([1, 2]),
    "mapping that exits": ExitingMap,
    "generator": lambda: (n for n in range(3)),
    "map": lambda: map(str, [1]),
    "closed file": _closed,
    "closed text": _closed_text,
    "exception": ExitingText,
    "class": lambda: OddNamed,
    "module": lambda: sys,
    "lock": threading.Lock,
    "deep list": _deep,
    "cycle": _cycle,
    "NaN": lambda: float("nan"),
    "huge number": lambda: 10**6_000,
    "surrogates": lambda: {"\ud800": "\udfff"},
    "unhashable keys": lambda: {(1, 2): {3}},
    "dict that exits": lambda: type("D", (dict,), {"items": exits})(a=1),
    "enum-like": lambda: value(value=property(exits)),
    "iterator that exits": lambda: value(__iter__=exits, __len__=exits),
    "score that exits": lambda: value(score=property(exits), label="x"),
    "awaitable that exits": lambda: value(__await__=exits),
    "half-imported numpy": lambda: half_imported("numpy", dict),
    "float that exits": lambda: type("F", (float,), {"__float__": exits, "__repr__": exits})(1),
    "str that exits": lambda: type("S", (str,), {"isascii": exits, "__str__": exits})("x"),
}


async def _child_exits() -> None:
    async def child():
        sys.exit(4)

    await asyncio.wait_for(asyncio.create_task(child()), 5)


async def _group_exits() -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(_exit_soon())


async def _exit_soon() -> None:
    await asyncio.sleep(0)
    raise SystemExit(1)


async def _cancels_itself() -> None:
    task = asyncio.current_task()
    assert task is not None
    task.cancel()
    await asyncio.sleep(0)


async def _stops_the_loop() -> None:
    asyncio.get_running_loop().stop()


async def _closes_the_loop() -> None:
    asyncio.get_running_loop().close()


async def _runs_another() -> Any:
    return len(pnb.run_experiment(DATA, lambda input: 1, print_summary=False).task_runs)


async def _arguments() -> None:
    argparse.ArgumentParser(exit_on_error=True).parse_args(["--unknown"])


async def _runs_a_loop() -> None:
    inner = asyncio.sleep(0)
    try:
        asyncio.run(inner)
    finally:
        inner.close()


def _forks() -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        child = os.fork()
    if child:
        os.waitpid(child, 0)
    return "parent"


async def _async_forks() -> str:
    return _forks()


def _sync_nested() -> Any:
    return len(pnb.run_experiment(DATA, lambda input: 1, print_summary=False).task_runs)


ACTS: dict[str, Callable[[], Any]] = {
    "child task exits": _child_exits,
    "task group exits": _group_exits,
    "cancels itself": _cancels_itself,
    "stops the loop": _stops_the_loop,
    "closes the loop": _closes_the_loop,
    "nested async": _runs_another,
    "nested sync": _sync_nested,
    "argparse": _arguments,
    "runs a loop": _runs_a_loop,
    "forks": _forks,
    "forks on the loop": _async_forks,
    "recursion": recurse,
}


def raising(make: Callable[[], BaseException]) -> Callable[[], Any]:
    def act() -> Any:
        raise make()

    return act


def cases() -> dict[str, tuple[str, Callable[[], Any]]]:
    """Name each case: where it misbehaves, and how."""
    acts = {f"raise {name}": raising(make) for name, make in EXCEPTIONS.items()}
    acts |= {f"return {name}": make for name, make in OUTPUTS.items()}
    acts |= ACTS
    found = {}
    for name, act in acts.items():
        if asyncio.iscoroutinefunction(act):
            places = ["async task", "async evaluator"]
        else:
            places = ["task", "async task", "evaluator", "async evaluator"]
        if name.startswith("raise"):
            places += ["on_event", "async on_event"]
        found |= {f"{place}: {name}": (place, act) for place in places}
    return found


DATA = pnb.Dataset.from_records([{"n": n} for n in range(3)], input_keys=["n"], name="numbers")


def arguments(place: str, act: Callable[[], Any]) -> dict[str, Any]:
    """Make a verb's arguments: the first example, or the first event, meets what misbehaves."""

    def task(input):
        return act() if place == "task" and input["n"] == 0 else input["n"]

    async def async_task(input):
        await asyncio.sleep(0)
        if input["n"]:
            return input["n"]
        made = act()
        return await made if asyncio.iscoroutine(made) else made

    def judge(output, input):
        return act() if place == "evaluator" and input["n"] == 0 else 1.0

    async def async_judge(output, input):
        if place != "async evaluator" or input["n"]:
            return 1.0
        made = act()
        return await made if asyncio.iscoroutine(made) else made

    def hear(event):
        act()

    async def async_hear(event):
        act()

    return {
        "dataset": DATA,
        "task": async_task if place == "async task" else task,
        "evaluators": {"judge": async_judge if "async" in place else judge},
        "on_event": {"on_event": hear, "async on_event": async_hear}.get(place),
        "retries": 0,
        "timeout": 10,
        "print_summary": False,
        "dry_run": 3,
    }


def script(given: dict[str, Any]) -> Any:
    return pnb.run_experiment(**given)


def background(given: dict[str, Any]) -> Any:
    return pnb.start_experiment(**given).result(SECONDS)


async def awaited(given: dict[str, Any]) -> Any:
    return await pnb.async_run_experiment(**given)


async def notebook(given: dict[str, Any]) -> Any:
    return pnb.run_experiment(**given)


def problem(case: str, ran: Any) -> str:
    """Say what is lost; empty for nothing."""
    outputs = {run.example_id: run.output for run in ran.task_runs}
    if len(outputs) != 3 or not {1, 2} <= {one for one in outputs.values() if type(one) is int}:
        return f"outputs {outputs}"
    kept = [one for one in ran.evaluation_runs if one.error is None and one.score == 1.0]
    return "" if len(kept) >= 2 else f"{len(kept)} evaluations"


def main(form: str, step: int) -> None:
    """Run one case in `step` in one form, and print what went wrong."""
    warnings.simplefilter("ignore")
    sys.stderr = io.StringIO()
    wrong: dict[str, str] = {}
    current = ["none"]

    def hung(*_: Any) -> None:
        sys.stdout.write(json.dumps({current[0]: "hung"}))
        sys.stdout.flush()
        os._exit(0)

    signal.signal(signal.SIGALRM, hung)

    async def on_a_loop(run: Callable[..., Any]) -> None:
        for name, (place, act) in every.items():
            signal.alarm(SECONDS)
            current[0] = name
            note(name, await run(arguments(place, act)))

    def note(name: str, ran: Any) -> None:
        if said := problem(name, ran):
            wrong[name] = said

    every = dict(list(cases().items())[::step])
    try:
        if form in ("script", "background"):
            for name, (place, act) in every.items():
                signal.alarm(SECONDS)
                current[0] = name
                note(
                    name, {"script": script, "background": background}[form](arguments(place, act))
                )
        else:
            asyncio.run(on_a_loop({"awaited": awaited, "notebook": notebook}[form]))
    except BaseException as error:  # noqa: BLE001 - whatever it is, the contract is broken
        wrong[current[0]] = f"raised {type(error)!r}: {error}"
    signal.alarm(0)
    sys.stdout.write(json.dumps(wrong))


if __name__ == "__main__":
    with contextlib.suppress(BrokenPipeError):
        main(sys.argv[1], int(sys.argv[2]))
