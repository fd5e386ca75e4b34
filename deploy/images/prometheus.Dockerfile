# Prometheus from Debian, for who has none of their own (compose profile `metrics`). Read at 127.0.0.1:9090 only.
FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends prometheus && rm -rf /var/lib/apt/lists/* \
 && install -d -o prometheus -g prometheus /data
COPY deploy/prometheus /etc/estate/prometheus
USER prometheus
VOLUME /data
CMD ["prometheus", "--config.file=/etc/estate/prometheus/prometheus.yml", "--storage.tsdb.path=/data", "--storage.tsdb.retention.time=15d", "--storage.tsdb.retention.size=1GB"]
