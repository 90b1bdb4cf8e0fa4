"""`/partner data` and `/partner audit`: what is stored about me, and what organisers changed."""

from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient

from bot import audit
from bot.people.reader import Reader
from bot.people.service import require_organiser
from bot.personal import everything
from bot.personal.download import ask_for
from bot.personal.export import as_text
from bot.personal.views import Line, audit_modal, data_modal, erase_modal, erased_modal, text_modal, working_modal
from bot.surfaces import home_view
from bot.texts import Mrkdwn, channel_mention, opened
from bot.texts.blocks import View, section
from bot.texts.dates import local
from handlers.listening import Opener, do, on_click_open, show_reply
from handlers.office import Act, Body, Office, Reply, act_of_click
from models.audit import AuditLine
from models.engine import TeamSession


def openers(office: Office) -> dict[str, Opener]:
    """The words that open a modal."""
    return {"data": lambda session, act: _data(session, act, office), "audit": open_audit}


def register(app: App, office: Office) -> None:
    """Listen to what concerns one's own data, and the audit."""

    def open_data(session: TeamSession, act: Act) -> View:
        return _data(session, act, office)

    def open_erase(session: TeamSession, act: Act) -> View:
        words = Reader.of(session, act.user_id, act.now).words
        return erase_modal(words, holds=office.erasing.journal is not None)

    on_click_open(
        app,
        office,
        {"data-open": open_data, "data-text": open_text, "data-erase": open_erase, "audit-open": open_audit},
    )
    _listen_to_download(app, office)
    _listen_to_words(app, office)
    _listen_to_erase(app, office)
    _listen_to_offer(app, office)


def _data(session: TeamSession, act: Act, office: Office, note: str | None = None) -> View:
    reader = Reader.of(session, act.user_id, act.now)
    held = [Line(one.what, one.readers, one.kept) for one in everything.describe(reader)]
    return data_modal(reader.words, held, days=office.retention_days, as_file=office.can_upload, note=note)


def open_text(session: TeamSession, act: Act) -> View:
    """The download as text, where Partner may bring no file."""
    text = as_text(everything.export(session, act.user_id, act.now))
    return text_modal(Reader.of(session, act.user_id, act.now).words, text)


def open_audit(session: TeamSession, act: Act) -> View:
    """What was changed, for organisers."""
    require_organiser(session, act.user_id)
    reader = Reader.of(session, act.user_id, act.now)
    return audit_modal(reader.words, [_told(reader, line) for line in audit.newest(session)])


def _told(reader: Reader, line: AuditLine) -> Mrkdwn:
    words = reader.words
    who = words.mrkdwn("audit-operator") if line.actor == audit.OPERATOR else words.person(line.actor)
    is_channel = line.subject is not None and line.subject.startswith(("C", "G"))
    place = channel_mention(line.subject) if is_channel and line.subject else words.mrkdwn("audit-nowhere")
    what = words.mrkdwn(f"audit-{line.action}", who=who, place=place, n=line.count or 0)
    date = words.date_with_year(local(line.at, reader.person.zone))
    return words.mrkdwn("audit-line", date=opened(date), time=words.time(line.at, reader.person.zone), what=what)


def _listen_to_download(app: App, office: Office) -> None:
    @app.action("data-file")
    def wanted(ack: Ack, body: Body, client: WebClient) -> None:
        act = act_of_click(body, office.clock())

        def ask(session: TeamSession, act: Act) -> None:
            ask_for(session, act.user_id, act.key or act.now.isoformat(), act.now)

        do(office, act, ask)
        ack()
        with office.database.read(act.team_id) as session:
            view = _data(session, act, office, note="data-file-coming")
        client.views_update(view_id=body["view"]["id"], view=view)


def _listen_to_words(app: App, office: Office) -> None:
    @app.action("data-words")
    def wanted(ack: Ack, body: Body, client: WebClient) -> None:
        act = act_of_click(body, office.clock())
        client.views_update(view_id=body["view"]["id"], view=_working(office, act))
        office.erasing.words(act.team_id, act.user_id, act.now)
        ack()
        office.wake()
        with office.database.read(act.team_id) as session:
            view = _data(session, act, office, note="data-words-done")
        client.views_update(view_id=body["view"]["id"], view=view)


def _listen_to_erase(app: App, office: Office) -> None:
    @app.action("data-erase-now")
    def wanted(ack: Ack, body: Body, client: WebClient) -> None:
        act = act_of_click(body, office.clock())
        # Their own language is about to be forgotten, and they are still reading.
        words = office.words_for(act.team_id, act.user_id)
        client.views_update(view_id=body["view"]["id"], view=working_modal(words))
        office.erasing.person(act.team_id, act.user_id, act.now)
        ack()
        office.wake()
        done = erased_modal(words)
        client.views_update(view_id=body["view"]["id"], view=done)
        _show_nothing_left(office, body, client, act)


def _show_nothing_left(office: Office, body: Body, client: WebClient, act: Act) -> None:
    """What stands beneath, and Home, still show what was there."""
    with office.database.read(act.team_id) as session:
        home = home_view(session, act.user_id, act.now)
        beneath = _data(session, act, office)
    if body["view"].get("root_view_id") not in {None, body["view"]["id"]}:
        client.views_update(view_id=body["view"]["root_view_id"], view=beneath)
    client.views_publish(user_id=act.user_id, view=home)


def _working(office: Office, act: Act) -> View:
    return working_modal(office.words_for(act.team_id, act.user_id))


def _listen_to_offer(app: App, office: Office) -> None:
    @app.action("stop-erase")
    def taken(ack: Ack, body: Body, client: WebClient, respond: Respond) -> None:
        """The offer after leaving, taken."""
        act = act_of_click(body, office.clock())
        words = office.words_for(act.team_id, act.user_id)
        office.erasing.words(act.team_id, act.user_id, act.now)
        ack()
        office.wake()
        show_reply(office, body, client, respond, Reply([section(words.mrkdwn("stop-erased"))]))
