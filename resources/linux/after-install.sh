#!/bin/sh
# Of the Debian package, after its files are there. DPKG_ROOT is another root than the running system's, or empty.
set -e
app="$DPKG_ROOT/opt/Motiboard"
if [ "$1" = configure ]; then
  ln -sf ../../opt/Motiboard/motiboard "$DPKG_ROOT/usr/bin/motiboard"
  # The sandbox's helper needs its rights where user namespaces are closed.
  for limit in kernel/unprivileged_userns_clone user/max_user_namespaces; do
    if [ "$(cat "/proc/sys/$limit" 2>/dev/null || echo 1)" = 0 ]; then
      chmod 4755 "$app/chrome-sandbox"
    fi
  done
  # AppArmor's profile is only put where the system's AppArmor understands it.
  profile="$app/resources/apparmor-profile"
  if [ -d "$DPKG_ROOT/etc/apparmor.d" ] && command -v apparmor_parser >/dev/null 2>&1; then
    if apparmor_parser --skip-kernel-load --debug "$profile" >/dev/null 2>&1; then
      install -m 644 "$profile" "$DPKG_ROOT/etc/apparmor.d/motiboard"
      [ -n "$DPKG_ROOT" ] || apparmor_parser --replace --write-cache --skip-read-cache /etc/apparmor.d/motiboard || true
    fi
  fi
fi
