# shellcheck shell=bash disable=SC2154
# Bare Debian roots for .packaging/try, which sets what they need: work, base, suite, mirror, passphrase, root, path.

make_base() {
  [ -e "$base" ] && return
  echo "== a bare root of $suite"
  debootstrap --variant=minbase --include=ca-certificates "$suite" "$work/base" "$mirror" > "$work/debootstrap.log" ||
    { tail "$work/debootstrap.log" >&2; fail "debootstrap did not make a root"; }
  tar -C "$work/base" -cf "$base" .
  rm -rf "$work/base"
}

enter_fresh() { # NAME: what follows happens in a new root
  make_base
  root="$work/$1"
  path=/usr/local/bin:/usr/bin:/bin
  mkdir "$root"
  tar -C "$root" -xf "$base"
  cp /etc/resolv.conf "$root/etc/resolv.conf"
  mount -t proc proc "$root/proc"
  mount -t tmpfs tmpfs "$root/dev/shm"
  mount -t devpts -o newinstance,ptmxmode=0666 devpts "$root/dev/pts"
  in_root useradd --create-home --shell /bin/bash ann
  in_root apt-get update -qq
}

# First what is mounted in it: a folder of the machine itself may be.
remove() { # FOLDER
  local mounted
  awk -v folder="$1/" 'index($2, folder) == 1 { print $2 }' /proc/self/mounts | sort -r |
    while read -r mounted; do umount "$mounted" || umount -l "$mounted"; done
  ! grep -qF " $1/" /proc/self/mounts || fail "something is still mounted in $1"
  rm -rf --one-file-system "$1"
}

leave() { remove "$root"; }

in_root() {
  chroot "$root" env -i PATH="$path:/usr/sbin:/sbin" HOME=/root LANG=C.UTF-8 TERM=dumb DEBIAN_FRONTEND=noninteractive "$@"
}

install_in_root() { in_root apt-get install -y -qq --no-install-recommends "$@" > "$work/apt.log" 2>&1 || cat "$work/apt.log"; }

as_ann() { # SCRIPT: as somebody ordinary; descriptor 3 is the passphrase
  chroot --userspec=ann:ann "$root" env -i PATH="$path" HOME=/home/ann LANG=C.UTF-8 TERM=dumb \
    bash -euo pipefail -c "cd; $1" 3<<< "$passphrase" < /dev/null 2>&1
}

expect() { # WHAT TEXT SCRIPT: the script ends well and says the text
  local said
  said="$(as_ann "$3")" || fail "$1: \`$3\` ended with $?, saying: $said"
  grep -qF -- "$2" <<< "$said" || fail "$1: \`$3\` does not say \`$2\`, but: $said"
  echo "ok $1"
}
