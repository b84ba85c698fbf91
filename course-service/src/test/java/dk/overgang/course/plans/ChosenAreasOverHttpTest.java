package dk.overgang.course.plans;

import static dk.overgang.course.course.Asking.json;
import static dk.overgang.course.plans.Planning.assertInvalid;
import static dk.overgang.testkit.Tokens.bearer;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.access.Role;
import dk.overgang.course.course.Asking;
import dk.overgang.course.course.CitizenEvents;
import dk.overgang.course.course.CourseServiceTest;
import dk.overgang.testkit.AccessLogAssertions;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Tokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The focus areas of the courses that a screen lists, by one call (R-122, R-123, F-77).
@CourseServiceTest
class ChosenAreasOverHttpTest {

    private static final String AREAS = "/api/v1/plans/focus-areas";

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    @Autowired
    MongoOperations mongo;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private final CitizenEvents anna = CitizenEvents.unknown();
    private final CitizenEvents yusuf = CitizenEvents.unknown();

    @BeforeEach
    void two_courses_of_which_one_has_focus_areas() {
        var worker = Asking.as(http, Role.WORKER, CitizenEvents.COPENHAGEN);
        clock.set(LocalDate.parse("2026-03-02"));
        for (var citizen : List.of(anna, yusuf)) {
            var _ = citizen.accepted();
            worker.awaitsStatus(citizen.course(), "CONTACT");
            worker.starts(citizen.course(), "2026-03-02");
        }
        clock.set(LocalDate.parse("2026-03-24"));
        var plan = new Planning(worker, anna.course());
        assertThat(plan.chooses(1, List.of("NETWORK"), "2026-03-03")).hasStatus(201);
        assertThat(plan.chooses(2, List.of("HOME", "ECONOMY"), "2026-03-17")).hasStatus(201);
        assertThat(plan.chooses(1, List.of("SUBSTANCE_USE"), "2026-03-17")).hasStatus(201);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"WORKER", "LEADER", "AUTHORITY"})
    void each_course_is_answered_once_with_the_choice_that_holds_for_each_phase(Role role) {
        var answer = ask(role, List.of(yusuf.course(), anna.course(), yusuf.course()));

        assertThat(answer).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"courses": [
                  {"courseId": "%s", "citizenId": "%s", "focusAreas": []},
                  {"courseId": "%s", "citizenId": "%s", "focusAreas": [
                    {"phase": 1, "areas": ["SUBSTANCE_USE"], "on": "2026-03-17"},
                    {"phase": 2, "areas": ["HOME", "ECONOMY"], "on": "2026-03-17"}]}]}
                """.formatted(
                        yusuf.course(), yusuf.id(), anna.course(), anna.id()));
    }

    @Test
    void a_course_that_is_unknown_or_of_others_is_left_out() {
        var elsewhere = CitizenEvents.in("0751");
        var _ = elsewhere.accepted();
        Asking.as(http, Role.WORKER, "0751").awaitsStatus(elsewhere.course(), "CONTACT");
        var hidden = CitizenEvents.in(CourseServiceTest.NARROW);
        var _ = hidden.accepted();
        Asking.as(http, Role.LEADER, CourseServiceTest.NARROW).awaitsStatus(hidden.course(), "CONTACT");
        var all = List.of(elsewhere.course(), UUID.randomUUID(), hidden.course(), anna.course());

        assertThat(courses(ask(Role.WORKER, all))).containsExactly(anna.course().toString());
        assertThat(courses(ask(Role.WORKER, CourseServiceTest.NARROW, all))).isEmpty();
        assertThat(courses(ask(Role.LEADER, CourseServiceTest.NARROW, all)))
                .containsExactly(hidden.course().toString());
    }

    @Test
    void each_citizen_who_is_shown_is_in_the_access_log_and_nobody_else_is() {
        var answer = ask(Role.WORKER, List.of(anna.course(), UUID.randomUUID(), yusuf.course()));

        var entry = new AccessLogAssertions(http, routes, mongo)
                .entryOf(Objects.requireNonNull(answer.getResponse().getHeader("X-Request-Id")));
        assertThat(entry).containsEntry("use", "READ").containsEntry("route", "POST " + AREAS);
        assertThat(entry.getList("citizens", UUID.class)).containsExactlyInAnyOrder(anna.id(), yusuf.id());
    }

    @Test
    void a_hundred_courses_are_asked_for_at_once_and_no_more() {
        var most = Stream.concat(unknown(99), Stream.of(anna.course())).toList();

        assertThat(courses(ask(Role.WORKER, most))).hasSize(1);
        assertInvalid(ask(Role.WORKER, Stream.concat(unknown(1), most.stream()).toList()), "/courseIds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"courseIds\": []}", "{\"courseIds\": null}"})
    void an_empty_list_is_refused_at_its_field(String body) {
        assertInvalid(post(Role.WORKER, CitizenEvents.COPENHAGEN, body), "/courseIds");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"REGION", "PORTAL", "OPERATOR", "AUDITOR"})
    void nobody_else_asks(Role role) {
        assertThat(ask(role, List.of(anna.course()))).hasStatus(403);
    }

    private static List<String> courses(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return json(answer).read("$.courses[*].courseId");
    }

    private MvcTestResult ask(Role role, List<UUID> courses) {
        return ask(role, CitizenEvents.COPENHAGEN, courses);
    }

    private MvcTestResult ask(Role role, String municipality, List<UUID> courses) {
        return post(
                role,
                municipality,
                "{\"courseIds\": [%s]}"
                        .formatted(courses.stream().map("\"%s\""::formatted).collect(joining(", "))));
    }

    private MvcTestResult post(Role role, String municipality, String body) {
        return http.post()
                .uri(AREAS)
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(role, municipality)))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static Stream<UUID> unknown(int count) {
        return IntStream.range(0, count).mapToObj(_ -> UUID.randomUUID());
    }
}
