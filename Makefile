# `make demo` and `make test` set up all that they need, in .venv; a second run is quick.
# The machine needs Python 3.11 or later, make and git.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check

BASE := $(VENV)/.base-installed
DEV := $(VENV)/.dev-installed

PAGES ?= examples/pages
DATES ?= $(if $(filter examples/pages,$(PAGES)),examples/dates.json)
DEMO_RECORD := build/demo.isnad

.DEFAULT_GOAL := help
.PHONY: help demo test test-slow lint types eval bench knowledge samples clean

help: ## show what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Isnad needs Python 3.11 or later: make PYTHON=…")'
	$(PYTHON) -m venv $(VENV)

$(BASE): pyproject.toml | $(BIN)/python
	$(PIP) install -e .
	@touch $@

$(DEV): pyproject.toml | $(BIN)/python
	$(PIP) install -e '.[dev]'
	@touch $(BASE) $@

demo: $(BASE) ## read examples/pages (or PAGES=folder [DATES=file]) into a fresh record and look around in it
	@$(BIN)/python scripts/demo.py --record $(DEMO_RECORD) $(if $(DATES),--dates "$(DATES)") "$(PAGES)"

test: $(DEV) lint types ## everything that fits ten minutes: lint, types, tests
	$(BIN)/python -m pytest -m 'not slow'

test-slow: $(DEV) ## kills, load, fuzz and growth
	$(BIN)/python -m pytest -m slow

lint: $(DEV) ## ruff: rules and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(DEV) ## mypy, strict
	$(BIN)/mypy

eval: $(BASE) ## score the reading against gold in $ISNAD_EVAL, else ../shared/eval
	$(BIN)/python scripts/evaluate.py

bench: $(BASE) ## pages a second, and where the time goes
	$(BIN)/python benchmarks/read.py --profile

knowledge: $(BASE) ## compile the YAML files of the knowledge into the file that is shipped
	$(BIN)/python -m isnad.knowledge.stock

samples: $(BASE) ## write the printed samples of the documents anew
	$(BIN)/python scripts/samples.py

clean: ## remove what make has made
	rm -rf $(VENV) build .mypy_cache .ruff_cache .pytest_cache
