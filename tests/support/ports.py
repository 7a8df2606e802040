"""Ports for the servers that tests start."""

import random
import socket

LEFT_ALONE = range(10_240, 32_768)
"""Of these a system gives out none by itself. A server takes seconds from its start until it listens, and
meanwhile a connection of any process may be given one of the others."""


def free_ports(count: int) -> list[int]:
    """Choose ports of the loopback interface that nothing listens on."""
    numbers = random.SystemRandom().sample(LEFT_ALONE, len(LEFT_ALONE))
    ports = (number for number in numbers if _is_free(number))
    return [next(ports) for _ in range(count)]


def _is_free(port: int) -> bool:
    with socket.socket() as one:
        try:
            one.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
