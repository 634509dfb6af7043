"""Sessions in the database, as Django keeps them; each request reads one, so its SQL is kept."""

from __future__ import annotations

from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.db import DEFAULT_DB_ALIAS
from django.db.models import CharField, DateTimeField, QuerySet
from django.utils import timezone

from selaras.apps.dasar.kueri_siap import KueriSiap, Slot

KOLOM = [kolom.attname for kolom in Session._meta.concrete_fields]


def _susun() -> QuerySet[Session, tuple[str, ...]]:
    return Session.objects.filter(
        session_key=Slot("kunci", CharField()),
        expire_date__gt=Slot("kini", DateTimeField()),
    ).values_list(*KOLOM)


_sesi = KueriSiap(_susun)


class SessionStore(db.SessionStore):
    """Django's own, with its one question written once."""

    def _get_session_from_db(self) -> Session | None:
        baris = _sesi(kunci=self.session_key, kini=timezone.now())
        if not baris:
            self._session_key = None
            return None
        return Session.from_db(DEFAULT_DB_ALIAS, KOLOM, baris[0])
