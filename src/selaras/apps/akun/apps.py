"""Registration of the app."""

from django.apps import AppConfig


class Konfigurasi(AppConfig):
    """Akun."""

    name = "selaras.apps.akun"
    label = "akun"
    verbose_name = "Akun"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Listen to the login library."""
        from selaras.apps.akun import sinyal  # noqa: F401  # imported for its receivers
