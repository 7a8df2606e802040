"""Frames that notebooks show as what they are: texts of models and exceptions, not markup or commands."""

from typing import Any

import pandas as pd

from phoenix_nb.core.values.plain_text import clean

__all__ = ["ShownFrame"]

_VERBATIM = "mathjax_ignore tex2jax_ignore"
"""Notebooks take the text between two dollar signs for a formula, except below this class."""


class ShownFrame(pd.DataFrame):
    """A frame whose values are as they were given, and whose display is cleaned.

    Terminal escapes, control characters and direction marks stay in the values; what a cell shows and a
    notebook stores is without them. Whatever is made of the frame is a plain frame.
    """

    @property
    def _constructor(self) -> Any:
        return pd.DataFrame

    def __repr__(self) -> str:
        """Return it as text."""
        return repr(self._cleaned())

    def _repr_html_(self) -> str | None:
        html = self._cleaned()._repr_html_()  # type: ignore[operator]
        return None if html is None else f'<div class="{_VERBATIM}">{html}</div>'

    def _cleaned(self) -> pd.DataFrame:
        plain = pd.DataFrame(self)
        texts = plain.select_dtypes(["object", "string"]).columns
        plain = plain.assign(**{name: plain[name].map(_clean) for name in texts})
        return plain.rename(index=_clean)


def _clean(value: Any) -> Any:
    return clean(value) if isinstance(value, str) else value
