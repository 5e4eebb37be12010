#!/usr/bin/env bash
# Commits the lay-out of records to the branch of a pull request: tidy.sh BRANCH COMMIT PATCH
# The patch was made by a job that runs code of the pull request, so it is data here: it may change records that are
# there, and nothing else. COMMIT: where the branch stood then; if it has moved, the next run lays it out.
# TIDY_DEPLOY_KEY: private key that may write to TIDY_REPOSITORY, owner/name on GitHub. It is no token of the workflow,
# whose commits would start no checks.
set -euo pipefail

branch=$1
commit=$2
patch=$(realpath "$3")
[[ -s $patch ]] || exit 0

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
remote=${TIDY_REMOTE:-git@github.com:$TIDY_REPOSITORY.git}
(umask 077 && printf '%s\n' "${TIDY_DEPLOY_KEY:-}" >"$work/key")
# From https://docs.github.com/authentication/keeping-your-account-and-data-secure/githubs-ssh-key-fingerprints
echo "github.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl" >"$work/hosts"
export GIT_SSH_COMMAND="ssh -i $work/key -o IdentitiesOnly=yes -o UserKnownHostsFile=$work/hosts -o StrictHostKeyChecking=yes"

git clone --quiet --depth 1 --branch "$branch" "$remote" "$work/branch"
cd "$work/branch"
if [[ $(git rev-parse HEAD) != "$commit" ]]; then
  echo "The branch has moved on; the run of its last commit lays it out."
  exit 0
fi
# No file may come, go, or become another kind of file.
[[ -z $(git apply --summary "$patch") ]]
while IFS=$'\t' read -r -d '' _ _ name; do
  [[ $name =~ ^data/([a-z]+/)?[a-z0-9-]+\.yml$ && -f $name && ! -L $name ]]
done < <(git apply --numstat -z "$patch")
if ! git apply --index "$patch"; then
  echo "The lay-out does not fit this branch by itself; main has changed the same records."
  exit 0
fi
git -c user.name=tidy -c user.email=tidy@users.noreply.github.com commit --quiet \
  --message "Lay out records as etalage tidy does; nothing that they say changes"
git push --quiet origin "HEAD:$branch"
