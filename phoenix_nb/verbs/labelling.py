"""The verb that begins a labelling session."""

from collections.abc import Mapping, Sequence

from phoenix_nb.comparison import Comparison
from phoenix_nb.connection import Connection
from phoenix_nb.errors import UsageError
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.labels import LabellingSession
from phoenix_nb.verbs.arguments import seed_of
from phoenix_nb.verbs.modes import suggesting
from phoenix_nb.verbs.stored import get_experiment

__all__ = ["label"]

_TWO = 2


@suggesting
def label(
    experiment: RanExperiment | Comparison | str,
    question: str,
    *,
    labels: Sequence[str] | Mapping[str, float | None] | None = None,
    n: int | None = 60,
    name: str = "human",
    annotator: str | None = None,
    rubric: str | None = None,
    repetition: int = 1,
    seed: int = 42,
    client: Connection | None = None,
) -> LabellingSession:
    """Have people answer a question about outputs drawn at random, in the cell or from Python.

    A session of the same name goes on where it was left. Of a comparison the two outputs are shown side by
    side, without names and in random order.

    Args:
        experiment: An experiment, its id or name, or a comparison of two.
        question: What is asked about each row, such as "Is the reply correct?".
        labels: Two labels, of which the first is worth 1 and the second 0; or a dict from label to score;
            or more labels, which without scores give agreement only. "yes" and "no" if None. Of a
            comparison the first says that A is better, the second that B is, a third that neither is: "A",
            "B" and "tie" if None.
        n: How many rows to draw; all if None. A larger number makes an earlier session longer.
        name: The name of the evaluations, of kind HUMAN, that the labels become.
        annotator: Who labels; the login name by default, as in `annotate`. Several annotators' labels are
            counted as one, by their majority.
        rubric: How to decide, in words, shown beside the rows. Another text is a new version, under which
            labels begin anew; None goes on with the one there is.
        repetition: Which run of each example is shown.
        seed: Of the draw and of the order; only for a session that is new.
        client: Where an experiment given by id or name is read from.

    Returns:
        The session: show it as the last line of a cell, or use `examples`, `record`, `undo`, `add`,
        `progress` and `to_dataframe`.

    Raises:
        UsageError: If the labels cannot be used, nothing can be labelled, the name is taken, or a
            comparison is of more than two experiments.
        NotFoundError: If there is no such experiment.
        StoreError: If the session cannot be stored.

    Example:
        >>> import phoenix_nb as pnb
        >>> dataset = pnb.Dataset.from_records([{"q": "a"}, {"q": "b"}], input_keys=["q"], name="q")
        >>> ran = pnb.run_experiment(dataset, lambda q: q["q"] * 2, print_summary=False)
        >>> session = pnb.label(ran, "Is it doubled?", n=60)
        >>> for example in session.examples:
        ...     session.record(example.id, "yes" if len(example.output) == 2 else "no")
        >>> print(session.progress)
        2 of 2
    """
    if not isinstance(question, str):
        raise UsageError(
            f"question={question!r:.80} is not a question; pass a text, such as 'Is the reply correct?'."
        )
    if isinstance(experiment, Comparison):
        experiments: tuple[RanExperiment, ...] = (
            experiment.baseline,
            *(each for each in experiment if each is not experiment.baseline),
        )
        if len(experiments) != _TWO:
            raise UsageError(
                f"The comparison has {len(experiments)} experiments, and people compare two at a time: "
                "pass pnb.compare(one, other)."
            )
    elif isinstance(experiment, RanExperiment):
        experiments = (experiment,)
    else:
        experiments = (get_experiment(experiment, client=client),)
    return LabellingSession(
        experiments, question, labels=labels, n=n, name=name, annotator=annotator,
        rubric=rubric, repetition=repetition, seed=seed_of(seed),
    )  # fmt: skip
