"""One budget of attention for each person: who reads what, whose turn it is, silence and public holidays."""

import json
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

RANKS = {"intro-meet": 1, "intro-told": 2, "intro-ask": 2, "intro-check": 2, "intro-left-out": 2, "intro-preview": 3}
"""As `bot.people.rules.Rank` has them; everything else is a nudge."""
NUDGE = 4
COUNTED = timedelta(days=9)


def upgrade() -> None:
    """Go to this schema."""
    op.create_table(
        "outbox_readers",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("user_id", sa.String(length=32), nullable=False),
        sa.Column("outbox_id", sa.String(length=32), nullable=False),
        sa.Column("held_back", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("team_id", "user_id", "outbox_id", name=op.f("pk_outbox_readers")),
    )
    op.create_table(
        "attention",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("user_id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("team_id", "user_id", name=op.f("pk_attention")),
    )
    op.create_table(
        "silences",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("user_id", sa.String(length=32), nullable=False),
        sa.Column("ignored", sa.Integer(), nullable=False),
        sa.Column("quiet_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("team_id", "user_id", name=op.f("pk_silences")),
    )
    with op.batch_alter_table("outbox") as outbox:
        outbox.add_column(sa.Column("started_by", sa.String(length=16), nullable=False, server_default="bot"))
        outbox.add_column(sa.Column("rank", sa.SmallInteger(), nullable=False, server_default=str(NUDGE)))
    with op.batch_alter_table("outbox") as outbox:
        outbox.alter_column("started_by", existing_type=sa.String(length=16), server_default=None)
        outbox.alter_column("rank", existing_type=sa.SmallInteger(), server_default=None)
    with op.batch_alter_table("people") as people:
        people.add_column(sa.Column("country", sa.String(length=2), nullable=True))
    _fill()
    op.execute(GATHER_SILENCES)
    with op.batch_alter_table("intro_enrolments") as enrolments:
        enrolments.drop_column("unanswered")
        enrolments.drop_column("quiet_until")
        enrolments.drop_column("silences")
        enrolments.create_index("ix_intro_enrolments_user", ["team_id", "user_id"], unique=False)


GATHER_SILENCES = """
INSERT INTO silences (team_id, user_id, ignored, quiet_until, times)
SELECT team_id, user_id, MAX(unanswered), MAX(quiet_until), SUM(silences) FROM intro_enrolments
GROUP BY team_id, user_id HAVING SUM(silences) > 0 OR MAX(unanswered) > 0
"""
SPREAD_SILENCES = """
UPDATE intro_enrolments SET
  unanswered = COALESCE((SELECT s.ignored FROM silences s WHERE
    s.team_id = intro_enrolments.team_id AND s.user_id = intro_enrolments.user_id), 0),
  silences = COALESCE((SELECT s.times FROM silences s WHERE
    s.team_id = intro_enrolments.team_id AND s.user_id = intro_enrolments.user_id), 0),
  quiet_until = (SELECT s.quiet_until FROM silences s WHERE
    s.team_id = intro_enrolments.team_id AND s.user_id = intro_enrolments.user_id)
"""


def _fill() -> None:
    """Say of what waits, and of what was said lately, who reads it and how much it matters."""
    connection = op.get_bind()
    outbox = sa.table(
        "outbox",
        *(sa.column(name) for name in ("team_id", "id", "kind", "template", "state", "urgent", "rank")),
        sa.column("user_ids", sa.Text()),
        sa.column("sent_at", sa.DateTime(timezone=True)),
    )
    readers = sa.table(
        "outbox_readers", *(sa.column(name) for name in ("team_id", "user_id", "outbox_id", "held_back"))
    )
    for template, rank in RANKS.items():
        connection.execute(outbox.update().where(outbox.c.template == template).values(rank=rank))
    lately = sa.or_(outbox.c.state.in_(("queued", "leased")), outbox.c.sent_at > _long_ago(connection))
    chosen = (outbox.c.kind.in_(("dm", "group_dm")), outbox.c.urgent.is_(sa.false()), lately)
    people = sa.cast(outbox.c.user_ids, sa.Text()).label("people")
    rows = connection.execute(sa.select(outbox.c.team_id, outbox.c.id, people).where(*chosen)).all()
    found = [
        {"team_id": team_id, "user_id": user_id, "outbox_id": outbox_id, "held_back": False}
        for team_id, outbox_id, user_ids in rows
        for user_id in dict.fromkeys(json.loads(user_ids))
    ]
    if found:
        connection.execute(readers.insert(), found)


def _long_ago(connection: sa.Connection) -> datetime:
    # The newest message is the best clock that a migration has.
    newest = connection.scalar(sa.text("SELECT MAX(sent_at) FROM outbox"))
    if newest is None:
        return datetime(1970, 1, 1, tzinfo=UTC)
    moment = datetime.fromisoformat(newest) if isinstance(newest, str) else newest
    return moment - COUNTED


def downgrade() -> None:
    """Go back to the schema before it."""
    with op.batch_alter_table("intro_enrolments") as enrolments:
        enrolments.drop_index("ix_intro_enrolments_user")
        enrolments.add_column(sa.Column("unanswered", sa.Integer(), nullable=False, server_default="0"))
        enrolments.add_column(sa.Column("quiet_until", sa.DateTime(timezone=True), nullable=True))
        enrolments.add_column(sa.Column("silences", sa.Integer(), nullable=False, server_default="0"))
    op.execute(SPREAD_SILENCES)
    with op.batch_alter_table("intro_enrolments") as enrolments:
        enrolments.alter_column("unanswered", existing_type=sa.Integer(), server_default=None)
        enrolments.alter_column("silences", existing_type=sa.Integer(), server_default=None)
    with op.batch_alter_table("people") as people:
        people.drop_column("country")
    with op.batch_alter_table("outbox") as outbox:
        outbox.drop_column("rank")
        outbox.drop_column("started_by")
    op.drop_table("silences")
    op.drop_table("attention")
    op.drop_table("outbox_readers")
