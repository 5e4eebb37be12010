#!/usr/bin/env bash
# Notes what is laid out otherwise in the records that a branch changes: layout-notes.sh BASE [PATCH]
# Each line is a warning at file and line, by problems.json. Never a failure: who edits in a browser has no formatter,
# and the site is the same. Names go from git to `tidy` between zeros; other lines than notes are left out.
# PATCH: file for what lays these records out, which tidy.sh applies.
set -euo pipefail

changed() {
  git diff -z --name-only --no-renames --diff-filter=d "$1...HEAD" -- ':(top,glob)data/**/*.yml'
}

tidy() { # of no files it would do all
  xargs -0 --no-run-if-empty .venv/bin/python -m etalage tidy "$@" -- || [[ $? == 123 ]]
}

changed "$1" | tidy --check |
  sed -n 's/^\(data\/[^:]*:[0-9]*\): \(.*\)$/Warning: \1: lay-out: \2/p'
if [[ -n ${2:-} ]]; then
  changed "$1" | tidy >/dev/null
  git diff --no-color --no-ext-diff -- data >"$2"
  git checkout --quiet -- data
fi
