"""What experiments are made of, under Phoenix's names and under ours."""

from phoenix_nb.client.resources.experiments.types import *  # noqa: F403 - all of them, under their names
from phoenix_nb.client.resources.experiments.types import __all__  # noqa: F401 - what `*` means here, too
