"""The base of every record: frozen, strict about its fields, short in print."""

import sys
from collections.abc import Mapping
from reprlib import Repr
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict

_SHORT = Repr()
_SHORT.maxstring = _SHORT.maxother = 120
_SHORT.maxdict = _SHORT.maxlist = _SHORT.maxtuple = 4


_put_fields = vars(BaseModel)["__dict__"].__set__
_put_names = vars(BaseModel)["__pydantic_fields_set__"].__set__
_put_extra = vars(BaseModel)["__pydantic_extra__"].__set__
_put_private = vars(BaseModel)["__pydantic_private__"].__set__
"""What Pydantic itself sets with `object.__setattr__`, at a third of the time."""
_new = object.__new__
_set_attribute = object.__setattr__
_SHARES_NAMES = sys.version_info < (3, 13)
"""Whether Python stores the names of attributes once for a class that has slots, as Pydantic's have."""


class _FieldNames(dict[type[BaseModel], set[str]]):
    """Names of all fields by class: one set for all records of it, which never changes, as they do not."""

    def __missing__(self, kind: type[BaseModel]) -> set[str]:
        names = self[kind] = set(kind.model_fields)
        return names


_every_field = _FieldNames()


class Record(BaseModel):
    """A frozen value. What users meet of it is made by `phoenix_nb.model.public`."""

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")

    @classmethod
    def trusted(cls, fields: dict[str, Any]) -> Self:
        """Make a record of values that are known to fit, without a look at them.

        For the records that every run makes on the loop: this takes a third of the time of validation,
        half of the memory, and one object rather than two for the garbage collector to visit.

        Args:
            fields: Every field of the record, by name. The record keeps this very dict.
        """
        record = _new(cls)
        _put_fields(record, fields)
        _put_names(record, _every_field[cls])
        _put_extra(record, None)
        _put_private(record, None)
        return record

    @classmethod
    def compact(cls, fields: Mapping[str, Any]) -> Self:
        """Make a record like `trusted`, in half of the memory and twice the time.

        For the records of which many are held: their names are stored once for the class, as Python does
        for attributes that are set one by one (PEP 412), and not in a dict of each record. That is so if
        the first records of a class are made in this way; any others are as large as those of `trusted`.
        From Python 3.13 on, all of them are: it does so no more for classes that have slots.

        Args:
            fields: Every field of the record, by name.
        """
        if not _SHARES_NAMES:
            return cls.trusted(dict(fields))
        record = _new(cls)
        for name, value in fields.items():
            _set_attribute(record, name, value)
        _put_names(record, _every_field[cls])
        _put_extra(record, None)
        _put_private(record, None)
        return record

    def compacted(self) -> Self:
        """Copy a record that was checked, so that it takes half of the memory; see `compact`."""
        return self.compact(self.__dict__)

    def __repr_args__(self) -> Any:
        """Keep a megabyte of model output out of a traceback or a cell."""
        for name, value in super().__repr_args__():
            yield name, value if isinstance(value, Record) else _Verbatim(_SHORT.repr(value))


class _Verbatim:
    """Something whose repr is the text it was made from."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return self.text
