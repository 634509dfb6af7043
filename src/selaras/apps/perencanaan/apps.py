"""Registration of the app."""

from django.apps import AppConfig


class Konfigurasi(AppConfig):
    """Perencanaan."""

    name = "selaras.apps.perencanaan"
    label = "perencanaan"
    verbose_name = "Perencanaan"
    default_auto_field = "django.db.models.BigAutoField"
