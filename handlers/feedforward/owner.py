"""The owner's side: begin and ask in `beginning`, listen in `hearing`, try in `lap`."""

from slack_bolt import App

from handlers.feedforward import beginning, hearing, lap
from handlers.listening import on_click, on_click_open, on_submit
from handlers.office import Office


def register(app: App, office: Office) -> None:
    """Listen to the owner's buttons and forms."""
    on_click(app, office, lap.CLICKS)
    on_click_open(app, office, beginning.OPENS | hearing.OPENS | lap.OPENS)
    for callback_id, doer in (beginning.FORMS | hearing.FORMS | lap.FORMS).items():
        on_submit(app, office, callback_id, doer)
