#!/bin/sh
# Fills in the gateway's configuration: render.sh FOLDER listen=… api=… site=… media=… [access_log=…] [trust=ADDRESSES]
# trust: further proxies (a tunnel on this machine) whose CF-Connecting-IP is believed, separated by commas.
# FOLDER gets nginx.conf, modules.conf, compression.conf, trusted.conf and the places for nginx's temporary files.
set -eu
conf=$(cd "$(dirname "$0")" && pwd)
folder=$1
shift
listen=8080 api=127.0.0.1:8081 site=127.0.0.1:8082 media=/srv/media access_log=/dev/stdout trust=
for setting in "$@"; do
    case ${setting%%=*} in
        listen) listen=${setting#*=} ;;
        api) api=${setting#*=} ;;
        site) site=${setting#*=} ;;
        media) media=${setting#*=} ;;
        access_log) access_log=${setting#*=} ;;
        trust) trust=${setting#*=} ;;
        *) echo "render.sh: unknown setting $setting" >&2; exit 2 ;;
    esac
done
mkdir -p "$folder"

modules=/usr/lib/nginx/modules
: >"$folder/modules.conf"
: >"$folder/compression.conf"
if [ -e $modules/ngx_http_brotli_filter_module.so ]; then
    echo "load_module $modules/ngx_http_brotli_filter_module.so;" >"$folder/modules.conf"
    cat >"$folder/compression.conf" <<'BROTLI'
brotli on;
brotli_comp_level 4;
brotli_min_length 512;
brotli_types text/css text/plain text/javascript application/javascript application/json application/problem+json
    application/manifest+json application/geo+json application/xml image/svg+xml;
BROTLI
fi

echo "$trust" | tr ',' '\n' | sed -n 's/^\(..*\)$/set_real_ip_from \1;/p' >"$folder/trusted.conf"

user=
[ "$(id -u)" != 0 ] || user='user www-data;'
sed -e "s|@CONF@|$conf|g" -e "s|@LISTEN@|$listen|" -e "s|@API@|$api|" -e "s|@SITE@|$site|" \
    -e "s|@MEDIA@|$media|" -e "s|@ACCESS_LOG@|$access_log|" -e "s|@USER@|$user|" \
    -e "s|@MIME_TYPES@|/etc/nginx/mime.types|" "$conf/nginx.conf.template" >"$folder/nginx.conf"
