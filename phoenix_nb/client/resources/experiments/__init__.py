"""The experiments of a client where Phoenix has them."""

from phoenix_nb.phoenix_compat.async_experiments import AsyncExperiments
from phoenix_nb.phoenix_compat.experiments import Experiments

__all__ = ["AsyncExperiments", "Experiments"]
