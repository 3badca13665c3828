"""The list of fifty people that a search finds, in Django over Merimna's own tables: the same rows, columns and four queries, without
session, rights and audit.

    DATABASE_URL=postgres://… gunicorn -w 2 -b 127.0.0.1:PORT app:application
"""
import os
from urllib.parse import urlparse

from django.conf import settings

place = urlparse(os.environ["DATABASE_URL"])
settings.configure(
    DEBUG=False, SECRET_KEY="x", ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, USE_TZ=False,
    MIDDLEWARE=["django.middleware.security.SecurityMiddleware", "django.middleware.common.CommonMiddleware", "django.middleware.csrf.CsrfViewMiddleware"],
    DATABASES={"default": {"ENGINE": "django.db.backends.postgresql", "NAME": place.path[1:], "USER": place.username or "", "PASSWORD": place.password or "",
                           "HOST": place.hostname, "PORT": place.port or 5432, "CONN_MAX_AGE": None}},
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "DIRS": [os.path.join(os.path.dirname(os.path.abspath(__file__)), "templates")],
                "OPTIONS": {"context_processors": ["django.template.context_processors.csrf"]}}])

import django  # noqa: E402

django.setup()
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import connection, models  # noqa: E402
from django.db.models import Q  # noqa: E402
from django.db.models.functions import Now, TruncDate  # noqa: E402
from django.shortcuts import render  # noqa: E402
from django.urls import path  # noqa: E402


class Table(models.Model):
    id = models.UUIDField(primary_key=True)
    compartment = models.TextField()

    class Meta:
        abstract = True
        app_label = "x"


class Person(Table):
    version = models.BigIntegerField()
    register_number = models.TextField(null=True)
    family_name = models.TextField()
    given_name = models.TextField()
    father_name = models.TextField(null=True)
    mother_name = models.TextField(null=True)
    birth_date = models.DateField(null=True)
    birth_date_precision = models.TextField(null=True)
    sex = models.TextField(null=True)
    name_fold = models.TextField()
    name_sort = models.TextField()

    class Meta(Table.Meta):
        db_table = "person"
        managed = False


class FormerName(Table):
    person = models.ForeignKey(Person, models.DO_NOTHING, db_column="person")
    family_name = models.TextField()
    given_name = models.TextField()

    class Meta(Table.Meta):
        db_table = "former_name"
        managed = False


class Household(Table):
    number = models.TextField()

    class Meta(Table.Meta):
        db_table = "household"
        managed = False


class Membership(Table):
    person = models.ForeignKey(Person, models.DO_NOTHING, db_column="person")
    household = models.ForeignKey(Household, models.DO_NOTHING, db_column="household")
    relation = models.TextField()
    since = models.DateField(null=True)
    ended = models.DateField(null=True)

    class Meta(Table.Meta):
        db_table = "membership"
        managed = False


FOUND = """SELECT person.id FROM (
    SELECT DISTINCT person_token.person FROM person_token WHERE compartment = 'open' AND token >= %s AND token < %s
  ) AS found CROSS JOIN person
  WHERE person.id = found.person AND person.compartment IN ('open') AND EXISTS (
    SELECT 1 FROM person_token WHERE person_token.person = found.person AND compartment = 'open' AND token >= %s AND token < %s)
  ORDER BY person.name_sort, person.id LIMIT 51"""


def found(request):
    one, two = request.GET["one"], request.GET["two"]
    with connection.cursor() as cursor:
        cursor.execute(FOUND, [one, one + "\U0010FFFF", two, two + "\U0010FFFF"])
        ids = [row[0] for row in cursor.fetchall()][:50]
    people = list(Person.objects.filter(compartment__in=["open"], id__in=ids).order_by("name_sort", "id"))
    former = {name.person_id: name for name in FormerName.objects.filter(compartment__in=["open"], person__in=ids).order_by("id")}
    today = TruncDate(Now())
    homes = {one.person_id: one for one in Membership.objects.filter(
        Q(since__isnull=True) | Q(since__lte=today), Q(ended__isnull=True) | Q(ended__gt=today), person__in=ids, compartment__in=["open"],
    ).select_related("household").order_by("id")}
    for person in people:
        person.former, person.home = former.get(person.id), homes.get(person.id)
    return render(request, "list.html", {"people": people, "query": "παπαδοπουλου μαρια"})


urlpatterns = [path("list", found)]
application = get_wsgi_application()
