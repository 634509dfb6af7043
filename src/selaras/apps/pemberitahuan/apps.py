"""Registration of the app."""

from django.apps import AppConfig


class Konfigurasi(AppConfig):
    """Pemberitahuan."""

    name = "selaras.apps.pemberitahuan"
    label = "pemberitahuan"
    verbose_name = "Pemberitahuan"
    default_auto_field = "django.db.models.BigAutoField"
