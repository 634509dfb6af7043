"""Registration of the app."""

from django.apps import AppConfig


class Konfigurasi(AppConfig):
    """Pencarian."""

    name = "selaras.apps.pencarian"
    label = "pencarian"
    verbose_name = "Pencarian"
