package dk.overgang.referral.referrals.capacity;

import static dk.overgang.referral.Api.id;
import static dk.overgang.referral.Api.json;
import static dk.overgang.referral.Api.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.access.Role;
import dk.overgang.referral.Api;
import dk.overgang.referral.ServiceTest;
import dk.overgang.testkit.MovableTestClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Who waits for a home or a place, and whether there is one (F-11, F-12, R-023, E16).
@ServiceTest
class WaitingAndCapacityTest {

    @Autowired
    Api api;

    @Autowired
    MovableTestClock clock;

    @AfterEach
    void back_to_today() {
        clock.release();
    }

    @Test
    void the_most_urgent_comes_first_and_then_who_has_waited_longest() {
        var day = LocalDate.parse("2026-05-04");
        clock.set(day);
        var patient = waiting("AWAITING_CAPACITY", "NORMAL");
        clock.set(day.plusDays(3));
        var recent = waiting("AWAITING_HOME", "NORMAL");
        var urgent = waiting("AWAITING_HOME", "HIGH");

        var list = list();
        assertThat(list)
                .extracting(item -> id(item, "referralId"))
                .filteredOn(List.of(patient, recent, urgent)::contains)
                .containsExactly(urgent, patient, recent);
        assertThat(list)
                .filteredOn(item -> id(item, "referralId").equals(patient))
                .extracting(item -> item.get("days").asInt())
                .containsExactly(3);
    }

    @Test
    void the_list_comes_page_by_page() {
        var mine = List.of(waiting("AWAITING_HOME", "LOW"), waiting("AWAITING_HOME", "LOW"));

        assertThat(list())
                .extracting(item -> id(item, "referralId"))
                .containsAll(mine)
                .doesNotHaveDuplicates();
        assertThat(api.get(Role.AUTHORITY, "/api/v1/referrals/waiting?after={id}", UUID.randomUUID()))
                .hasStatus(400);
    }

    @Test
    void whoever_leaves_the_list_between_two_pages_hides_nobody() {
        var mine = List.of(waiting("AWAITING_HOME", "LOW"), waiting("AWAITING_HOME", "LOW"));
        var seen = new ArrayList<UUID>();
        JsonNode page;
        String after = "";
        do {
            page = json(api.get(Role.AUTHORITY, "/api/v1/referrals/waiting?limit=1" + after)
                    .exchange());
            items(page).forEach(item -> seen.add(id(item, "referralId")));
            if (mine.contains(seen.getLast())) {
                assertThat(api.decide(seen.getLast(), "DECLINE")).hasStatus(200);
            }
            after = "&after=" + page.get("next").asString();
        } while (!page.get("next").isNull());

        assertThat(seen).containsAll(mine).doesNotHaveDuplicates();
    }

    @Test
    void who_has_a_home_after_all_is_assessed_again_accepted_and_off_the_list() {
        var referral = waiting("AWAITING_HOME", "NORMAL");
        assertThat(api.answer(referral, Api.ANSWERS.replace("\"ownHome\": \"YES\"", "\"ownHome\": \"NO\"")))
                .hasStatus(200)
                .bodyText()
                .contains("OWN_HOME", "Denne overgang forudsætter", "NOT_ELIGIBLE", "\"status\":\"WAITING\"");
        assertThat(api.decide(referral, "ACCEPT")).hasStatus(409);

        assertThat(api.assess(referral, "ELIGIBLE")).hasStatus(200);
        assertThat(api.decide(referral, "ACCEPT"))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("ACCEPTED");
        assertThat(list()).extracting(item -> id(item, "referralId")).doesNotContain(referral);
    }

    @Test
    void only_known_reasons_make_wait() {
        var referral = id(json(api.refer(somebody())), "referralId");

        assertThat(api.post(Role.AUTHORITY, "{\"reason\": \"BORED\"}", "/api/v1/referrals/{id}/waiting", referral))
                .hasStatus(400)
                .bodyText()
                .contains("/reason", "AWAITING_HOME, AWAITING_CAPACITY");
    }

    @Test
    void capacity_is_asked_before_the_referral() {
        assertThat(json(api.get(Role.REGION, "/api/v1/capacity?programme=SEL85-9M")
                                .exchange())
                        .get("capacity")
                        .asString())
                .isEqualTo("HAS");
        assertThat(json(api.get(Role.WORKER, "/api/v1/capacity?programme=YOUTH").exchange())
                        .get("capacity")
                        .asString())
                .isEqualTo("NEEDS_ASSESSMENT");
        assertThat(api.get(Role.REGION, "/api/v1/capacity?programme=NONE"))
                .hasStatus(400)
                .bodyText()
                .contains("programme", "SEL85-9M");
        assertThat(api.get(Role.PORTAL, "/api/v1/capacity?programme=YOUTH")).hasStatus(403);
    }

    @Test
    void the_choices_are_shown_before_a_refusal_names_them() {
        assertThat(api.get(Role.REGION, "/api/v1/referrals/rules"))
                .hasStatus(200)
                .bodyText()
                .contains("SHELTER_110", "managesWithNetwork", "SEL § 85", "WARD_TO_OWN_HOME");
    }

    private UUID waiting(String reason, String priority) {
        var referral = id(json(api.refer(somebody())), "referralId");
        var body = "{\"reason\": \"%s\", \"priority\": \"%s\"}".formatted(reason, priority);
        assertThat(api.post(Role.AUTHORITY, body, "/api/v1/referrals/{id}/waiting", referral))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("WAITING");
        return referral;
    }

    private List<JsonNode> list() {
        var page = json(
                api.get(Role.AUTHORITY, "/api/v1/referrals/waiting?limit=1").exchange());
        var items = new ArrayList<JsonNode>(items(page));
        while (!page.get("next").isNull()) {
            page = json(api.get(
                            Role.AUTHORITY,
                            "/api/v1/referrals/waiting?limit=1&after={id}",
                            page.get("next").asString())
                    .exchange());
            items.addAll(items(page));
        }
        return items;
    }

    private static List<JsonNode> items(JsonNode page) {
        return StreamSupport.stream(page.get("items").spliterator(), false).toList();
    }
}
