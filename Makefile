# Everything a newcomer needs: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test setup lint bench lock

demo: setup
	@$(BIN)/results-desk demo

test: setup lint
	@$(BIN)/pytest -n auto

lint: setup
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

bench: setup
	@$(BIN)/python -m tests.benchmarks

setup: $(VENV)/.done

$(VENV)/.done: requirements.lock pyproject.toml .ci/setup
	@PYTHON=$(PYTHON) .ci/setup $(VENV)
	@touch $@

lock: setup
	@$(BIN)/pip install -q uv
	@$(BIN)/uv pip compile pyproject.toml -q --all-extras --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-emit-find-links --no-header -o requirements.lock
