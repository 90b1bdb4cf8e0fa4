"""Being found by what one offers, once one has said so."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Go to this schema."""
    with op.batch_alter_table("people") as people:
        people.add_column(sa.Column("findable_since", MOMENT, nullable=True))


def downgrade() -> None:
    """Go back to the schema before it."""
    with op.batch_alter_table("people") as people:
        people.drop_column("findable_since")
