# shellcheck shell=bash
# Started by tests/packages/run in a mount namespace of its own: tries .deb and rpm in an overlay of this system.
set -euo pipefail
: "${root:?}" "${shots:?}"
# shellcheck source=tests/packages/steps.sh
. "$root/tests/packages/steps.sh"
scratch=$(mktemp -d)
trap 'umount -R "$scratch" 2>/dev/null || true; rmdir "$scratch"' EXIT
mount --make-rprivate /
mount -t tmpfs tmpfs "$scratch"
mkdir "$scratch"/{upper,work,system}
system=$scratch/system
mount -t overlay overlay -o "lowerdir=/,upperdir=$scratch/upper,workdir=$scratch/work" "$system"
mount -t proc proc "$system/proc"
mount --rbind /dev "$system/dev"
mount -t tmpfs -o mode=1777 tmpfs "$system/tmp"
inside() { chroot "$system" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
echo 'Try the .deb in a throw-away copy of this system'
deb_steps
echo 'Try the rpm there'
rpm_steps
