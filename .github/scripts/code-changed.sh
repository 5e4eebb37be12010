#!/usr/bin/env bash
# Says whether a branch changes code: code-changed.sh BASE prints code=true or code=false.
# Records, texts and pictures are no code. All else is, also what else stands in docs/: it is copied into the site as it
# is, and a style sheet or script there would take the place of ours. Git itself leaves out what is no code, by commit
# and not by what lies on the disk, so that the name of a file, which may come from a stranger, never gets here.
set -euo pipefail

base=$(git rev-parse --verify --quiet --end-of-options "$1^{commit}")
fork=$(git merge-base "$base" HEAD)
no_code=(':(top,exclude,glob)data/**' ':(top,exclude,glob)docs/**/*.md' ':(top,exclude,glob)docs/assets/images/**')

status=0
git diff-tree -r --quiet --no-renames --ignore-submodules=none "$fork" HEAD -- ':(top)' "${no_code[@]}" || status=$?
case $status in
0) echo code=false ;;
1) echo code=true ;;
*) exit "$status" ;;
esac
