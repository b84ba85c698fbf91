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
/// @param queries the names of its query parameters
/// @param texts where in its body a text stands: the names on the way to it, `0` in a list, `*` where any name may be
record Operation(
        Service service,
        String method,
        String path,
        Set<String> headers,
        Set<String> queries,
        List<List<String>> texts) {

    private static final List<Service> SERVICES =
            List.of(Service.REFERRAL, Service.COURSE, Service.NETWORK, Service.NOTIFICATION);

    static List<Operation> all(Api api) {
        return SERVICES.stream().flatMap(service -> of(api, service)).toList();
    }

    private static Stream<Operation> of(Api api, Service service) {
        var document =
                api.get(service, "/v3/api-docs", Caller.of("operator")).ok().json();
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(verb -> new Operation(
                                service,
                                verb.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                parameters("header", verb.getValue()),
                                parameters("query", verb.getValue()),
                                texts(document, verb.getValue().at("/requestBody/content/application~1json"))
                                        .toList())));
    }

    private static Set<String> parameters(String in, JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals(in))
                .map(parameter -> parameter.path("name").asString())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// A file that an operation takes beside JSON has no texts by name.
    private static Stream<List<String>> texts(JsonNode document, JsonNode json) {
        return textsOf(document, json.path("schema"), List.of());
    }

    private static Stream<List<String>> textsOf(JsonNode document, JsonNode schema, List<String> way) {
        var elsewhere = schema.path("$ref").asString("");
        if (!elsewhere.isEmpty()) {
            return textsOf(document, document.at(elsewhere.substring(1)), way);
        }
        var alternatives = Stream.of("allOf", "oneOf", "anyOf")
                .flatMap(all -> schema.path(all).valueStream())
                .flatMap(one -> textsOf(document, one, way));
        var own = schema.path("type").toString().contains("\"string\"") ? Stream.of(way) : Stream.<List<String>>of();
        var fields = schema.path("properties").properties().stream()
                .flatMap(field -> textsOf(document, field.getValue(), longer(way, field.getKey())));
        var items = schema.has("items")
                ? textsOf(document, schema.path("items"), longer(way, "0"))
                : Stream.<List<String>>of();
        var named = schema.path("additionalProperties").isObject()
                ? textsOf(document, schema.path("additionalProperties"), longer(way, "*"))
                : Stream.<List<String>>of();
        return Stream.of(alternatives, own, fields, items, named).flatMap(found -> found);
    }

    private static List<String> longer(List<String> way, String step) {
        return Stream.concat(way.stream(), Stream.of(step)).toList();
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
