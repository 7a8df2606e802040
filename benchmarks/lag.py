"""How late a loop's callbacks come while something runs."""

import asyncio
import math

PERIOD = 0.002


class Heartbeat:
    """A task that is due every two milliseconds and notes how late it comes.

    A beat that could not happen counts as well: a loop that is blocked for a second is not one late
    beat among thousands, it is five hundred late ones.
    """

    def __init__(self) -> None:
        self.lags: list[float] = []

    async def start(self) -> None:
        """Begin to beat on the running loop."""
        self._loop = asyncio.get_running_loop()
        self._last = self._loop.time()
        self._task = self._loop.create_task(self._beat())
        await asyncio.sleep(0)

    async def stop(self) -> None:
        """Note the last beat, and beat no more."""
        self._task.cancel()
        self.note(self._loop.time() - self._last)

    async def _beat(self) -> None:
        while True:
            await asyncio.sleep(PERIOD)
            now = self._loop.time()
            self.note(now - self._last)
            self._last = now

    def note(self, gap: float) -> None:
        """Take in the seconds between one beat and the next."""
        late = max(0.0, gap - PERIOD)
        missed = int(late / PERIOD)
        self.lags += [late - step * PERIOD for step in range(missed + 1)]

    def quantile(self, share: float) -> float:
        """Seconds that this share of the beats did not exceed; NaN before the first."""
        if not self.lags:
            return math.nan
        ordered = sorted(self.lags)
        return ordered[max(0, math.ceil(share * len(ordered)) - 1)]
