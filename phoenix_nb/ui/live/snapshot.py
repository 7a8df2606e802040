"""The snapshots that the live view shows: less than ten kilobytes each, whatever the run."""

from collections.abc import Callable, Mapping, Sequence
from hashlib import blake2s
from typing import NamedTuple

from phoenix_nb.core.progress.counters import ErrorGroup
from phoenix_nb.core.progress.progress import ExperimentProgress, Flow, Progress, RecentRun
from phoenix_nb.model import ExampleRecord, SessionOutcome
from phoenix_nb.ui.live.messages import (
    Board,
    BoardCell,
    BoardColumn,
    BoardRow,
    ErrorLine,
    Latest,
    LatestCell,
    LatestKind,
    Snapshot,
    Track,
)
from phoenix_nb.ui.live.status_words import (
    call_to_resume,
    latency_words,
    origin,
    spent_words,
    status_of,
    title,
)
from phoenix_nb.ui.shared.encoding import encode
from phoenix_nb.ui.shared.limit_words import bound_limits
from phoenix_nb.ui.shared.plain_text import ENDINGS, ending_words, workers_words
from phoenix_nb.ui.shared.short_names import short_names
from phoenix_nb.ui.shared.tiles import Tile, progress_tiles, short
from phoenix_nb.ui.shared.words import (
    DOT,
    duration,
    evaluation_text,
    excerpt,
    one_line,
    run_name,
)

__all__ = ["LIMIT", "Snapshots", "error_key"]

LIMIT = 9_500
"""Bytes of a snapshot: the envelope that carries it takes up to 500 more."""
_RECENT_EVERY = 1.0
"""Seconds for which the latest runs stay, so that they can be read."""


_LIMITS = 3
"""Limits that are shown."""
_NAME = 60
"""Characters of a name that travel."""
_SHORT = 15
"""Characters of a variant's name in the narrow first column of the latest runs."""
_HEAD = 22
"""Characters of an evaluator's name above its column of a board."""


class _Scope(NamedTuple):
    """The amount that is shown; each step down is tried until the snapshot is small enough."""

    recent: int
    characters: int
    evaluations: int
    tiles: int
    rows: int
    columns: int
    errors: int


_SCOPES = (
    _Scope(recent=5, characters=160, evaluations=4, tiles=24, rows=24, columns=12, errors=8),
    _Scope(recent=5, characters=90, evaluations=4, tiles=16, rows=16, columns=12, errors=6),
    _Scope(recent=3, characters=60, evaluations=3, tiles=12, rows=12, columns=12, errors=4),
    _Scope(recent=2, characters=40, evaluations=3, tiles=12, rows=12, columns=12, errors=2),
    _Scope(recent=0, characters=40, evaluations=0, tiles=8, rows=12, columns=6, errors=2),
    _Scope(recent=0, characters=40, evaluations=0, tiles=4, rows=6, columns=4, errors=1),
    _Scope(recent=0, characters=20, evaluations=0, tiles=0, rows=0, columns=0, errors=0),
)


class Snapshots:
    """The snapshots of one progress.

    Args:
        progress: What is shown; it is only read.
        interactive: Whether buttons can be clicked.
        adaptive: Returns whether the number of calls in flight adapts by itself.
        hint: What does work where they cannot, in words.
        find_example: Finds an example by its id, to show inputs beside the outputs.
        has_intervals: Whether intervals of scores are shown; see `progress_tiles`.
    """

    def __init__(
        self,
        progress: Progress,
        *,
        interactive: bool,
        adaptive: Callable[[], bool] = lambda: True,
        hint: str = "",
        find_example: Callable[[str], ExampleRecord | None] | None = None,
        has_intervals: Callable[[], bool] = lambda: True,
    ) -> None:
        self._progress = progress
        self._has_intervals = has_intervals
        self._interactive = interactive
        self._adaptive = adaptive
        self._hint = hint
        self._find_example = find_example
        self._recent: list[RecentRun] = []
        self._recent_at = float("-inf")
        self._latest_by_scope: dict[_Scope, Latest] = {}

    def take(self, now: float) -> bytes:
        """Return the snapshot at `now`, on the engine's clock, as UTF-8 JSON of at most `LIMIT` bytes."""
        if now - self._recent_at >= _RECENT_EVERY or len(self._recent) < _SCOPES[0].recent:
            self._recent_at = now
            self._recent = [each.copy() for each in reversed(self._progress.recent.values())]
            self._latest_by_scope.clear()
        encoded = b""
        for scope in _SCOPES:
            encoded = encode(self._describe(now, scope))
            if len(encoded) <= LIMIT:
                break
        return encoded

    def _describe(self, now: float, scope: _Scope) -> Snapshot:
        progress = self._progress
        experiments = list(progress.experiments.values())
        single = experiments[0] if len(experiments) == 1 else None
        tiles = list(progress_tiles(single, self._has_intervals)) if single is not None else []
        rates = [limit.rate for limit in progress.limits.values() if limit.rate is not None]
        closed = [limit.closed_until - now for limit in progress.limits.values()]
        held = progress.throttled_seconds
        status, tone = status_of(progress, "" if self._interactive else self._hint)
        return {
            "state": progress.state,
            "interactive": self._interactive,
            "title": title(experiments),
            "origin": origin(experiments),
            "tasks": progress.tasks,
            "evaluations": progress.evaluations,
            "rate": short(progress.rate(now)),
            "limit_rate": short(min(rates, default=None)) if progress.rate_is_steady(now) else None,
            "closed": short(max([0.0, *closed])),
            "elapsed": short(progress.elapsed(now)),
            "eta": short(progress.eta(now)),
            "latency": latency_words(progress),
            "spent": spent_words(progress),
            "concurrency": progress.concurrency,
            "ceiling": progress.ceiling,
            "adaptive": self._adaptive(),
            "workers": workers_words(progress),
            "held_back": f"{duration(held)} lost to waiting for the limit" if held >= 1 else "",
            "limits": [
                {"text": text, "back": round(back, 1)}
                for text, back in bound_limits(progress, now)[:_LIMITS]
            ],
            "status": status,
            "resume": call_to_resume(experiments),
            "tone": tone,
            "tiles": tiles[: scope.tiles],
            "more_tiles": max(0, len(tiles) - scope.tiles),
            "board": _board(experiments, scope, self._has_intervals)
            if len(experiments) > 1
            else None,
            "recent": self._latest(experiments, scope),
            "errors": [_error(group) for group in progress.errors.largest()[: scope.errors]],
        }

    def _latest(self, experiments: Sequence[ExperimentProgress], scope: _Scope) -> Latest:
        """Return the latest runs as a table, made anew only when they may change."""
        if scope not in self._latest_by_scope:
            self._latest_by_scope[scope] = self._make_latest(experiments, scope)
        return self._latest_by_scope[scope]

    def _make_latest(self, experiments: Sequence[ExperimentProgress], scope: _Scope) -> Latest:
        every = [one_line(name, 40) for name, _ in _evaluation_names(experiments)]
        names = every[: scope.evaluations]
        columns: list[tuple[str, LatestKind]] = (
            [("variant", "variant")] if len(experiments) > 1 else []
        )
        columns.append(("latest", "id"))
        if self._find_example is not None:
            columns.append(("input", "input"))
        columns.append(("output", "output"))
        columns += [(name, "mark") for name in names]
        names_shown = short_names([experiment.name for experiment in experiments], _SHORT)
        ids = (experiment.id for experiment in experiments)
        variants = dict(zip(ids, names_shown, strict=True))
        rows = [self._row(each, columns, scope, variants) for each in self._recent[: scope.recent]]
        # Empty rows keep the place, so that nothing below moves when the first runs end.
        wanted = min(scope.recent, self._progress.tasks.planned)
        rows += [[{"text": ""}] * len(columns)] * max(0, wanted - len(rows))
        return {"columns": columns, "rows": rows, "more": len(every) - len(names)}

    def _row(
        self,
        recent: RecentRun,
        columns: Sequence[tuple[str, LatestKind]],
        scope: _Scope,
        variants: Mapping[str, str],
    ) -> list[LatestCell]:
        run, evaluations = recent.run, _evaluations(recent)
        example = self._find_example(run.example_id) if self._find_example else None
        fields: dict[LatestKind, LatestCell] = {
            "variant": {"text": variants[run.experiment_id]},
            "id": {"text": run_name(run.example_id, run.repetition), "muted": True},
            "input": {"text": excerpt(example.input, scope.characters) if example else "–"},
            "output": {"text": excerpt(run.output, scope.characters)},
        }
        if run.error is not None:
            fields["output"] = {"text": one_line(str(run.error), scope.characters), "failed": True}
        missing: LatestCell = {"text": "–", "muted": True}
        return [
            evaluations.get(name, missing) if kind == "mark" else fields[kind]
            for name, kind in columns
        ]


def _evaluations(recent: RecentRun) -> dict[str, LatestCell]:
    """Return the evaluations of a run, by their names."""
    cells: dict[str, LatestCell] = {}
    for evaluation in recent.evaluations:
        if evaluation.error is not None:
            text = one_line(evaluation.error.type, 30)
            cells[one_line(evaluation.name, 40)] = {"text": text, "failed": True}
        for result in evaluation.results:
            cells[one_line(result.name or evaluation.name, 40)] = {
                "text": evaluation_text(result.score, result.label)
            }
    return cells


def _evaluation_names(
    experiments: Sequence[ExperimentProgress],
) -> list[tuple[str, str]]:
    """Return each evaluation's name and evaluator once, in the evaluators' order."""
    names: dict[tuple[str, str], None] = {}
    for experiment in experiments:
        for evaluator, states in experiment.evaluators.items():
            for name in states.scores or (evaluator,):
                names[name, evaluator] = None
    return list(names)


def _board(
    experiments: Sequence[ExperimentProgress], scope: _Scope, has_intervals: Callable[[], bool]
) -> Board:
    tiles = [
        {tile.name: tile for tile in progress_tiles(each, has_intervals)} for each in experiments
    ]
    every = list(dict.fromkeys(name for by_name in tiles for name in by_name))
    names = every[: scope.columns]
    short = short_names([experiment.name for experiment in experiments])
    return {
        "columns": [
            _column(name, brief, _scale([by_name[name] for by_name in tiles if name in by_name]))
            for name, brief in zip(names, short_names(names, _HEAD), strict=True)
        ],
        "rows": [
            BoardRow(
                id=experiment.id,
                name=one_line(experiment.name, _NAME),
                short=name,
                state="stopping" if experiment.out_of_race else experiment.state,
                outcome=_outcome(experiment),
                tasks=_track(experiment.tasks),
                cells=[_cell(one.get(name)) for name in names],
            )
            for experiment, one, name in list(zip(experiments, tiles, short, strict=True))[
                : scope.rows
            ]
        ],
        "more_rows": max(0, len(experiments) - scope.rows),
        "more_columns": len(every) - len(names),
    }


def _outcome(experiment: ExperimentProgress) -> str:
    if experiment.out_of_race:
        return ENDINGS[SessionOutcome.RACE]
    return ending_words(experiment)


def _track(flow: Flow) -> Track:
    return {
        "planned": flow.planned,
        "done": flow.done,
        "failed": flow.failed,
        "running": flow.running,
        "retrying": flow.retrying,
        "throttled": flow.throttled,
    }


def _scale(tiles: Sequence[Tile]) -> tuple[float, float]:
    """Return one scale for all variants: 0 to 1 where that holds everything."""
    ends = [end for tile in tiles for end in (tile.ci or ())]
    ends += [tile.mean for tile in tiles if tile.mean is not None]
    low, high = min(ends, default=0.0), max(ends, default=1.0)
    return (0.0, 1.0) if low >= 0 and high <= 1 else (low, high)


def _column(name: str, brief: str, scale: tuple[float, float]) -> BoardColumn:
    return {"name": name, "short": brief, "low": scale[0], "high": scale[1]}


def _cell(tile: Tile | None) -> BoardCell | None:
    if tile is None:
        return None
    figure = f"{tile.figure}{DOT}{tile.detail}" if tile.detail else tile.figure
    if tile.mean is None:
        return (figure,)
    return (figure, tile.mean) if tile.ci is None else (figure, tile.mean, *tile.ci)


def _error(group: ErrorGroup) -> ErrorLine:
    return {
        "key": error_key(group),
        "type": one_line(group.type, 80),
        "where": one_line(group.evaluator, 60) if group.evaluator else "the task",
        "count": group.count,
        "message": one_line(group.message, 200),
        "example": one_line(group.example_id, 60),
    }


def error_key(group: ErrorGroup) -> str:
    """Return a short name of a group, under which its traceback can be asked for."""
    identity = f"{group.evaluator}\0{group.type}".encode("utf-8", "surrogatepass")
    return blake2s(identity, digest_size=6).hexdigest()
