"""Budgets and lanes: what delivery shares between replicas."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

UNFINISHED = sa.text("state IN ('queued', 'leased')")
OPEN = sa.text("state IN ('planned', 'pooled', 'drawn')")
TROUBLED = sa.text("state IN ('failed', 'dead')")


def upgrade() -> None:
    """Go to this schema."""
    op.create_table(
        "budgets",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("next_at", sa.BigInteger(), nullable=False),
        sa.Column("promised_at", sa.BigInteger(), nullable=False),
        sa.Column("asked_at", sa.BigInteger(), nullable=False),
        sa.Column("paused_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("paused_until", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("team_id", "name", name=op.f("pk_budgets")),
    )
    op.create_table(
        "conversations",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("people", sa.String(length=255), nullable=False),
        sa.Column("channel_id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("team_id", "people", name=op.f("pk_conversations")),
    )
    op.create_table(
        "holds",
        sa.Column("name", sa.String(length=32), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_holds")),
    )
    with op.batch_alter_table("inbox") as inbox:
        inbox.create_index(op.f("ix_inbox_seen_at"), ["seen_at"], unique=False)
    columns = ["team_id", "programme_id", "held_on"]
    op.create_index("ix_intro_rounds_open", "intro_rounds", columns, sqlite_where=OPEN, postgresql_where=OPEN)
    _lanes_up()


def _lanes_up() -> None:
    op.drop_index("ix_outbox_unfinished", table_name="outbox")
    with op.batch_alter_table("outbox") as outbox:
        outbox.add_column(sa.Column("method", sa.String(length=32), nullable=True))
        outbox.add_column(sa.Column("ready_at", sa.DateTime(timezone=True), nullable=True))
    op.execute(FILL_LANES)
    with op.batch_alter_table("outbox") as outbox:
        outbox.alter_column("method", existing_type=sa.String(length=32), nullable=False)
        outbox.alter_column("ready_at", existing_type=sa.DateTime(timezone=True), nullable=False)
        outbox.drop_column("leased_until")
        outbox.drop_column("next_try_at")
    columns = ["team_id", "method", "urgent", "ready_at", "created_at"]
    _create_index("ix_outbox_lanes", columns, UNFINISHED)
    _create_index("ix_outbox_troubled", ["state", "kind"], TROUBLED)


FILL_LANES = """
UPDATE outbox SET
  ready_at = COALESCE(CASE WHEN state = 'leased' THEN leased_until ELSE next_try_at END, due_at),
  method = CASE
    WHEN maybe_sent_at IS NOT NULL THEN 'conversations.history'
    WHEN kind = 'update' THEN 'chat.update'
    WHEN kind = 'home' THEN 'views.publish'
    WHEN channel_id IS NULL THEN 'conversations.open'
    ELSE 'chat.postMessage'
  END
"""


def _create_index(name: str, columns: list[str], where: sa.TextClause) -> None:
    op.create_index(name, "outbox", columns, unique=False, sqlite_where=where, postgresql_where=where)


def downgrade() -> None:
    """Go back to the schema before it."""
    op.drop_index("ix_intro_rounds_open", table_name="intro_rounds")
    op.drop_index("ix_outbox_troubled", table_name="outbox")
    op.drop_index("ix_outbox_lanes", table_name="outbox")
    with op.batch_alter_table("outbox") as outbox:
        outbox.add_column(sa.Column("leased_until", sa.DateTime(timezone=True), nullable=True))
        outbox.add_column(sa.Column("next_try_at", sa.DateTime(timezone=True), nullable=True))
    op.execute("UPDATE outbox SET leased_until = ready_at WHERE state = 'leased'")
    op.execute("UPDATE outbox SET next_try_at = ready_at WHERE state = 'queued' AND ready_at > due_at")
    with op.batch_alter_table("outbox") as outbox:
        outbox.drop_column("ready_at")
        outbox.drop_column("method")
    _create_index("ix_outbox_unfinished", ["due_at"], UNFINISHED)
    with op.batch_alter_table("inbox") as inbox:
        inbox.drop_index(op.f("ix_inbox_seen_at"))
    op.drop_table("holds")
    op.drop_table("conversations")
    op.drop_table("budgets")
