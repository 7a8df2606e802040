"""Experiments as users hold them, once they have run.

`experiment.py` is the experiment itself, `fields.py` what it holds, and the mapping under Phoenix's
names. Its methods are worked out in `frames.py` (rows and files), `statistics.py` (what the scores say),
`prompts.py` (what was asked of models), `views.py` (what is looked at) and `saved.py` (as JSON).
"""

from phoenix_nb.experiment.experiment import RanExperiment

__all__ = ["RanExperiment"]
