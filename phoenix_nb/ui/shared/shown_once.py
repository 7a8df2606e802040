"""Results show themselves as HTML and as text, but not again where a live view has just shown them."""

from collections.abc import Sequence

from phoenix_nb.ui.shared.environment import cell_number

__all__ = ["ShownOnce"]


class ShownOnce:
    """A mixin of results, which show what `html()` and `str()` return."""

    _cell: int | None = None

    def html(self) -> str:
        """Return the result as static HTML, escaped."""
        raise NotImplementedError

    def shown_in(self, cell: int | None) -> None:
        """Note that a cell has shown this result at the end of its live view."""
        self._cell = cell

    def is_shown(self) -> bool:
        """Whether the cell that runs has shown this result."""
        return self._cell is not None and self._cell == cell_number()

    def _repr_html_(self) -> str | None:
        return None if self.is_shown() else str(self.html())

    def _repr_mimebundle_(
        self, include: Sequence[str] | None = None, exclude: Sequence[str] | None = None
    ) -> dict[str, str]:
        """Return HTML and text of the same content; both outlive the kernel."""
        if self.is_shown():
            return {"text/plain": f"{repr(self).removesuffix('>')}, shown above>"}
        bundle = {"text/html": str(self.html()), "text/plain": str(self)}
        return {
            kind: shown
            for kind, shown in bundle.items()
            if (not include or kind in include) and kind not in (exclude or ())
        }
