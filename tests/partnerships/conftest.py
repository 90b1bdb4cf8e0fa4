"""Two people, and a few more, in a database of their own; on SQLite unless a test asks for both."""

import pytest

from models.engine import Database
from tests.databases import Kind
from tests.partnerships.company import Company


@pytest.fixture
def database_kind() -> Kind:
    """What is tested here is the same on both; a test that doubts it parametrises this."""
    return "sqlite"


@pytest.fixture
def company(database: Database) -> Company:
    """Eight colleagues of different departments."""
    company = Company(database)
    company.found()
    return company
