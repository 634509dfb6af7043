"""Registration of the app."""

from django.apps import AppConfig


class Konfigurasi(AppConfig):
    """Paket data."""

    name = "selaras.apps.paket"
    label = "paket"
    verbose_name = "Paket data"
    default_auto_field = "django.db.models.BigAutoField"
