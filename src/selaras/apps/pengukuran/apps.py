"""Registration of the app."""

from django.apps import AppConfig


class Konfigurasi(AppConfig):
    """Pengukuran."""

    name = "selaras.apps.pengukuran"
    label = "pengukuran"
    verbose_name = "Pengukuran"
    default_auto_field = "django.db.models.BigAutoField"
