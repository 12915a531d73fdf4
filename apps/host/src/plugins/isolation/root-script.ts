/**
 * Builds the root that a plugin sees and starts Node in it: system libraries, Node, and the plugin's folder, all read-only.
 * It runs inside fresh namespaces, so nothing of it is visible or left behind outside.
 *
 * Arguments: mount point, node, setpriv, plugin's folder, then the arguments of setpriv.
 */
export const ROOT_SCRIPT = `
set -eu
root=$1 node=$2 setpriv=$3 guest=$4
shift 4
chroot=$(command -v chroot) env=$(command -v env)
mount -t tmpfs -o mode=755,size=1m tessera "$root"
for folder in /lib /lib64 /usr/lib /usr/lib64; do
  if [ -L "$folder" ]; then
    ln -s "$(readlink "$folder")" "$root$folder"
  elif [ -d "$folder" ]; then
    mkdir -p "$root$folder"
    mount --bind "$folder" "$root$folder"
  fi
done
mkdir -p "$root/tessera/guest"
: > "$root/tessera/node"
: > "$root/tessera/setpriv"
mount --bind "$node" "$root/tessera/node"
mount --bind "$setpriv" "$root/tessera/setpriv"
mount --bind "$guest" "$root/tessera/guest"
# Write protection is a second lock: the plugin's user owns nothing here. Some kernels refuse the change of a locked mount.
for place in /usr/lib /tessera/node /tessera/guest ''; do
  mount -o remount,bind,ro "$root$place" 2>/dev/null || :
done
cd /
exec "$env" -i "$chroot" "$root" /tessera/setpriv "$@"
`;
