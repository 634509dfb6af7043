"""Registration of the app."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class Konfigurasi(AppConfig):
    """Bukti."""

    name = "selaras.apps.bukti"
    label = "bukti"
    verbose_name = "Bukti"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let every app say which stored files it names: its module ``penyebut``."""
        autodiscover_modules("penyebut")
