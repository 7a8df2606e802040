"""Evaluations that were written for other tools, taken over: tests, graders, variants.

`openai_evals` reads what OpenAI's Evals service exports, `promptfoo` a configuration of promptfoo. Both
return an `Imported`: a dataset, evaluators and variants to run, and in words what could not be taken over.
Nothing that was imported is executed: graders that are code are listed instead.
"""

from phoenix_nb.importers.imported import Imported
from phoenix_nb.importers.openai_evals import openai_evals
from phoenix_nb.importers.promptfoo import promptfoo

__all__ = ["Imported", "openai_evals", "promptfoo"]
