# One recipe for every service's image: layers that change seldom lie below those that change often.
#   mvn -DskipTests package && docker build --build-arg MODULE=course-service -t overgang/course-service .
ARG JAVA=eclipse-temurin:25-jre

FROM ${JAVA} AS layers
ARG MODULE
COPY ${MODULE}/target/${MODULE}-1-SNAPSHOT-exec.jar /build/app.jar
RUN cd /build && java -Djarmode=tools -jar app.jar extract --layers --launcher --destination layers

FROM ${JAVA}
RUN useradd --system --home-dir /overgang overgang && mkdir -p /overgang/keys && chown -R overgang /overgang
USER overgang
WORKDIR /overgang
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/spring-boot-loader/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
ENV JAVA_TOOL_OPTIONS="-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:MaxRAMPercentage=70 --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
