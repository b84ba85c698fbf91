package dk.overgang.systemtests.security.rights;

import dk.overgang.systemtests.platform.Api;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.Service;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// An operation of a running service, as its OpenAPI document describes it.
///
/// @param headers the names of the request headers that it takes
record Operation(Service service, String method, String path, Set<String> headers) {

    private static final List<Service> SERVICES =
            List.of(Service.REFERRAL, Service.COURSE, Service.NETWORK, Service.NOTIFICATION);

    static List<Operation> all(Api api) {
        return SERVICES.stream().flatMap(service -> of(api, service)).toList();
    }

    private static Stream<Operation> of(Api api, Service service) {
        return api.get(service, "/v3/api-docs", Caller.of("operator")).ok().json().path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(verb -> new Operation(
                                service,
                                verb.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                headers(verb.getValue()))));
    }

    private static Set<String> headers(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals("header"))
                .map(parameter -> parameter.path("name").asString())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean changesSomething() {
        return path.startsWith("/api/") && !method.equals("GET");
    }

    String name() {
        return "%s %s %s".formatted(service, method, path);
    }

    @Override
    public String toString() {
        return name();
    }
}
