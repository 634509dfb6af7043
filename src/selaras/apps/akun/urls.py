"""Addresses of logging in and of people; the names are those that allauth looks for."""

from __future__ import annotations

from allauth.account import views as akun
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as kode
from allauth.mfa.totp import views as totp
from django.urls import path, re_path

from selaras.apps.akun import halaman_jejak, halaman_orang, halaman_token, views
from selaras.apps.akun.halaman_kode import unduh_kode

urlpatterns = [
    path("masuk/", akun.login, name="account_login"),
    path("keluar/", akun.logout, name="account_logout"),
    path("nonaktif/", akun.account_inactive, name="account_inactive"),
    path("daftar/", akun.signup, name="account_signup"),
    path("pastikan/", akun.reauthenticate, name="account_reauthenticate"),
    path("sandi/", akun.password_change, name="account_change_password"),
    path("sandi/isi/", akun.password_set, name="account_set_password"),
    path("sandi/lupa/", akun.password_reset, name="account_reset_password"),
    path("sandi/lupa/terkirim/", akun.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^sandi/baru/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        akun.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "sandi/baru/selesai/",
        akun.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path("langkah-kedua/", mfa.index, name="mfa_index"),
    path("langkah-kedua/masuk/", mfa.authenticate, name="mfa_authenticate"),
    path("langkah-kedua/pastikan/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("langkah-kedua/aktifkan/", totp.activate_totp, name="mfa_activate_totp"),
    path("langkah-kedua/matikan/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("langkah-kedua/kode/", kode.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "langkah-kedua/kode/buat/", kode.generate_recovery_codes, name="mfa_generate_recovery_codes"
    ),
    path(
        "langkah-kedua/kode/unduh/",
        unduh_kode,
        name="mfa_download_recovery_codes",
    ),
    path("saya/", views.saya, name="saya"),
    path("saya/keluar-lain/", halaman_orang.keluar_lain, name="keluar_lain"),
    path("token/", halaman_token.daftar, name="token"),
    path("token/baru/", halaman_token.baru, name="token_baru"),
    path("token/cabut/", halaman_token.cabut_semua, name="token_cabut_semua"),
    path("token/<int:nomor>/cabut/", halaman_token.cabut, name="token_cabut"),
    path("pengguna/", views.daftar, name="pengguna"),
    path("pengguna/baru/", views.baru, name="pengguna_baru"),
    path("pengguna/jejak/", halaman_jejak.jejak, name="jejak_pengguna"),
    path("pengguna/jejak/unduh.csv", halaman_jejak.unduh, name="unduh_jejak_pengguna"),
    path("pengguna/<int:nomor>/", views.satu, name="pengguna_satu"),
    path("pengguna/<int:nomor>/ubah/", halaman_orang.ubah, name="pengguna_ubah"),
    path("pengguna/<int:nomor>/keluarkan/", halaman_orang.keluarkan, name="pengguna_keluarkan"),
    path("pengguna/<int:nomor>/sandi/", views.sandi, name="pengguna_sandi"),
    path("pengguna/<int:nomor>/undang/", views.undang, name="pengguna_undang"),
    path("pengguna/<int:nomor>/langkah-kedua/", views.langkah_kedua, name="pengguna_langkah_kedua"),
    path("pengguna/<int:nomor>/aktif/", views.aktif, name="pengguna_aktif"),
    path("pengguna/<int:nomor>/tugas/", views.tugas, name="pengguna_tugas"),
    path("tugas/<int:nomor>/akhiri/", views.akhiri, name="tugas_akhiri"),
]
