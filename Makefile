# Mayfly. `make` alone shows what there is.
.DEFAULT_GOAL := help
SHELL := /bin/sh
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
PY := $(VENV)/bin/python
export PYTHONPATH := shared:.
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help
help: ## Show what can be made
	@echo 'Mayfly: prompt to picture, stateless. Two commands matter: make run, make test.'
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# --- environments -----------------------------------------------------------
$(PY):
	@$(PYTHON) -c 'import sys; v = sys.version_info[:2]; sys.exit(0 if (3, 11) <= v <= (3, 13) else "Mayfly needs Python 3.11, 3.12 or 3.13; $(PYTHON) is %d.%d. Try: make PYTHON=python3.13 run" % v)'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.run-installed: requirements/run.txt | $(PY)
	@echo 'Installing what running needs (once)...'
	@$(PY) -m pip install --quiet --require-hashes -r requirements/run.txt
	@touch $@

$(VENV)/.dev-installed: requirements/dev.txt $(VENV)/.run-installed
	@echo 'Installing what testing needs (once)...'
	@$(PY) -m pip install --quiet --require-hashes -r requirements/dev.txt
	@touch $@

.PHONY: setup
setup: $(VENV)/.dev-installed ## Make .venv with everything that tests and checks need

.PHONY: lock
lock: $(VENV)/.dev-installed ## Compile the pinned requirements anew
	@$(PY) -m pip install --quiet uv
	@PATH="$(VENV)/bin:$$PATH" tools/lock.sh

# --- the product ------------------------------------------------------------
.PHONY: run
run: $(VENV)/.run-installed ## Start Mayfly on http://127.0.0.1:8000 (PORT=9000 for another port)
	@exec $(PY) -m local --port $(PORT)

# --- tests and checks -------------------------------------------------------
.PHONY: test
test: $(VENV)/.dev-installed ## Run every test, with coverage
	@$(PY) -m pytest
