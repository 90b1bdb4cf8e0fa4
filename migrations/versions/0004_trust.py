"""Trust: whether the keys fit, who was erased, what organisers changed; and facts are sealed, too.

A migration has no keys. What it cannot seal it marks with `plain:`, and Partner seals it when it opens the database,
before it does anything else (`models.reseal.seal_plain`).
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

WORDED = sa.text("reasons IS NOT NULL")


def upgrade() -> None:
    """Go to this schema."""
    _new_tables()
    with op.batch_alter_table("profile_facts") as facts:
        facts.alter_column("value", existing_type=sa.String(length=255), type_=sa.Text(), existing_nullable=False)
    op.execute("UPDATE profile_facts SET value = 'plain:' || value")
    op.execute("UPDATE holds SET reason = 'plain:' || reason")
    with op.batch_alter_table("people") as people:
        people.add_column(sa.Column("described_at", sa.DateTime(timezone=True), nullable=True))
    # Nobody knows when these were written: their time begins now.
    op.execute("UPDATE people SET described_at = CURRENT_TIMESTAMP")
    with op.batch_alter_table("intro_pairings") as pairings:
        pairings.alter_column("reasons", existing_type=sa.Text(), nullable=True)
    columns = ["team_id", "round_id"]
    op.create_index("ix_intro_pairings_worded", "intro_pairings", columns, sqlite_where=WORDED, postgresql_where=WORDED)


def _new_tables() -> None:
    op.create_table(
        "key_checks",
        sa.Column("name", sa.String(length=32), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_key_checks")),
    )
    op.create_table(
        "erasures",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("mark", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("back_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("team_id", "mark", "kind", name=op.f("pk_erasures")),
    )
    op.create_table(
        "audit",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(length=32), nullable=False),
        sa.Column("action", sa.String(length=32), nullable=False),
        sa.Column("subject", sa.String(length=64), nullable=True),
        sa.Column("count", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("team_id", "id", name=op.f("pk_audit")),
    )
    op.create_index("ix_audit_at", "audit", ["team_id", "at"], unique=False)


def downgrade() -> None:
    """Go back to the schema before it. Facts that are sealed by now cannot be opened here: they go.

    Slack's come back with the next look at profiles, a list's with its next import; people's own are lost.
    """
    op.drop_index("ix_intro_pairings_worded", table_name="intro_pairings")
    op.execute(
        "DELETE FROM intro_pairing_members WHERE pairing_id IN (SELECT id FROM intro_pairings WHERE reasons IS NULL)"
    )
    op.execute("DELETE FROM intro_pairings WHERE reasons IS NULL")
    with op.batch_alter_table("intro_pairings") as pairings:
        pairings.alter_column("reasons", existing_type=sa.Text(), nullable=False)
    with op.batch_alter_table("people") as people:
        people.drop_column("described_at")
    op.execute("UPDATE holds SET reason = CASE WHEN reason LIKE 'plain:%' THEN SUBSTR(reason, 7) ELSE 'held' END")
    op.execute("DELETE FROM profile_facts WHERE value NOT LIKE 'plain:%'")
    op.execute("UPDATE profile_facts SET value = SUBSTR(value, 7)")
    op.execute("UPDATE workspaces SET profiles_synced_at = NULL")
    with op.batch_alter_table("profile_facts") as facts:
        facts.alter_column("value", existing_type=sa.Text(), type_=sa.String(length=255), existing_nullable=False)
    op.drop_index("ix_audit_at", table_name="audit")
    op.drop_table("audit")
    op.drop_table("erasures")
    op.drop_table("key_checks")
