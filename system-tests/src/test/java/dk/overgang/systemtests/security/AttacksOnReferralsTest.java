package dk.overgang.systemtests.security;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.platform.Api;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.Reply;
import dk.overgang.systemtests.platform.Service;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The attacks A10, A26 and A27 on what takes a referral, with the answer expected and nothing stored.
class AttacksOnReferralsTest {

    private static final Caller AUTHORITY = Caller.of("authority");
    private static final String REFERRALS = "/api/v1/referrals";
    private static final int PARALLEL = 100;

    private final Actors actors = SharedPlatform.ACTORS;
    private final Api api = SharedPlatform.platform().api();

    @ParameterizedTest
    @ValueSource(strings = {"status", "tenantId", "_class", "version", "_id", "steps", "sender", "linkedTo", "review"})
    void a10_a_field_that_is_not_the_senders_to_set_is_refused_and_makes_nobody_known(String field) {
        var cpr = actors.authority().freshCpr();
        var body = referral(cpr).replaceFirst("\\{", "{\"" + field + "\": \"ACCEPTED\", ");

        isUnknownProperty(post("", body));
        isUnknownProperty(post("", referral(cpr).replace("\"type\"", "\"" + field + "\": \"x\", \"type\"")));
        assertThat(actors.authority().search(cpr)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /information-request | {"missing": ["HOME"], "status": "ACCEPTED"}
            /information         | {"status": "ACCEPTED"}
            /assessment          | {"answers": {}, "outcome": "ELIGIBLE"}
            /waiting             | {"reason": "AWAITING_HOME", "since": "2020-01-01"}
            /decision            | {"decision": "ACCEPT", "decidedBy": "somebody else"}
            /decision            | {"decision": "ACCEPT", "grant": {"paragraph": "SEL § 107"}}
            """)
    void a10_what_follows_from_the_rules_is_not_taken_from_the_request(String what, String body) {
        var referral = post("", referral(actors.authority().freshCpr())).ok().text("referralId");

        isUnknownProperty(post("/" + referral + what, body));
        assertThat(read(referral).text("status")).isEqualTo("RECEIVED");
    }

    @Test
    void a26_a_key_used_for_another_request_is_refused() {
        var key = UUID.randomUUID().toString();
        var first = actors.authority().freshCpr();
        var second = actors.authority().freshCpr();

        postUnder(key, referral(first)).is(201);
        postUnder(key, referral(second)).is(422);
        assertThat(actors.authority().search(second)).isEmpty();
    }

    @Test
    void a26_a_hundred_at_once_under_one_key_have_one_effect_and_one_answer() {
        var key = UUID.randomUUID().toString();
        var body = referral(actors.authority().freshCpr());
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> postUnder(key, body), senders))
                    .limit(PARALLEL)
                    .toList();
            var referrals = answers.stream()
                    .map(CompletableFuture::join)
                    .map(reply -> reply.is(201).text("referralId"))
                    .collect(toSet());
            assertThat(referrals).hasSize(1);
        }
    }

    @Test
    void a26_a_key_without_measure_is_refused() {
        var cpr = actors.authority().freshCpr();

        postUnder("k".repeat(201), referral(cpr)).is(400);
        postUnder("k".repeat(10_000), referral(cpr)).is(400);
        assertThat(actors.authority().search(cpr)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"$ne\": null}", "{\"$where\": \"sleep(5000)\"}", "{\"$gt\": \"\"}", "[\"$expr\"]"})
    void a27_an_operator_is_no_value_of_a_field(String operator) {
        var cpr = actors.authority().freshCpr();

        post("", referral(cpr).replace("\"" + cpr + "\"", operator)).is(400);
        post("", referral(cpr).replace("\"SEL85-9M\"", operator)).is(400);
        api.post(
                        Service.REFERRAL,
                        "/api/v1/citizens/search",
                        AUTHORITY,
                        "application/json",
                        "{\"cpr\": " + operator + "}")
                .is(400);
        assertThat(actors.authority().search(cpr)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"$ne\":null}", "{\"$where\":\"sleep(5000)\"}", "$expr", "^(a+)+$"})
    void a27_an_operator_is_no_filter_cursor_or_id(String operator) {
        var text = URLEncoder.encode(operator, StandardCharsets.UTF_8);

        Stream.of(
                        REFERRALS + "?after=",
                        REFERRALS + "?limit=",
                        REFERRALS + "/waiting?after=",
                        "/api/v1/capacity?programme=")
                .forEach(path -> assertThat(get(Service.REFERRAL, path + text).status())
                        .as(path)
                        .isIn(400, 422));
        Stream.of("/api/v1/courses?citizenId=", "/api/v1/courses?status=", "/api/v1/courses?phase=")
                .forEach(path -> assertThat(get(Service.COURSE, path + text).status())
                        .as(path)
                        .isIn(400, 422));
        Stream.of(REFERRALS + "/", "/api/v1/citizens/")
                .forEach(path -> assertThat(get(Service.REFERRAL, path + text).status())
                        .as(path)
                        .isIn(400, 404));
    }

    @Test
    void a27_an_operator_is_no_question_and_a_greedy_pattern_takes_no_time() {
        var referral = post("", referral(actors.authority().freshCpr())).ok().text("referralId");
        post("/" + referral + "/assessment", "{\"answers\": {\"$where\": \"1\", \"a.b\": \"YES\"}}")
                .is(422);
        assertThat(read(referral).text("status")).isEqualTo("RECEIVED");

        var before = Instant.now();
        post("", referral("a".repeat(50_000) + "!")).is(422);
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    private static void isUnknownProperty(Reply reply) {
        assertThat(reply.is(400).text("type")).isEqualTo("urn:problem:unknown-property");
    }

    private Reply read(String referral) {
        return get(Service.REFERRAL, REFERRALS + "/" + referral).ok();
    }

    private Reply get(Service service, String path) {
        return api.get(service, path, AUTHORITY);
    }

    private Reply post(String what, String body) {
        return api.post(Service.REFERRAL, REFERRALS + what, AUTHORITY, "application/json", body);
    }

    private Reply postUnder(String key, String body) {
        return api.send(
                Service.REFERRAL,
                REFERRALS,
                request -> request.header("Authorization", "Bearer " + api.token(AUTHORITY))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body)));
    }

    private static String referral(String cpr) {
        return """
                {"citizen": {"cpr": "%s", "name": "Prøve Borger"}, "programme": "SEL85-9M", "source": "SHELTER_110",
                 "transition": {"type": "SHELTER_TO_OWN_HOME"}}
                """.formatted(cpr);
    }
}
