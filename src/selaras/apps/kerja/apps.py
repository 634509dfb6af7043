"""Registration of the app."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class Konfigurasi(AppConfig):
    """Kerja."""

    name = "selaras.apps.kerja"
    label = "kerja"
    verbose_name = "Kerja"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let every app say which work it can do: its module ``pekerjaan``."""
        autodiscover_modules("pekerjaan")
