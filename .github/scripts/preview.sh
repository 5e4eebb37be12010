#!/usr/bin/env bash
# Puts a built site among the previews, or takes it away: preview.sh put pr-12 FOLDER, or preview.sh remove pr-12
# The previews are folders of a git repository of their own, which a host publishes. It keeps no history: each time its
# only commit is replaced. PREVIEW_REPOSITORY: owner/name on GitHub. PREVIEW_DEPLOY_KEY: private key that may write to it.
set -euo pipefail

action=$1
name=$2
site=$(realpath "${3:-.}")
[[ $action =~ ^(put|remove)$ && $name =~ ^pr-[0-9]+$ ]]

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
remote=${PREVIEW_REMOTE:-git@github.com:$PREVIEW_REPOSITORY.git}
(umask 077 && printf '%s\n' "${PREVIEW_DEPLOY_KEY:-}" >"$work/key")
# From https://docs.github.com/authentication/keeping-your-account-and-data-secure/githubs-ssh-key-fingerprints
echo "github.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl" >"$work/hosts"
export GIT_SSH_COMMAND="ssh -i $work/key -o IdentitiesOnly=yes -o UserKnownHostsFile=$work/hosts -o StrictHostKeyChecking=yes"

replace_only_commit() {
  cd "$work/previews"
  local head branch
  head=$(git rev-parse HEAD)
  branch=$(git branch --show-current)
  rm -rf "./$name"
  if [[ $action == put ]]; then cp -R "$site" "$name"; fi
  touch .nojekyll # or Pages would leave out what begins with an underscore
  git checkout --quiet --orphan latest
  git add --all --force
  git -c user.name=previews -c user.email=previews@users.noreply.github.com commit --quiet --message Previews
  git push --quiet --force-with-lease="$branch:$head" origin "latest:$branch"
}

# Another pull request may publish at the same moment; then it is done again from what stands there now.
for _ in 1 2 3 4 5; do
  rm -rf "$work/previews"
  git clone --quiet --depth 1 "$remote" "$work/previews"
  (replace_only_commit) &
  if wait $!; then # not 'if replace_only_commit', in which bash would go on after an error
    exit 0
  fi
  sleep "${PREVIEW_WAIT:-5}"
done
echo "The preview could not be published." >&2
exit 1
