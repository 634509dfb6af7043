"""The connection to PostgreSQL; Django finds it by the name of this module.

It differs from Django's own in two things (docs/keputusan/027-disiapkan-di-postgresql.md): the
questions of ``kueri_siap`` are kept by the database too, and whether a connection of an earlier
request still works is seen on its socket.
"""

from __future__ import annotations

import select
from typing import Any

from django.db.backends.postgresql import base
from django.db.backends.utils import CursorWrapper
from psycopg import Cursor

AMBANG_SIAP = 5  # psycopg's own; preparing costs a round trip, so what is rare is left alone


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's own, save what stands above."""

    # Many rows go in as one array per column, which Django does with the kinds that it knows here.
    data_types = {**base.DatabaseWrapper.data_types, "AngkaField": "numeric"}

    def get_connection_params(self) -> dict[str, Any]:
        """As Django's, which never prepares; its own cursors still do not."""
        return {**super().get_connection_params(), "prepare_threshold": AMBANG_SIAP}

    def kursor_siap(self) -> CursorWrapper:
        """A cursor that sends values beside the SQL, so that the database can keep its plan.

        Once a question was asked ``AMBANG_SIAP`` times on this connection it is kept.
        """
        self.close_if_health_check_failed()
        self.ensure_connection()
        self.validate_thread_sharing()
        with self.wrap_database_errors:
            satu: Any = Cursor(self.connection)
        return self.make_debug_cursor(satu) if self.queries_logged else self.make_cursor(satu)

    def is_usable(self) -> bool:
        """Whether the connection works; asks the server only where there is reason to doubt.

        A server that stops, or ends this connection, says so unasked, and closes it.
        """
        ada = self.connection
        if ada is None or ada.closed:
            return False
        if self.errors_occurred or _ada_kabar(ada.fileno()):
            return super().is_usable()
        return True


def _ada_kabar(soket: int) -> bool:
    pantau = select.poll()
    pantau.register(soket, select.POLLIN)
    return bool(pantau.poll(0))
