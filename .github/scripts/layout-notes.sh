#!/usr/bin/env bash
# Notes what is laid out otherwise in the records that a branch changes: layout-notes.sh BASE
# Each line is a warning at file and line, by problems.json. Never a failure: who edits in a browser has no formatter,
# and the site is the same. What git says of names goes to yamllint between zeros; other lines than notes are left out.
set -euo pipefail

git diff -z --name-only --no-renames --diff-filter=d "$1...HEAD" -- ':(top,glob)data/**/*.yml' |
  { xargs -0 --no-run-if-empty .venv/bin/yamllint --strict --format parsable -- || [[ $? == 123 ]]; } |
  sed -n 's/^\(data\/[^:]*:[0-9]*\):[0-9]*: \[[a-z]*\] \(.*\)$/Warning: \1: lay-out: \2; this may stay as it is/p'
