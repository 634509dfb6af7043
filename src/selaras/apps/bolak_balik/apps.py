"""Registration of the app."""

from django.apps import AppConfig


class Konfigurasi(AppConfig):
    """Bolak-balik Excel."""

    name = "selaras.apps.bolak_balik"
    label = "bolak_balik"
    verbose_name = "Bolak-balik Excel"
    default_auto_field = "django.db.models.BigAutoField"
