#!/bin/sh
# Of the Debian package, after its files are gone. An upgrade leaves to the newer package what it needs again.
set -e
if [ "$1" = remove ] || [ "$1" = purge ]; then
  rm -f "$DPKG_ROOT/usr/bin/motiboard"
  profile="$DPKG_ROOT/etc/apparmor.d/motiboard"
  if [ -z "$DPKG_ROOT" ] && [ -f "$profile" ] && command -v apparmor_parser >/dev/null 2>&1; then
    apparmor_parser --remove "$profile" >/dev/null 2>&1 || true
  fi
  rm -f "$profile"
fi
if [ "$1" = purge ]; then rm -rf "$DPKG_ROOT/etc/motiboard"; fi
