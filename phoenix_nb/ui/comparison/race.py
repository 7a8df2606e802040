"""A race between variants as a view shows it: how far each ran, and why it was stopped."""

from phoenix_nb.core.comparison import ComparisonReport
from phoenix_nb.core.racing.sequences import RaceReport
from phoenix_nb.ui.comparison.messages import RaceLine, RaceView
from phoenix_nb.ui.shared.short_names import short_names
from phoenix_nb.ui.shared.words import clean, count, plural

__all__ = ["race_view"]


def race_view(card: ComparisonReport, race: RaceReport) -> RaceView:
    """Return the words and bars of a race."""
    units = len(race.race.order)
    stops, saved = len(race.stopped), sum(race.saved.values())
    claim = f"Race on {clean(race.race.evaluator)}: nobody was stopped"
    if stops:
        claim = (
            f"Race on {clean(race.race.evaluator)}: {stops} of {plural(len(card.variants), 'variant')} "
            f"stopped, {plural(saved, 'run')} saved"
        )
    short = dict(zip(card.variants, short_names(card.variants), strict=True))
    order = [card.baseline, *card.compared_positions()]
    names = [card.variants[place] for place in order]
    return {
        "claim": claim,
        "lines": [_line(race, name, short[name], units) for name in names],
        "reasons": [clean(sentence) for sentence in (*race.decisions, *race.notes)],
    }


def _line(race: RaceReport, name: str, short: str, units: int) -> RaceLine:
    stopped = race.stopped.get(name)
    if stopped is None:
        return {"variant": short, "ran": 1.0, "words": f"ran all {count(units)}", "stopped": False}
    words = f"stopped after {count(stopped)} of {count(units)}"
    if race.saved.get(name):
        words += f", {plural(race.saved[name], 'run')} saved"
    return {"variant": short, "ran": stopped / units, "words": words, "stopped": True}
