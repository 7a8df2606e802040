"""Where look-ups found records, for those who link to them afterwards."""

from collections.abc import Iterable

from phoenix_nb.model import Origin

__all__ = ["FoundRows"]

_MOST = 50_000
"""Records that are remembered: about 14 MB."""


class FoundRows:
    """The numbers of records that were found, by their ids, which are in no index.

    A hint only: whoever follows it reads the record itself. Shared by the look-ups and sessions of a store;
    it forgets what it holds rather than grow without end.
    """

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str, str], int] = {}

    def note(self, table: str, records: Iterable[tuple[int, str, str]]) -> None:
        """Remember some records: the number, the experiment and the id of each."""
        if len(self._numbers) >= _MOST:
            self._numbers = {}
        self._numbers.update(((table, of, id_), number) for number, of, id_ in records)

    def numbers(self, table: str, origins: Iterable[Origin]) -> list[int]:
        """The numbers of those that were found."""
        known = self._numbers
        places = ((table, origin.experiment_id, origin.id) for origin in origins)
        return [known[place] for place in places if place in known]
