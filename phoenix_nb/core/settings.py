"""What holds for every call of this process that does not say otherwise: `phoenix_nb.settings`."""

import os
from collections.abc import Iterator, Mapping, MutableMapping
from typing import Any, Literal, get_args

from phoenix_nb.errors import UsageError
from phoenix_nb.model.numbers import number_of

__all__ = ["Keep", "Prices", "Settings", "settings"]

Keep = Literal["all", "failed", "none"]
"""Of which runs the prompts and raw replies are stored."""
_FALSE = ("", "0", "false", "no", "off")
"""What an environment variable says for no, in any case."""


class Prices(MutableMapping[str, tuple[float, float]]):
    """What models cost: US dollars per million input tokens and per million output tokens, by name.

    Every price is checked when it is set.
    """

    def __init__(self, prices: Mapping[str, tuple[float, float]] | None = None) -> None:
        self._prices: dict[str, tuple[float, float]] = {}
        self.update(prices or {})

    def __getitem__(self, model: str) -> tuple[float, float]:
        return self._prices[model]

    def __setitem__(self, model: str, price: tuple[float, float]) -> None:
        given: Any = price
        pair = [number_of(each) for each in given] if isinstance(given, tuple | list) else []
        known = [number for number in pair if number is not None and number >= 0]
        if not isinstance(model, str) or (len(pair), len(known)) != (2, 2):
            raise UsageError(
                f"prices[{model!r}] = {price!r} is not a price; use dollars per million input and output "
                'tokens, as in {"my-model": (0.5, 1.5)}.'
            )
        self._prices[model] = (float(known[0]), float(known[1]))

    def __delitem__(self, model: str) -> None:
        del self._prices[model]

    def __iter__(self) -> Iterator[str]:
        return iter(self._prices)

    def __len__(self) -> int:
        return len(self._prices)

    def __repr__(self) -> str:
        return repr(self._prices)


class Settings:
    """What holds for every call that leaves the keyword of this name at None.

    Changes count for the calls that begin afterwards. A name that is not a setting is refused.

    >>> settings = Settings()
    >>> settings.prices["my-model"] = (0.5, 1.5)
    >>> settings
    Settings(reuse=False, prices={'my-model': (0.5, 1.5)}, capture=True, keep='all', share_limits=True)
    """

    __slots__ = ("_capture", "_keep", "_prices", "_reuse", "_share_limits")

    def __init__(self) -> None:
        self._reuse: bool | None = None
        self._prices = Prices()
        self._capture = True
        self._keep: Keep = "all"
        self._share_limits: bool | None = None

    def __setattr__(self, name: str, value: object) -> None:
        if name not in self.__slots__ and name not in _NAMES:
            raise UsageError(f"settings.{name} is unknown; the settings are {', '.join(_NAMES)}.")
        super().__setattr__(name, value)

    @property
    def reuse(self) -> bool:
        """Whether finished runs of the same task on the same examples are linked and not made again.

        Until it is set, the environment variable `PHOENIX_NB_REUSE` decides: 1 for yes. False by default.
        """
        return _says_yes("PHOENIX_NB_REUSE", "0") if self._reuse is None else self._reuse

    @reuse.setter
    def reuse(self, value: bool) -> None:
        self._reuse = _flag("reuse", value)

    @property
    def prices(self) -> Prices:
        """What models cost: name → dollars per million input tokens, per million output tokens."""
        return self._prices

    @prices.setter
    def prices(self, value: Mapping[str, tuple[float, float]]) -> None:
        self._prices = Prices(value)

    @property
    def capture(self) -> bool:
        """Whether the limits and token counts in answers of APIs are read during runs. True by default."""
        return self._capture

    @capture.setter
    def capture(self, value: bool) -> None:
        self._capture = _flag("capture", value)

    @property
    def keep(self) -> Keep:
        """Of which runs the prompts and raw replies are stored: "all" (default), "failed" or "none"."""
        return self._keep

    @keep.setter
    def keep(self, value: Keep) -> None:
        if value not in get_args(Keep):
            raise UsageError(
                f"settings.keep = {value!r} is unknown; use 'all', 'failed' or 'none'."
            )
        self._keep = value

    @property
    def share_limits(self) -> bool:
        """Whether your processes on this machine tell one another of the limits of APIs. True by default.

        Until it is set, the environment variable `PHOENIX_NB_SHARE_LIMITS` decides: 0 for no.
        """
        if self._share_limits is None:
            return _says_yes("PHOENIX_NB_SHARE_LIMITS", "1")
        return self._share_limits

    @share_limits.setter
    def share_limits(self, value: bool) -> None:
        self._share_limits = _flag("share_limits", value)

    def __repr__(self) -> str:
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in _NAMES)
        return f"Settings({values})"


_NAMES = ("reuse", "prices", "capture", "keep", "share_limits")
settings: Settings = Settings()
"""The settings of this process: `phoenix_nb.settings`."""


def _says_yes(variable: str, default: str) -> bool:
    return os.environ.get(variable, default).strip().lower() not in _FALSE


def _flag(name: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise UsageError(f"settings.{name} = {value!r} is not a choice; use True or False.")
    return value
