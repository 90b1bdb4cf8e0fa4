"""Being found by what one offers, once one has said so; one's own part in the check-in, and what one takes on."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Go to this schema."""
    with op.batch_alter_table("people") as people:
        people.add_column(sa.Column("findable_since", MOMENT, nullable=True))
    with op.batch_alter_table("win_checks") as checks:
        checks.add_column(sa.Column("part", sa.Text(), nullable=True))
    op.create_table(
        "win_actions",
        *(sa.Column(name, sa.String(length=32), nullable=False) for name in ("team_id", "id", "user_id")),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("done_at", MOMENT, nullable=True),
        *(sa.Column(name, MOMENT, nullable=False) for name in ("created_at", "changed_at")),
        sa.PrimaryKeyConstraint("team_id", "id", name=op.f("pk_win_actions")),
    )
    op.create_index("ix_win_actions_user", "win_actions", ["team_id", "user_id"], unique=False)


def downgrade() -> None:
    """Go back to the schema before it."""
    op.drop_table("win_actions")
    with op.batch_alter_table("win_checks") as checks:
        checks.drop_column("part")
    with op.batch_alter_table("people") as people:
        people.drop_column("findable_since")
