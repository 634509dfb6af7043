"""Registration of the app."""

from django.apps import AppConfig


class Konfigurasi(AppConfig):
    """Bukti."""

    name = "selaras.apps.bukti"
    label = "bukti"
    verbose_name = "Bukti"
    default_auto_field = "django.db.models.BigAutoField"
