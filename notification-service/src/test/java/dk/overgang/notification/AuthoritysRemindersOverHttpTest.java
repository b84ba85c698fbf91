package dk.overgang.notification;

import static dk.overgang.testkit.Tokens.bearer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import dk.overgang.access.Role;
import dk.overgang.testkit.AccessLogAssertions;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.Tokens;
import dk.overgang.testkit.database.Databases;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The authority reads the reminders that the catalogue addresses to it or to the caseworkers, of its municipality
/// and nothing else of a course.
@SpringBootTest(properties = NotificationServiceApplication.CONFIG_NAME)
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class AuthoritysRemindersOverHttpTest {

    private static final String ALL = "/api/v1/reminders";
    private static final List<String> KINDS = List.of(
            "CONTINUED_SUPPORT",
            "CONTINUED_SUPPORT_JOB",
            "STATUTORY_MEETING",
            "CASEWORKER_NEEDED",
            "CASEWORKER_FOLLOW_UP",
            "ONWARD_ASSESSMENT",
            "START_UP_MEETING_CALLED",
            "GRANT_ENDS_FIRST");

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    private final CourseEvents anna = CourseEvents.unknown();

    @BeforeEach
    void the_course_starts_today() {
        clock.set(LocalDate.parse("2026-03-02"));
        anna.started(1);
        await().untilAsserted(
                        () -> assertThat(ids(Role.WORKER, "CHECKLIST_REVIEW")).isNotEmpty());
    }

    @AfterAll
    static void nothing_was_scanned() {
        Databases.assertIndexed("notification");
    }

    @Test
    void a_list_has_what_is_for_the_authority_and_nothing_else() {
        assertThat(kinds("0101", ALL + "?limit=200&courseId=" + anna.courseId()))
                .contains("CONTINUED_SUPPORT", "ONWARD_ASSESSMENT")
                .isSubsetOf(KINDS);
        assertThat(kinds("0101", ALL + "?limit=200&citizenId=" + anna.citizenId()))
                .contains("CONTINUED_SUPPORT")
                .isSubsetOf(KINDS);
        assertThat(kinds("0101", ALL + "?limit=200"))
                .as("of all courses of the municipality")
                .isNotEmpty()
                .isSubsetOf(KINDS);
        assertThat(kinds("0101", ALL + "?limit=200&recipient=WORKER&worker=" + anna.worker()))
                .as("those for the worker too")
                .isSubsetOf(KINDS);
        assertThat(kinds("0101", ALL + "?kind=CHECKLIST_REVIEW&courseId=" + anna.courseId()))
                .isEmpty();
        assertThat(kinds("0265", ALL + "?limit=200&courseId=" + anna.courseId()))
                .isEmpty();
    }

    @Test
    void nothing_is_counted_that_is_not_shown() {
        clock.set(LocalDate.parse("2026-05-26"));
        await().untilAsserted(() -> assertThat(counts(Role.WORKER).values()).anyMatch(count -> count > 0));

        assertThat(counts(Role.AUTHORITY).values()).containsOnly(0);
        assertThat(JsonPath.<@Nullable Object>read(
                        body(get(Role.AUTHORITY, "0101", ALL + "?courseId=" + anna.courseId())), "$.course"))
                .isNull();
    }

    @Test
    void one_for_the_authority_is_read_and_another_does_not_exist(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes,
            @Autowired MongoOperations mongo) {
        var own = ALL + "/" + ids(Role.WORKER, "CONTINUED_SUPPORT").getFirst();
        var others = ALL + "/" + ids(Role.WORKER, "CHECKLIST_REVIEW").getFirst();

        assertThat(get(Role.AUTHORITY, "0101", own)).hasStatusOk();
        assertThat(get(Role.AUTHORITY, "0265", own)).hasStatus(404);
        var refused = get(Role.AUTHORITY, "0101", others);
        assertThat(refused).hasStatus(404);
        assertThat(get(Role.AUTHORITY, "0101", ALL + "/" + UUID.randomUUID())).hasStatus(404);
        var number = Objects.requireNonNull(refused.getResponse().getHeader("X-Request-Id"));
        assertThat(new AccessLogAssertions(http, routes, mongo).entryOf(number))
                .as("nobody was shown")
                .containsEntry("citizens", List.of());
    }

    @Test
    void the_authority_answers_none() {
        var own = ids(Role.WORKER, "CONTINUED_SUPPORT").getFirst();

        for (var what : List.of("done", "not-done", "snooze", "worker")) {
            assertThat(http.method(HttpMethod.POST)
                            .uri(ALL + "/" + own + "/" + what)
                            .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(Role.AUTHORITY, "0101")))
                            .exchange())
                    .as(what)
                    .hasStatus(403);
        }
        assertThat(JsonPath.<List<String>>read(body(get(Role.AUTHORITY, "0101", ALL + "/" + own)), "$.allowed[*].code"))
                .hasSize(4)
                .containsOnly("insufficient-scope");
    }

    private Map<String, Integer> counts(Role role) {
        return JsonPath.read(body(get(role, "0101", ALL + "?courseId=" + anna.courseId())), "$.counts");
    }

    private List<String> kinds(String municipality, String address) {
        return JsonPath.read(body(get(Role.AUTHORITY, municipality, address)), "$.items[*].kind");
    }

    private List<String> ids(Role role, String kind) {
        return JsonPath.read(
                body(get(role, "0101", ALL + "?kind=" + kind + "&courseId=" + anna.courseId())), "$.items[*].id");
    }

    private MvcTestResult get(Role role, String municipality, String address) {
        return http.get()
                .uri(address)
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(role, municipality)))
                .exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
