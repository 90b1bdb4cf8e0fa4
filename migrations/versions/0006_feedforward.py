"""Feedforward: cycles, helpers, suggestions, mini-surveys, and what is offered to channels."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this schema."""
    op.create_table(
        "ff_cycles",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("owner_id", sa.String(length=32), nullable=False),
        sa.Column("offer_id", sa.String(length=32), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reminded", sa.Boolean(), nullable=False),
        sa.Column("look_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("behaviour", sa.Text(), nullable=True),
        sa.Column("cue", sa.Text(), nullable=True),
        sa.Column("action", sa.Text(), nullable=True),
        sa.Column("pool", sa.String(length=16), nullable=False),
        sa.Column("pool_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("seed", sa.BigInteger(), nullable=False),
        sa.Column("acting_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("passed", sa.Integer(), nullable=False),
        sa.Column("still_day", sa.Integer(), nullable=False),
        sa.Column("still_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("result", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("team_id", "id", name=op.f("pk_ff_cycles")),
    )
    op.create_index(
        "ix_ff_cycles_look",
        "ff_cycles",
        ["team_id", "look_at"],
        unique=False,
        sqlite_where=sa.text("look_at IS NOT NULL"),
        postgresql_where=sa.text("look_at IS NOT NULL"),
    )
    op.create_index("ix_ff_cycles_owner", "ff_cycles", ["team_id", "owner_id"], unique=False)
    op.create_index(
        "ix_ff_cycles_worded",
        "ff_cycles",
        ["team_id", "ended_at"],
        unique=False,
        sqlite_where=sa.text("behaviour IS NOT NULL"),
        postgresql_where=sa.text("behaviour IS NOT NULL"),
    )

    op.create_table(
        "ff_helpers",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("cycle_id", sa.String(length=32), nullable=False),
        sa.Column("helper_id", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("pooled", sa.Boolean(), nullable=False),
        sa.Column("has_left", sa.Boolean(), nullable=False),
        sa.Column("way", sa.String(length=16), nullable=True),
        sa.Column("slots", sa.JSON(), nullable=False),
        sa.Column("met_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("asked_to_type", sa.Boolean(), nullable=False),
        sa.Column("invited_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reminded", sa.Boolean(), nullable=False),
        sa.Column("question", sa.Text(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("team_id", "cycle_id", "helper_id", name=op.f("pk_ff_helpers")),
    )
    op.create_index("ix_ff_helpers_person", "ff_helpers", ["team_id", "helper_id"], unique=False)

    op.create_table(
        "ff_joined",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("offer_id", sa.String(length=32), nullable=False),
        sa.Column("user_id", sa.String(length=32), nullable=False),
        sa.Column("joined_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("left_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("team_id", "offer_id", "user_id", name=op.f("pk_ff_joined")),
    )
    op.create_index("ix_ff_joined_person", "ff_joined", ["team_id", "user_id"], unique=False)

    op.create_table(
        "ff_offers",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("channel_id", sa.String(length=32), nullable=False),
        sa.Column("offered_by", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("guests", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("figures", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("team_id", "id", name=op.f("pk_ff_offers")),
    )
    op.create_index("ix_ff_offers_channel", "ff_offers", ["team_id", "channel_id"], unique=False)

    op.create_table(
        "ff_raters",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("cycle_id", sa.String(length=32), nullable=False),
        sa.Column("rater_id", sa.String(length=32), nullable=False),
        sa.Column("score", sa.Integer(), nullable=True),
        sa.Column("followed", sa.String(length=16), nullable=True),
        sa.Column("idea", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("team_id", "cycle_id", "rater_id", name=op.f("pk_ff_raters")),
    )
    op.create_index("ix_ff_raters_person", "ff_raters", ["team_id", "rater_id"], unique=False)

    op.create_table(
        "ff_suggestions",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("cycle_id", sa.String(length=32), nullable=False),
        sa.Column("giver_id", sa.String(length=32), nullable=True),
        sa.Column("occasion", sa.String(length=16), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.Column("heard", sa.Boolean(), nullable=False),
        sa.Column("fate", sa.String(length=16), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("team_id", "id", name=op.f("pk_ff_suggestions")),
    )
    op.create_index("ix_ff_suggestions_cycle", "ff_suggestions", ["team_id", "cycle_id"], unique=False)
    op.create_index(
        "ix_ff_suggestions_giver",
        "ff_suggestions",
        ["team_id", "giver_id"],
        unique=False,
        sqlite_where=sa.text("giver_id IS NOT NULL"),
        postgresql_where=sa.text("giver_id IS NOT NULL"),
    )


def downgrade() -> None:
    """Go back to the schema before it."""
    op.drop_table("ff_suggestions")

    op.drop_table("ff_raters")

    op.drop_table("ff_offers")

    op.drop_table("ff_joined")

    op.drop_table("ff_helpers")

    op.drop_table("ff_cycles")
