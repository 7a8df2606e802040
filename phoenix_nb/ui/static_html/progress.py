"""Runs under way as static HTML, for front ends that show no widgets."""

from phoenix_nb.core.progress.progress import ExperimentProgress, Progress
from phoenix_nb.ui.shared.limit_words import progress_limits
from phoenix_nb.ui.shared.plain_text import ending_words, progress_text, status_sign
from phoenix_nb.ui.shared.tiles import progress_tiles
from phoenix_nb.ui.shared.words import count, named, plural
from phoenix_nb.ui.static_html import style as s
from phoenix_nb.ui.static_html.markup import Html, join, panel, tag
from phoenix_nb.ui.static_html.svg import track
from phoenix_nb.ui.static_html.tiles import tile_grid

__all__ = ["left_running_html", "progress_html"]


def progress_html(progress: Progress, now: float | None = None) -> str:
    """Return how far everything is, as it stands, for front ends that show no widgets."""
    panels = [_experiment_progress(each) for each in progress.experiments.values()]
    lines = progress_limits(progress, progress.now if now is None else now)
    panels += [left_running_html(line) for line in lines]
    return join(panels) if panels else tag("div", progress_text(progress, now))


def left_running_html(note: str) -> Html:
    """Put a note below runs that have not ended."""
    return tag("div", "◔ ", note, style=f"{s.MUTED}{s.SMALL}{s.WRAP}max-width:110ch;margin:4px 0;")


def _experiment_progress(experiment: ExperimentProgress) -> Html:
    tasks = experiment.tasks
    words = ending_words(experiment) or experiment.state
    failed = f", {count(tasks.failed)} failed" if tasks.failed else ""
    facts = f"{count(tasks.done)} of {plural(tasks.planned, 'run')} done{failed}"
    head = [
        tag("strong", named(experiment.name, 120), style="font-size:15px;", dir="auto"),
        " ",
        tag("span", f"{status_sign(words)} {words}", style=s.SMALL),
    ]
    body = [
        track(tasks.done, tasks.failed, tasks.planned),
        tag("strong", facts, style="display:block;margin-top:6px;"),
    ]
    tiles = list(progress_tiles(experiment))
    parts = [
        tag("div", *head, style=s.FLOW + s.PAD),
        tag("div", *body, style="padding:0 14px 12px;"),
    ]
    return panel(*parts, tile_grid(tiles))
