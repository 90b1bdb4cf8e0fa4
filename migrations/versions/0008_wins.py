"""Wins, role-model stories, thanks, digests and check-ins; what a workspace granted, and which channels are private."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def _id(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=32), nullable=nullable)


def upgrade() -> None:
    """Go to this schema."""
    _stories()
    _people()
    _digests()
    with op.batch_alter_table("workspaces") as workspaces:
        workspaces.add_column(sa.Column("scopes", sa.JSON(), nullable=False, server_default="[]"))
    with op.batch_alter_table("workspaces") as workspaces:
        workspaces.alter_column("scopes", existing_type=sa.JSON(), server_default=None)
    with op.batch_alter_table("channels") as channels:
        channels.add_column(sa.Column("is_private", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("channels") as channels:
        channels.alter_column("is_private", existing_type=sa.Boolean(), server_default=None)


def _stories() -> None:
    op.create_table(
        "wins",
        _id("team_id"),
        _id("id"),
        sa.Column("kind", sa.String(length=16), nullable=False),
        _id("author_id"),
        sa.Column("state", sa.String(length=16), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=True) for name in ("title", "story", "parts", "theme")),
        _id("picture_id", nullable=True),
        sa.Column("picture_alt", sa.Text(), nullable=True),
        _id("private_from_id", nullable=True),
        sa.Column("offered", sa.Boolean(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        *(sa.Column(name, MOMENT, nullable=False) for name in ("created_at", "changed_at")),
        *(sa.Column(name, MOMENT, nullable=False) for name in ("ask_until", "approve_until")),
        sa.Column("approved_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("team_id", "id", name=op.f("pk_wins")),
    )
    op.create_index("ix_wins_author", "wins", ["team_id", "author_id"], unique=False)
    _index_where("ix_wins_moving", "wins", ["team_id", "state"], "state IN ('asking', 'approving')")
    _index_where("ix_wins_worded", "wins", ["team_id", "changed_at"], "title IS NOT NULL")


def _people() -> None:
    op.create_table(
        "win_credits",
        _id("team_id"),
        _id("win_id"),
        _id("user_id"),
        sa.Column("choice", sa.String(length=16), nullable=True),
        sa.Column("answered_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("team_id", "win_id", "user_id", name=op.f("pk_win_credits")),
    )
    op.create_index("ix_win_credits_user", "win_credits", ["team_id", "user_id"], unique=False)
    op.create_table(
        "win_targets",
        _id("team_id"),
        _id("win_id"),
        _id("channel_id"),
        sa.PrimaryKeyConstraint("team_id", "win_id", "channel_id", name=op.f("pk_win_targets")),
    )
    op.create_table(
        "win_unnamed",
        _id("team_id"),
        _id("user_id"),
        sa.Column("since", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("team_id", "user_id", name=op.f("pk_win_unnamed")),
    )
    op.create_table(
        "win_checks",
        *(_id(name) for name in ("team_id", "user_id")),
        sa.Column("taken_on", sa.Date(), nullable=False),
        sa.Column("scores", sa.JSON(), nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("team_id", "user_id", "taken_on", name=op.f("pk_win_checks")),
    )


def _digests() -> None:
    op.create_table(
        "win_digests",
        *(_id(name) for name in ("team_id", "id", "channel_id", "set_up_by")),
        *(sa.Column(name, sa.String(length=16), nullable=False) for name in ("state", "cadence")),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("weekday", "hour")),
        sa.Column("zone", sa.String(length=64), nullable=False),
        *(sa.Column(name, sa.Date(), nullable=False) for name in ("anchor", "handled_on")),
        sa.Column("waited_on", sa.Date(), nullable=True),
        *(sa.Column(name, MOMENT, nullable=False) for name in ("created_at", "changed_at")),
        sa.PrimaryKeyConstraint("team_id", "id", name=op.f("pk_win_digests")),
        sa.UniqueConstraint("team_id", "channel_id", name=op.f("uq_win_digests_team_id_channel_id")),
    )
    op.create_table(
        "win_issues",
        *(_id(name) for name in ("team_id", "id", "digest_id")),
        sa.Column("due_on", sa.Date(), nullable=False),
        *(sa.Column(name, MOMENT, nullable=False) for name in ("due_at", "composed_at")),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("pictured", sa.String(length=64), nullable=True),
        sa.PrimaryKeyConstraint("team_id", "id", name=op.f("pk_win_issues")),
        sa.UniqueConstraint("team_id", "digest_id", "due_on", name=op.f("uq_win_issues_team_id_digest_id_due_on")),
    )
    _index_where("ix_win_issues_moving", "win_issues", ["team_id"], "state IN ('composed', 'out')")
    op.create_table(
        "win_issue_stories",
        *(_id(name) for name in ("team_id", "issue_id", "win_id")),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("team_id", "issue_id", "win_id", name=op.f("pk_win_issue_stories")),
    )
    op.create_index("ix_win_issue_stories_win", "win_issue_stories", ["team_id", "win_id"], unique=False)


def _index_where(name: str, table: str, columns: list[str], condition: str) -> None:
    where = sa.text(condition)
    op.create_index(name, table, columns, unique=False, sqlite_where=where, postgresql_where=where)


def downgrade() -> None:
    """Go back to the schema before it."""
    with op.batch_alter_table("channels") as channels:
        channels.drop_column("is_private")
    with op.batch_alter_table("workspaces") as workspaces:
        workspaces.drop_column("scopes")
    for table in (
        "win_issue_stories",
        "win_issues",
        "win_digests",
        "win_checks",
        "win_unnamed",
        "win_targets",
        "win_credits",
        "wins",
    ):
        op.drop_table(table)
