"""What a live view has shown at its end need not be shown again by the cell's last line."""

from phoenix_nb.ui.environment import cell_number

__all__ = ["ShownOnce"]


class ShownOnce:
    """Mixed into results: knows whether the cell that runs has shown this already."""

    _cell: int | None = None

    def shown_in(self, cell: int | None) -> None:
        """Note that a cell has shown this."""
        self._cell = cell

    def is_shown(self) -> bool:
        """Whether the cell that runs is that one."""
        return self._cell is not None and self._cell == cell_number()
