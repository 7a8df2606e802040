"""Ready-made tasks: one call of a model for each example, through a client of the user's."""

from phoenix_nb.tasks.llm_task import llm_task

__all__ = ["llm_task"]
