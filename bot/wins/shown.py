"""From a story's rows to what a reader sees of it: one shape for the question, the final wording and the digest."""

from bot.people.facts import profile
from bot.people.service import known_person, local_date
from bot.texts import UserText
from bot.wins.rules import Choice
from bot.wins.service.told import Shown, Story, story_of
from bot.wins.views.asking import Question
from bot.wins.views.story import Appearing, Told
from models.engine import TeamSession
from models.wins import Win, WinCredit


def told(story: Story, *, with_picture: bool = True) -> Told:
    """A story as people read it."""
    return Told(
        kind=story.kind,
        headline=story.title,
        happened=story.story,
        parts=story.parts,
        theme=story.theme,
        picture_id=story.picture_id if with_picture else None,
        picture_alt=story.picture_alt,
        author=None if story.author is None else _appearing(story.author),
        people=tuple(_appearing(one) for one in story.shown),
    )


def _appearing(one: Shown) -> Appearing:
    return Appearing(one.name, one.department, one.by_name)


def question(session: TeamSession, win: Win, user_id: str) -> Question | None:
    """A story as it is put to one of those it names; None where there is nothing to put."""
    story = story_of(session, win)
    credit = session.get(WinCredit, (session.team_id, win.id, user_id))
    if story is None or credit is None:
        return None
    person = known_person(session, user_id)
    department = profile(session, user_id).get("department")
    return Question(
        win_id=win.id,
        author_id=win.author_id,
        told=told(story),
        state=win.state,
        choice=credit.choice if credit.choice is None else Choice(credit.choice),
        offered=win.offered,
        me=Appearing(UserText(person.name), UserText(department.value) if department else None, by_name=True),
        until=local_date(person, win.ask_until),
    )
