"""Registration of the app."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class Konfigurasi(AppConfig):
    """Paket data."""

    name = "selaras.apps.paket"
    label = "paket"
    verbose_name = "Paket data"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let every app say what it locks: its module ``penjaga``."""
        autodiscover_modules("penjaga")
