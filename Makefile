# The only commands to know. Each brings up .venv and what the system lacks by itself; PYTHON=... names the Python.
PY := .venv/bin/python
ARGS ?=
export PYTHON
# Another Python's folders, as some shells set them, are none of this one's.
unexport PYTHONHOME PYTHONPATH

.PHONY: help run test check faults static format lint types contracts bench pictures translations checksums
.PHONY: package setup setup-test

help:
	@echo 'make run       open the window           make run ARGS="--terminal"'
	@echo 'make test      all tests                 make test ARGS="tests/unit -q"'
	@echo 'make check     format, lint, types, import contracts, then all tests'
	@echo 'make faults    every fault tried, the table in docs/reliability.md; ARGS="--every 10" fewer'
	@echo 'make bench     speed and memory against a bare window'
	@echo 'make pictures  the pictures in docs/, made again'
	@echo 'make translations  the texts of src into assets/translations, compiled; ARGS="de" begins a language'
	@echo 'make checksums  of the content files, after a change of one'
	@echo 'make package   wheel and source archive in dist/'

run: setup
	@.venv/bin/ashore $(ARGS)

# Whatever the machine sets for Python and whatever its locale, the tests run alike; tests/environment.py does the rest.
test: setup-test
	$(PY) -I -X utf8 -m pytest $(ARGS)

# 'make test check' runs the tests once: one make makes a goal once.
check: static test

# Minutes long. A short form of it is among the tests.
faults: setup-test
	PYTHONPATH=. $(PY) -X utf8 -m tests.faults.report $(ARGS)

static: format lint types contracts

format: setup-test
	.venv/bin/ruff format --check

lint: setup-test
	.venv/bin/ruff check

types: setup-test
	.venv/bin/mypy

contracts: setup-test
	.venv/bin/lint-imports

bench: setup-test
	$(PY) benchmarks/bench.py $(ARGS)

pictures: setup-test
	$(PY) docs/make_pictures.py $(ARGS)

translations: setup
	$(PY) assets/translations/make_translations.py $(ARGS)

checksums: setup
	$(PY) assets/content/make_checksums.py $(ARGS)

package: setup
	rm -rf build dist
	mkdir -p dist
	$(PY) -c 'from setuptools import build_meta as b; b.build_sdist("dist"); b.build_wheel("dist")'

setup:
	@packaging/setup.sh run

setup-test:
	@packaging/setup.sh test
