"""Experiments to label: a hundred questions, of which a judge thinks what it likes."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import phoenix_nb as pnb
from phoenix_nb.labels import LabelExample


def truth(number: int) -> bool:
    """Whether the output to a question is right: seven in ten are."""
    return number % 10 < 7


def experiment(
    path: Path, count: int = 100, *, name: str = "first", right: Callable[[int], bool] = truth
) -> pnb.RanExperiment:
    """Run an experiment whose judge is right about nine outputs in ten."""
    random = Random(count)
    wrong = {number for number in range(count) if random.random() < 0.1}
    dataset = pnb.Dataset.from_records(
        [{"n": number, "answer": f"a{number}"} for number in range(count)],
        input_keys=["n"],
        output_keys=["answer"],
        name="questions",
    )

    @pnb.evaluator(kind="LLM")
    def judge(input: dict[str, int]) -> bool:
        return right(input["n"]) != (input["n"] in wrong)

    return pnb.run_experiment(
        dataset, lambda input: f"a{input['n']}" if right(input["n"]) else "other", [judge],
        experiment_name=name, client=pnb.Client(path=path), print_summary=False,
    )  # fmt: skip


def answer(session: pnb.LabellingSession, count: int | None = None) -> None:
    """Label the rows drawn as they are, in their order."""
    session.add(
        [
            {"example_id": example.id, "label": "yes" if truth(example.input["n"]) else "no"}
            for example in session.examples[:count]
        ]
    )


def better(example: LabelExample) -> str:
    """Return which output of a pair is right, if it is one alone."""
    right = [name for name, text in example.output.items() if text == example.expected["answer"]]
    return right[0] if len(right) == 1 else "tie"


__all__ = ["answer", "better", "experiment", "truth"]
