package dk.overgang.notification;

import static dk.overgang.testkit.Tokens.bearer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import dk.overgang.access.Role;
import dk.overgang.testkit.Contracts;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.Tokens;
import dk.overgang.testkit.database.Databases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// the reminders about partners are told of like others, and stand in a leader's list.
@SpringBootTest(properties = NotificationServiceApplication.CONFIG_NAME)
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class PartnersInTheListOverHttpTest {

    private static final String ALL =
            "/api/v1/reminders?limit=200&kind=KEEP_PARTNER_WARM&kind=INFORM_PARTNERS&kind=LONG_TERM_PLAN";

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    private final UUID partner = UUID.randomUUID();
    private final CourseEvents anna = CourseEvents.unknown();

    @BeforeEach
    void a_partner_was_met_today() {
        clock.set(LocalDate.parse("2026-03-02"));
        anna.started(1);
        told(1, true);
        await().untilAsserted(() -> assertThat(
                        partners(Role.LEADER, "0101", ALL.replace("&kind=LONG_TERM_PLAN", "") + "&partners=true"))
                .contains(partner.toString()));
        await().untilAsserted(() -> assertThat(longTermPlans()).isNotEmpty());
    }

    private List<String> longTermPlans() {
        return JsonPath.read(
                get(Role.LEADER, "0101", "/api/v1/reminders?kind=LONG_TERM_PLAN&courseId=" + anna.courseId()),
                "$.items[*].id");
    }

    @AfterAll
    static void nothing_was_scanned() {
        Databases.assertIndexed("notification");
    }

    @Test
    void a_leader_who_asks_for_them_has_both_in_one_list_by_due_day() {
        var dues = new ArrayList<String>();
        var ids = new ArrayList<String>();
        @Nullable Object next = "";
        while (next != null) {
            var page = get(
                    Role.LEADER,
                    "0101",
                    ALL.replace("200", "20") + "&partners=true" + (next.equals("") ? "" : "&after=" + next));
            dues.addAll(JsonPath.<List<String>>read(page, "$.items[*].due"));
            ids.addAll(JsonPath.<List<String>>read(page, "$.items[*].id"));
            next = JsonPath.parse(page).read("$.next");
        }

        assertThat(dues).isSorted();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(longTermPlans());
        var page = get(Role.LEADER, "0101", ALL.replace("&kind=LONG_TERM_PLAN", "") + "&partners=true");
        assertThat(ids).containsAll(JsonPath.<List<String>>read(page, "$.items[*].id"));
        assertThat(JsonPath.<List<Map<String, Object>>>read(page, "$.items[?(@.partnerId == '%s')]".formatted(partner)))
                .isNotEmpty()
                .allSatisfy(
                        item -> assertThat(item).containsEntry("courseId", null).containsEntry("citizenId", null))
                .allSatisfy(item -> assertThat(item).containsEntry("allowed", List.of()));
    }

    @Test
    void nobody_else_has_them_and_they_are_in_no_other_list() {
        assertThat(partners(Role.LEADER, "0101", ALL)).isEmpty();
        assertThat(partners(Role.WORKER, "0101", ALL + "&partners=true")).isEmpty();
        assertThat(partners(Role.AUTHORITY, "0101", ALL + "&partners=true")).isEmpty();
        assertThat(partners(Role.LEADER, "0265", ALL + "&partners=true")).doesNotContain(partner.toString());
        assertThat(partners(Role.LEADER, "0101", ALL + "&partners=true&courseId=" + anna.courseId()))
                .isEmpty();
        assertThat(partners(Role.LEADER, "0101", ALL + "&partners=true&worker=" + anna.worker()))
                .isEmpty();
    }

    @Test
    void what_falls_due_or_is_voided_is_told_once() {
        clock.set(LocalDate.parse("2026-05-04"));
        await().untilAsserted(() -> assertThat(told("due")).hasSize(1));
        Contracts.assertKept(
                "dk.overgang.partner-reminder.due.v1", told("due").getFirst().data());

        told(2, false);
        await().untilAsserted(() -> assertThat(told("voided")).isNotEmpty());
        Contracts.assertKept(
                "dk.overgang.partner-reminder.voided.v1",
                told("voided").getFirst().data());
        assertThat(told("due")).hasSize(1);
    }

    private List<Events.Event> told(String what) {
        return Events.on("overgang.reminder-events", partner.toString()).stream()
                .filter(event -> event.type().equals("dk.overgang.partner-reminder." + what + ".v1"))
                .toList();
    }

    private void told(long sequence, boolean active) {
        Events.tell(
                "overgang.network-events",
                partner.toString(),
                "/network-service",
                "dk.overgang.partner.changed.v1",
                partner.toString(),
                sequence,
                """
                {"municipality": "0101", "partnerId": "%s", "kind": "WARD", "lastContactOn": "2026-03-02",
                 "lastInformedOn": "2026-03-02", "keepWarmOn": "2026-05-01", "active": %b}
                """.formatted(partner, active));
    }

    private List<String> partners(Role role, String municipality, String address) {
        return JsonPath.read(get(role, municipality, address), "$.items[?(@.partnerId != null)].partnerId");
    }

    private String get(Role role, String municipality, String address) {
        return new String(
                http.get()
                        .uri(address)
                        .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(role, municipality)))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                UTF_8);
    }
}
