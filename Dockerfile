# One recipe for every service's image; needs Docker alone and names no module but the one that it is told.
#   docker build --build-arg MODULE=course-service -t overgang/course-service .
# Layers that change seldom lie below those that change often. BuildKit and Docker's older builder make the same images:
# the libraries are a layer, not a cache mount, which the older builder does not know.
ARG MAVEN=maven:3.9-eclipse-temurin-25
ARG JAVA=eclipse-temurin:25-jre
ARG NODE=node:22-slim

# The modules without their sources.
FROM ${MAVEN} AS poms
WORKDIR /poms
COPY . .
RUN find . -type f ! -name pom.xml -delete && find . -type d -empty -delete

# The three npm packages of the portal's pages, which Maven's image could not fetch.
FROM ${NODE} AS frontend
WORKDIR /frontend
COPY worker-portal/src/main/frontend/ ./
RUN sh install.sh

# All jars, built once for all images. The checks and tests of the build are CI's (.ci/run): here it only compiles.
FROM ${MAVEN} AS jars
ENV MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED" \
    BUILD="mvn -B -ntp -q -Dmaven.repo.local=/libraries -P !checks -Dmaven.test.skip=true package -pl launcher -am"
# Building the modules without their sources fetches what they need. Docker keeps this layer until a pom.xml changes.
COPY --from=poms /poms /poms
RUN cd /poms && $BUILD -Dspring-boot.repackage.skip=true
WORKDIR /source
COPY . .
COPY --from=frontend /frontend/node_modules worker-portal/src/main/frontend/node_modules
RUN $BUILD

FROM ${JAVA} AS layers
ARG MODULE
COPY --from=jars /source/${MODULE}/target/${MODULE}-1-SNAPSHOT-exec.jar /build/app.jar
RUN cd /build && java -Djarmode=tools -jar app.jar extract --layers --launcher --destination layers

FROM ${JAVA}
RUN useradd --system --home-dir /overgang overgang && mkdir -p /overgang/keys && chown -R overgang /overgang
COPY docker/image/answers.sh /usr/local/bin/answers
USER overgang
WORKDIR /overgang
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/spring-boot-loader/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
ENV JAVA_TOOL_OPTIONS="-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:MaxRAMPercentage=70 --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
