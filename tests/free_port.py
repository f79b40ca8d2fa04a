"""Ports on loopback for what a test starts."""

import contextlib
import random
import socket


def free_port() -> int:
    """One that nobody listens on, and that no program gets that connects somewhere: those begin at 32768."""
    for port in random.sample(range(10_000, 32_000), k=1000):
        with socket.socket() as taken, contextlib.suppress(OSError):
            taken.bind(("127.0.0.1", port))
            return port
    raise AssertionError("no port is free")
