"""A file that is sent while it is made, by one of the server's few threads.

That thread is busy as long as the file is made, and as long as a slow reader takes. So each process
sends one such file at a time, and its other thread goes on answering everybody else.
"""

from __future__ import annotations

from collections.abc import Iterator
from threading import Lock

from selaras.apps.dasar.galat import SedangMengirim

_GILIRAN = Lock()


class Aliran(Iterator[bytes]):
    """The pieces of a file; whoever takes the first one closes it (Django does), or lets go of it.

    Raises SedangMengirim while another one is being sent by this process: at once, or with the
    first piece where two were asked for in the same moment.
    """

    def __init__(self, isi: Iterator[bytes]) -> None:
        self._isi, self._giliran = isi, False
        if _GILIRAN.locked():
            raise SedangMengirim

    def __next__(self) -> bytes:
        if not self._giliran:
            self._giliran = _GILIRAN.acquire(blocking=False)
            if not self._giliran:
                raise SedangMengirim
        return next(self._isi)

    def close(self) -> None:
        """Let the next file be sent."""
        if self._giliran:
            self._giliran = False
            _GILIRAN.release()

    def __del__(self) -> None:
        self.close()
