"""Years begun before their day was kept: it is the day of their first import, which began them."""

from __future__ import annotations

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import OuterRef, Subquery


def isi_dibuat(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """A year without an import keeps no day."""
    basis = schema_editor.connection.alias
    impor = apps.get_model("paket", "ImporPaket").objects.using(basis)
    pertama = impor.filter(tahun_laporan=OuterRef("pk")).order_by("pk").values("dibuat")[:1]
    tahun = apps.get_model("organisasi", "TahunLaporan").objects.using(basis)
    tahun.filter(dibuat=None).update(dibuat=Subquery(pertama))


class Migration(migrations.Migration):
    dependencies = [
        ("organisasi", "0004_dibuat"),
        ("paket", "0004_paket_siap"),
    ]

    operations = [migrations.RunPython(isi_dibuat, migrations.RunPython.noop)]
