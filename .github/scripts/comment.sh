#!/usr/bin/env bash
# Writes the comment of a pull request, or writes it anew: comment.sh NUMBER FILE
# The first line of FILE is the mark by which the earlier comment is found. FILE comes from a job that runs code of the
# pull request, so nothing of it is run and only its size and its mark are relied on.
set -euo pipefail

number=$1
file=$2
mark='<!-- etalage: changed pages -->'

[[ $number =~ ^[0-9]+$ ]]
if [[ $(head -n 1 "$file") != "$mark" || $(wc -c <"$file") -gt 200000 ]]; then
  echo "$file is not the list of changed pages." >&2
  exit 1
fi

comments="repos/$GITHUB_REPOSITORY/issues/$number/comments"
mine=".[] | select(.user.login == \"github-actions[bot]\" and (.body | startswith(\"$mark\"))) | .id"
earlier=$(gh api --paginate "$comments" --jq "$mine" | sed -n 1p)
if [[ $earlier ]]; then
  gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$earlier" --field "body=@$file"
elif ! grep --quiet '^0 records and pages changed' "$file"; then # of nothing no news
  gh api --silent --method POST "$comments" --field "body=@$file"
fi
