#!/usr/bin/env bash
# Fetches evidence.json, which the latest nightly run on main has kept: evidence.sh
# The site is published without it too, and then says so.
set -euo pipefail

export GH_REPO=$GITHUB_REPOSITORY
listing=(run list --workflow nightly.yml --branch main --status completed --limit 1)
run=$(gh "${listing[@]}" --json databaseId --jq '.[].databaseId' || true)
if [[ $run ]] && gh run download "$run" --name evidence --dir .; then
  echo "What run $run found goes with the site."
else
  echo "::warning::No results of tests were found; the page of evidence says so."
fi
