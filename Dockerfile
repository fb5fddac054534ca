# One server of a herd:            docker build --target server -t herd-server .
# The stand-in for Google Places:  docker build --target places -t herd-places .
# A herd of five with the stand-in: docker compose up --build -d   (see docs/containers.md)

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN mvn --batch-mode --quiet -pl herd-container -am -Dmaven.test.skip=true package
RUN jlink --output /jre --no-header-files --no-man-pages --strip-java-debug-attributes \
      --add-modules java.base,java.logging,java.management,java.naming,java.net.http,java.sql,java.xml,jdk.httpserver,jdk.management,jdk.unsupported

FROM debian:bookworm-slim AS server
COPY --from=build /jre /opt/jre
COPY --from=build /src/herd-container/target/image/server /opt/herd/lib
COPY --from=build /src/herd-container/healthy /opt/herd/healthy
COPY --from=build /src/herd-container/make-key /opt/herd/make-key
RUN install -d -o 10001 -g 10001 -m 700 /var/lib/herd
USER 10001:10001
EXPOSE 12000 13000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=5s --timeout=3s --start-period=15s --retries=3 CMD ["/opt/herd/healthy"]
ENTRYPOINT ["/opt/jre/bin/java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-cp", "/opt/herd/lib/*", "io.herd.node.HerdMain", "--config", "/etc/herd/herd.json"]

FROM server AS places
COPY --from=build /src/herd-container/target/image/places /opt/herd/places
HEALTHCHECK --interval=5s --timeout=3s --start-period=15s --retries=3 CMD ["/opt/herd/healthy", "places"]
ENTRYPOINT ["/opt/jre/bin/java", "-XX:MaxRAMPercentage=70", "-cp", "/opt/herd/lib/*:/opt/herd/places/*", "io.herd.loadgen.stub.StubMain", "--host", "0.0.0.0", "--port", "8080", "--fast"]
