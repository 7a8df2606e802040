"""How much of a server is believed in: what is beyond is given up, with an error that says so."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """The most that an answer may come to. An honest server stays far below all of them."""

    body: int = 512_000_000
    """Bytes of an answer, after it has been unpacked."""
    refusal: int = 1_000_000
    """Bytes that are read of a refusal; the rest is not needed."""
    overtime: float = 4.0
    """An answer must be complete after so many times the seconds in which something must arrive."""
    pages: int = 20_000
    """Pages of one list."""
    listing: float = 1_800.0
    """Seconds for all pages of one list."""
    wait: float = 30.0
    """Seconds that a server may ask to wait before a request is made again; it is not waited longer."""
