"""Run, watch and compare LLM experiments without leaving the notebook."""

__version__ = "0.1.0"
