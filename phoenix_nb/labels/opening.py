"""Opening a labelling session: what is asked, which rows are drawn, and what an earlier one had."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from phoenix_nb.core.labels import draw_rows
from phoenix_nb.core.ports import Store
from phoenix_nb.core.values.given import list_of
from phoenix_nb.core.values.ids import new_hex_id
from phoenix_nb.errors import UsageError
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.labels.example import Row
from phoenix_nb.model.entries.label import LabelSession
from phoenix_nb.model.numbers import count_of

__all__ = ["Question", "drawable", "label_scores", "opened"]

Question = str
Labels = Sequence[str] | Mapping[str, float | None] | None
_PAIR = {"A": 1.0, "B": -1.0, "tie": 0.0}
"""Of a pair, how much better A is than B."""
_TWO = 2
_THREE = 3


def label_scores(labels: Labels, *, pair: bool) -> dict[str, float | None]:
    """Return each label with its score, in order.

    Two labels are worth 1 and 0. Of a pair the first says that A is better, the second that B is, a third
    that neither is; scores say how much better A is than B, from -1 to 1.

    Raises:
        UsageError: If there are fewer than two labels, one twice, or one that is not a text.
    """
    if labels is None:
        return dict(_PAIR) if pair else {"yes": 1.0, "no": 0.0}
    names = list_of("labels", labels, "['yes', 'no']")
    texts = [name.strip() for name in names if isinstance(name, str)]
    if (
        len(texts) != len(names)
        or len(names) < _TWO
        or len(set(texts)) != len(names)
        or "" in texts
    ):
        raise UsageError(
            f"labels={labels!r} must be two different texts or more, such as ['yes', 'no'] or "
            "{'good': 1, 'fair': 0.5, 'poor': 0}."
        )
    if isinstance(labels, Mapping):
        scores = {
            name.strip(): None if score is None else float(score) for name, score in labels.items()
        }
    elif pair and len(names) <= _THREE:
        scores = dict(zip(texts, _PAIR.values(), strict=False))
    elif len(names) == _TWO:
        scores = {texts[0]: 1.0, texts[1]: 0.0}
    else:
        scores = dict.fromkeys(texts)
    _check(scores, pair=pair)
    return scores


def _check(scores: Mapping[str, float | None], *, pair: bool) -> None:
    known = [score for score in scores.values() if score is not None]
    if known and len(known) < len(scores):
        raise UsageError("Some labels have a score and some do not; give each a score, or none.")
    if pair and not (len(known) == len(scores) and all(-1 <= score <= 1 for score in known)):
        raise UsageError(
            "The labels of a comparison say how much better A is than B: two or three texts (A, B, neither), "
            "or a dict with scores from -1 to 1, such as {'A': 1, 'A, slightly': 0.5, 'B': -1}."
        )


def drawable(experiments: Sequence[RanExperiment], repetition: int) -> dict[str, Row]:
    """Find the rows that can be asked about, by example id: those whose run succeeded, in each experiment."""
    runs = [
        {
            run.example_id: run
            for run in experiment.records.task_runs
            if run.repetition == repetition and run.error is None
        }
        for experiment in experiments
    ]
    examples = {example.id: example for example in experiments[0].dataset.record.examples}
    return {
        example_id: Row(examples[example_id], (first, *(each[example_id] for each in runs[1:])))
        for example_id, first in runs[0].items()
        if example_id in examples and all(example_id in each for each in runs)
    }


def opened(
    store: Store,
    experiments: Sequence[RanExperiment],
    question: str,
    *,
    labels: Labels,
    rows: Mapping[str, Row],
    n: int | None,
    name: str,
    rubric: str | None,
    repetition: int,
    seed: int,
) -> tuple[LabelSession, ...]:
    """Begin a session on each experiment, or go on with the one of this name; returns what was stored.

    Raises:
        UsageError: If the session of this name asks something else, the name is taken, or `n` is below 1.
    """
    number = len(rows) if n is None else count_of(n, 1)
    if number is None:
        raise UsageError(
            f"n={n!r:.80} asks about no row; pass how many rows to draw, as a whole number of at least 1, or "
            "None for all of them."
        )
    scores = label_scores(labels, pair=len(experiments) > 1)
    earlier = [_earlier(store, experiment, name) for experiment in experiments]
    ids = tuple(experiment.experiment_id for experiment in experiments)
    before = earlier[0]
    pair_ids = ids if len(ids) > 1 else ()
    for other in earlier:
        if other is not None:
            _check_same(other, question, scores, pair_ids, repetition, asked=labels is not None)
    if before is None:
        version, text, chosen_seed = ("1" if rubric else ""), rubric or "", seed
        drawn, population = draw_rows(rows, number, seed), len(rows)
    else:
        chosen_seed = seed if before.seed is None else before.seed
        drawn, population = before.drawn, before.population
        version, text = before.rubric_version, before.rubric
        if rubric is not None and rubric != text:
            version, text = f"{int(version or 0) + 1}", rubric
        if (n is None or n > len(drawn)) and len(rows) == population:
            drawn = draw_rows(rows, n, chosen_seed)
        scores = before.labels if labels is None and not pair_ids else scores
    sessions = tuple(
        LabelSession(
            id=new_hex_id(8),
            created_at=datetime.now(UTC),
            experiment_id=experiment_id,
            session_id=_session_id(ids, name),
            name=name,
            question=question,
            labels=_PAIR_LABELS if pair_ids else scores,
            rubric=text,
            rubric_version=version,
            experiment_ids=pair_ids,
            repetition=repetition,
            drawn=drawn,
            population=population,
            seed=chosen_seed,
        )
        for experiment_id in ids
    )
    new = [
        session
        for session, known in zip(sessions, earlier, strict=True)
        if known is None or _content(known) != _content(session)
    ]
    store.add_entries(new)
    return sessions


_PAIR_LABELS: dict[str, float | None] = {"better": 1.0, "worse": 0.0, "tie": 0.5}
"""What a label of a pair comes to for each of the two."""


def _earlier(store: Store, experiment: RanExperiment, name: str) -> LabelSession | None:
    entries = store.load_entries(LabelSession, experiment.experiment_id)
    named = [entry for entry in entries if entry.name == name]
    if named:
        return named[-1]
    if any(evaluator.name == name for evaluator in experiment.evaluators):
        raise UsageError(
            f"{name!r} is an evaluator of {experiment.name!r}; give the labels another name=, such as "
            "'human'."
        )
    return None


def _check_same(
    before: LabelSession,
    question: str,
    scores: Mapping[str, float | None],
    pair_ids: tuple[str, ...],
    repetition: int,
    *,
    asked: bool,
) -> None:
    """Raise if a session of this name asks something else: its labels would be mixed with others."""
    differing = [
        what
        for what, same in (
            (f"the question {before.question!r}", before.question == question),
            (
                f"the labels {before.labels!r}",
                bool(pair_ids) or not asked or dict(before.labels) == dict(scores),
            ),
            (f"repetition {before.repetition}", before.repetition == repetition),
            (
                "a pair of experiments" if before.experiment_ids else "one experiment alone",
                before.experiment_ids == pair_ids,
            ),
        )
        if not same
    ]
    if differing:
        raise UsageError(
            f"There is a session {before.name!r} with {', '.join(differing)}. Pass the same to go on "
            "with it, or another name= for a new one."
        )


def _session_id(experiment_ids: Sequence[str], name: str) -> str:
    """Name a session by what it is about, so that two kernels that open it at once share it."""
    return hashlib.sha256("\n".join([*experiment_ids, name]).encode()).hexdigest()[:16]


def _content(session: LabelSession) -> dict[str, object]:
    return session.model_dump(exclude={"id", "created_at"})
