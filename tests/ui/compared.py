"""Comparisons made up for the views: calm, crowded, failing or hostile."""

import random
from typing import Any

from phoenix_nb.core.comparison import ComparisonReport
from phoenix_nb.core.racing.sequences import RaceReport
from phoenix_nb.model import Failure, Records
from phoenix_nb.model.entries.race import Race, RaceStep
from tests.support.comparisons import NOW, Made, card, experiment
from tests.ui.fabric import ANSWERS, HOSTILE

TEXTS = tuple(text.replace("\ud800", "\ufffd") for text in HOSTILE)
"""As they reach a record: what is no text at all is replaced when an output is kept."""
LONG = "the_prompt_that_asks_for_every_step_and_then_for_a_short_answer_in_one_sentence_v"


def compared(
    variants: int = 2,
    examples: int = 40,
    *,
    seed: int = 7,
    repetitions: int = 1,
    failing: float = 0.0,
    long_names: bool = False,
) -> ComparisonReport:
    """Compare variants, each a little better than the one before; `failing` is the last one's share."""
    draw = random.Random(seed)
    made = []
    for number in range(variants):
        name = f"{LONG}{number}" if long_names else f"v{number}"
        failures = failing if number == variants - 1 else 0.0
        scores: dict[str, dict[str, Any]] = {"correct": {}, "length": {}, "tone": {}}
        for index in range(examples):
            key = f"q-{index:04}"
            failed = draw.random() < failures
            right = [
                draw.random() < 0.4 + 0.3 * number / max(1, variants - 1)
                for _ in range(repetitions)
            ]
            scores["correct"][key] = [None if failed else float(one) for one in right]
            scores["length"][key] = [None if failed else draw.gauss(50, 9) for _ in right]
            scores["tone"][key] = [None if failed else draw.choice(("calm", "curt")) for _ in right]
        made.append(
            answered(
                experiment(name, scores, directions={"length": "minimize", "tone": None}), draw
            )
        )
    return card(*made)


def answered(made: Made, draw: random.Random) -> Made:
    """Give the runs of an experiment sentences for outputs."""
    record, dataset, records, evaluators = made
    runs = tuple(
        run
        if run.error
        else run.model_copy(update={"output": draw.choice(ANSWERS), "latency_s": 1.2})
        for run in records.task_runs
    )
    return record, dataset, Records(runs, records.evaluation_runs), evaluators


def hostile() -> ComparisonReport:
    """Compare experiments all of whose texts are hostile: names, ids, inputs, outputs, labels, errors."""
    made = []
    for number in range(3):
        scores: dict[str, dict[str, Any]] = {
            TEXTS[1]: {text: float((index + number) % 2) for index, text in enumerate(TEXTS)},
            TEXTS[2]: {text: TEXTS[(index + number) % 5] for index, text in enumerate(TEXTS)},
        }
        record, dataset, records, rest = experiment(
            TEXTS[number * 2],
            scores,
            parameters={TEXTS[0]: TEXTS[3 + number], "prompt": TEXTS[number]},
        )
        said = Failure(type=TEXTS[1][:40], message=TEXTS[5], traceback=TEXTS[0])
        runs = tuple(
            run.model_copy(
                update={"output": None, "error": said}
                if index % 4 == number
                else {"trace_id": TEXTS[1]}
            )
            for index, run in enumerate(records.task_runs)
        )
        made.append((record, dataset, Records(runs, records.evaluation_runs), rest))
    return card(*made)


def raced(of: ComparisonReport) -> RaceReport:
    """Return a race of three variants in which the second was stopped early."""
    race = Race(
        id="r",
        experiment_id="x-v0",
        created_at=NOW,
        race_id="r",
        experiment_ids=("x-v0", "x-v1", "x-v2"),
        evaluator="correct",
        score_range=(0, 1),
        order=of.example_ids,
        seed=1,
    )
    step = RaceStep(
        id="s",
        experiment_id="x-v1",
        created_at=NOW,
        race_id="r",
        decision="stopped",
        settled=10,
        reason="v1 was stopped.",
    )
    return RaceReport(race, (step,), {"v1": 10}, {"v1": 30}, guaranteed=True, sequences=())
