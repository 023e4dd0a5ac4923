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
	@$(PY) -m pip install --quiet --no-deps --require-hashes -r requirements/run.txt
	@touch $@

$(VENV)/.dev-installed: requirements/dev.txt $(VENV)/.run-installed
	@echo 'Installing what testing needs (once)...'
	@$(PY) -m pip install --quiet --no-deps --require-hashes -r requirements/dev.txt
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

.PHONY: redrive
redrive: $(VENV)/.run-installed ## Bring back jobs that were given up, while `make run` runs
	@$(PY) -m local.redrive

.PHONY: batch
batch: $(VENV)/.run-installed ## Drop a file of prompts into the running Mayfly: FILE=prompts.csv (PORT=9000 for another port)
	@$(PY) -m local.batch --port $(PORT) "$(FILE)"

# --- tests and checks -------------------------------------------------------
.PHONY: test
test: $(VENV)/.dev-installed ## Run every test, with coverage
	@$(PY) -m pytest --cov --cov-report=term:skip-covered

.PHONY: check
check: $(VENV)/.dev-installed .venv-sam/.installed ## Lint, types, architecture, licences, generated files, template
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check --quiet .
	@$(PY) -m mypy shared/mayfly local tools bench
	@$(PY) -m mypy functions/refine/app.py && $(PY) -m mypy functions/generate/app.py functions/generate/worker.py && $(PY) -m mypy functions/gateway/app.py
	@PYTHONPATH=shared $(VENV)/bin/lint-imports
	@$(PY) -m tools.openapi --check
	@$(PY) tools/build_lexicon.py --check
	@$(PY) tools/build_policy.py --check
	@$(PY) tools/build_glossary.py --check
	@$(PY) tools/build_vocabulary.py --check
	@$(PY) -m tools.build_evidence --check
	@$(PY) -m tools.licences
	@$(VENV)/bin/shellcheck tools/*.sh .ci/run
	@$(MAKE) --no-print-directory validate
	@echo 'All checks passed.'

.PHONY: openapi
openapi: $(VENV)/.dev-installed ## Write docs/openapi.json anew
	@$(PY) -m tools.openapi

.PHONY: guide
guide: $(VENV)/.dev-installed ## Write docs/api.md anew, from commands that are run
	@$(PY) -m tools.api_guide

.PHONY: gallery
gallery: $(VENV)/.dev-installed ## Paint docs/gallery anew: sixty prompts, every place and style
	@$(PY) -m tools.gallery

.PHONY: bench
bench: $(VENV)/.dev-installed ## Measure what is promised, beside references
	@$(PY) -m bench

.PHONY: chaos
chaos: $(VENV)/.dev-installed ## 500 jobs in a storm: killed workers, failing S3 and SQS, messages that come twice
	@$(PY) -m tests.chaos

.PHONY: format
format: $(VENV)/.dev-installed ## Format the code
	@$(PY) -m ruff check --fix --quiet . ; $(PY) -m ruff format --quiet .

# --- deployment -------------------------------------------------------------
# The SAM CLI and Lambda's own Python live in environments of their own: the CLI pins boto3 and click.
.venv-sam/.installed: requirements/sam.txt | $(PY)
	@echo 'Installing the SAM CLI (once, two minutes)...'
	@$(PY) -m venv --clear .venv-sam
	@.venv-sam/bin/python -m pip install --quiet --no-deps --require-hashes -r requirements/sam.txt
	@touch $@

.venv-lambda/.installed: requirements/lambda.txt | $(PY)
	@echo 'Installing what the Lambda runtime brings (once)...'
	@python="$$($(PY) -m tools.lambda_build --which)" && "$$python" -m venv --clear .venv-lambda
	@.venv-lambda/bin/python -m pip install --quiet --no-deps --require-hashes -r requirements/lambda.txt
	@touch $@

.PHONY: lambda-tools
lambda-tools: .venv-sam/.installed .venv-lambda/.installed ## Install the SAM CLI and the Lambda runtime emulator

.PHONY: validate
validate: .venv-sam/.installed ## Check template.yaml as SAM and CloudFormation read it
	@env -u PYTHONPATH SAM_CLI_TELEMETRY=0 AWS_DEFAULT_REGION=$${AWS_DEFAULT_REGION:-us-east-1} .venv-sam/bin/sam validate --lint

.PHONY: build
build: .venv-sam/.installed ## Build what is deployed into .aws-sam/build, without Docker
	@$(PY) -m tools.lambda_build

.PHONY: deploy
deploy: validate build ## Validate, build, and deploy to your AWS account (asks before it does)
	@env -u PYTHONPATH SAM_CLI_TELEMETRY=0 .venv-sam/bin/sam deploy --guided

F ?= GenerateFunction
E ?= events/generate.json
.PHONY: invoke
invoke: lambda-tools $(VENV)/.run-installed ## Run a function in the real Lambda runtime: F=GenerateFunction E=events/generate.json
	@$(PY) -m tools.invoke "$(F)" "$(E)"

.PHONY: local-aws
local-aws: $(VENV)/.run-installed ## S3 and Secrets Manager on port 4566, for `sam local`
	@exec $(PY) -m tools.local_aws

.PHONY: licences
licences: $(VENV)/.dev-installed ## Compare the licences of all that ships with those we accept
	@$(PY) -m tools.licences

# --- assets: committed; only maintainers build them anew, with npm --------------
$(VENV)/.assets-installed: requirements/assets.txt | $(PY)
	@$(PY) -m pip install --quiet --no-deps --require-hashes -r requirements/assets.txt
	@touch $@

.PHONY: assets
assets: $(VENV)/.assets-installed ## Build the sprite pack and the lexicon anew (maintainers; needs npm)
	@command -v npm >/dev/null || { echo 'make assets needs npm, which comes with Node.js.' >&2; exit 1; }
	@mkdir -p .build/assets && cp tools/package.json tools/package-lock.json .build/assets/
	@cd .build/assets && npm ci --ignore-scripts --no-audit --no-fund --silent
	@$(PY) tools/build_sprites.py .build/assets/node_modules
	@$(PY) tools/build_models.py .build/assets/node_modules
	@$(PY) tools/build_annotations.py .build/assets/node_modules
	@$(MAKE) --no-print-directory lexicon

.PHONY: lexicon
lexicon: $(VENV)/.dev-installed ## Build the words anew from tools/lexicon and tools/glossary
	@$(PY) tools/build_lexicon.py
	@$(PY) tools/build_policy.py
	@$(PY) tools/build_glossary.py
	@$(PY) tools/build_vocabulary.py
