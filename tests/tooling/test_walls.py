"""The walls between the places stand where the design puts them."""

from grimp import ImportGraph

from tests.tooling.walls import MayImport


def house(*imports: tuple[str, str]) -> ImportGraph:
    graph = ImportGraph()
    for module in ("bot", "bot.tea", "bot.tea.rules", "bot.tea.service", "bot.calendar", "models", "models.tea"):
        graph.add_module(module)
    for line, (importer, imported) in enumerate(imports, start=1):
        if imported not in graph.modules:
            graph.add_module(imported, is_squashed=True)
        graph.add_import(importer=importer, imported=imported, line_number=line, line_contents=f"import {imported}")
    return graph


def breaches(graph: ImportGraph, modules: list[str], may_import: list[str]) -> list[str]:
    contract = MayImport("a wall", {}, {"modules": modules, "may_import": may_import})
    found: list[str] = contract.check(graph, verbose=False).metadata["breaches"]
    return found


def test_an_import_that_is_not_listed_is_named_with_its_line() -> None:
    graph = house(("bot.tea.rules", "pydantic"), ("bot.tea.rules", "models.tea"))

    assert breaches(graph, ["bot.*.rules"], ["pydantic"]) == ["bot.tea.rules imports models.tea (line 2)"]


def test_a_listed_package_opens_everything_inside_it() -> None:
    assert breaches(house(("bot.tea.service", "models.tea")), ["bot.tea"], ["models"]) == []


def test_a_listed_pattern_opens_each_package_that_fits_it() -> None:
    graph = house(("models.tea", "bot.tea.rules"), ("models.tea", "bot.tea.service"))

    assert breaches(graph, ["models"], ["bot.*.rules"]) == ["models.tea imports bot.tea.service (line 2)"]


def test_a_place_may_import_itself() -> None:
    assert breaches(house(("bot.tea.service", "bot.tea.rules")), ["bot.tea"], []) == []


def test_the_harmless_part_of_the_standard_library_is_open_to_all() -> None:
    assert breaches(house(("bot.tea.rules", "datetime"), ("bot.tea.rules", "random")), ["bot.*.rules"], []) == []


def test_files_and_sockets_must_be_listed_like_a_library() -> None:
    graph = house(("bot.tea.rules", "sqlite3"), ("bot.tea.rules", "pathlib"))

    assert breaches(graph, ["bot.*.rules"], ["pathlib"]) == ["bot.tea.rules imports sqlite3 (line 1)"]


def test_the_composition_root_is_closed_to_everything() -> None:
    assert breaches(house(("bot.tea.service", "app")), ["bot"], ["models"]) == ["bot.tea.service imports app (line 1)"]


def test_a_place_that_is_not_there_is_reported_and_breaks_nothing() -> None:
    contract = MayImport("a wall", {}, {"modules": ["bot.coffee"], "may_import": ["pydantic"]})

    check = contract.check(house(), verbose=False)

    assert check.kept
    assert check.warnings == ["bot.coffee: no such module"]
