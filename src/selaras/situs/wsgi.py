"""WSGI entry point (granian)."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "selaras.situs.settings")
application = get_wsgi_application()

from selaras.apps.kerja.pelaksana import awasi_di_latar  # noqa: E402  # needs the apps above
from selaras.apps.laporan.hangat import hangatkan_di_latar  # noqa: E402  # needs the apps above

hangatkan_di_latar()
awasi_di_latar()
