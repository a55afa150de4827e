# make run    make the environment, install, open the window   (make run ARGS="source list")
# make test   the same with the development tools, then every check and test
# make fmt    format the code        make bench   measure        make clean   remove what was made
PYTHON ?= python3
ARGS ?=
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
# The first start need not compile then: it takes a tenth of a second. PySide keeps Python modules of
# its own as a zip of sources and would compile them at every start; SBK_EMBED=0 unpacks them.
COMPILE := SBK_EMBED=0 $(BIN)/python -c "import PySide6.QtCore" && \
  $(BIN)/python -m compileall -qq src/newsdesk .venv/lib/python3*/site-packages/shiboken6

.PHONY: run test check bench fmt clean
.DEFAULT_GOAL := run

run: .venv/installed
	@$(BIN)/newsdesk $(ARGS)

test: check
	$(BIN)/pytest

check: .venv/installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry src

bench: .venv/installed-dev
	@for one in tests/benchmarks/bench_*.py; do \
	  echo "== $$one"; $(BIN)/python "$$one" || exit 1; \
	done

fmt: .venv/installed-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

# These marks make the second call quick; a changed pyproject.toml or list of packages renews them.
.venv/installed: .venv/made pyproject.toml packaging/system-packages
	@packaging/system-packages run
	@echo "Installing Newsdesk into .venv: a minute, this once"
	@$(PIP) install -qq -e .
	@$(COMPILE)
	@touch $@

.venv/installed-dev: .venv/made pyproject.toml packaging/system-packages
	@packaging/system-packages test
	@echo "Installing Newsdesk and its development tools into .venv: a minute or two, this once"
	@$(PIP) install -qq -e . --group dev
	@$(COMPILE)
	@touch $@ .venv/installed

# pip knows --group from 25.1 on.
.venv/made:
	@packaging/system-packages run
	@$(PYTHON) -m venv .venv
	@$(PIP) install -qq --upgrade 'pip>=25.1'
	@touch $@
