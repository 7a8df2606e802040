"""What differs between the experiments of a comparison, as users hold it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

    from phoenix_nb.core.comparison.changes import Change, Changes

__all__ = ["ComparisonChanges"]


class ComparisonChanges:
    """What differs between the experiments of a comparison, for people and for code."""

    def __init__(self, changes: "Changes") -> None:
        self.items: tuple[Change, ...] = changes.items
        """Each difference: `variant`, `area`, `name`, `before`, `after`, and `spans` of texts."""
        self._changes = changes

    @property
    def record(self) -> "Changes":
        """The same as a plain value."""
        return self._changes

    def to_dataframe(self) -> "pd.DataFrame":
        """Return one row per difference: `variant`, `area`, `name`, `before`, `after`."""
        import pandas as pd

        columns = ["variant", "area", "name", "before", "after"]
        rows = [[getattr(one, column) for column in columns] for one in self.items]
        return pd.DataFrame(rows, columns=columns)

    def __iter__(self) -> Iterator[Any]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def __repr__(self) -> str:
        from phoenix_nb.ui.static_html.changes import changes_text

        return changes_text(self._changes)

    def _repr_html_(self) -> str:
        from phoenix_nb.ui.static_html.changes import changes_html

        return str(changes_html(self._changes))
