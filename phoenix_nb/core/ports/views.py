"""What hears of a run while it goes on, and what shows it."""

from collections.abc import Sequence
from typing import Any, Protocol

from phoenix_nb.core.progress.events import Event

__all__ = ["Listener", "View"]


class Listener(Protocol):
    """A callable that receives every event, in order, on the engine's loop; it must return at once."""

    def __call__(self, event: Event, /) -> None:
        """Receive an event."""
        ...


class View(Protocol):
    """Something that shows a run while it goes on, and what came of it at the end."""

    def open(self) -> None:
        """Show it. Called on the loop that runs the work, before anything else happens."""
        ...

    def __call__(self, event: Event, /) -> None:
        """Take an event in; must return at once."""
        ...

    @property
    def widget(self) -> Any:
        """What draws it, for front ends that take objects; None where nothing does, or it is over."""
        ...

    def show_again(self) -> bool:
        """Show it in the cell that runs now, too; False where that cannot be done, or it is over."""
        ...

    def close(self, shown: Sequence[Any], failure: str = "") -> None:
        """Show the end in its place: what the verb returns, or the experiments as far as they came.

        Args:
            shown: These; none where no experiment began.
            failure: Why none began.
        """
        ...
