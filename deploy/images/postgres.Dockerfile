# PostgreSQL 17 with pgvector, from Debian. Initialises itself on an empty volume (postgres-entrypoint.sh).
FROM debian:trixie-slim
RUN mkdir -p /etc/postgresql-common \
 && echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf \
 && apt-get update \
 && apt-get install -y --no-install-recommends postgresql-17 postgresql-17-pgvector \
 && rm -rf /var/lib/apt/lists/* \
 && install -d -o postgres -g postgres -m 700 /data
COPY deploy/postgres/postgresql.conf /etc/estate/postgresql.conf
COPY deploy/images/postgres-entrypoint.sh /usr/local/bin/entrypoint
USER postgres
VOLUME /data
STOPSIGNAL SIGINT
ENTRYPOINT ["/usr/local/bin/entrypoint"]
