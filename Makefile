# The commands a person needs: run, test, check, bench, quality. `lock` pins the requirements anew.
PYTHON ?= python3
PORT ?= 8000
DATA ?=
VENV := .venv
BIN := $(VENV)/bin
LOCK := uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-annotate --no-header --quiet

.PHONY: run test check bench quality lock chromium

run: $(VENV)/run.done
	@$(BIN)/studyapp $(if $(DATA),--data-dir "$(DATA)") serve --samples --port $(PORT)

test: check chromium
	$(BIN)/pytest -n 2

check: $(VENV)/test.done
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy

bench: $(VENV)/test.done
	$(BIN)/python -m tests.bench

quality: $(VENV)/test.done
	$(BIN)/python -m tests.quality

$(VENV)/run.done: requirements/run.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "StudyApp needs Python 3.11 or newer; choose one with: make PYTHON=python3.11 run")'
	@echo "Setting up $(VENV); this takes a minute the first time."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/test.done: requirements/test.txt $(VENV)/run.done
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	@touch $@

# The browser tests drive the system's Chromium; it is installed here when it is missing.
chromium:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || { \
		as_root=$$([ "$$(id -u)" = 0 ] || echo sudo); \
		$$as_root apt-get update -qq && \
		$$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
			chromium fonts-liberation fonts-dejavu-core; }

lock:
	$(LOCK) --group build -o requirements/run.txt
	$(LOCK) --group build --group test --extra postgres --extra llm --extra optimize -c requirements/run.txt -o requirements/test.txt
