"""Registration of the app."""

from django.apps import AppConfig


class Konfigurasi(AppConfig):
    """Perjanjian kinerja."""

    name = "selaras.apps.perjanjian"
    label = "perjanjian"
    verbose_name = "Perjanjian kinerja"
    default_auto_field = "django.db.models.BigAutoField"
