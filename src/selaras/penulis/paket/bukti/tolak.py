"""The refusal of a file that was offered as evidence."""

from __future__ import annotations


class BuktiError(ValueError):
    """A file is no evidence that we keep; the message says why and what to do, in Indonesian."""
