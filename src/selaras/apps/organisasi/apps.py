"""Registration of the app."""

from django.apps import AppConfig


class Konfigurasi(AppConfig):
    """Organisasi."""

    name = "selaras.apps.organisasi"
    label = "organisasi"
    verbose_name = "Organisasi"
    default_auto_field = "django.db.models.BigAutoField"
