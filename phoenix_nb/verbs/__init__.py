"""What a user can do, as plain functions. The export list.

`experiments.py` runs and evaluates, `variants.py` runs and compares several, `resume.py` carries on with
what was begun, `stored.py` reads, `planned.py` says what a call would take, `labelling.py` asks people, and
`judges.py` compares judges with them. Below these, `handles.py` and `variant_handles.py` make the work,
`modes.py` waits for it or does not, `views.py` shows it, and `arguments.py` says what may be passed.

A verb is imported when it is first used, as in `phoenix_nb` itself: who only runs does not load comparisons.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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
    from phoenix_nb.verbs.variants import async_run_variants, compare, run_variants, start_variants

_HOMES = {
    "phoenix_nb.verbs.experiments": (
        "async_evaluate_experiment",
        "async_run_experiment",
        "evaluate_experiment",
        "run_experiment",
        "start_experiment",
    ),
    "phoenix_nb.verbs.judges": ("compare_judges",),
    "phoenix_nb.verbs.labelling": ("label",),
    "phoenix_nb.verbs.planned": ("async_plan", "plan"),
    "phoenix_nb.verbs.resume": (
        "async_resume_evaluation",
        "async_resume_experiment",
        "async_resume_variants",
        "resume_evaluation",
        "resume_experiment",
        "resume_variants",
    ),
    "phoenix_nb.verbs.stored": (
        "async_get_experiment",
        "async_list_experiments",
        "get_experiment",
        "history",
        "list_experiments",
    ),
    "phoenix_nb.verbs.variants": (
        "async_run_variants",
        "compare",
        "run_variants",
        "start_variants",
    ),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

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


def __getattr__(name: str) -> Any:
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(home), name)
    return value
