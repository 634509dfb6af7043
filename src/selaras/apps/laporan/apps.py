"""Registration of the app."""

from django.apps import AppConfig


class Konfigurasi(AppConfig):
    """Laporan."""

    name = "selaras.apps.laporan"
    label = "laporan"
    verbose_name = "Laporan"
    default_auto_field = "django.db.models.BigAutoField"
