"""Registration of the app."""

from django.apps import AppConfig


class Konfigurasi(AppConfig):
    """Panduan."""

    name = "selaras.apps.panduan"
    label = "panduan"
    verbose_name = "Panduan"
