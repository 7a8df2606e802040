"""What has been found of code that decides results, and the fingerprint that it amounts to."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from phoenix_nb.core.values.json_coerce import clean_text
from phoenix_nb.core.values.scrub_secrets import scrub, scrub_value

__all__ = ["Digest", "Findings"]

Digest = Callable[[Any], str]
"""Hashes a JSON value."""

_MAX_SHOWN = 20_000
"""Characters up to which a value itself is recorded, so that a changed prompt can be shown."""


@dataclass(slots=True)
class Findings:
    """What one callable and the helpers that it uses consist of."""

    digest: Digest
    sources: list[str] = field(default_factory=list)
    code: list[Any] = field(default_factory=list)
    """Every piece of code, reduced to what it does."""
    values: dict[str, Any] = field(default_factory=dict)
    helpers: dict[str, str] = field(default_factory=dict)
    inside: dict[str, dict[str, str]] = field(default_factory=dict)
    """Of each helper, hashes of its own code and of what it uses, by name: they tell what of it changed."""
    objects: dict[str, str] = field(default_factory=dict)
    """Objects without data, such as clients, by name."""
    left_out: dict[str, None] = field(default_factory=dict)
    """Names of what the code changes itself."""
    unhashed: dict[str, None] = field(default_factory=dict)
    """Names of what cannot be read."""
    fresh: dict[str, str] = field(default_factory=dict)
    """Values that count and are made anew each time, by name, and what makes them."""
    version: str | None = None
    """Under which the user has pinned the identity."""

    def fingerprint(self, name: str) -> dict[str, Any]:
        """Bring it together under the name of the callable; empty for values alone."""
        deciding: dict[str, Any] = {
            "source_hash": self.digest(self.code),
            "values": self.values,
            "helpers": self.helpers,
            "objects": self.objects,
        }
        pinned = self.version is not None
        if pinned:
            deciding["version"] = [name, self.version]
        unsure = {} if pinned else self.fresh
        return {
            "name": name,
            "source": scrub(clean_text("\n".join(self.sources))),
            **deciding,
            "left_out": [] if pinned else list(self.left_out),
            "unhashed": [] if pinned else list(self.unhashed),
            **({"inside": self.inside} if self.inside else {}),
            **({"fresh": dict(unsure)} if unsure else {}),
            "hash": self.digest(deciding["version"] if pinned else deciding),
        }

    def name_library(self, name: str) -> None:
        """Keep code of a package as its name: the versions of packages are recorded once for all."""
        self.sources.append(name)
        self.code.append(name)

    def keep(self, name: str, plain: Any, *, hidden: bool) -> None:
        """Keep a value that is data: itself, or its hash if it is long, or a text that no reader sees."""
        while name in self.values:  # another layer has a value of the same name
            name = f"{name}'"
        size = len(plain) if isinstance(plain, str) else len(repr(plain))
        scrubbed = scrub_value({name: plain})[name] if size <= _MAX_SHOWN else None
        hashed = scrubbed is None or (hidden and isinstance(plain, str) and scrubbed == plain)
        self.values[name] = (
            {"sha256": self.digest(plain), "characters": size} if hashed else scrubbed
        )

    def keep_helper(self, name: str, inner: "Findings") -> None:
        """Keep what a helper consists of: its hash, and by name what does not count as it is."""
        if inner.version is not None:
            self.helpers[name] = self.digest([inner.version])
            return
        parts = [inner.code, inner.values, inner.helpers, inner.objects]
        self.helpers[name] = self.digest(parts)
        inside = self.inside[name] = {name: self.digest(inner.code)}
        for further in inner.inside.values():
            inside |= further
        inside |= {each: self.digest(value) for each, value in inner.values.items()}
        self.unhashed |= {f"{name}.{missing}": None for missing in inner.unhashed}
        self.left_out |= {f"{name}.{missing}": None for missing in inner.left_out}
        self.fresh |= {f"{name}.{inside}": source for inside, source in inner.fresh.items()}
        self.objects |= {f"{name}.{inside}": what for inside, what in inner.objects.items()}
