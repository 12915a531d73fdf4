/**
 * Builds the root that a plugin sees and starts Node in it: system libraries, Node, and the plugin's folder, all read-only.
 * It runs inside fresh namespaces, so nothing of it is visible or left behind outside.
 *
 * Every program that it starts costs about a millisecond until the plugin is ready, so it starts few.
 *
 * Arguments: mount point, node, setpriv, plugin's folder, then the arguments of setpriv.
 */
export const ROOT_SCRIPT = `set -eu
root=$1 node=$2 setpriv=$3 guest=$4
shift 4
chroot=$(command -v chroot) env=$(command -v env)
links= folders=
for folder in lib lib64 usr/lib usr/lib64; do
  if [ -L "/$folder" ]; then links="$links usr/$folder"
  elif [ -d "/$folder" ]; then folders="$folders $folder"
  fi
done
mount -t tmpfs -o mode=755,size=1m tessera "$root"
cd "$root"
mkdir -p tessera/guest $folders
if [ -n "$links" ]; then ln -s $links .; fi
: > tessera/node
: > tessera/setpriv
for folder in $folders; do mount -o bind,ro "/$folder" "$root/$folder"; done
mount -o bind,ro "$node" "$root/tessera/node"
mount -o bind,ro "$setpriv" "$root/tessera/setpriv"
mount -o bind,ro "$guest" "$root/tessera/guest"
mount -o remount,bind,ro "$root"
cd /
exec "$env" -i "$chroot" "$root" /tessera/setpriv "$@"
`;
