"""A monthly health check of a partnership; cards that are written anew; how whoever asks came upon the other."""

from datetime import timedelta
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
FLAGS = ("check_open", "cards_waited")
MOMENTS = ("checked_at", "cards_due_at", "cards_asked_at")
OF_CARDS: dict[str, sa.types.TypeEngine[Any]] = {"fresh": sa.Text(), "fresh_at": MOMENT, "before": sa.Text()}


def upgrade() -> None:
    """Go to this schema."""
    op.create_table(
        "lp_checks",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("partnership_id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.String(length=32), nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=True) for name in ("two_way", "candid", "worth")),
        sa.PrimaryKeyConstraint("team_id", "partnership_id", "number", "user_id", name=op.f("pk_lp_checks")),
    )
    with op.batch_alter_table("lp_invitations") as invitations:
        invitations.add_column(sa.Column("way", sa.String(length=16), nullable=True))
    with op.batch_alter_table("lp_cards") as cards:
        for name, kind in OF_CARDS.items():
            cards.add_column(sa.Column(name, kind, nullable=True))
    with op.batch_alter_table("lp_partnerships") as pairs:
        for name in MOMENTS:
            pairs.add_column(sa.Column(name, MOMENT, nullable=True))
        for name in FLAGS:
            pairs.add_column(sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("lp_partnerships") as pairs:
        for name in FLAGS:
            pairs.alter_column(name, existing_type=sa.Boolean(), server_default=None)
    _count_from_what_stands()


def _count_from_what_stands() -> None:
    """Where both cards are written, they are asked for anew when the later one is 76 days old."""
    cards = sa.table("lp_cards", *map(sa.column, ("team_id", "partnership_id")), sa.column("written_at", MOMENT))
    pairs = sa.table("lp_partnerships", *map(sa.column, ("team_id", "id")), sa.column("cards_due_at", MOMENT))
    both = (
        sa.select(cards.c.team_id, cards.c.partnership_id, sa.func.max(cards.c.written_at, type_=MOMENT))
        .where(cards.c.written_at.is_not(None))
        .group_by(cards.c.team_id, cards.c.partnership_id)
        .having(sa.func.count() == 2)
    )
    bind = op.get_bind()
    for team_id, partnership_id, written_at in bind.execute(both).all():
        here = (pairs.c.team_id == team_id, pairs.c.id == partnership_id)
        bind.execute(sa.update(pairs).where(*here).values(cards_due_at=written_at + timedelta(days=76)))


def downgrade() -> None:
    """Go back to the schema before."""
    with op.batch_alter_table("lp_partnerships") as pairs:
        for name in (*MOMENTS, *FLAGS):
            pairs.drop_column(name)
    with op.batch_alter_table("lp_cards") as cards:
        for name in OF_CARDS:
            cards.drop_column(name)
    with op.batch_alter_table("lp_invitations") as invitations:
        invitations.drop_column("way")
    op.drop_table("lp_checks")
