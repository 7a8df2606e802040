"""An experiment as one HTML file, to be mailed or archived: no network, no kernel, no script."""

from collections.abc import Mapping

from phoenix_nb.core.run.plan import RunKey
from phoenix_nb.core.summary.experiment import ExperimentReport
from phoenix_nb.core.summary.row_notes import RowNotes
from phoenix_nb.ui.static_html.experiment import experiment_html
from phoenix_nb.ui.static_html.markup import esc

__all__ = ["experiment_page"]

_ROOM = 16_000_000
"""Characters of all runs together beyond which no more are taken in: browsers open this at once."""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
_STYLE = """
:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 16px; max-width: 1400px; }
"""


def experiment_page(card: ExperimentReport, notes: Mapping[RunKey, RowNotes] | None) -> str:
    """Return a self-contained page: the summary, and every run, which a click opens.

    A Content-Security-Policy lets nothing run, and nothing be loaded or sent.

    Args:
        card: The experiment, with the runs that are shown.
        notes: What people noted on them.
    """
    return "\n".join(
        (
            "<!doctype html>",
            '<html lang="en"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{esc(_POLICY)}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="referrer" content="no-referrer">',
            f"<title>{esc(card.record.name, 300)}</title>",
            f"<style>{_STYLE}</style></head><body>",
            experiment_html(card, notes, room=_ROOM),
            "</body></html>",
        )
    )
