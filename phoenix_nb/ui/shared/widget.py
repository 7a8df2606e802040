"""The base of every widget here.

ipywidgets carries no types, so that a type checker would know nothing of its subclasses, nor of what returns
one. It reads the few members that are used here instead.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    import traitlets

    class AnyWidget(traitlets.HasTraits):
        """As much of `anywidget.AnyWidget` as is used here."""

        def send(self, content: object, buffers: Sequence[bytes] | None = None) -> None:
            """Send a message to the front end."""

        def on_msg(self, callback: Callable[[Any, Any, list[bytes]], object]) -> None:
            """Call back with each message of the front end."""

        def close(self) -> None:
            """Remove the widget from the front end."""

        def _repr_mimebundle_(self, **options: object) -> Any:
            """Give what a front end that takes widgets draws."""

else:
    from anywidget import AnyWidget

__all__ = ["AnyWidget"]
