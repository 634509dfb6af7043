"""Registration of the app."""

from django.apps import AppConfig


class Konfigurasi(AppConfig):
    """Pengumpulan."""

    name = "selaras.apps.pengumpulan"
    label = "pengumpulan"
    verbose_name = "Pengumpulan"
    default_auto_field = "django.db.models.BigAutoField"
