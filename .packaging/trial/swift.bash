# shellcheck shell=bash disable=SC2154
# A root with Swift and a fresh clone in it, for .packaging/try. Needs trial/roots.bash.

mount_read_only() { # FOLDER: at the same place in the root
  mkdir -p "$root$1"
  mount --bind "$1" "$root$1"
  mount -o remount,bind,ro "$root$1"
}

# When git is told to take packages from a folder of this machine, it is told so in the root as well.
share_git_mirrors() {
  local key from folder
  while read -r key from; do
    folder="${key#url.}"
    folder="${folder%.insteadof}"
    [ -d "$folder" ] || continue
    mountpoint -q "$root${folder%/}" || mount_read_only "${folder%/}"
    in_root git config --system --add "$key" "$from"
    in_root git config --system --add safe.directory '*'
  done < <(git config --get-regexp '^url\..*\.insteadof$')
}

enter_with_swift() {
  local toolchain cache="${SWIFTPM_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/org.swift.swiftpm}"
  toolchain="${SWIFT_TOOLCHAIN:-$(dirname "$(dirname "$(readlink -f "$(command -v swift)")")")}"
  enter_fresh readme
  # What swift.org lists for Debian, but for what the README itself installs.
  install_in_root git gnupg binutils gcc g++ libc6-dev libcurl4-openssl-dev libedit2 libncurses6 libpython3-dev \
    libsqlite3-0 libstdc++-12-dev libxml2-dev pkg-config tzdata uuid-dev
  mount_read_only "$toolchain"
  path="$path:$toolchain/bin"
  share_git_mirrors
  if [ -d "$cache" ]; then
    mkdir -p "$root/root/.cache"
    cp -R "$cache" "$root/root/.cache/org.swift.swiftpm"
  fi
  git clone -q "$tree" "$root/root/attune"
}
