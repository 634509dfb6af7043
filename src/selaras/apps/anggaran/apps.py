"""Registration of the app."""

from django.apps import AppConfig


class Konfigurasi(AppConfig):
    """Anggaran."""

    name = "selaras.apps.anggaran"
    label = "anggaran"
    verbose_name = "Anggaran"
    default_auto_field = "django.db.models.BigAutoField"
