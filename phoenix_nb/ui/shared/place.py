"""Widgets that are drawn into a place which their static form keeps for them.

JupyterLab shows "Error displaying widget: model not found" for the widget of a saved notebook, though a
static form lies beside it in the file. So what is saved is the static form, with a place for the widget; the
browser's half of the widget draws itself there while there is a kernel that holds it (`shared/place.ts`).
"""

import secrets
from typing import Any

import traitlets

from phoenix_nb.ui.shared.encoding import encode
from phoenix_nb.ui.shared.environment import FrontEnd, front_end
from phoenix_nb.ui.shared.widget import AnyWidget
from phoenix_nb.ui.static_html.markup import Html, tag

__all__ = ["PlacedWidget"]


class PlacedWidget(AnyWidget):
    """A widget with a static form, which stands for it where no kernel does."""

    place: traitlets.Bytes = traitlets.Bytes(b"").tag(sync=True)
    """The name of its place in the page, as JSON."""

    def __init__(self, **traits: Any) -> None:
        self.place_name: str = secrets.token_hex(8)
        """The name of its place."""
        super().__init__(place=encode(self.place_name), **traits)

    def static_html(self) -> str:
        """Return the static form: self-contained HTML without scripts, escaped."""
        raise NotImplementedError

    def static_text(self) -> str:
        """Return the same as text."""
        return repr(self)

    def html(self) -> str:
        """Return the static form, with the place of the widget around it."""
        still = tag("div", Html(self.static_html()))
        return tag("div", still, data_pnb_place=self.place_name)

    def _repr_mimebundle_(self, **options: Any) -> Any:
        """Return the static form with its place; where outputs cannot reach one another, the widget too."""
        if front_end() is FrontEnd.JUPYTER:
            return {"text/html": self.html(), "text/plain": self.static_text()}, {}
        bundle = super()._repr_mimebundle_(**options)
        data, metadata = bundle if isinstance(bundle, tuple) else (bundle, {})
        still = {"text/html": self.static_html(), "text/plain": self.static_text()}
        return {**(data or {}), **still}, metadata
