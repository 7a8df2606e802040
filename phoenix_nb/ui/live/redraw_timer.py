"""When a view is redrawn: at most ten times a second, and at least once a second while work goes on."""

import asyncio
from collections.abc import Callable

from phoenix_nb.core.progress.events import Event, Finished

__all__ = ["Beat", "Ticker"]

INTERVAL = 0.1
"""Seconds between two redraws. Jupyter's server drops messages beyond about 1000 a second."""
SHARE = 0.02
"""Share of the time that drawing may take: views that are slow to draw are drawn less often."""
HEARTBEAT = 1.0
"""Seconds after which a view is redrawn, whatever that costs and though nothing happened: rates age."""


class Beat:
    """Calls `act` every so many seconds on the loop that runs when it is opened, or else when it begins."""

    def __init__(self, act: Callable[[], None], interval: float) -> None:
        self._act = act
        self._interval = interval
        self._timer: asyncio.TimerHandle | None = None
        self.is_open = False

    def open(self) -> None:
        """Call from now on, if a loop is running here."""
        self.is_open = True
        self._arm()

    def begin(self) -> None:
        """Call from now on, if it is open and has no loop yet."""
        if self._timer is None and self.is_open:
            self._arm()

    def close(self) -> None:
        """Call no more. Safe from any thread, and more than once."""
        self.is_open = False
        timer, self._timer = self._timer, None
        if timer is not None:
            timer.cancel()

    def _arm(self) -> None:
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            return
        self._timer = loop.call_later(self._interval, self._beat)

    def _beat(self) -> None:
        if self.is_open:
            self._arm()
            self._act()


class Ticker:
    """Calls `draw` on the engine's loop, many events at once; noting an event is cheap."""

    def __init__(self, draw: Callable[[], None], *, clock: Callable[[], float]) -> None:
        self._draw = draw
        self._clock = clock
        self._dirty = False
        self._drawn_at = float("-inf")
        self._cost = 0.0
        self._beat = Beat(self.tick, INTERVAL)

    def __call__(self, event: Event) -> None:
        """Note that something has happened; draw at once what ends the work."""
        self._dirty = True
        self._beat.begin()
        if self._beat.is_open and isinstance(event, Finished):
            self._redraw(self._clock())

    def touch(self) -> None:
        """Note that there is something to draw. Safe from any thread."""
        self._dirty = True

    def open(self) -> None:
        """Begin to draw; with no running loop here, the first event's loop is taken."""
        self._beat.open()

    def close(self) -> None:
        """Draw no more. Safe from any thread, and more than once."""
        self._beat.close()

    def tick(self) -> None:
        """Draw if something has happened, or nothing was drawn for a while."""
        now = self._clock()
        # A single draw may be slow by chance: one that imports something, or meets the garbage collector.
        due = min(max(INTERVAL, self._cost / SHARE), HEARTBEAT) if self._dirty else HEARTBEAT
        if self._beat.is_open and now - self._drawn_at >= due * 0.99:
            self._redraw(now)

    def _redraw(self, now: float) -> None:
        self._dirty = False
        self._drawn_at = now
        self._draw()
        self._cost = self._clock() - now
