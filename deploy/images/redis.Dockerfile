# Redis from Debian; its password is a file, so that it stands in no command line.
FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends redis-server && rm -rf /var/lib/apt/lists/*
COPY deploy/redis/redis.conf /etc/estate/redis.conf
USER redis
CMD ["sh", "-c", "umask 077; { cat /etc/estate/redis.conf; echo bind 0.0.0.0; echo dir /tmp; echo requirepass $(cat /run/secrets/redis_password); } >/tmp/redis.conf && exec redis-server /tmp/redis.conf"]
