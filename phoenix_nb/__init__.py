"""Run, watch and compare LLM experiments without leaving the notebook.

```python
import phoenix_nb as pnb

dataset = pnb.Dataset.from_records(
    [{"question": "2 + 2?", "answer": "4"}], input_keys=["question"], output_keys=["answer"]
)
experiment = pnb.run_experiment(dataset, task, [correct])
experiment.to_dataframe()
```

Importing this is cheap: each name below brings in what it needs when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from phoenix_nb.client import AsyncClient, Client
    from phoenix_nb.comparison import Comparison
    from phoenix_nb.core.reuse.report import ReuseReport
    from phoenix_nb.core.run.attempt_notes import report_usage
    from phoenix_nb.core.run.keep import keep
    from phoenix_nb.core.settings import settings
    from phoenix_nb.core.stats.power import sample_size
    from phoenix_nb.core.summary.row_notes import RowNotes
    from phoenix_nb.core.traces import Trace
    from phoenix_nb.core.user_code.evaluator import create_evaluator, evaluator
    from phoenix_nb.core.user_code.prompt import Prompt
    from phoenix_nb.core.user_code.prompt_version import PromptVersion
    from phoenix_nb.core.user_code.task import task
    from phoenix_nb.core.user_code.variants import grid
    from phoenix_nb.dataset import Dataset
    from phoenix_nb.errors import (
        AuthenticationError,
        ConflictError,
        DatasetError,
        DatasetVersionMismatchError,
        EvaluatorError,
        EvaluatorSignatureError,
        NotFoundError,
        PhoenixNBError,
        RunError,
        RunTimeoutError,
        StoreError,
        StoreUnavailableError,
        TaskError,
        TaskSignatureError,
        UsageError,
    )
    from phoenix_nb.experiment import RanExperiment
    from phoenix_nb.handle import ExperimentHandle
    from phoenix_nb.labels import LabellingSession
    from phoenix_nb.limit_list import forget_limits, known_limits
    from phoenix_nb.loop import History, Plan
    from phoenix_nb.model.public import Evaluation, EvaluationRun, Example, TaskRun
    from phoenix_nb.model.run_options import Budget, Limit, Race
    from phoenix_nb.tasks import llm_task
    from phoenix_nb.verbs import (
        async_evaluate_experiment,
        async_get_experiment,
        async_list_experiments,
        async_plan,
        async_resume_evaluation,
        async_resume_experiment,
        async_resume_variants,
        async_run_experiment,
        async_run_variants,
        compare,
        compare_judges,
        evaluate_experiment,
        get_experiment,
        history,
        label,
        list_experiments,
        plan,
        resume_evaluation,
        resume_experiment,
        resume_variants,
        run_experiment,
        run_variants,
        start_experiment,
        start_variants,
    )

__version__ = "0.2.0.dev0"

_HOMES = {
    "phoenix_nb.verbs": (
        "async_evaluate_experiment",
        "async_get_experiment",
        "async_list_experiments",
        "async_plan",
        "async_resume_evaluation",
        "async_resume_experiment",
        "async_resume_variants",
        "async_run_experiment",
        "async_run_variants",
        "compare",
        "compare_judges",
        "evaluate_experiment",
        "get_experiment",
        "history",
        "label",
        "list_experiments",
        "plan",
        "resume_evaluation",
        "resume_experiment",
        "resume_variants",
        "run_experiment",
        "run_variants",
        "start_experiment",
        "start_variants",
    ),
    "phoenix_nb.client": ("AsyncClient", "Client"),
    "phoenix_nb.comparison": ("Comparison",),
    "phoenix_nb.core.reuse.report": ("ReuseReport",),
    "phoenix_nb.core.run.attempt_notes": ("report_usage",),
    "phoenix_nb.core.run.keep": ("keep",),
    "phoenix_nb.core.settings": ("settings",),
    "phoenix_nb.core.summary.row_notes": ("RowNotes",),
    "phoenix_nb.core.user_code.evaluator": ("create_evaluator", "evaluator"),
    "phoenix_nb.core.user_code.prompt": ("Prompt",),
    "phoenix_nb.core.user_code.prompt_version": ("PromptVersion",),
    "phoenix_nb.core.stats.power": ("sample_size",),
    "phoenix_nb.core.traces": ("Trace",),
    "phoenix_nb.core.user_code.task": ("task",),
    "phoenix_nb.core.user_code.variants": ("grid",),
    "phoenix_nb.dataset": ("Dataset",),
    "phoenix_nb.errors": (
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
    ),
    "phoenix_nb.experiment": ("RanExperiment",),
    "phoenix_nb.handle": ("ExperimentHandle",),
    "phoenix_nb.labels": ("LabellingSession",),
    "phoenix_nb.loop": ("History", "Plan"),
    "phoenix_nb.limit_list": ("forget_limits", "known_limits"),
    "phoenix_nb.model.public": ("Evaluation", "EvaluationRun", "Example", "TaskRun"),
    "phoenix_nb.model.run_options": ("Budget", "Limit", "Race"),
    "phoenix_nb.tasks": ("llm_task",),
}
_FOLDERS = ("evaluators", "importers", "experiments", "datasets")
"""Found as attributes without an import of their own; the last two are Phoenix's import paths."""
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "AsyncClient",
    "AuthenticationError",
    "Budget",
    "Client",
    "Comparison",
    "ConflictError",
    "Dataset",
    "DatasetError",
    "DatasetVersionMismatchError",
    "Evaluation",
    "EvaluationRun",
    "EvaluatorError",
    "EvaluatorSignatureError",
    "Example",
    "ExperimentHandle",
    "History",
    "LabellingSession",
    "Limit",
    "NotFoundError",
    "PhoenixNBError",
    "Plan",
    "Prompt",
    "PromptVersion",
    "Race",
    "RanExperiment",
    "ReuseReport",
    "RowNotes",
    "RunError",
    "RunTimeoutError",
    "StoreError",
    "StoreUnavailableError",
    "TaskError",
    "TaskRun",
    "TaskSignatureError",
    "Trace",
    "UsageError",
    "async_evaluate_experiment",
    "async_get_experiment",
    "async_list_experiments",
    "async_plan",
    "async_resume_evaluation",
    "async_resume_experiment",
    "async_resume_variants",
    "async_run_experiment",
    "async_run_variants",
    "compare",
    "compare_judges",
    "create_evaluator",
    "evaluate_experiment",
    "evaluator",
    "forget_limits",
    "get_experiment",
    "grid",
    "history",
    "keep",
    "known_limits",
    "label",
    "list_experiments",
    "llm_task",
    "plan",
    "report_usage",
    "resume_evaluation",
    "resume_experiment",
    "resume_variants",
    "run_experiment",
    "run_variants",
    "sample_size",
    "settings",
    "start_experiment",
    "start_variants",
    "task",
]


def __getattr__(name: str) -> Any:
    if name in _FOLDERS:
        return import_module(f"phoenix_nb.{name}")
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(home), name)
    return value


def __dir__() -> list[str]:
    return sorted(
        {
            *(name for name in globals() if name.startswith("__")),
            *__all__,
            "evaluators",
            "importers",
        }
    )
