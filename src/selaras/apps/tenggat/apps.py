"""Registration of the app."""

from django.apps import AppConfig


class Konfigurasi(AppConfig):
    """Tenggat."""

    name = "selaras.apps.tenggat"
    label = "tenggat"
    verbose_name = "Tenggat"
    default_auto_field = "django.db.models.BigAutoField"
