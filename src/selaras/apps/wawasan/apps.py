"""Registration of the app."""

from django.apps import AppConfig


class Konfigurasi(AppConfig):
    """Wawasan."""

    name = "selaras.apps.wawasan"
    label = "wawasan"
    verbose_name = "Wawasan"
