"""What a user can do: run, evaluate, resume, compare, read. The export list."""

from phoenix_nb.verbs.experiments import (
    async_evaluate_experiment,
    async_run_experiment,
    evaluate_experiment,
    run_experiment,
    start_experiment,
)
from phoenix_nb.verbs.judges import compare_judges
from phoenix_nb.verbs.labelling import label
from phoenix_nb.verbs.planned import async_plan, plan
from phoenix_nb.verbs.resume import (
    async_resume_evaluation,
    async_resume_experiment,
    async_resume_variants,
    resume_evaluation,
    resume_experiment,
    resume_variants,
)
from phoenix_nb.verbs.stored import (
    async_get_experiment,
    async_list_experiments,
    get_experiment,
    history,
    list_experiments,
)
from phoenix_nb.verbs.variants import (
    async_run_variants,
    compare,
    run_variants,
    start_variants,
)

__all__ = [
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
]
