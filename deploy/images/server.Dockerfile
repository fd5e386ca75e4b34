# The server (target `server`), with what migrates the database beside it, and the demo portfolio (target `demo`).
FROM debian:trixie-slim AS build
COPY scripts/packages.txt /tmp/packages.txt
RUN mkdir -p /etc/postgresql-common \
 && echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf \
 && apt-get update \
 && sed 's/#.*//' /tmp/packages.txt | xargs apt-get install -y --no-install-recommends \
 && rm -rf /var/lib/apt/lists/*
ENV COREPACK_ENABLE_DOWNLOAD_PROMPT=0 CCACHE_DIR=/ccache CCACHE_SLOPPINESS=pch_defines,time_macros
COPY scripts/bin /usr/local/bin
WORKDIR /src
COPY tools/node tools/node
RUN --mount=type=cache,target=/root/.npm npm --prefix tools/node ci --no-progress
COPY CMakeLists.txt CMakePresets.json ./
COPY cmake cmake
COPY app app
COPY platform platform
COPY modules modules
RUN --mount=type=cache,target=/ccache cmake --preset release && cmake --build --preset release --target estate \
 && strip -o /estate .estate/build/release/app/estate && strip -o /estate-picture-worker .estate/build/release/app/estate-picture-worker

FROM build AS pictures
COPY data data
COPY tools/pictures tools/pictures
RUN --mount=type=cache,target=/root/.npm npm --prefix tools/pictures ci --no-progress
RUN node tools/pictures/make.mjs --data data/demo --out /media

FROM debian:trixie-slim AS server
# The libraries that the binaries are linked to, found by asking them (ldd), named as Debian names them; and the codecs that libheif loads.
RUN --mount=type=bind,from=build,target=/build apt-get update \
 && chroot /build ldd /estate /estate-picture-worker | awk '/=> \// { print $3 }' | xargs -n 1 chroot /build realpath \
    | xargs chroot /build dpkg -S | cut -d: -f1 | sort -u >/tmp/libraries \
 && xargs apt-get install -y --no-install-recommends ca-certificates curl postgresql-client-17 tzdata \
    libheif-plugin-aomenc libheif-plugin-dav1d libheif-plugin-libde265 </tmp/libraries \
 && rm -rf /var/lib/apt/lists/* && useradd --system --no-create-home estate \
 && install -d -o estate /srv/media /srv/originals
COPY --from=build /estate /estate-picture-worker /usr/local/bin/
COPY --from=build /src/tools/node/node_modules/@dbmate/linux-x64/bin/dbmate /usr/local/bin/dbmate
COPY scripts/migrate scripts/common.sh /opt/estate/scripts/
COPY migrations /opt/estate/migrations
COPY deploy/images/with-secrets.sh /usr/local/bin/with-secrets
ENV DBMATE=/usr/local/bin/dbmate
WORKDIR /opt/estate
USER estate
EXPOSE 8081
CMD ["estate", "serve"]

FROM server AS demo
COPY data/demo /opt/estate/data/demo
COPY --from=pictures /media /opt/estate/media
USER root
RUN install -d -o estate /srv/media
USER estate
CMD ["sh", "-c", "cp -rn /opt/estate/media/. /srv/media/ && exec estate seed --demo data/demo --media media/manifest.json"]
