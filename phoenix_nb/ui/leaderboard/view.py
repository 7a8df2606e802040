"""Experiments in rows: those that are chosen can be compared."""

from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Any, Literal, TypedDict

import traitlets
from pydantic import Field, TypeAdapter

from phoenix_nb.core.comparison.path import PathStep
from phoenix_nb.errors import PhoenixNBError
from phoenix_nb.model import ExperimentSummaryRecord
from phoenix_nb.ui.shared.assets import module, styles
from phoenix_nb.ui.shared.encoding import as_json, encode
from phoenix_nb.ui.shared.place import PlacedWidget
from phoenix_nb.ui.shared.questions import Asked, understood
from phoenix_nb.ui.shared.stage import said, shown
from phoenix_nb.ui.shared.words import one_line, plural
from phoenix_nb.ui.static_html.experiment_list import (
    experiments_html,
    listed_cells,
    listed_titles,
    scored_columns,
)

__all__ = [
    "AskChoice",
    "AskComparison",
    "Leaderboard",
    "LeaderboardRow",
    "LeaderboardSetup",
]

_Rows = Annotated[tuple[Annotated[int, Field(ge=0)], ...], Field(max_length=1000)]


class _AskedOfRows(Asked):
    rows: _Rows
    """Places of the rows that are chosen."""


class AskChoice(_AskedOfRows):
    """Note which rows are chosen."""

    type: Literal["choose"]


class AskComparison(_AskedOfRows):
    """Compare the experiments that are chosen."""

    type: Literal["compare"]


_ASK: TypeAdapter[AskChoice | AskComparison] = TypeAdapter(
    Annotated[AskChoice | AskComparison, Field(discriminator="type")]
)


class LeaderboardRow(TypedDict):
    """An experiment."""

    name: str
    cells: list[str]


class LeaderboardSetup(TypedDict):
    """All rows, newest first."""

    title: str
    columns: list[str]
    scored: tuple[int, int]
    """The places of the columns of evaluators: from the first to before the second."""
    rows: list[LeaderboardRow]


class Leaderboard(PlacedWidget):
    """Experiments with a box before each.

    Args:
        summaries: Newest first.
        steps: The figures of some of them, by id.
        compare: Compares experiments by their ids, the oldest first; returns the comparison and its view.
        title: What stands above.
    """

    _esm = module("leaderboard")
    _css = styles("leaderboard")
    setup: traitlets.Bytes = traitlets.Bytes(b"").tag(sync=True)
    """The rows, as JSON; written once."""

    def __init__(
        self,
        summaries: Sequence[ExperimentSummaryRecord],
        steps: Mapping[str, PathStep],
        compare: Callable[[Sequence[str]], tuple[Any, PlacedWidget]],
        title: str = "Experiments",
    ) -> None:
        self._summaries = tuple(summaries)
        self._steps = steps
        self._compare = compare
        self.selected: list[str] = []
        """The ids of the experiments that are chosen, newest first."""
        self.comparison: Any = None
        """The last comparison that was made here; None before the first."""
        columns = listed_titles(steps.values())
        scored = scored_columns(columns)
        setup: LeaderboardSetup = {
            "title": title,
            "columns": [one_line(name, 60) for name in columns],
            "scored": (scored.start, scored.stop),
            "rows": [
                {"name": cells[0], "cells": cells}
                for cells in listed_cells(self._summaries, steps, columns)
            ],
        }
        super().__init__(setup=encode(setup))
        self.on_msg(self._receive)

    def __repr__(self) -> str:
        """Name the widget; its state stays out of it."""
        return f"<Leaderboard of {plural(len(self._summaries), 'experiment')}>"

    def static_html(self) -> str:
        """Return the table without boxes."""
        return experiments_html(self._summaries, "", self._steps)

    def _receive(self, _widget: Any, content: Any, _buffers: Any) -> None:
        asked = understood(_ASK, content)
        if asked is None:
            return
        known = [place for place in asked.rows if place < len(self._summaries)]
        self.selected = [self._summaries[place].experiment_id for place in sorted(known)]
        if isinstance(asked, AskComparison):
            try:
                self.comparison, view = self._compare(self.selected[::-1])
            except PhoenixNBError as error:
                self.send(as_json(said(one_line(str(error), 400))))
            else:
                self.send(as_json(shown(view.place_name)))
