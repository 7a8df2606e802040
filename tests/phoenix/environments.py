"""Environments and files that name a server, and the address that a client then uses.

The tests look at `phoenix_nb`; run as a program in the server's environment, it prints as JSON what
`phoenix.client` uses: `python -m tests.phoenix.environments <folder>`.
"""

import itertools
import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

NAMED = {
    "PHOENIX_COLLECTOR_ENDPOINT": "http://collector:1",
    "PHOENIX_ENDPOINT": "http://endpoint:2",
    "PHOENIX_HOST": "host",
    "PHOENIX_PORT": "7777",
}
Environment = dict[str, str]


def environments() -> Iterator[tuple[Environment, Environment]]:
    """Return what is set in the environment, and what in the file: every way to name a server."""
    for count in range(1, len(NAMED) + 1):
        for names in itertools.combinations(NAMED, count):
            for places in itertools.product((True, False), repeat=count):
                there = dict(zip(names, places, strict=True))
                yield (
                    {name: NAMED[name] for name, here in there.items() if here},
                    {name: f"{NAMED[name]}0" for name, here in there.items() if not here},
                )
    for host in ("0.0.0.0", "host:81", "http://host:5"):  # noqa: S104 - what people set
        yield {"PHOENIX_HOST": host}, {"PHOENIX_COLLECTOR_ENDPOINT": "http://file:9"}
    for address in ("http://collector:1/", " http://collector:1 ", ""):
        yield (
            {"PHOENIX_COLLECTOR_ENDPOINT": address},
            {"PHOENIX_COLLECTOR_ENDPOINT": "http://file:9"},
        )


def addresses(folder: Path, address: Callable[[], str]) -> list[str]:
    """Return the address in each of the environments; changes that of the process, and its folder."""
    found = []
    for number, (environment, file) in enumerate(environments()):
        for name in [name for name in os.environ if name.startswith(("PHOENIX_", "OTEL_"))]:
            del os.environ[name]
        os.environ.update(environment)
        place = folder / str(number)
        place.mkdir()
        os.chdir(place)
        (place / ".env.phoenix").write_text("".join(f"{n}={value}\n" for n, value in file.items()))
        (place / ".env.phoenix").chmod(0o600)
        found.append(address().rstrip("/"))
    return found


if __name__ == "__main__":
    from phoenix.client.utils import config  # type: ignore[import-not-found]

    def theirs() -> str:
        config.clear_env_file_cache()
        return str(config.get_base_url())

    sys.__stdout__.write("\n" + json.dumps(addresses(Path(sys.argv[1]), theirs)))
