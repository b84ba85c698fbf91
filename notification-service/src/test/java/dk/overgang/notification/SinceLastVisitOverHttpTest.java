package dk.overgang.notification;

import static dk.overgang.testkit.Tokens.bearer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import dk.overgang.access.Role;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.Tokens;
import dk.overgang.testkit.database.Databases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/// F-63, *Mens du var væk*: what happened in the own courses since the last visit, in ids only.
@SpringBootTest(properties = NotificationServiceApplication.CONFIG_NAME)
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class SinceLastVisitOverHttpTest {

    private static final String NEWS = "/api/v1/since-last-visit";

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    private final UUID worker = UUID.randomUUID();
    private final CourseEvents anna = CourseEvents.unknown().ofWorker(worker);

    @BeforeEach
    void the_course_starts_today() {
        clock.set(LocalDate.parse("2026-05-18"));
        anna.started(1);
        await().untilAsserted(() -> assertThat(kinds(worker)).contains("WORKER_CHANGED"));
    }

    @AfterAll
    static void nothing_was_scanned() {
        Databases.assertIndexed("notification");
    }

    @Test
    void what_was_seen_is_no_longer_news() {
        assertThat(see(worker, "2026-05-18T06:00:00Z")).hasStatusOk();
        assertThat(kinds(worker)).isEmpty();

        clock.set(LocalDate.parse("2026-05-20"));
        anna.paused(2);

        await().untilAsserted(() -> assertThat(kinds(worker)).contains("PAUSED"));
        assertThat(news(worker, "$.since")).isEqualTo("2026-05-18T06:00:00Z");
        assertThat(see(worker, "2026-05-20T06:00:00Z")).hasStatusOk();
        assertThat(kinds(worker)).isEmpty();
    }

    @Test
    void a_pause_a_resume_a_phase_and_the_end_are_told_with_their_ids_the_newest_first() {
        clock.set(LocalDate.parse("2026-05-20"));
        anna.paused(2);
        await().untilAsserted(() -> assertThat(kinds(worker)).contains("PAUSED"));
        clock.set(LocalDate.parse("2026-06-11"));
        anna.resumed(3);
        await().untilAsserted(() -> assertThat(kinds(worker)).contains("RESUMED", "REMINDERS_MOVED"));
        clock.set(LocalDate.parse("2026-06-24"));
        anna.resumed(4);
        await().untilAsserted(() -> assertThat(kinds(worker)).contains("PHASE_CHANGED"));
        anna.died(5);
        await().untilAsserted(() -> assertThat(kinds(worker)).contains("ENDED", "REMINDERS_VOIDED"));

        List<String> moments = JsonPath.read(body(get(worker, NEWS)), "$.items[*].at");
        assertThat(moments.stream().map(Instant::parse).toList())
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(JsonPath.<List<List<String>>>read(
                        body(get(worker, NEWS)), "$.items[?(@.kind == 'RESUMED')].subjects"))
                .containsExactly(List.of("00000000-0000-0000-0000-000000000001"));
        assertThat(JsonPath.<List<List<String>>>read(
                                body(get(worker, NEWS)), "$.items[?(@.kind == 'REMINDERS_MOVED')].subjects")
                        .getFirst())
                .hasSizeGreaterThan(5);
        assertThat(JsonPath.<List<String>>read(body(get(worker, NEWS)), "$.items[*].citizenId"))
                .containsOnly(anna.citizenId().toString());
    }

    @Test
    void a_list_is_read_page_by_page() {
        clock.set(LocalDate.parse("2026-05-19"));
        await().untilAsserted(() -> assertThat(kinds(worker)).contains("REMINDERS_SENT"));
        clock.set(LocalDate.parse("2026-05-20"));
        anna.paused(2);
        await().untilAsserted(() -> assertThat(kinds(worker)).contains("PAUSED", "REMINDERS_SENT"));

        // What falls due on those days goes on coming in for a while.
        await().untilAsserted(() -> assertThat(pageByPage()).isEqualTo(kinds(worker)));
    }

    private List<String> pageByPage() {
        var pages = new ArrayList<String>();
        @Nullable Object next = "";
        while (next != null) {
            var page = body(get(worker, NEWS + "?limit=1" + (next.equals("") ? "" : "&after=" + next)));
            pages.addAll(JsonPath.<List<String>>read(page, "$.items[*].kind"));
            next = JsonPath.parse(page).read("$.next");
        }
        return pages;
    }

    @Test
    void who_was_away_for_long_is_told_of_thirty_days() {
        clock.set(LocalDate.parse("2026-05-20"));
        anna.paused(2);
        await().untilAsserted(() -> assertThat(kinds(worker)).contains("PAUSED"));

        clock.set(LocalDate.parse("2026-06-20"));

        assertThat(kinds(worker)).doesNotContain("PAUSED");
        assertThat(news(worker, "$.since")).isEqualTo("2026-05-21T06:00:00Z");
    }

    @Test
    void what_has_not_happened_yet_was_not_seen_and_what_was_seen_stays_seen() {
        assertThat(see(worker, "2026-05-18T06:00:01Z")).hasStatus(422);
        assertThat(body(see(worker, "2026-05-18T06:00:01Z"))).contains("/upTo");
        assertThat(see(worker, "2026-05-18T06:00:00Z")).hasStatusOk();
        assertThat(see(worker, "2026-05-01T00:00:00Z")).hasStatusOk();
        assertThat(JsonPath.<String>read(body(get(worker, "/api/v1/seen")), "$.upTo"))
                .isEqualTo("2026-05-18T06:00:00Z");
        assertThat(http.post()
                        .uri("/api/v1/seen")
                        .header(HttpHeaders.AUTHORIZATION, token(worker))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .exchange())
                .hasStatus(422);
    }

    @Test
    void others_are_told_of_others() {
        var bent = UUID.randomUUID();

        assertThat(kinds(bent)).isEmpty();
        assertThat(JsonPath.<@Nullable Object>read(body(get(bent, "/api/v1/seen")), "$.upTo"))
                .isNull();
        anna.ofWorker(bent).started(2);
        await().untilAsserted(() -> assertThat(kinds(bent)).contains("WORKER_CHANGED"));
        assertThat(kinds(worker)).as("it is somebody else's now").isEmpty();
        assertThat(body(http.get()
                        .uri(NEWS)
                        .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(Role.WORKER, "0265", bent.toString())))
                        .exchange()))
                .contains("\"items\":[]");
    }

    @Test
    void an_erased_citizen_is_no_news() {
        anna.erased(9);

        await().untilAsserted(() -> assertThat(kinds(worker)).isEmpty());
    }

    private List<String> kinds(UUID who) {
        return JsonPath.read(body(get(who, NEWS)), "$.items[*].kind");
    }

    private String news(UUID who, String path) {
        return JsonPath.read(body(get(who, NEWS)), path);
    }

    private MvcTestResult see(UUID who, String upTo) {
        return http.post()
                .uri("/api/v1/seen")
                .header(HttpHeaders.AUTHORIZATION, token(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"upTo\": \"%s\"}".formatted(upTo))
                .exchange();
    }

    private MvcTestResult get(UUID who, String path) {
        return http.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, token(who))
                .exchange();
    }

    private static String token(UUID who) {
        return bearer(Tokens.of(Role.WORKER, "0101", who.toString()));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
