"""Texts of hexadecimal digits, as ids are: kept as the bytes that the digits stand for."""

from binascii import hexlify, unhexlify
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Self, cast

from phoenix_nb.model.columns.letters import MANY, span_of

__all__ = ["Digits"]


@dataclass(frozen=True, slots=True)
class Digits:
    """Texts of lower-case hexadecimal digits, as many of each, none of which is missing."""

    packed: bytearray
    """The bytes that the digits of all texts stand for."""
    size: int
    """Bytes of each."""

    @classmethod
    def of(cls, texts: "Sequence[str | None]") -> "Self | None":
        """Pack texts; None if they are anything else."""
        first = texts[0]
        if not first or None in texts or len(set(map(len, cast("Sequence[str]", texts)))) > 1:
            return None
        letters = "".join(cast("Sequence[str]", texts)).encode(errors="replace")
        return cls.of_letters(letters, len(texts))

    @classmethod
    def of_letters(cls, letters: bytes, count: int) -> "Self | None":
        """Pack the letters of so many texts; None if they are anything else."""
        size, rest = divmod(len(letters), 2 * count)
        if rest or not size:
            return None
        try:
            packed = bytearray(unhexlify(letters))
        except ValueError:
            return None
        return (
            cls(packed, size) if hexlify(packed) == letters else None
        )  # not so if any is a capital

    @property
    def count(self) -> int:
        """How many texts there are."""
        return len(self.packed) // self.size

    @property
    def data(self) -> bytes:
        """The letters of all texts."""
        return hexlify(self.packed)

    @property
    def ends(self) -> range:
        """Where each text ends in `data`."""
        return range(2 * self.size, 2 * len(self.packed) + 1, 2 * self.size)

    @property
    def present(self) -> bytes:
        """For each text 1."""
        return b"\1" * self.count

    def at(self, place: int) -> str:
        """The text at a place."""
        return self.packed[place * self.size : (place + 1) * self.size].hex()

    def between(self, start: int, stop: int) -> list[str | None]:
        """The texts from a place on, up to another one."""
        digits, width = self.packed[start * self.size : stop * self.size].hex(), 2 * self.size
        return [digits[at : at + width] for at in range(0, len(digits), width)]

    def take(self, places: Sequence[int]) -> Self:
        """Copy the texts at some places, in that order."""
        packed, size = self.packed, self.size
        if (span := span_of(places)) is not None:
            taken = packed[span.start * size : span.stop * size]
        elif len(places) < MANY:
            taken = bytearray().join([packed[at * size : (at + 1) * size] for at in places])
        else:
            import numpy as np

            rows: Any = np.frombuffer(packed, f"V{size}")[np.asarray(places)]
            taken = bytearray(rows.tobytes())
        return replace(self, packed=taken)
