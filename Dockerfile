# The image of one service: docker build --build-arg SERVICE=query-service .
# Needs the executable jars: ./planner test, or ./mvnw package.
FROM eclipse-temurin:25-jre AS layers
ARG SERVICE
WORKDIR /build
COPY ${SERVICE}/target/${SERVICE}-exec.jar service.jar
RUN java -Djarmode=tools -jar service.jar extract --destination app

FROM eclipse-temurin:25-jre
RUN useradd --system planner
USER planner
WORKDIR /app
COPY --from=layers /build/app/lib lib
COPY --from=layers /build/app/service.jar service.jar
ENTRYPOINT ["java", "-XX:+UseCompactObjectHeaders", "-XX:MaxRAMPercentage=60", "--enable-native-access=ALL-UNNAMED", "-jar", "service.jar"]
