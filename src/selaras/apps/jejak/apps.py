"""Registration of the app."""

from django.apps import AppConfig


class Konfigurasi(AppConfig):
    """Jejak."""

    name = "selaras.apps.jejak"
    label = "jejak"
    verbose_name = "Jejak"
    default_auto_field = "django.db.models.BigAutoField"
