"""What people type after /partner, in either language and with the slips people make."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.texts.commands import read

READ = [
    ("", ("hub", ""), "nothing at all opens the hub"),
    ("   ", ("hub", ""), "blanks are nothing"),
    ("help", ("help", ""), ""),
    ("hjälp", ("help", ""), ""),
    ("hjalp", ("help", ""), "without the dots"),
    ("hja\u0308lp", ("help", ""), "dots typed as a mark of their own"),
    ("?", ("help", ""), ""),
    ("JOIN", ("join", ""), "shouted"),
    ("gå-med", ("join", ""), "as the usage has it"),
    ("gå med", ("join", ""), "as people say it"),
    ("träffa", ("join", ""), ""),
    ("pause", ("pause", ""), ""),
    ("pausa till 15 januari", ("pause", "till 15 januari"), "with an end"),
    ("pause  until   2 weeks", ("pause", "until 2 weeks"), "many blanks"),
    ("Pause until Next Monday", ("pause", "until Next Monday"), "the rest stays as typed"),
    ("hoppa-över", ("skip", ""), ""),
    ("hoppa över", ("skip", ""), ""),
    ("stå över", ("skip", ""), ""),
    ("fortsätt", ("resume", ""), ""),
    ("sluta", ("stop", ""), ""),
    ("inställningar", ("setup", ""), ""),
    ("profil", ("profile", ""), ""),
    ("preview", ("preview", ""), ""),
    ("förhandsvisa", ("preview", ""), ""),
    ("forhandsvisa", ("preview", ""), "without the dots"),
    ("why <@U01|anna> <@U02>", ("why", "<@U01|anna> <@U02>"), "about people"),
    ("varför <@U01>", ("why", "<@U01>"), ""),
    ("hem", ("home", ""), ""),
    ("data", ("data", ""), ""),
    ("mina uppgifter", ("data", ""), ""),
    ("Mina-uppgifter", ("data", ""), "as the usage has it"),
    ("audit", ("audit", ""), ""),
    ("ändringslogg", ("audit", ""), ""),
    ("helpp", (None, "helpp"), "one letter too many is unknown"),
    ("dance with me", (None, "dance with me"), ""),
    ("<!channel>", (None, "<!channel>"), ""),
]


@pytest.mark.parametrize(("typed", "meant", "remark"), READ, ids=[row[0] or "nothing" for row in READ])
def test_what_is_typed_is_understood(typed: str, meant: tuple[str | None, str], remark: str) -> None:
    assert tuple(read(typed)) == meant, remark


@given(st.text())
def test_nothing_that_can_be_typed_breaks_it(typed: str) -> None:
    assert read(typed).rest in " ".join(typed.split())
