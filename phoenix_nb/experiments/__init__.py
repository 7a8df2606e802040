"""The verbs where Phoenix has them: `from phoenix_nb.experiments import run_experiment`."""

from phoenix_nb.core.user_code.evaluator import create_evaluator, evaluator
from phoenix_nb.experiments import evaluators, types
from phoenix_nb.verbs.experiments import (
    async_evaluate_experiment,
    async_run_experiment,
    evaluate_experiment,
    run_experiment,
)
from phoenix_nb.verbs.resume import (
    async_resume_evaluation,
    async_resume_experiment,
    resume_evaluation,
    resume_experiment,
)
from phoenix_nb.verbs.stored import async_get_experiment, get_experiment

__all__ = [
    "async_evaluate_experiment",
    "async_get_experiment",
    "async_resume_evaluation",
    "async_resume_experiment",
    "async_run_experiment",
    "create_evaluator",
    "evaluate_experiment",
    "evaluator",
    "evaluators",
    "get_experiment",
    "resume_evaluation",
    "resume_experiment",
    "run_experiment",
    "types",
]
