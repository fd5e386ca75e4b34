# nginx from Debian with Brotli; the configuration is the one that ./dev uses, filled in at the start.
FROM debian:trixie-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends curl libnginx-mod-http-brotli-filter nginx \
 && rm -rf /var/lib/apt/lists/*
COPY deploy/nginx /etc/estate/nginx
USER www-data
STOPSIGNAL SIGQUIT
EXPOSE 8080
CMD ["sh", "-c", "/etc/estate/nginx/render.sh /tmp/nginx listen=8080 api=${API:-server:8081} site=${SITE:-site:8082} media=/srv/media trust=${TRUST:-} && exec nginx -p /tmp/nginx -c /tmp/nginx/nginx.conf -e stderr -g 'daemon off;'"]
