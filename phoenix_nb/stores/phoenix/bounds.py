"""The most that is read of a server's answers: what exceeds it is an error that names the limit."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """Limits on answers and on lists. An honest server stays far below all of them."""

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
    """Seconds that a server may ask to wait before a request is made again; a longer wait is cut to this."""
