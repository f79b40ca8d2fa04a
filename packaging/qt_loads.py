#!/usr/bin/env python3
"""Exits with a sentence where Qt lacks a system library."""

import sys

try:
    import PySide6.QtQuick  # noqa: F401  # loading it is the test
except ImportError as error:
    sys.exit(f"Qt does not load here: {error}")
