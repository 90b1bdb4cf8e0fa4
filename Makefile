# Every target works from a bare machine: Python >= 3.11 and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
PORT ?= 8765

.PHONY: help setup sandbox run test crash bench check migrations format lock clean

help: ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: $(STAMP) ## make .venv from the lock

$(STAMP): requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Partner needs Python 3.11 or newer; $(PYTHON) is older. Try: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	@touch $@

sandbox: $(STAMP) ## start a local Slack and Partner in it
	@$(BIN)/python app.py sandbox --port $(PORT)

run: $(STAMP) ## join a real workspace
	@$(BIN)/python app.py run

# Tests start many processes; each would compile all of Partner where Python may not keep what it compiled. On two cores
# a third worker has the time in which tests wait, for three seconds of Slack's or for PostgreSQL.
test: export PYTHONDONTWRITEBYTECODE =
test: $(STAMP) ## run every test
	$(BIN)/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder

crash: $(STAMP) ## crash Partner CRASHES= times and kill it KILLS= times; SEED= replays
	@$(BIN)/python -m tests.crash

bench: $(STAMP) ## measure Partner against its goals; BENCH= picks some, SEED= replays
	@$(BIN)/python -m tests.bench $(BENCH)

check: $(STAMP) ## lint, types, walls, manifest, lock and migrations
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest tests/test_manifest.py tests/tooling tests/migrations

migrations: $(STAMP) ## check the migrations on both databases
	$(BIN)/python -m pytest tests/migrations

format: $(STAMP) ## put the code into its usual form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# What is locked stays as it is; `make lock UPGRADE=1` takes the newest of everything.
lock: ## write requirements.lock from pyproject.toml
	$(PYTHON) -m venv $(VENV)-lock
	$(VENV)-lock/bin/pip install --quiet --disable-pip-version-check uv
	$(VENV)-lock/bin/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-header $(if $(UPGRADE),--upgrade) --quiet --output-file requirements.lock
	rm -rf $(VENV)-lock

clean: ## remove what make and the sandbox made
	rm -rf $(VENV) $(VENV)-lock .sandbox
