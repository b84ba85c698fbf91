package dk.overgang.notification;

import static dk.overgang.testkit.Tokens.bearer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import dk.overgang.access.Role;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.Tokens;
import dk.overgang.testkit.database.Databases;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What nobody answers goes to the cover and then to the leader, who finds it in a list (F-68; issue 13, item 7).
@SpringBootTest(properties = NotificationServiceApplication.CONFIG_NAME)
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class EscalatingOverHttpTest {

    private static final String ALL = "/api/v1/reminders";
    private static final String ESCALATED = "dk.overgang.reminder.escalated.v1";

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    private final CourseEvents anna = CourseEvents.unknown();
    private final UUID cover = UUID.randomUUID();

    @BeforeEach
    void a_review_is_due_and_the_worker_is_absent() {
        clock.set(LocalDate.parse("2026-03-02"));
        anna.started(1);
        await().untilAsserted(() -> assertThat(reviews("")).hasSize(3));
        assertThat(post(
                        Role.LEADER,
                        "/api/v1/workers/" + anna.worker() + "/absences",
                        "{\"from\": \"2026-05-20\", \"to\": \"2026-05-22\", \"cover\": \"%s\"}".formatted(cover)))
                .hasStatus(201);
        clock.set(LocalDate.parse("2026-05-19"));
        await().untilAsserted(() -> assertThat(reviews("&state=DUE")).hasSize(1));
    }

    @AfterAll
    static void nothing_was_scanned() {
        Databases.assertIndexed("notification");
    }

    @Test
    void the_cover_and_then_the_leader_are_told_and_an_answer_ends_it() {
        var review = reviews("&state=DUE").getFirst();
        clock.set(LocalDate.parse("2026-05-21"));
        await().untilAsserted(() -> assertThat(told()).hasSize(1));
        assertThat(told().getFirst())
                .contains("\"escalatedTo\":\"COVER\"", "\"since\":\"2026-05-19\"", cover.toString());
        assertThat(reviews("&escalatedTo=COVER")).containsExactly(review);
        assertThat(reviews("&escalatedTo=LEADER")).isEmpty();

        clock.set(LocalDate.parse("2026-05-26"));
        await().untilAsserted(() -> assertThat(reviews("&escalatedTo=LEADER")).containsExactly(review));
        var seen = body(get(Role.LEADER, ALL + "/" + review));
        assertThat(JsonPath.<List<String>>read(seen, "$.escalations[*].to")).containsExactly("COVER", "LEADER");
        assertThat(JsonPath.<List<String>>read(seen, "$.escalations[*].on"))
                .containsExactly("2026-05-21", "2026-05-26");
        assertThat(JsonPath.<List<String>>read(seen, "$.escalations[*].since"))
                .containsExactly("2026-05-19", "2026-05-19");
        assertThat(JsonPath.<String>read(seen, "$.escalations[0].worker")).isEqualTo(cover.toString());
        assertThat(JsonPath.<List<Integer>>read(seen, "$.line.escalation[*].afterWorkingDays"))
                .containsExactly(2, 4);

        assertThat(post(Role.WORKER, ALL + "/" + review + "/done", "")).hasStatusOk();
        assertThat(reviews("&escalatedTo=LEADER")).isEmpty();
        clock.set(LocalDate.parse("2026-06-30"));
        await().untilAsserted(() -> assertThat(told()).hasSize(2));
        assertThat(reviews("&escalatedTo=LEADER")).isEmpty();
    }

    @Test
    void a_leader_sees_what_was_escalated_in_the_whole_municipality_and_no_other() {
        clock.set(LocalDate.parse("2026-05-26"));
        await().untilAsserted(() -> assertThat(reviews("&escalatedTo=LEADER")).hasSize(1));
        var asked = ALL + "?limit=200&escalatedTo=LEADER";

        assertThat(body(get(Role.LEADER, asked))).contains(anna.courseId().toString());
        assertThat(body(ask(Tokens.of(Role.LEADER, "0265"), asked)))
                .doesNotContain(anna.courseId().toString());
        assertThat(get(Role.LEADER, ALL + "?escalatedTo=NOBODY")).hasStatus(400);
    }

    private List<String> reviews(String filter) {
        return JsonPath.read(
                body(get(Role.WORKER, ALL + "?kind=CHECKLIST_REVIEW&courseId=" + anna.courseId() + filter)),
                "$.items[*].id");
    }

    private List<String> told() {
        return Events.on("overgang.reminder-events", anna.citizenId().toString()).stream()
                .filter(event -> event.type().equals(ESCALATED) && event.data().contains("CHECKLIST_REVIEW"))
                .map(Events.Event::data)
                .toList();
    }

    private MvcTestResult get(Role role, String address) {
        return ask(Tokens.of(role, "0101"), address);
    }

    private MvcTestResult ask(String token, String address) {
        return http.get()
                .uri(address)
                .header(HttpHeaders.AUTHORIZATION, bearer(token))
                .exchange();
    }

    private MvcTestResult post(Role role, String address, String body) {
        var request = http.post().uri(address).header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(role, "0101")));
        return body.isEmpty()
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
