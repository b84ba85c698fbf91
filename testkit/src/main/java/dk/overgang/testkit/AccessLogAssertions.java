package dk.overgang.testkit;

import static dk.overgang.testkit.Tokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.access.Role;
import dk.overgang.access.http.RequestIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Assertions on the access log of a service, for all its routes.
public final class AccessLogAssertions {

    private record Address(HttpMethod method, String pattern) {

        String path() {
            return pattern.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        }
    }

    private final MockMvcTester http;
    private final RequestMappingHandlerMapping routes;
    private final MongoOperations mongo;

    public AccessLogAssertions(MockMvcTester http, RequestMappingHandlerMapping routes, MongoOperations mongo) {
        this.http = http;
        this.routes = routes;
        this.mongo = mongo;
    }

    /// Calls each route with each role and without a token: each call must leave one entry that names the route.
    public void assertThatEveryRouteLeavesOneEntry() {
        var addresses = addresses();
        assertThat(addresses).isNotEmpty();
        for (var address : addresses) {
            assertOneEntry(address, Optional.empty());
            for (var role : Role.values()) {
                assertOneEntry(address, Optional.of(role));
            }
        }
    }

    /// The entry that a request left.
    ///
    /// @param request its number, as the answer names it (`X-Request-Id`)
    public Document entryOf(String request) {
        var entries = mongo.getCollection("accessLog")
                .find(new Document("request", request))
                .into(new ArrayList<>());
        assertThat(entries).as("entries of request %s", request).hasSize(1);
        return entries.getFirst();
    }

    private void assertOneEntry(Address address, Optional<Role> role) {
        var number = UUID.randomUUID().toString();
        var request = http.method(address.method())
                .uri(address.path())
                .header("X-Request-Id", number)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}");
        role.ifPresent(known -> {
            var _ = request.header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(known, "0101")));
        });
        var answer = request.exchange().getResponse();
        assertThat(entryOf(Objects.requireNonNull(answer.getHeader("X-Request-Id"))))
                .as("%s by %s, answered %d", address, role, answer.getStatus())
                .containsEntry("route", address.method() + " " + address.pattern())
                .containsEntry("callerRequest", RequestIds.kept(number))
                .containsEntry("status", answer.getStatus());
    }

    private List<Address> addresses() {
        return routes.getHandlerMethods().keySet().stream()
                .flatMap(known -> known.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/")
                                || pattern.startsWith("/fhir/")
                                || pattern.startsWith("/beskedfordeler/"))
                        .flatMap(pattern -> known.getMethodsCondition().getMethods().stream()
                                .flatMap(method -> Stream.of(new Address(method.asHttpMethod(), pattern)))))
                .toList();
    }
}
