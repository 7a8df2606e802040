"""An experiment under way, as a user holds it.

`handle.py` is the handle itself: its status, its controls, and the result; `sessions.py` is the work behind
it.
"""

from phoenix_nb.handle.handle import ExperimentHandle, Finish

__all__ = ["ExperimentHandle", "Finish"]
