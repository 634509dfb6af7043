"""People who log in, and the roles that they hold for an office, a unit and a time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q
from django.utils.crypto import salted_hmac

from selaras.apps.akun.peran import PERAN_DAERAH, SEBUTAN_PERAN, Peran
from selaras.apps.dasar.kendala import cek
from selaras.apps.dasar.kolom import pilihan, teks_opsional, teks_wajib
from selaras.inti.paket import pilihan as daftar

if TYPE_CHECKING:
    from selaras.apps.akun.queries import PenugasanKini


class PengelolaPengguna(BaseUserManager["Pengguna"]):
    """Makes people; the address is the name they log in with, and its case does not matter."""

    def create_user(self, email: str, password: str | None = None, **lain: Any) -> Pengguna:
        """A person with that address. Without a password nobody can log in as this person."""
        orang = self.model(email=self.normalize_email(email).lower(), **lain)
        orang.set_password(password)
        orang.save(using=self._db)
        return orang

    def get_by_natural_key(self, username: str | None) -> Pengguna:
        """The person of an address in any case. Raises Pengguna.DoesNotExist."""
        return self.get(email=(username or "").lower())


class Pengguna(AbstractBaseUser):
    """A person. What the person may do is said by roles, never by flags here."""

    email = models.EmailField("alamat surel", unique=True)
    nama = models.CharField("nama", max_length=150)
    is_active = models.BooleanField("aktif", default=True)
    # made by somebody else: the first thing to do after logging in is to choose one's own
    ganti_sandi = models.BooleanField(default=False)
    dibuat = models.DateTimeField(auto_now_add=True)
    # part of what a session is checked against: a new stamp ends every session of the person
    cap_sesi = models.CharField(max_length=16, default="", blank=True)

    objects = PengelolaPengguna()
    # The roles of the day where they came along with the person (see ``pintu``).
    penugasan_kini: tuple[PenugasanKini, ...] | None = None

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["nama"]

    def __str__(self) -> str:
        return f"{self.nama} ({self.email})"

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """As Django's, and of the stamp too; who never had one keeps the sessions of before."""
        kunci = "django.contrib.auth.models.AbstractBaseUser.get_session_auth_hash"
        isi = f"{self.password}{self.cap_sesi}"
        return salted_hmac(kunci, isi, secret=secret, algorithm="sha256").hexdigest()


def sebutan_penugasan(peran: str, status: str) -> str:
    """A role in words, an acting one said so: "Plt. Kepala perangkat daerah"."""
    awalan = {"plt": "Plt. ", "plh": "Plh. ", "pj": "Pj. "}.get(status, "")
    return f"{awalan}{Peran(peran).sebutan}"


class Penugasan(models.Model):
    """A role that a person holds; ``opd`` None means every office of the regency.

    Ended by a date, never deleted: who could do what last year stays known.
    """

    pengguna = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="penugasan")
    peran = pilihan(tuple(SEBUTAN_PERAN.items()))
    opd = models.ForeignKey(
        "organisasi.OPD", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    # The code of the unit, for it outlives the year whose structure it stands in.
    unit = teks_opsional()
    status = pilihan(daftar.STATUS_JABATAN, default="definitif")
    mulai = models.DateField()
    sampai = models.DateField(null=True, blank=True)
    dasar = teks_opsional()
    oleh = teks_wajib()
    dibuat = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            cek(
                "penugasan_peran_dikenal",
                Q(peran__in=[str(p) for p in Peran]),
                "peran tidak dikenal",
            ),
            cek(
                "penugasan_daerah_atau_kantor",
                Q(opd__isnull=False) | Q(peran__in=sorted(PERAN_DAERAH)),
                "peran ini memerlukan perangkat daerah",
            ),
            cek(
                "penugasan_waktu_wajar",
                Q(sampai__isnull=True) | Q(sampai__gte=F("mulai")),
                "tanggal akhir tidak boleh sebelum tanggal mulai",
            ),
            models.UniqueConstraint(
                fields=["pengguna", "peran", "opd", "unit", "mulai"],
                name="penugasan_kunci",
                nulls_distinct=False,
                violation_error_message="penugasan ini sudah ada",
            ),
        ]
        indexes = [models.Index(fields=["pengguna", "mulai"], name="penugasan_cari")]

    def __str__(self) -> str:
        return f"{self.pengguna.nama}: {self.sebutan}"

    @property
    def sebutan(self) -> str:
        """See ``sebutan_penugasan``."""
        return sebutan_penugasan(self.peran, self.status)

    def berlaku(self, hari: date) -> bool:
        """True when the role is held on that day."""
        return self.mulai <= hari and (self.sampai is None or hari <= self.sampai)


LINGKUP_TOKEN = (("baca", "membaca"), ("tulis", "membaca dan mengirim isian"))


class TokenApi(models.Model):
    """A key with which a program acts as a person; only its hash is kept, so it is shown once.

    It never opens more than the person may do on that day.
    """

    pengguna = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="token_api")
    nama = teks_wajib()
    awalan = models.CharField(max_length=12)
    sidik = models.CharField(max_length=64, unique=True)
    lingkup = pilihan(LINGKUP_TOKEN)
    # NULL: every office of the person
    opd = models.ForeignKey(
        "organisasi.OPD", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    dibuat = models.DateTimeField(auto_now_add=True)
    sampai = models.DateField()
    terakhir_dipakai = models.DateTimeField(null=True, blank=True)
    dicabut = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            cek(
                "token_api_lingkup_dikenal",
                Q(lingkup__in=[nilai for nilai, _ in LINGKUP_TOKEN]),
                "lingkup token tidak dikenal",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.awalan}… {self.nama}"

    def hidup(self, hari: date) -> bool:
        """True when the key still opens something on that day."""
        return self.dicabut is None and hari <= self.sampai
