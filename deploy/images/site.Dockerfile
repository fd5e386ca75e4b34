# The site: built by Vite, run by Debian's Node without node_modules.
FROM debian:trixie-slim AS build
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates nodejs && rm -rf /var/lib/apt/lists/*
ENV COREPACK_ENABLE_DOWNLOAD_PROMPT=0
WORKDIR /src
COPY scripts/bin /usr/local/bin
COPY web/package.json web/package-lock.json web/.npmrc web/
RUN --mount=type=cache,target=/root/.npm npm --prefix web ci --no-progress
COPY web web
RUN npm --prefix web run build

FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends curl nodejs && rm -rf /var/lib/apt/lists/* \
 && useradd --system --no-create-home site
COPY --from=build /src/web/build /srv/site/build
COPY --from=build /src/web/package.json /srv/site/package.json
WORKDIR /srv/site
USER site
ENV HOST=0.0.0.0 PORT=8082 NODE_ENV=production
EXPOSE 8082
CMD ["node", "--max-old-space-size=96", "--max-semi-space-size=2", "build/index.js"]
