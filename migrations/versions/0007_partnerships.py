"""Learning partnerships: who is open to one, invitations, pairs, agreements, sessions, turns, reviews, cohorts."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this schema."""
    op.create_table(
        "lp_agreements",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("partnership_id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("made_by", sa.String(length=32), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("weeks", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("pattern", sa.String(length=16), nullable=False),
        sa.PrimaryKeyConstraint("team_id", "partnership_id", "number", name=op.f("pk_lp_agreements")),
    )
    op.create_table(
        "lp_cards",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("partnership_id", sa.String(length=32), nullable=False),
        sa.Column("user_id", sa.String(length=32), nullable=False),
        sa.Column("answers", sa.Text(), nullable=True),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("in_touch", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("team_id", "partnership_id", "user_id", name=op.f("pk_lp_cards")),
    )
    op.create_table(
        "lp_clauses",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("partnership_id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=24), nullable=False),
        sa.Column("author_id", sa.String(length=32), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("team_id", "partnership_id", "number", "name", "author_id", name=op.f("pk_lp_clauses")),
    )
    op.create_table(
        "lp_cohort_members",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("cohort_id", sa.String(length=32), nullable=False),
        sa.Column("user_id", sa.String(length=32), nullable=False),
        sa.Column("joined_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("team_id", "cohort_id", "user_id", name=op.f("pk_lp_cohort_members")),
    )
    op.create_table(
        "lp_cohorts",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("channel_id", sa.String(length=32), nullable=False),
        sa.Column("launched_by", sa.String(length=32), nullable=False),
        sa.Column("facilitator_id", sa.String(length=32), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("launched_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("office_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("team_id", "id", name=op.f("pk_lp_cohorts")),
        sa.UniqueConstraint("team_id", "channel_id", name=op.f("uq_lp_cohorts_team_id_channel_id")),
    )
    op.create_table(
        "lp_decks",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("partnership_id", sa.String(length=32), nullable=False),
        sa.Column("learner_id", sa.String(length=32), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("asked", sa.JSON(), nullable=False),
        sa.Column("passes", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("team_id", "partnership_id", "learner_id", "role", name=op.f("pk_lp_decks")),
    )
    op.create_table(
        "lp_halves",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("partnership_id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.String(length=32), nullable=False),
        sa.Column("roles", sa.JSON(), nullable=False),
        sa.Column("challenge", sa.Integer(), nullable=False),
        sa.Column("candour", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("team_id", "partnership_id", "number", "user_id", name=op.f("pk_lp_halves")),
    )
    op.create_table(
        "lp_invitations",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("from_id", sa.String(length=32), nullable=False),
        sa.Column("to_id", sa.String(length=32), nullable=False),
        sa.Column("pair", sa.String(length=80), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("withheld", sa.Boolean(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reminded", sa.Boolean(), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("team_id", "id", name=op.f("pk_lp_invitations")),
        sa.UniqueConstraint("team_id", "pair", name=op.f("uq_lp_invitations_team_id_pair")),
    )
    with op.batch_alter_table("lp_invitations", schema=None) as batch_op:
        batch_op.create_index("ix_lp_invitations_from", ["team_id", "from_id"], unique=False)
        batch_op.create_index("ix_lp_invitations_to", ["team_id", "to_id"], unique=False)

    op.create_table(
        "lp_partnerships",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("pair", sa.String(length=80), nullable=True),
        sa.Column("first_id", sa.String(length=32), nullable=False),
        sa.Column("second_id", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("seed", sa.BigInteger(), nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lapses_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("agreed", sa.Integer(), nullable=True),
        sa.Column("reopened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("active_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("review_from", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reviewed", sa.Integer(), nullable=False),
        sa.Column("next_on", sa.Date(), nullable=True),
        sa.Column("resting_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("help_by", sa.String(length=32), nullable=True),
        sa.Column("help_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("cohort_id", sa.String(length=32), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("team_id", "id", name=op.f("pk_lp_partnerships")),
        sa.UniqueConstraint("team_id", "pair", name=op.f("uq_lp_partnerships_team_id_pair")),
    )
    with op.batch_alter_table("lp_partnerships", schema=None) as batch_op:
        batch_op.create_index("ix_lp_partnerships_first", ["team_id", "first_id"], unique=False)
        batch_op.create_index(
            "ix_lp_partnerships_running",
            ["team_id"],
            unique=False,
            sqlite_where=sa.text("state IN ('exploring', 'drafting', 'active')"),
            postgresql_where=sa.text("state IN ('exploring', 'drafting', 'active')"),
        )
        batch_op.create_index("ix_lp_partnerships_second", ["team_id", "second_id"], unique=False)

    op.create_table(
        "lp_profiles",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("user_id", sa.String(length=32), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=True),
        sa.Column("lesson", sa.Integer(), nullable=False),
        sa.Column("seed", sa.BigInteger(), nullable=True),
        sa.Column("passed", sa.JSON(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("team_id", "user_id", name=op.f("pk_lp_profiles")),
    )
    op.create_table(
        "lp_reviews",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("partnership_id", sa.String(length=32), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("user_id", sa.String(length=32), nullable=False),
        sa.Column("choice", sa.String(length=16), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("team_id", "partnership_id", "asked_on", "user_id", name=op.f("pk_lp_reviews")),
    )
    op.create_table(
        "lp_seats",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("session_id", sa.String(length=32), nullable=False),
        sa.Column("user_id", sa.String(length=32), nullable=False),
        sa.Column("slots", sa.JSON(), nullable=False),
        sa.Column("view_id", sa.String(length=64), nullable=True),
        sa.Column("useful", sa.Integer(), nullable=True),
        sa.Column("heard", sa.Integer(), nullable=True),
        sa.Column("needs", sa.Integer(), nullable=True),
        sa.Column("plan", sa.Text(), nullable=True),
        sa.Column("plan_due", sa.Date(), nullable=True),
        sa.Column("plan_done_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("team_id", "session_id", "user_id", name=op.f("pk_lp_seats")),
    )
    op.create_table(
        "lp_sessions",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("partnership_id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("talk", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("slots", sa.JSON(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("booked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("lapses_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("prompted", sa.Boolean(), nullable=False),
        sa.Column("activity", sa.String(length=16), nullable=False),
        sa.Column("turn_minutes", sa.Integer(), nullable=False),
        sa.Column("swap_said", sa.Boolean(), nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("team_id", "id", name=op.f("pk_lp_sessions")),
        sa.UniqueConstraint(
            "team_id", "partnership_id", "number", name=op.f("uq_lp_sessions_team_id_partnership_id_number")
        ),
    )
    op.create_table(
        "lp_signatures",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("partnership_id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.String(length=32), nullable=False),
        sa.Column("signed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("norms", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("team_id", "partnership_id", "number", "user_id", name=op.f("pk_lp_signatures")),
    )
    op.create_table(
        "lp_turns",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("session_id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("learner_id", sa.String(length=32), nullable=False),
        sa.Column("coach_id", sa.String(length=32), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("question", sa.String(length=64), nullable=True),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("team_id", "session_id", "number", "part", name=op.f("pk_lp_turns")),
    )


def downgrade() -> None:
    """Go back to the schema before it."""
    op.drop_table("lp_turns")
    op.drop_table("lp_signatures")
    op.drop_table("lp_sessions")
    op.drop_table("lp_seats")
    op.drop_table("lp_reviews")
    op.drop_table("lp_profiles")
    with op.batch_alter_table("lp_partnerships", schema=None) as batch_op:
        batch_op.drop_index("ix_lp_partnerships_second")
        batch_op.drop_index(
            "ix_lp_partnerships_running",
            sqlite_where=sa.text("state IN ('exploring', 'drafting', 'active')"),
            postgresql_where=sa.text("state IN ('exploring', 'drafting', 'active')"),
        )
        batch_op.drop_index("ix_lp_partnerships_first")

    op.drop_table("lp_partnerships")
    with op.batch_alter_table("lp_invitations", schema=None) as batch_op:
        batch_op.drop_index("ix_lp_invitations_to")
        batch_op.drop_index("ix_lp_invitations_from")

    op.drop_table("lp_invitations")
    op.drop_table("lp_halves")
    op.drop_table("lp_decks")
    op.drop_table("lp_cohorts")
    op.drop_table("lp_cohort_members")
    op.drop_table("lp_clauses")
    op.drop_table("lp_cards")
    op.drop_table("lp_agreements")
