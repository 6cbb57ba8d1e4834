#!/bin/sh
# The kiosk's session: starts Chromium again whenever it ends, and darkens the screen at night.
#     session.sh https://fremmoede.example.dk/kiosk/
set -eu
address=${1:?the address of the kiosk}

# No screen saver, no blanking by itself; at night the timers beside this file do it.
xset s off -dpms s noblank || true

while true; do
    chromium \
        --kiosk "$address" \
        --autoplay-policy=no-user-gesture-required \
        --disable-pinch \
        --hide-crash-restore-bubble \
        --no-first-run \
        --noerrdialogs \
        --overscroll-history-navigation=0 \
        --password-store=basic \
        --user-data-dir="${XDG_RUNTIME_DIR:-/tmp}/kiosk" || true
    sleep 2
done
