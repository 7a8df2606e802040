"""Makes a small store as the code of a commit writes it, and a JSON file of what that code reads from it.

`tests/stores/sqlite/data/` holds what this wrote at 640786c (version 0.1). To make it once more, check that
commit out, put its folder first on the path, and run from `tests/support/`, so that no traceback holds a path
of the machine:

    python -c "n = 'old_store.py'; exec(compile(open(n).read(), n, 'exec'))" ../stores/sqlite/data/v0_1
"""

import json
import socket
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import phoenix_nb as pnb
from phoenix_nb.core.ports import Store
from phoenix_nb.model import SessionOutcome, Span, TaskRunRecord
from phoenix_nb.stores import SqliteStore
from phoenix_nb.stores.shared.codec import encode

ROWS = [
    {"question": "2 + 2", "answer": "4", "topic": "sums", "split": "easy"},
    {"question": "7 * 6", "answer": "42", "topic": "products", "split": "easy"},
    {"question": "1 / 0", "answer": "nothing", "topic": "☃ \u2028", "split": "hard"},
]


def everything(store: Store) -> dict[str, Any]:
    """Read all that a store gives, as plain JSON."""
    return {
        "datasets": [_plain(one) for one in store.list_datasets()],
        "versions": [
            _plain(store.load_dataset(dataset_id=of.id, version_id=one.version_id))
            for of in store.list_datasets()
            for one in store.list_versions(of.id)
        ],
        "listed": [_plain(one) for one in store.list_experiments()],
        "experiments": {
            one.experiment_id: {
                "record": _plain(store.load_experiment(one.experiment_id)),
                "task_runs": [_plain(r) for r in store.load_runs(one.experiment_id).task_runs],
                "evaluation_runs": [
                    _plain(r) for r in store.load_runs(one.experiment_id).evaluation_runs
                ],
                "spans": [_plain(span) for span in store.load_spans(one.experiment_id)],
            }
            for one in store.list_experiments()
        },
    }


def make(file: Path) -> None:
    """Run some experiments whose results are kept in `file`."""
    client = pnb.Client(path=file)
    options: dict[str, Any] = {"client": client, "print_summary": False, "retries": 1}
    keys: dict[str, Any] = {
        "input_keys": ["question"], "output_keys": ["answer"], "metadata_keys": ["topic"],
        "split_key": "split",
    }  # fmt: skip
    small = pnb.Dataset.from_records(ROWS[:2], name="sums", **keys)
    client.store.save_dataset(small.record)
    whole = pnb.Dataset.from_records(ROWS, name="sums", **keys)

    @pnb.evaluator(direction="maximize", score_range=(0.0, 1.0))
    def exact(output: Any, expected: dict[str, Any]) -> bool:
        return output == expected["answer"]

    def length(output: str) -> dict[str, Any]:
        if output == "42":
            raise ValueError("too long")
        return {"score": len(output), "label": "short", "metadata": {"limit": 3}}

    def answer(input: dict[str, Any], suffix: str = "") -> str:
        left, operator, right = input["question"].split()
        value = {"+": int.__add__, "*": int.__mul__, "/": int.__floordiv__}[operator](
            int(left), int(right)
        )
        return f"{value}{suffix}"

    first = pnb.run_experiment(
        whole, answer, [exact, length], experiment_name="first", repetitions=2,
        experiment_metadata={"team": "a"}, **options,
    )  # fmt: skip
    pnb.resume_experiment(first.experiment_id, lambda input: "nothing", [exact], **options)
    pnb.run_variants(whole, answer, {"plain": {}, "dotted": {"suffix": "."}}, [exact], **options)
    pnb.evaluate_experiment(first.experiment_id, {"late": len}, **options)
    session = client.store.open_session([first.experiment_id], list, print)
    for number, run in enumerate(first.task_runs):
        session.append(_span(run, number))
    session.close(SessionOutcome.INTERRUPTED)
    client.close()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA journal_mode = WAL")


def _span(run: TaskRunRecord, number: int) -> Span:
    return Span(
        experiment_id=run.experiment_id,
        trace_id=str(run.trace_id),
        span_id=f"{number:016x}",
        name="answer",
        start_time=run.start_time,
        end_time=run.end_time,
        attributes={"input.value": "2 + 2", "number": number},
        events=({"name": "asked"},),
    )


def _plain(record: Any) -> Any:
    return json.loads(encode(record))


if __name__ == "__main__":
    socket.gethostname = lambda: "laptop"  # where it was made is nobody's business
    name = Path(sys.argv[1])
    make(name.with_suffix(".db"))
    store = SqliteStore(name.with_suffix(".db"))
    name.with_suffix(".json").write_text(json.dumps(everything(store), indent=1))
    store.close()
