"""The base of every record that a user meets: a dict made of a frozen record, which attributes read."""

import inspect
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, Self

from phoenix_nb.model.private_copy import private_copy

_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - in UTC; without a zone, its text takes a third of the time

NOWHERE = -1
"""The place of a record that no columns hold."""


class RecordDict(dict[str, Any]):
    """A dict under Phoenix's names. Its attributes are typed, and there are more of them than keys.

    The dict belongs to the user: changing it changes nothing that is stored, nor any statistic. The
    attributes are those that a class declares; they read the record, unless they are properties.
    """

    __slots__ = ("_place", "_source")

    _source: Any
    """The record; or the columns that hold it, until it is first asked for."""
    _place: int
    """Where these columns hold it. No tuple of the two, which would be one more object for every dict."""
    _columns: ClassVar[type | None] = None
    """The class of these columns."""
    _attributes: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        """Collect the attributes that a class declares, in the order in which it does."""
        super().__init_subclass__()
        properties = (name for name, value in vars(cls).items() if isinstance(value, property))
        declared = [*inspect.get_annotations(cls), *properties]
        cls._attributes = tuple(
            dict.fromkeys((*cls._attributes, *(n for n in declared if not n.startswith("_"))))
        )

    @classmethod
    def _holding(cls, values: Mapping[str, Any], source: Any, place: int = NOWHERE) -> Self:
        """Make one without looking at its values.

        Args:
            values: What the dict holds.
            source: The record; or columns, of which it is made when an attribute is read for the first time.
            place: Where columns hold it.
        """
        made = cls.__new__(cls)
        made.update(values)
        made._source, made._place = source, place  # noqa: SLF001 - its own
        return made

    @property
    def _record(self) -> Any:
        source = self._source
        if type(source) is self._columns:
            self._source = source = self._read(source, self._place)
        return source

    @staticmethod
    def _read(columns: Any, place: int) -> Any:
        """Make the record at a place of columns."""
        return columns[place]

    if not TYPE_CHECKING:  # type checkers know what is declared, and nothing else

        def __getattr__(self, name: str) -> Any:
            if name in self._attributes:
                return getattr(self._record, name)
            raise AttributeError(
                f"{type(self).__name__} has no attribute {name!r}; it has "
                f"{', '.join(self._attributes)}.",
                name=name,
                obj=self,
            )

    def __missing__(self, key: object) -> Any:
        self._refuse(key)

    def _refuse(self, key: object) -> NoReturn:
        """Say which keys there are, and whether an attribute is what is looked for."""
        found = f" Read it as the attribute .{key}." if key in self._attributes else ""
        raise KeyError(
            f"{type(self).__name__} has no key {key!r}; it has {', '.join(map(str, self))}.{found}"
        )

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *self._attributes})

    def copy(self) -> Self:
        """Copy the dict, not what it holds; attributes go along."""
        return self._holding(self, self._source, self._place)

    __copy__ = copy

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return self._holding(private_copy(dict(self)), self._record)

    def __reduce__(self) -> tuple[Any, ...]:
        return _restored, (type(self), dict(self), self._record)


def _restored(cls: type[RecordDict], values: dict[str, Any], record: Any) -> RecordDict:
    """Read what `pickle` has written."""
    return cls._holding(values, record)


def time_text(moment: datetime) -> str:
    """Write a time as Phoenix does: ISO 8601 in UTC. A time without a zone is taken as UTC."""
    written = moment.isoformat()
    if written.endswith("+00:00"):
        return written
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).isoformat()


@lru_cache(maxsize=128)
def text_of_microseconds(count: int) -> str:
    """Write a time that columns hold, see `model.columns.microseconds`, as `time_text` does.

    Records that were made together share their times.
    """
    second, rest = divmod(count, 1_000_000)
    text = _text_of_second(second)
    return f"{text}.{rest:06}+00:00" if rest else f"{text}+00:00"


@lru_cache(maxsize=4_096)
def _text_of_second(count: int) -> str:
    """Write the second that many runs ended in: their times differ in the fraction alone."""
    return (_EPOCH + timedelta(seconds=count)).isoformat()
