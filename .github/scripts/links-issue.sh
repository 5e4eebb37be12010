#!/usr/bin/env bash
# Keeps the one issue about external links: links-issue.sh FAILED FILE
# FAILED: true when some links fail. FILE: the report of the link checker.
set -euo pipefail

failed=$1
file=$2
label=external-links
export GH_REPO=$GITHUB_REPOSITORY

open=$(gh issue list --label "$label" --state open --limit 1 --json number --jq '.[].number')
if [[ $failed != true ]]; then
  [[ -z $open ]] || gh issue close "$open" --comment "All external links work."
  exit 0
fi

run="$GITHUB_SERVER_URL/$GITHUB_REPOSITORY/actions/runs/$GITHUB_RUN_ID"
body=$(mktemp)
{
  echo "These links in data/ and docs/ failed on $(date --utc +%F). \`grep -rn ADDRESS data docs\` finds the record."
  echo "This issue is written anew every week, and closed when all links work. [The run]($run)"
  echo
  head -c 60000 "$file" | iconv -c -f utf-8 -t utf-8
} >"$body"
if [[ $open ]]; then
  gh issue edit "$open" --body-file "$body"
else
  gh label create "$label" --force --color d4c5f9 --description "Links to other sites that fail"
  gh issue create --title "External links that fail" --label "$label" --body-file "$body"
fi
