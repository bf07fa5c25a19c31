# All that is needed is Python 3.11 or newer, and make. `make help` lists what can be made.
#
#   make serve                                   the workbook in your browser
#   make serve PORT=9000 HOST=0.0.0.0            for others in the room
#   make serve STORE=sqlite:///my-workshop.db    kept elsewhere
#   make setup PYTHON=python3.13                 with another Python

.DEFAULT_GOAL := help
.PHONY: help setup serve lab check lint types layers check-texts check-notebooks fix test browser simulation bench texts clean

PYTHON ?=
VENV := .venv
BIN := $(VENV)/bin
# pip says enough without its progress and its advice to renew itself.
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
# Test files side by side, each whole in one process, in our order: a browser test waits more than it works, and comes last.
AT_ONCE ?= --numprocesses auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder
TEMPLATE := $(wildcard widgets/buurtlezer/serving/template/*)
VOILA_TEMPLATE := $(VENV)/share/jupyter/voila/templates/buurtlezer

# Empty files that say what is installed, and since when. Developers have all that serving needs too.
FOR_SERVING := $(VENV)/.installed
FOR_WORK := $(VENV)/.installed-dev
FOR_BENCH := $(VENV)/.installed-bench
TEMPLATE_COPIED := $(VENV)/.template-copied

help: ## this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: $(FOR_WORK) $(TEMPLATE_COPIED) ## .venv with everything to use and to develop Buurtlezer

serve: $(FOR_SERVING) $(TEMPLATE_COPIED) ## the workbook as web pages: PORT= HOST= STORE= OPTIONS=
	@exec $(BIN)/buurtlezer serve $(if $(PORT),--port "$(PORT)") $(if $(HOST),--host "$(HOST)") $(if $(STORE),--store "$(STORE)") $(OPTIONS)

lab: $(FOR_SERVING) $(TEMPLATE_COPIED) ## the workbook in JupyterLab
	@exec $(BIN)/buurtlezer lab $(OPTIONS)

check: setup ## everything that can be said without running: changes nothing
	@$(MAKE) --no-print-directory --keep-going lint types layers check-texts check-notebooks

lint: setup
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: setup
	$(BIN)/mypy

layers: setup
	$(BIN)/lint-imports --no-logo

check-texts: setup
	$(BIN)/python tools/texts.py check

check-notebooks: setup
	$(BIN)/python tools/check_notebooks.py

fix: setup ## what can be put right by itself: layout, notebook outputs, order of the texts
	$(BIN)/ruff check --fix --exit-zero
	$(BIN)/ruff format
	find workbooks -name '*.ipynb' -not -path '*/.ipynb_checkpoints/*' -exec $(BIN)/nbstripout --keep-id {} +
	$(BIN)/python tools/texts.py tidy

test: setup ## the whole suite, in a real browser too: OPTIONS= goes to pytest
	$(BIN)/python -m pytest $(AT_ONCE) $(OPTIONS)

browser: setup ## only the tests in a real browser
	$(BIN)/python -m pytest $(AT_ONCE) -m browser $(OPTIONS)

simulation: setup ## sixty participants at one store; latencies in test-results/simulation.json
	$(BIN)/python -m pytest -m simulation tests/simulation $(OPTIONS)

bench: setup $(FOR_BENCH) ## side-by-side measurements, as a table and in test-results/bench.json
	$(BIN)/python benchmarks/run.py $(OPTIONS)

texts: setup ## put the texts in order, and say what is wrong with them
	$(BIN)/python tools/texts.py tidy
	$(BIN)/python tools/texts.py check

clean: ## away with what can be made again; .venv stays
	rm -rf build dist test-results .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +

$(BIN)/python:
	@sh tools/venv.sh "$(VENV)" "$(PYTHON)"

$(FOR_SERVING): pyproject.toml hatch_build.py | $(BIN)/python
	@echo "Installing what Buurtlezer needs; the first time this takes some minutes."
	@$(PIP) --editable .
	@touch $@

$(FOR_WORK): pyproject.toml hatch_build.py | $(BIN)/python
	@echo "Installing what Buurtlezer and its developers need; the first time this takes some minutes."
	@$(PIP) --editable '.[dev]'
	@touch $(FOR_SERVING) $@

# marimo, which ours is measured beside.
$(FOR_BENCH): pyproject.toml | $(FOR_WORK)
	@$(PIP) --editable '.[bench]'
	@touch $@

# Plain `voila workbooks/` reads this copy; an installation makes it, a change of the template makes it old.
$(TEMPLATE_COPIED): $(TEMPLATE) | $(BIN)/python
	@mkdir -p $(VOILA_TEMPLATE)
	@cp -R widgets/buurtlezer/serving/template/. $(VOILA_TEMPLATE)/
	@touch $@
