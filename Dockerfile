# syntax=docker/dockerfile:1
FROM eclipse-temurin:25-jdk AS build
RUN apt-get -qq update && apt-get -qq -y install --no-install-recommends nodejs npm unzip \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
    ./mvnw --batch-mode --no-transfer-progress --quiet -Dmaven.test.skip=true package \
    && java -Djarmode=tools -jar target/fodfaeste.jar extract --destination /app

FROM eclipse-temurin:25-jre
# Java prints and opens names with æ, ø and å.
ENV LANG=C.UTF-8 SERVER_ADDRESS=0.0.0.0
RUN useradd --system --uid 10001 --create-home --home-dir /home/fodfaeste fodfaeste \
    && mkdir /data /cache && chown fodfaeste: /data /cache && chmod 700 /data
COPY --from=build /app /app
USER fodfaeste
# A start with a database of its own, from which Java makes the cache that later starts are quick by. It is made here, as it
# holds for this very Java; an image without it works as well, so that a machine which cannot do it builds all the same.
RUN cd /cache && (java --enable-native-access=ALL-UNNAMED -XX:AOTCacheOutput=/cache/fodfaeste.aot \
      -Dfodfaeste.rehearsal=true -jar /app/fodfaeste.jar --fodfaeste.data=/cache/rehearsal \
      --fodfaeste.demo=false --server.address=127.0.0.1 --server.port=0 \
    || rm -f fodfaeste.aot) ; rm -rf /cache/rehearsal
# The embedded database's directory, ./data as everywhere: it is used unless SPRING_DATASOURCE_URL names another database.
WORKDIR /
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["bash", "/app/healthcheck"]
COPY docker/healthcheck /app/healthcheck
ENTRYPOINT ["java", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "--enable-native-access=ALL-UNNAMED", \
    "-XX:AOTCache=/cache/fodfaeste.aot", "-XX:+IgnoreUnrecognizedVMOptions", "-XX:+VerifySharedSpaces", "-Xlog:aot*=off", \
    "-jar", "/app/fodfaeste.jar"]
