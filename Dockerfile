# Veranda in a container: built here, run as a user without rights on a base that has no shell.

FROM rust:1.95-bookworm AS build
WORKDIR /veranda
RUN rustup target add wasm32-unknown-unknown
COPY . .
# One layer: what is only needed for building is not kept in it.
RUN cargo xtask dist \
    && install -D -m 755 target/dist/veranda /out/usr/local/bin/veranda \
    && install -d -m 700 /out/data \
    && rm -rf target

FROM gcr.io/distroless/cc-debian12:nonroot
COPY --from=build --chown=0:0 /out/usr /usr
# The folder belongs to the user it runs as, and a new volume takes that over.
COPY --from=build --chown=65532:65532 /out/data /data
ENV VERANDA_DATA=/data \
    VERANDA_LISTEN=0.0.0.0 \
    VERANDA_PORT=8080 \
    VERANDA_LOG_FORMAT=json
USER 65532:65532
WORKDIR /data
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=6s --start-period=30s --retries=3 \
    CMD ["/usr/local/bin/veranda", "doctor", "--ready", "http://127.0.0.1:8080"]
ENTRYPOINT ["/usr/local/bin/veranda"]
CMD ["serve"]
