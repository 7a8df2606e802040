"""What can go wrong, sorted by who must act.

```
PhoenixNBError
├─ UsageError (ValueError)      you: fix the cell; raised before anything is paid for
│   ├─ TaskSignatureError       the task's parameters cannot be bound
│   ├─ EvaluatorSignatureError  an evaluator's parameters cannot be bound, or its name collides
│   ├─ DatasetError             columns, ids or cells that do not make a dataset
│   └─ DatasetVersionMismatchError  a resume against other examples than those of the first run
├─ RunError                     your code: kept as data; raised only by raise_for_errors()
│   ├─ TaskError
│   ├─ EvaluatorError
│   └─ RunTimeoutError (TimeoutError)
└─ StoreError                   infrastructure: the file, the disk, the server
    ├─ NotFoundError (LookupError, ValueError)
    ├─ ConflictError
    ├─ AuthenticationError
    └─ StoreUnavailableError
```

Every message ends with the remedy.
"""

from collections.abc import Sequence
from typing import Any

__all__ = [
    "AuthenticationError",
    "ConflictError",
    "DatasetError",
    "DatasetVersionMismatchError",
    "EvaluatorError",
    "EvaluatorSignatureError",
    "NotFoundError",
    "PhoenixNBError",
    "RunError",
    "RunTimeoutError",
    "StoreError",
    "StoreUnavailableError",
    "TaskError",
    "TaskSignatureError",
    "UsageError",
]


class PhoenixNBError(Exception):
    """Base of everything that phoenix_nb raises on purpose."""


class UsageError(PhoenixNBError, ValueError):
    """The call cannot work as written; nothing has been run or stored."""


class TaskSignatureError(UsageError):
    """The task has a parameter that nothing can be bound to."""


class EvaluatorSignatureError(UsageError):
    """An evaluator has a parameter that nothing can be bound to, or no usable name."""


class DatasetError(UsageError):
    """The rows, columns or ids given do not make a dataset."""


class DatasetVersionMismatchError(UsageError):
    """The examples are not those the experiment was started with."""


class RunError(PhoenixNBError):
    """User code failed. Kept as data on the run; raised only by `raise_for_errors()`."""


class TaskError(RunError):
    """The task raised in every attempt."""


class EvaluatorError(RunError):
    """An evaluator raised, or returned something that is not an evaluation."""


class RunTimeoutError(RunError, TimeoutError):
    """One attempt took longer than `timeout` seconds."""


class StoreError(PhoenixNBError):
    """The file, the disk or the server that stores results failed."""

    experiments: Sequence[Any] = ()
    """What had been run when it happened, complete in memory: `RanExperiment`s."""


class NotFoundError(StoreError, LookupError, ValueError):
    """Nothing is stored under this id or name."""


class ConflictError(StoreError):
    """Something else is already stored under this id or name."""


class AuthenticationError(StoreError):
    """The server refused the key, before anything was run."""


class StoreUnavailableError(StoreError):
    """The file cannot be opened or written, or the server cannot be reached."""
