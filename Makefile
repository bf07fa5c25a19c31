# All that is needed is Python 3.11 or newer, and make. `make help` lists what can be made.
#
#   make serve                                   the workbook in your browser
#   make serve PORT=9000 HOST=0.0.0.0            for others in the room
#   make serve STORE=sqlite:///my-workshop.db    kept elsewhere
#   make setup PYTHON=python3.13                 with another Python
#   make lock OPTIONS=--upgrade                  the newest of all that is installed

.DEFAULT_GOAL := help
.PHONY: help setup serve lab check lint types layers check-scripts check-texts check-notebooks check-dependencies fix test long again \
	test-lowest browser simulation bench texts lock clean

# Some machines forbid Python to keep what it compiled. Each process of ours, and each that the tests start, would compile all again.
unexport PYTHONDONTWRITEBYTECODE

PYTHON ?=
VENV := .venv
BIN := $(VENV)/bin
LOWEST := .venv-lowest
# Versions come from these two; pyproject.toml only says which are allowed.
LOCK := requirements.lock
LOWEST_LOCK := requirements-lowest.lock
# $(call pip,VENV,LOCK): in the environment the lock holds for what builds us too; newer pips read the second name for that.
# pip says enough without its progress and its advice to renew itself.
pip = PIP_CONSTRAINT=$(2) PIP_BUILD_CONSTRAINT=$(2) $(1)/bin/python -m pip install --quiet --disable-pip-version-check
# Rides by public transport, where a wheel of their engine fits; without it the rest is installed all the same.
reach = PIP_CONSTRAINT=$(LOCK) sh tools/reach.sh $(BIN)/python
# Nothing is asked of the network, and nothing is written beside the scripts.
deno = DENO_DIR="$${XDG_CACHE_HOME:-$$HOME/.cache}/buurtlezer-deno" DENO_NO_UPDATE_CHECK=1 DO_NOT_TRACK=1 $(BIN)/deno
# Test files side by side, each whole in one process, in our order: a browser test waits more than it works, and comes last. So one
# more than there are processors.
AT_ONCE ?= --numprocesses $(shell expr $$(nproc 2>/dev/null || echo 2) + 1) --maxprocesses 5 --dist loadfile --no-loadscope-reorder
# Of the rooms that `make long` tries last, and by it how long each attack lasts: the latencies of sixty are for `make simulation`,
# that nothing is lost shows with fewer.
PARTICIPANTS ?= 24
# Not browsers, our own tools, nor what takes minutes over our own rules and processes: no library's version decides that.
# What goes through the libraries that decide: networks, tables and shapes, entries and the store, the rooms, widgets, files.
LOWEST_TESTS := tests/analysis/network tests/geodata tests/logbook tests/model tests/parts
TEMPLATE := $(wildcard widgets/buurtlezer/serving/template/*.*)
SCRIPTS := $(shell find widgets/buurtlezer/parts -name '*.js' -o -name '*.css' -o -path '*/scripts/*.py')
# The streets, the services and the ground stand beside them for browsers.
SCRIPTS += $(addprefix data/brussels/,$(addsuffix .csv,streets municipalities services service_kinds stops) \
	$(addsuffix .topojson,street_lines water green rail))
# The folders too: one that lost a file is newer than it was.
SCRIPTS += $(sort $(dir $(SCRIPTS)))
VOILA_TEMPLATE := $(VENV)/share/jupyter/voila/templates/buurtlezer

# Empty files that say what is installed, and since when. Developers have all that serving needs too.
FOR_SERVING := $(VENV)/.installed
FOR_WORK := $(VENV)/.installed-dev
FOR_BENCH := $(VENV)/.installed-bench
FOR_LOWEST := $(LOWEST)/.installed-test
TEMPLATE_COPIED := $(VENV)/.template-copied

help: ## this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: $(FOR_WORK) $(TEMPLATE_COPIED) ## .venv with everything to use and to develop Buurtlezer

serve: $(FOR_SERVING) $(TEMPLATE_COPIED) ## the workbook as web pages: PORT= HOST= STORE= OPTIONS=
	@exec $(BIN)/buurtlezer serve $(if $(PORT),--port "$(PORT)") $(if $(HOST),--host "$(HOST)") $(if $(STORE),--store "$(STORE)") $(OPTIONS)

lab: $(FOR_SERVING) $(TEMPLATE_COPIED) ## the workbook in JupyterLab
	@exec $(BIN)/buurtlezer lab $(OPTIONS)

check: setup ## everything that can be said without running: changes nothing
	@$(MAKE) --no-print-directory --keep-going lint types layers check-scripts check-texts check-notebooks check-dependencies

lint: setup
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: setup
	$(BIN)/mypy

layers: setup
	$(BIN)/lint-imports --no-logo

check-scripts: setup
	$(deno) fmt --check --quiet
	$(deno) lint --quiet
	$(deno) check --quiet --no-remote --no-npm --cached-only widgets
	$(BIN)/python tools/check_scripts.py

check-texts: setup
	$(BIN)/python tools/texts.py check

check-notebooks: setup
	$(BIN)/python tools/check_notebooks.py

check-dependencies: setup
	$(BIN)/python tools/check_dependencies.py

fix: setup ## what can be put right by itself: layout, notebook outputs, order of the texts, environment.yml
	$(BIN)/ruff check --fix --exit-zero
	$(BIN)/ruff format
	-$(deno) lint --fix --quiet
	$(deno) fmt --quiet
	find workbooks -name '*.ipynb' -not -path '*/.ipynb_checkpoints/*' -exec $(BIN)/nbstripout --keep-id {} +
	$(BIN)/python tools/texts.py tidy
	$(BIN)/python tools/environment.py

test: setup ## every rule, in a real browser too, in some ten minutes: OPTIONS= goes to pytest
	$(BIN)/python -m pytest $(AT_ONCE) $(OPTIONS)

long: setup ## what takes long: every page in every form, properties with many examples, a room of many processes
	$(BIN)/python -m pytest $(AT_ONCE) --hypothesis-profile=long -m "long or hypothesis" $(OPTIONS)
	BUURTLEZER_PARTICIPANTS=$(PARTICIPANTS) $(BIN)/python -m pytest -m simulation tests/simulation $(OPTIONS)

again: setup ## the tests that failed last, once more and by themselves: at most ten, more is no stumble
	@failed=$$(grep -c '"' .pytest_cache/v/cache/lastfailed 2>/dev/null); echo "Failed: $${failed:-0}. Asked once more, by themselves:"; \
		grep '"' .pytest_cache/v/cache/lastfailed; [ "$${failed:-0}" -ge 1 ] && [ "$$failed" -le 10 ]
	$(BIN)/python -m pytest -m "" --last-failed --numprocesses 0 $(OPTIONS)

test-lowest: $(FOR_LOWEST) ## the tests of what goes through a library, with the lowest versions allowed, in .venv-lowest
	$(LOWEST)/bin/python -m pytest $(AT_ONCE) -m "not browser and not long" $(LOWEST_TESTS) $(OPTIONS)

browser: setup ## only the tests in a real browser
	$(BIN)/python -m pytest $(AT_ONCE) -m "browser and not long" $(OPTIONS)

simulation: setup ## sixty participants at one store, and beside hostile visitors: a table of latencies, also in test-results
	$(BIN)/python -m pytest -m simulation tests/simulation $(OPTIONS)

bench: setup $(FOR_BENCH) ## side-by-side measurements, as a table and in test-results/bench.json
	$(BIN)/python benchmarks/run.py $(OPTIONS)

texts: setup ## put the texts in order, and say what is wrong with them
	$(BIN)/python tools/texts.py tidy
	$(BIN)/python tools/texts.py check

# Not after setup, which a lock that is out of step may stop.
lock: | $(BIN)/python ## bring the locks in step with pyproject.toml; OPTIONS=--upgrade takes the newest of all
	@$(call pip,$(VENV),$(LOCK)) packaging uv
	$(BIN)/python tools/locks.py $(OPTIONS)

clean: ## away with what can be made again; .venv stays
	rm -rf build dist test-results .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -not -path './$(VENV)*/*' -prune -exec rm -rf {} +

$(VENV)/bin/python $(LOWEST)/bin/python: %/bin/python:
	@sh tools/venv.sh "$*" "$(PYTHON)"

$(FOR_SERVING): pyproject.toml hatch_build.py $(LOCK) | $(BIN)/python
	@echo "Installing what Buurtlezer needs; the first time this takes some minutes."
	@$(call pip,$(VENV),$(LOCK)) --editable .
	@$(reach)
	@touch $@

$(FOR_WORK): pyproject.toml hatch_build.py $(LOCK) | $(BIN)/python
	@echo "Installing what Buurtlezer and its developers need; the first time this takes some minutes."
	@$(call pip,$(VENV),$(LOCK)) --editable '.[dev,test]'
	@$(reach)
	@touch $(FOR_SERVING) $@

# Wheels only: where a Python is too new for one of these versions, pip says so, and compiles nothing.
$(FOR_LOWEST): pyproject.toml hatch_build.py $(LOWEST_LOCK) | $(LOWEST)/bin/python
	@echo "Installing the lowest versions that Buurtlezer allows; the first time this takes some minutes."
	@$(call pip,$(LOWEST),$(LOWEST_LOCK)) --only-binary :all: --editable '.[reach,test]'
	@touch $@

# marimo, which ours is measured beside.
$(FOR_BENCH): pyproject.toml $(LOCK) | $(FOR_WORK)
	@$(call pip,$(VENV),$(LOCK)) --editable '.[bench]'
	@touch $@

# Plain `voila workbooks/` reads this copy; an installation makes it, a change of the template makes it old.
$(TEMPLATE_COPIED): $(TEMPLATE) $(SCRIPTS) hatch_build.py | $(FOR_SERVING)
	@$(BIN)/python -m buurtlezer.parts.scripts widgets/buurtlezer/serving/template/static
	@rm -rf $(VOILA_TEMPLATE)
	@mkdir -p $(VOILA_TEMPLATE)
	@cp -R widgets/buurtlezer/serving/template/. $(VOILA_TEMPLATE)/
	@touch $@
