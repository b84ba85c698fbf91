package dk.overgang.referral.referrals.review;

import static dk.overgang.referral.Api.ANSWERS;
import static dk.overgang.referral.Api.id;
import static dk.overgang.referral.Api.json;
import static dk.overgang.referral.Api.somebody;
import static dk.overgang.testkit.Tokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.ACCEPT_LANGUAGE;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import dk.overgang.access.Role;
import dk.overgang.referral.Api;
import dk.overgang.referral.ServiceTest;
import dk.overgang.referral.citizens.domain.decisions.ReviewAction;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Tokens;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/// The inbox of the authority, and a referral with what may be done with it: what is said to be allowed is
/// what happens (F-05, F-08, F-10, F-11, R-058).
@ServiceTest
class InboxOverHttpTest {

    /// A municipality that no other test lives in.
    private static final String THERE = "0183";

    private static final String REFERRALS = "/api/v1/referrals";

    /// Where a referral can stand.
    enum State {
        RECEIVED,
        IN_REVIEW,
        NEEDS_INFORMATION,
        ELIGIBLE,
        ADVISED_AGAINST,
        NOT_ELIGIBLE,
        WAITING,
        ACCEPTED,
        DECLINED
    }

    @Autowired
    Api api;

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    @AfterEach
    void time_is_real_again() {
        clock.release();
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void what_is_said_to_be_allowed_is_what_happens(State state) {
        for (var action : ReviewAction.values()) {
            var referral = referred(state);
            var said = said(referral, action);
            var done = done(referral, action, state);
            var what = "%s %s".formatted(state, action);
            if (said.get("allowed").asBoolean()) {
                assertThat(done).as(what).hasStatus(200);
                assertThat(said.get("code").isNull()).isTrue();
            } else {
                assertThat(done).as(what).hasStatus(409);
                assertThat(json(done).get("type").asString())
                        .as(what)
                        .isEqualTo("urn:problem:" + said.get("code").asString());
                assertThat(said.get("why")).as(what).isEqualTo(json(done).get("detail"));
            }
        }
    }

    /// The matrix above compares two answers; this one knows the right one.
    @Test
    void what_may_be_done_follows_from_how_far_it_has_come() {
        assertThat(allowed(referred(State.RECEIVED)))
                .containsExactly("TAKE_UP", "ASK_FOR_INFORMATION", "INFORM", "ASSESS", "WAIT", "DECLINE");
        assertThat(allowed(referred(State.ELIGIBLE))).contains("ACCEPT");
        assertThat(allowed(referred(State.ADVISED_AGAINST))).contains("ACCEPT");
        assertThat(allowed(referred(State.NOT_ELIGIBLE))).contains("DECLINE").doesNotContain("ACCEPT");
        assertThat(allowed(referred(State.WAITING))).contains("STOP_WAITING");
        assertThat(allowed(referred(State.ACCEPTED))).containsExactly("WAIT");
        assertThat(allowed(referred(State.DECLINED))).isEmpty();
    }

    @Test
    void the_reason_stands_in_the_readers_language() {
        var referral = referred(State.RECEIVED);
        var english = json(http.get()
                .uri(REFERRALS + "/" + referral)
                .header(AUTHORIZATION, bearer(Tokens.of(Role.AUTHORITY, THERE)))
                .header(ACCEPT_LANGUAGE, "en")
                .exchange());

        assertThat(said(referral, ReviewAction.ACCEPT).get("why").asString()).isNotBlank();
        assertThat(said(english, ReviewAction.ACCEPT).get("why"))
                .isNotEqualTo(said(referral, ReviewAction.ACCEPT).get("why"));
    }

    @Test
    void an_inbox_has_what_is_not_decided_with_the_days_that_are_left() {
        clock.set(LocalDate.parse("2026-05-04"));
        var first = referred(State.RECEIVED);
        clock.forward(Duration.ofMinutes(1));
        var second = referred(State.IN_REVIEW);
        var decided = referred(State.DECLINED);
        var accepted = referred(State.ACCEPTED);

        for (var sort : List.of("ANSWER_BY", "RECEIVED")) {
            var inbox = all("sort=" + sort);
            assertThat(inbox).contains(first, second).doesNotContain(decided, accepted);
        }
        var byReceipt = all("sort=RECEIVED");
        assertThat(byReceipt.indexOf(first)).isLessThan(byReceipt.indexOf(second));
        var deadline = row(first).get("deadline");
        assertThat(deadline.get("daysLeft").asInt()).isEqualTo(3);
        assertThat(deadline.get("standsStill").asBoolean()).isFalse();
        assertThat(row(referred(State.NEEDS_INFORMATION))
                        .get("deadline")
                        .get("standsStill")
                        .asBoolean())
                .isTrue();
        assertThat(json(get(REFERRALS + "/" + decided)).get("deadline").isNull())
                .isTrue();
    }

    @Test
    void an_inbox_is_narrowed_by_what_its_referrals_have_come_to() {
        var received = referred(State.RECEIVED);
        var asked = referred(State.NEEDS_INFORMATION);
        var waiting = referred(State.WAITING);
        var declined = referred(State.DECLINED);

        assertThat(all("status=RECEIVED")).contains(received).doesNotContain(asked, waiting, declined);
        assertThat(all("status=&sort=RECEIVED"))
                .contains(received, asked, waiting)
                .doesNotContain(declined);
        assertThat(all("status=NEEDS_INFORMATION&status=WAITING"))
                .contains(asked, waiting)
                .doesNotContain(received, declined);
        assertThat(all("status=NEEDS_INFORMATION,DECLINED&sort=RECEIVED"))
                .contains(asked, declined)
                .doesNotContain(received, waiting);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=ASLEEP", "sort=NAME"})
    void an_order_or_a_status_that_does_not_exist_is_answered_with_its_name(String wrong) {
        var answer = get(REFERRALS + "?" + wrong);

        assertThat(answer).hasStatus(400);
        assertThat(json(answer).get("errors").get(0).get("parameter").asString())
                .isEqualTo(wrong.split("=", -1)[0]);
    }

    /// A place in one order is none in another.
    @Test
    void a_cursor_of_another_order_is_refused() {
        var _ = referred(State.RECEIVED);
        var _ = referred(State.RECEIVED);
        var sorted = json(get(REFERRALS + "?sort=RECEIVED&limit=1")).get("next").asString();
        var byCitizen = json(get(REFERRALS + "?limit=1")).get("next").asString();

        for (var wrong :
                List.of("sort=ANSWER_BY&after=" + sorted, "after=" + sorted, "sort=RECEIVED&after=" + byCitizen)) {
            assertThat(get(REFERRALS + "?" + wrong)).as(wrong).hasStatus(400);
        }
    }

    /// F-05: every rule, with what came of it and what it went by.
    @Test
    void an_assessment_explains_every_rule_also_those_that_did_not_hit() {
        var referral = referred(State.ADVISED_AGAINST);
        var assessment = json(get(REFERRALS + "/" + referral)).get("assessment");
        var results = assessment
                .get("rules")
                .valueStream()
                .collect(Collectors.toMap(
                        rule -> rule.get("code").asString(),
                        rule -> rule.get("result").asString()));

        assertThat(results)
                .containsEntry("LONGER_INTENSIVE_SUPPORT", "HIT")
                .containsEntry("ADULT", "NOT_HIT")
                .containsEntry("WISH", "NOT_HIT")
                .containsEntry("KEEPING_CONTACT", "UNKNOWN");
        assertThat(assessment.get("rules").size())
                .isGreaterThan(assessment.get("hits").size());
        assertThat(assessment.get("rules").valueStream())
                .allSatisfy(rule -> assertThat(rule.get("text").asString()).isNotBlank());
        var adult = assessment
                .get("rules")
                .valueStream()
                .filter(rule -> rule.get("code").asString().equals("ADULT"))
                .findFirst()
                .orElseThrow();
        assertThat(adult.get("facts").get(0).get("question").asString()).isEqualTo("ageAtStart");
        assertThat(adult.get("facts").get(0).get("answer").asString()).isEqualTo("33");
    }

    private UUID referred(State state) {
        var referral = id(json(post(REFERRALS, Api.referral(somebody(), "SEL85-9M"))), "referralId");
        switch (state) {
            case RECEIVED -> {}
            case IN_REVIEW -> done(referral, ReviewAction.TAKE_UP, state);
            case NEEDS_INFORMATION -> done(referral, ReviewAction.ASK_FOR_INFORMATION, state);
            case ELIGIBLE -> assess(referral, answers());
            case ADVISED_AGAINST ->
                assess(
                        referral,
                        answers()
                                .replace(
                                        "\"managesWithNetwork\": \"YES\"",
                                        "\"managesWithNetwork\": \"NO\", \"needFallsToOrdinary\": \"NO\""));
            case NOT_ELIGIBLE ->
                assess(referral, answers().replace("\"wantsSupport\": \"YES\"", "\"wantsSupport\": \"NO\""));
            case WAITING -> done(referral, ReviewAction.WAIT, state);
            case ACCEPTED -> {
                assess(referral, answers());
                done(referral, ReviewAction.ACCEPT, state);
            }
            case DECLINED -> done(referral, ReviewAction.DECLINE, state);
        }
        return referral;
    }

    private static String answers() {
        return ANSWERS.replace("SEL85?", "YES");
    }

    private void assess(UUID referral, String answers) {
        assertThat(post(REFERRALS + "/" + referral + "/assessment", "{\"answers\": %s}".formatted(answers)))
                .hasStatus(200);
    }

    @com.google.errorprone.annotations.CanIgnoreReturnValue
    private MvcTestResult done(UUID referral, ReviewAction action, State state) {
        var address = REFERRALS + "/" + referral + "/" + action.path();
        return switch (action) {
            case TAKE_UP -> post(address, "{}");
            case ASK_FOR_INFORMATION -> post(address, "{\"missing\": [\"HOME\"]}");
            case INFORM -> post(address, "{\"transitionOn\": \"2026-02-09\"}");
            case ASSESS -> post(address, "{\"answers\": %s}".formatted(answers()));
            case WAIT -> post(address, "{\"reason\": \"AWAITING_HOME\"}");
            case STOP_WAITING ->
                http.delete()
                        .uri(address)
                        .header(AUTHORIZATION, bearer(Tokens.of(Role.AUTHORITY, THERE)))
                        .exchange();
            case ACCEPT ->
                post(
                        address,
                        state == State.ADVISED_AGAINST
                                ? "{\"decision\": \"ACCEPT\", \"reason\": \"OFFER_NOT_AVAILABLE\"}"
                                : "{\"decision\": \"ACCEPT\"}");
            case DECLINE -> post(address, Api.decision("DECLINE"));
        };
    }

    private JsonNode said(UUID referral, ReviewAction action) {
        return said(json(get(REFERRALS + "/" + referral)), action);
    }

    private static JsonNode said(JsonNode answer, ReviewAction action) {
        return answer.get("allowed")
                .valueStream()
                .filter(one -> one.get("action").asString().equals(action.name()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> allowed(UUID referral) {
        return json(get(REFERRALS + "/" + referral))
                .get("allowed")
                .valueStream()
                .filter(one -> one.get("allowed").asBoolean())
                .map(one -> one.get("action").asString())
                .toList();
    }

    private JsonNode row(UUID referral) {
        return rows("sort=ANSWER_BY").stream()
                .filter(row -> id(row, "referralId").equals(referral))
                .findFirst()
                .orElseThrow();
    }

    private List<UUID> all(String query) {
        return rows(query).stream().map(row -> id(row, "referralId")).toList();
    }

    /// Page by page, so that every cursor is used.
    private List<JsonNode> rows(String query) {
        var rows = new ArrayList<JsonNode>();
        @Nullable String next = null;
        do {
            var page = json(get(REFERRALS + "?limit=2&" + query + (next == null ? "" : "&after=" + next)));
            page.get("items").valueStream().forEach(rows::add);
            next = page.get("next").isNull() ? null : page.get("next").asString();
        } while (next != null);
        assertThat(rows.stream().map(row -> row.get("referralId"))).doesNotHaveDuplicates();
        return rows;
    }

    private MvcTestResult get(String address) {
        return http.get()
                .uri(address)
                .header(AUTHORIZATION, bearer(Tokens.of(Role.AUTHORITY, THERE)))
                .exchange();
    }

    private MvcTestResult post(String address, String body) {
        return http.post()
                .uri(address)
                .header(AUTHORIZATION, bearer(Tokens.of(Role.AUTHORITY, THERE)))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
