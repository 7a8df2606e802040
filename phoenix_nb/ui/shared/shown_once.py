"""How a result shows itself: as HTML and as text, and not again where a live view has just shown it."""

from collections.abc import Sequence

from phoenix_nb.ui.shared.environment import cell_number

__all__ = ["ShownOnce"]


class ShownOnce:
    """Mixed into results, which say by `html()` and `str()` what they show."""

    _cell: int | None = None

    def html(self) -> str:
        """Give what is shown as static HTML, escaped."""
        raise NotImplementedError

    def shown_in(self, cell: int | None) -> None:
        """Note that a cell has shown this at the end of its live view."""
        self._cell = cell

    def is_shown(self) -> bool:
        """Whether the cell that runs is that one."""
        return self._cell is not None and self._cell == cell_number()

    def _repr_html_(self) -> str | None:
        return None if self.is_shown() else str(self.html())

    def _repr_mimebundle_(
        self, include: Sequence[str] | None = None, exclude: Sequence[str] | None = None
    ) -> dict[str, str]:
        """Give HTML and text that say the same; both outlive the kernel."""
        if self.is_shown():
            return {"text/plain": f"{repr(self).removesuffix('>')}, shown above>"}
        bundle = {"text/html": str(self.html()), "text/plain": str(self)}
        return {
            kind: shown
            for kind, shown in bundle.items()
            if (not include or kind in include) and kind not in (exclude or ())
        }
