"""Races before they begin: what can be known to go wrong is refused, and the order is drawn."""

import ast
import inspect
import secrets
import textwrap
from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, datetime
from random import Random
from typing import Any

from phoenix_nb.core.ports import Store
from phoenix_nb.core.racing.race import RaceState
from phoenix_nb.core.racing.rule import RaceHistory, RaceRule, kept_step
from phoenix_nb.core.summary.clusters import cluster_members
from phoenix_nb.core.user_code.binding import BoundEvaluator
from phoenix_nb.core.values.ids import new_hex_id
from phoenix_nb.engine.calls import Assignment
from phoenix_nb.errors import UsageError
from phoenix_nb.model import ExampleRecord, ExperimentRecord
from phoenix_nb.model.entries.race import Race as RaceEntry
from phoenix_nb.model.entries.race import RaceStep
from phoenix_nb.model.run_options import Race
from phoenix_nb.type_aliases import Cluster

__all__ = [
    "check_race",
    "draw_race",
    "in_race_order",
    "keep_by_hand",
    "race_history",
    "race_of",
    "race_rule",
]

_ARITHMETIC = (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow)
_NUMERIC = {"abs", "float", "int", "len", "max", "min", "round", "sum"}
_BOOLEAN = (0.0, 1.0)


def check_race(race: Race, evaluators: Sequence[BoundEvaluator]) -> None:
    """Refuse a race that cannot be run as it is described.

    Raises:
        UsageError: If there is no such evaluator, if its scores have no better end, or if their range is not
            known.
    """
    if not isinstance(race, Race):
        raise UsageError(
            f"race={race!r} is not a race; pass pnb.Race(evaluator), such as pnb.Race('correct')."
        )
    named = [each for each in evaluators if each.name == race.evaluator]
    if not named:
        names = ", ".join(repr(each.name) for each in evaluators) or "none"
        raise UsageError(
            f"There is no evaluator {race.evaluator!r} to race by; the evaluators are {names}. Pass "
            "pnb.Race with the name of one of them."
        )
    evaluator = named[0]
    if evaluator.score_range is None and _gives_no_boolean(evaluator.source):
        raise UsageError(
            f"A race needs to know the range of scores, and {evaluator.name!r} declares none; declare it, "
            "as in @pnb.evaluator(score_range=(0, 1)), or return a bool."
        )
    low, high = evaluator.score_range or _BOOLEAN
    if race.margin >= high - low:
        raise UsageError(
            f"Race(margin={race.margin:g}) is as large as the range of {evaluator.name!r}, {low:g} to "
            f"{high:g}, so that nobody could be stopped; pass a smaller margin."
        )


def draw_race(
    race: Race,
    records: Sequence[ExperimentRecord],
    evaluators: Sequence[BoundEvaluator],
    examples: Sequence[ExampleRecord],
    *,
    cluster: Cluster | None,
    seed: int,
) -> list[RaceEntry]:
    """Draw the order of the units, and describe the race for the store: an entry for each variant."""
    evaluator = next(each for each in evaluators if each.name == race.evaluator)
    clusters = None if cluster is None else cluster_members(cluster, examples)
    order = [example.id for example in examples] if clusters is None else list(clusters)
    Random(f"race {seed}").shuffle(order)  # noqa: S311 - an order, not a secret
    race_id, now = f"race_{secrets.token_hex(8)}", datetime.now(UTC)
    return [
        RaceEntry(
            id=new_hex_id(8),
            created_at=now,
            experiment_id=record.id,
            race_id=race_id,
            experiment_ids=tuple(each.id for each in records),
            evaluator=race.evaluator,
            margin=race.margin,
            alpha=race.alpha,
            score_range=evaluator.score_range or _BOOLEAN,
            order=tuple(order),
            clusters=clusters,
            seed=seed,
        )
        for record in records
    ]


def race_rule(
    history: RaceHistory, assignments: Sequence[Assignment], evaluators: Sequence[BoundEvaluator]
) -> RaceRule | None:
    """Make the rule that the engine asks, with the decisions of earlier sessions.

    Returns:
        None if this session does not evaluate by the race's evaluator, or works on other experiments.
    """
    race = history.race
    evaluator = next((each for each in evaluators if each.name == race.evaluator), None)
    records = [assignment.record for assignment in assignments]
    if evaluator is None or tuple(record.id for record in records) != race.experiment_ids:
        return None
    state = RaceState(
        race,
        repetitions=records[0].repetitions,
        lower_is_better=evaluator.direction == "minimize",
        steps=history.steps,
    )
    return RaceRule(state, records, evaluator.score_range is not None, list(history.steps))


def race_history(store: Store, experiment_ids: Sequence[str]) -> RaceHistory | None:
    """Read the race of some experiments, if they are of one and the same."""
    races = [store.load_entries(RaceEntry, experiment_id) for experiment_id in experiment_ids]
    ids = {race.race_id for each in races for race in each}
    if len(ids) != 1 or not all(races):
        return None
    race = races[0][0]
    steps = [step for each in experiment_ids for step in store.load_entries(RaceStep, each)]
    return RaceHistory(race, tuple(sorted(steps, key=lambda step: step.created_at)))


def race_of(store: Store, experiment_id: str) -> RaceHistory | None:
    """Read the race of one experiment, with the decisions about all its variants."""
    races = store.load_entries(RaceEntry, experiment_id)
    return race_history(store, races[0].experiment_ids) if races else None


def keep_by_hand(store: Store, experiment_id: str) -> None:
    """Record that a person has a variant run to its end that a race had stopped."""
    history = race_of(store, experiment_id)
    if history is None or history.stopped_at(experiment_id) is None:
        return
    store.add_entries(
        [kept_step(history.race, experiment_id, history.stopped_at(experiment_id) or 0)]
    )


def in_race_order(race: RaceEntry, examples: Collection[ExampleRecord]) -> list[ExampleRecord]:
    """Put examples in the order in which the race runs them."""
    known = {example.id: example for example in examples}
    units = [(race.clusters or {}).get(name, (name,)) for name in race.order]
    return [known[name] for unit in units for name in unit if name in known]


def _gives_no_boolean(source: Any) -> bool:
    """Whether an evaluator without a range evidently returns something other than booleans."""
    function = inspect.unwrap(getattr(source, "function", source))
    annotation = getattr(function, "__annotations__", {}).get("return")
    if annotation is not None:
        return annotation not in (bool, "bool", "bool | None", bool | None)
    return any(_is_number(value) for value in _returned(function))


def _returned(function: Any) -> Iterator[ast.expr]:
    """The expressions that a function returns; none where its source cannot be read."""
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    except (OSError, TypeError, SyntaxError, ValueError):
        return
    name = getattr(function, "__name__", "")
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name == name:
            yield from (
                each.value
                for each in ast.walk(node)
                if isinstance(each, ast.Return) and each.value is not None
            )
            return
        if isinstance(node, ast.Lambda) and name == "<lambda>":
            yield node.body


def _is_number(value: ast.expr) -> bool:
    match value:
        case ast.Constant(value=constant):
            return isinstance(constant, int | float) and constant not in _BOOLEAN
        case ast.BinOp(op=operator):
            return isinstance(operator, _ARITHMETIC)
        case ast.Call(func=ast.Name(id=name)):
            return name in _NUMERIC
        case ast.IfExp(body=body, orelse=other):
            return _is_number(body) or _is_number(other)
    return False
