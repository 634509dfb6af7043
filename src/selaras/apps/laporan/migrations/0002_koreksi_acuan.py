from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("laporan", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="koreksi",
            name="acuan",
            field=models.TextField(blank=True, null=True),
        ),
    ]
