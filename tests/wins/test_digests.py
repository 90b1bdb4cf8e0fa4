"""The digest of a channel: when it comes, what stands in it, and what becomes of it where something is in the way."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from bot.errors import Refusal
from bot.wins.messages import MESSAGES
from bot.wins.picture import can_draw, draw
from bot.wins.rules import Choice, DigestState, IssueState, Kind, State
from bot.wins.service import digests, issues
from bot.wins.service.stories import Picture
from bot.wins.tick import tick
from models.delivery import OutboxRow
from models.delivery import State as Sending
from models.engine import Database, TeamSession
from models.people import Channel, ChannelMember, Organiser, Person
from models.wins import WinIssue
from tests.wins.team import BOSS, CHANNEL, DAY, MONDAY, PRIVATE, TEAM, THURSDAY, WEEK, Team


def in_it(team: Team, number: int = -1) -> list[str]:
    """The stories of a digest, in their order."""
    issue = team.issues()[number]
    return team.act(lambda session: [story.id for story in issues.stories_in(session, issue.id)])


def test_with_two_stories_it_waits_for_its_next_day_and_says_so_on_the_form(team: Team) -> None:
    anna, bo, ci, *_ = team.found()
    digest = team.set_up()
    for other in (bo, ci):
        team.approved(anna, other)
    team.tick(THURSDAY)
    assert team.issues() == []
    assert team.digest(digest).waited_on == THURSDAY.date()
    team.approved(bo, ci, now=THURSDAY + DAY)
    team.tick(THURSDAY + 6 * DAY)
    assert team.issues() == []
    team.tick(THURSDAY + WEEK)

    assert len(in_it(team)) == 3
    assert team.digest(digest).waited_on is None


def test_joint_wins_come_first_and_thanks_last_without_counting(team: Team) -> None:
    anna, bo, _, dan, *_ = team.found()
    team.set_up()
    same = team.approved(anna, dan)
    team.thank(anna, bo, offered=True)
    thanks = team.thank(bo, anna, offered=True)
    team.choose(thanks, anna, Choice.NAME)
    team.tick(THURSDAY)
    assert team.issues() == []
    joint = [team.approved(anna, bo, now=THURSDAY + DAY), team.approved(anna, bo, now=THURSDAY + 2 * DAY)]
    team.tick(THURSDAY + WEEK)

    assert in_it(team) == [*joint, same, thanks]


def test_the_picture_comes_before_the_digest_and_is_shown_to_nobody_by_itself(team: Team) -> None:
    anna, bo, *_ = team.found()
    team.set_up()
    for _ in range(3):
        team.approved(anna, bo)
    team.tick(THURSDAY, times=1)
    [picture] = team.letters("win-picture")
    assert (picture.channel_id, picture.user_ids, picture.method) == (None, [], "files.completeUploadExternal")
    assert team.letters("win-digest") == []
    team.tick(THURSDAY)

    [issue] = team.issues()
    assert issue.state is IssueState.SENT
    with team.database.read(TEAM) as session:
        assert issues.picture_of(session, issue) == "F0FILE"


def test_a_picture_that_does_not_come_keeps_the_digest_for_ten_minutes(team: Team) -> None:
    anna, bo, *_ = team.found()
    team.set_up()
    for _ in range(3):
        team.approved(anna, bo)
    for minutes in (0, 9):
        tick(team.database, TEAM, THURSDAY + timedelta(minutes=minutes))
    assert team.letters("win-digest") == []
    tick(team.database, TEAM, THURSDAY + timedelta(minutes=10))

    assert len(team.letters("win-digest")) == 1


def test_without_leave_to_bring_files_the_same_words_come_without_a_picture(team: Team) -> None:
    anna, bo, *_ = team.found(scopes=())
    team.set_up()
    for _ in range(3):
        team.approved(anna, bo)
    team.tick(THURSDAY)

    [row] = team.letters("win-digest")
    with team.database.read(TEAM) as session:
        said = MESSAGES["win-digest"](session, row, THURSDAY)
    assert said is not None
    assert "Won together across departments: Design – Legal" in said.text
    assert [block for block in said.blocks if block["type"] == "image"] == []
    assert team.letters("win-picture") == []


def test_a_digest_due_while_the_bot_was_down_comes_once_and_late(team: Team) -> None:
    anna, bo, *_ = team.found()
    team.set_up()
    for _ in range(3):
        team.approved(anna, bo)
    team.tick(THURSDAY + 3 * DAY)
    team.tick(THURSDAY + 4 * DAY)

    [row] = team.letters("win-digest")
    assert row.not_after == THURSDAY + 3 * DAY


def test_after_three_days_it_lapses_and_its_stories_wait_for_the_next(team: Team) -> None:
    anna, bo, *_ = team.found()
    team.set_up()
    for _ in range(3):
        team.approved(anna, bo)
    team.tick(THURSDAY + 3 * DAY + timedelta(minutes=1))
    assert team.issues() == []
    team.tick(THURSDAY + WEEK)

    assert len(in_it(team)) == 3


@pytest.mark.parametrize("trouble", [{"is_archived": True}, {"is_member": False}])
def test_a_channel_that_is_closed_puts_the_digest_on_pause_and_its_organiser_hears_once(
    team: Team, trouble: dict[str, bool]
) -> None:
    anna, bo, *_ = team.found()
    digest = team.set_up()
    waiting = [team.approved(anna, bo) for _ in range(3)]
    team.act(lambda session: session.execute(update(Channel).where(Channel.id == CHANNEL).values(**trouble)))
    team.tick(THURSDAY)
    team.tick(THURSDAY + WEEK)

    assert team.digest(digest).state is DigestState.PAUSED
    assert [letter.user_ids for letter in team.letters("win-unreachable")] == [[BOSS]]
    assert {team.win(one).state for one in waiting} == {State.QUEUED}
    with pytest.raises(Refusal) as met:
        team.act(lambda session: digests.change_state(session, digest, BOSS, DigestState.ACTIVE, THURSDAY))
    assert met.value.key in {"setup-archived", "setup-not-in-channel"}


def test_a_digest_that_slack_refuses_gives_its_stories_back(team: Team) -> None:
    anna, bo, *_ = team.found()
    digest = team.set_up()
    waiting = [team.approved(anna, bo) for _ in range(3)]
    team.tick(THURSDAY, times=2)
    team.act(_refuse)
    tick(team.database, TEAM, THURSDAY)

    assert team.issues()[0].state is IssueState.LOST
    assert {team.win(one).state for one in waiting} == {State.QUEUED}
    assert team.digest(digest).state is DigestState.PAUSED


def _refuse(session: TeamSession) -> None:
    post = OutboxRow.template == "win-digest"
    session.execute(update(OutboxRow).where(post).values(state=Sending.FAILED, sent_at=None, ts=None))
    # The digest has been seen as handed out, and nothing more.
    session.execute(update(WinIssue).values(state=IssueState.OUT))


def test_a_private_channel_hears_only_what_was_meant_for_it_and_the_public_never(team: Team) -> None:
    anna, bo, *_ = team.found()
    team.set_up()
    team.set_up(PRIVATE)
    team.act(lambda session: session.add(ChannelMember(channel_id=PRIVATE, user_id=anna)))
    for _ in range(3):
        team.approved(anna, bo)
    secret = [team.approved(anna, bo, channels=[PRIVATE], private_from_id=PRIVATE) for _ in range(3)]
    team.tick(THURSDAY)

    told = {team.digest(one.digest_id).channel_id: one for one in team.issues()}
    assert set(told) == {CHANNEL, PRIVATE}
    ids = [story.id for story in team.act(lambda session: issues.stories_in(session, told[PRIVATE].id))]
    assert sorted(ids) == sorted(secret)
    ids = [story.id for story in team.act(lambda session: issues.stories_in(session, told[CHANNEL].id))]
    assert not set(ids) & set(secret)


def test_taking_a_name_or_a_story_back_changes_the_post_and_its_picture(team: Team) -> None:
    anna, bo, ci, *_ = team.found()
    team.set_up()
    first = team.approved(anna, bo)
    second = team.approved(anna, ci)
    team.approved(anna, bo)
    team.tick(THURSDAY)
    team.choose(second, ci, Choice.NEITHER, THURSDAY)
    assert team.updates("win-digest") == 1
    with team.database.read(TEAM) as session:
        assert issues.picture_of(session, team.issues()[0]) is None
    team.take_back(first, THURSDAY)

    assert first not in in_it(team)
    assert team.win(first).state is State.KEPT


def test_whoever_is_no_organiser_sets_nothing_up(team: Team) -> None:
    anna, *_ = team.found()
    with pytest.raises(Refusal, match="setup-not-organiser"):
        team.act(lambda session: digests.set_up(session, CHANNEL, anna, digests.proposed("UTC"), MONDAY))
    team.act(lambda session: session.add(Organiser(user_id=anna, named_by=BOSS, named_at=MONDAY)))
    team.act(lambda session: digests.set_up(session, CHANNEL, anna, digests.proposed("UTC"), MONDAY))


def test_resuming_does_not_make_up_for_what_fell_due_meanwhile(team: Team) -> None:
    anna, bo, *_ = team.found()
    digest = team.set_up()
    for _ in range(3):
        team.approved(anna, bo)
    team.act(lambda session: digests.change_state(session, digest, BOSS, DigestState.PAUSED, MONDAY))
    team.tick(THURSDAY)
    later = THURSDAY + timedelta(hours=1)
    team.act(lambda session: digests.change_state(session, digest, BOSS, DigestState.ACTIVE, later))
    team.tick(later)
    assert team.issues() == []
    team.tick(THURSDAY + WEEK)

    assert len(team.issues()) == 1


@pytest.mark.parametrize("database_kind", ["sqlite", "postgresql"])
def test_replicas_that_tick_at_the_same_moment_post_one_digest(database: Database) -> None:
    team = Team(database)
    anna, bo, *_ = team.found()
    team.set_up()
    for _ in range(3):
        team.approved(anna, bo)
    with ThreadPoolExecutor(4) as replicas:
        for done in [replicas.submit(tick, database, TEAM, THURSDAY) for _ in range(4)]:
            done.result()

    assert len(team.issues()) == 1
    with database.read(TEAM) as session:
        keys = session.scalars(select(OutboxRow.key).where(OutboxRow.template == "win-picture")).all()
    assert len(keys) == 1


def test_the_picture_is_a_png_that_says_in_words_what_it_shows() -> None:
    png = draw([("Design", "Legal"), ("Legal", "R&D $ Åre")], "Who won together", "Design and Legal, and so on")

    assert png.startswith(b"\x89PNG")
    assert b"Design and Legal, and so on" in png


def test_no_picture_is_drawn_of_letters_that_its_font_lacks() -> None:
    assert can_draw([("Design", "Ökonomi")])
    assert not can_draw([("Design", "設計")])


def test_a_role_model_story_is_told_like_a_win(team: Team) -> None:
    anna, bo, *_ = team.found()
    story = team.approved(anna, bo, kind=Kind.STORY, theme="Respect")

    assert team.win(story).state is State.QUEUED


def test_a_full_digest_with_pictures_and_thanks_keeps_its_buttons(team: Team) -> None:
    anna, bo, *_ = team.found()
    team.set_up()
    for _ in range(12):
        team.approved(anna, bo, picture=Picture("F0PICTURE", "image/png", "A map"))
        thanks = team.thank(anna, bo, offered=True)
        team.choose(thanks, bo, Choice.NAME)
    team.tick(THURSDAY)

    [row] = team.letters("win-digest")
    with team.database.read(TEAM) as session:
        said = MESSAGES["win-digest"](session, row, THURSDAY)
    assert said is not None
    assert len(said.blocks) <= 50
    assert said.blocks[-1]["type"] == "context"
    assert [block["elements"][0]["action_id"] for block in said.blocks if block["type"] == "actions"] == ["win-open"]
    team.tick(THURSDAY + WEEK)
    assert len(team.issues()) == 2


def test_the_first_post_speaks_as_its_organiser_does_until_the_channel_is_known(team: Team) -> None:
    anna, *_ = team.found()
    team.act(lambda session: session.execute(update(Person).where(Person.id == BOSS).values(language="sv")))
    team.set_up()
    [row] = team.letters("win-welcome")

    def said() -> str:
        with team.database.read(TEAM) as session:
            message = MESSAGES["win-welcome"](session, row, MONDAY)
        assert message is not None
        return message.text

    assert "har skapat en sammanställning" in said()
    team.act(lambda session: session.add(ChannelMember(channel_id=CHANNEL, user_id=anna)))
    assert "has set up a digest" in said()
