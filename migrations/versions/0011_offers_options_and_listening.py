"""Who offered to help others learn; what a learner noted and tried; how well a coach listened, as they see it."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
OF_SEATS = {"listened": sa.Integer, "options": sa.Text, "options_found": sa.Integer}


def upgrade() -> None:
    """Go to this schema."""
    op.create_table(
        "lp_volunteers",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("user_id", sa.String(length=32), nullable=False),
        sa.Column("task", sa.String(length=16), nullable=False),
        sa.Column("offered_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("team_id", "user_id", "task", name=op.f("pk_lp_volunteers")),
    )
    with op.batch_alter_table("lp_seats") as seats:
        for name, kind in OF_SEATS.items():
            seats.add_column(sa.Column(name, kind(), nullable=True))
        seats.add_column(sa.Column("option_tried_at", MOMENT, nullable=True))
    with op.batch_alter_table("lp_profiles") as profiles:
        profiles.add_column(sa.Column("tools", sa.Integer(), nullable=False, server_default="0"))
    with op.batch_alter_table("lp_profiles") as profiles:
        profiles.alter_column("tools", existing_type=sa.Integer(), server_default=None)


def downgrade() -> None:
    """Go back to the schema before."""
    with op.batch_alter_table("lp_profiles") as profiles:
        profiles.drop_column("tools")
    with op.batch_alter_table("lp_seats") as seats:
        for name in (*OF_SEATS, "option_tried_at"):
            seats.drop_column(name)
    op.drop_table("lp_volunteers")
