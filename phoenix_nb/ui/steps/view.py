"""The next steps of a finished card as buttons."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypedDict

import traitlets
from pydantic import Field, TypeAdapter

from phoenix_nb.ui.shared.assets import module, styles
from phoenix_nb.ui.shared.encoding import as_json, encode
from phoenix_nb.ui.shared.place import PlacedWidget
from phoenix_nb.ui.shared.questions import Asked, understood
from phoenix_nb.ui.shared.stage import StageAnswer, said, shown
from phoenix_nb.ui.shared.words import one_line

__all__ = ["AskStep", "Step", "StepButton", "Steps", "StepsSetup", "keep_working"]

_KEPT = 20
"""Cards whose buttons work, the latest: each holds a connection to its front end."""
_cards: "deque[Steps]" = deque()


class AskStep(Asked):
    """Take a step."""

    type: Literal["step"]
    key: Annotated[str, Field(max_length=40)]


_ASK = TypeAdapter(AskStep)


class StepButton(TypedDict):
    """A step as it is offered."""

    key: str
    label: str
    title: str
    shortcut: str
    """A key that takes it in the view that the buttons belong to; empty for none."""


class StepsSetup(TypedDict):
    """The steps, in order."""

    steps: list[StepButton]


@dataclass(frozen=True, slots=True)
class Step:
    """A step that can be taken."""

    label: str
    title: str
    take: Callable[[], PlacedWidget | str | None]
    """Takes it: returns a widget to open below, or words that say why there is none; None if it showed
    something itself."""
    shortcut: str = ""
    """A key that takes it in the view that the buttons belong to."""


class Steps(PlacedWidget):
    """Buttons; what they open stands below them.

    Args:
        steps: In order.
        still: What stands for the buttons where no kernel does, as HTML.
    """

    _esm = module("steps")
    _css = styles("steps")
    setup: traitlets.Bytes = traitlets.Bytes(b"").tag(sync=True)
    """The buttons, as JSON; written once."""

    def __init__(self, steps: Sequence[Step], still: str = "") -> None:
        self._steps = {f"step-{place}": step for place, step in enumerate(steps)}
        self._still = still
        self._open: PlacedWidget | None = None
        setup: StepsSetup = {
            "steps": [
                {
                    "key": key,
                    "label": step.label,
                    "title": step.title,
                    "shortcut": step.shortcut,
                }
                for key, step in self._steps.items()
            ]
        }
        super().__init__(setup=encode(setup))
        self.on_msg(self._receive)

    def __repr__(self) -> str:
        """Name the widget; its state stays out of it."""
        return f"<Steps {', '.join(step.label for step in self._steps.values())}>"

    def static_html(self) -> str:
        """Return what stands for the buttons."""
        return self._still

    def _receive(self, _widget: Any, content: Any, _buffers: Any) -> None:
        asked = understood(_ASK, content)
        step = self._steps.get(asked.key) if asked else None
        if step is None:
            return
        try:
            opened = step.take()
        except Exception as error:  # noqa: BLE001 - the user sees it where the click was
            opened = f"{type(error).__name__}: {one_line(str(error), 300)}"
        if isinstance(opened, PlacedWidget):
            before, self._open = self._open, opened
            self._answer(shown(opened.place_name))
            if before is not None:
                before.close()
        elif isinstance(opened, str):
            self._answer(said(opened))

    def _answer(self, answer: StageAnswer) -> None:
        self.send(as_json(answer))


def keep_working(steps: Steps) -> Steps:
    """Keep the buttons of a card working until there are many later ones; returns them."""
    _cards.append(steps)
    while len(_cards) > _KEPT:
        _cards.popleft().close()
    return steps
