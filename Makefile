# Everything a newcomer needs: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

# One more than there are cores: many tests wait for a server.
WORKERS := $(shell echo $$(($$(nproc) + 1)))

.PHONY: demo test test-all setup lint bench gallery lock

demo: setup
	@$(BIN)/results-desk demo

test: setup lint
	@.ci/test-tools
	@tests/support/mail_servers/install
	@$(BIN)/pytest -n $(WORKERS) --dist worksteal

test-all: setup lint
	@.ci/test-tools
	@tests/support/mail_servers/install
	@$(BIN)/pytest -n $(WORKERS) --dist worksteal -m "long or not long"
	@$(BIN)/python -m tests.gallery
	@.ci/empty-debian

lint: setup
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

bench: setup
	@$(BIN)/python -m tests.benchmarks

gallery: setup
	@$(BIN)/python -m tests.gallery

setup: $(VENV)/.done

$(VENV)/.done: requirements.lock pyproject.toml .ci/setup
	@PYTHON=$(PYTHON) .ci/setup $(VENV)
	@touch $@

lock: setup
	@$(BIN)/pip install -q uv
	@$(BIN)/uv pip compile pyproject.toml -q --all-extras --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-emit-find-links --no-header -o requirements.lock
