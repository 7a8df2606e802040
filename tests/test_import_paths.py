"""Phoenix's import paths, which only re-export."""

import importlib

import pytest

import phoenix_nb as pnb


@pytest.mark.parametrize(
    "module",
    [
        "client.experiments",
        "client.types",
        "datasets",
        "experiments",
        "experiments.evaluators",
        "experiments.types",
        "types",
    ],
)
def test_every_exported_name_is_there(module):
    found = importlib.import_module(f"phoenix_nb.{module}")
    assert found.__all__ == sorted(found.__all__)
    assert all(getattr(found, name) is not None for name in found.__all__)


def test_the_verbs_are_the_same_under_both_paths():
    assert pnb.experiments.run_experiment is pnb.run_experiment
    assert pnb.experiments.evaluators.create_evaluator is pnb.create_evaluator
    assert pnb.experiments.types.RanExperiment is pnb.RanExperiment
    assert pnb.datasets.Dataset is pnb.Dataset
    assert importlib.import_module("phoenix_nb.client.types").PromptVersion is pnb.PromptVersion
    assert importlib.import_module("phoenix_nb.client").Client is pnb.Client
