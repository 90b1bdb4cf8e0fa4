"""The form with which an organiser launches a cohort."""

from datetime import timedelta

from bot.partnerships.rules import Task
from bot.partnerships.service import cohorts, volunteers
from bot.partnerships.views.helping import CohortForm, cohort_modal
from bot.people.reader import Reader
from bot.people.service import local_date
from bot.texts.blocks import View


def cohort_form(reader: Reader, channel_id: str) -> View:
    """Launch a cohort in a channel, or change it."""
    cohort = cohorts.cohort_in(reader.session, channel_id)
    is_new = cohort is None or cohort.state == "ended"
    office_on = local_date(reader.person, reader.now) + timedelta(days=14)
    form = CohortForm(
        channel_id=channel_id,
        is_new=is_new,
        facilitator_id=reader.person.id if cohort is None or is_new else cohort.facilitator_id,
        office_on=office_on if cohort is None or is_new else cohort.office_on,
        offered={one.id: one.name for one in volunteers.standing(reader.session, Task.FACILITATE, reader.now)},
    )
    return cohort_modal(reader.words, form)
