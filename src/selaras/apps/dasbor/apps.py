"""Registration of the app."""

from django.apps import AppConfig


class Konfigurasi(AppConfig):
    """Dasbor."""

    name = "selaras.apps.dasbor"
    label = "dasbor"
    verbose_name = "Dasbor"
