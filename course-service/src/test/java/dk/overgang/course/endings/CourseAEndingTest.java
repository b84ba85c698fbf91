package dk.overgang.course.endings;

import static dk.overgang.course.course.Asking.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import dk.overgang.access.Role;
import dk.overgang.course.course.Asking;
import dk.overgang.course.course.CitizenEvents;
import dk.overgang.course.course.CourseServiceTest;
import dk.overgang.testkit.AccessLogAssertions;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.pdf.PdfChecks;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The ending of acceptance course A, from 60 days before its planned end to the measurement after it, with the sheet
/// of
/// what it has reached. Rules, E19, E21, C3 (F-33, F-46, F-47).
@CourseServiceTest
class CourseAEndingTest {

    /// The days of the contacts with the citizen (acceptance 1.4).
    private static final String CONTACTS = """
            2026-02-04 2026-02-18 2026-02-25
            2026-03-02 2026-03-04 2026-03-10 2026-03-12 2026-03-17 2026-03-24 2026-03-31 2026-04-07 2026-04-17
            2026-04-21 2026-04-28 2026-05-05 2026-05-12 2026-05-19
            2026-05-27 2026-06-03 2026-06-10
            2026-06-12 2026-06-16 2026-06-17
            2026-06-24 2026-07-01 2026-07-09 2026-07-15 2026-07-27 2026-08-04 2026-08-12 2026-08-17 2026-08-26
            2026-09-08 2026-09-17 2026-09-23
            2026-09-24 2026-10-14 2026-11-04 2026-11-18 2026-11-20 2026-12-02 2026-12-10 2026-12-16 2026-12-22
            """;

    private static final String STAR_AT_START = """
            "MENTAL_HEALTH": 4, "PHYSICAL_HEALTH": 4, "COPING": 3, "NETWORK": 2, "WORK": 2, "RELATIONS": 4,
            "SUBSTANCE_USE": 8, "OBLIGATIONS": 5, "IDENTITY": 3, "HOPE": 3""";
    private static final String STAR_AT_END = """
            "MENTAL_HEALTH": 5, "PHYSICAL_HEALTH": 4, "COPING": 5, "NETWORK": 5, "WORK": 2, "RELATIONS": 5,
            "SUBSTANCE_USE": 8, "OBLIGATIONS": 5, "IDENTITY": 5, "HOPE": 5""";

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

    @Test
    void course_a_is_closed_with_everything_in_place_and_ends_on_christmas_eve() {
        var worker = Asking.as(http, Role.WORKER, CitizenEvents.COPENHAGEN);
        clock.set(LocalDate.parse("2026-02-02"));
        var _ = anna.accepted();
        worker.awaitsStatus(anna.course(), "CONTACT");
        clock.set(LocalDate.parse("2026-03-02"));
        worker.starts(anna.course(), "2026-03-02");
        var network = new NetworkEvents(anna, anna.course());
        var goal = plans(worker);
        pauses(worker);

        comes("2026-10-25");
        network.network(clock.instant());
        await().untilAsserted(() -> assertThat(open(worker))
                .contains(
                        "CONDITION:NETWORK_CAN_TAKE_OVER",
                        "CONDITION:HANDOVER_CONVERSATIONS_HELD",
                        "CONDITION:LONG_TERM_PLAN",
                        "CONDITION:RESPONSIBILITY_PLACED",
                        "CONTINUED_SUPPORT_DECISION"));
        assertThat(closing(worker).<String>read("$.plannedEnd")).isEqualTo("2026-12-24");
        assertThat(closing(worker).<List<String>>read("$.open[?(@.kind == 'CONTINUED_SUPPORT_DECISION')].dueOn"))
                .containsExactly("2026-11-24");

        comes("2026-11-17");
        network.grantedSupport(clock.instant(), "2026-11-17", "2026-12-24");
        comes("2026-11-20");
        network.agreedPlan(clock.instant(), "2026-11-20");
        comes("2026-12-02");
        network.network(
                clock.instant(), "NETWORK_CAN_TAKE_OVER", "HANDOVER_CONVERSATIONS_HELD", "RESPONSIBILITY_PLACED");

        comes("2026-12-10");
        measures(worker, "2026-12-10", "END", STAR_AT_END);
        posted(worker, "closing/formal-ending", """
                {"on": "2026-12-16", "form": "CAKE_WITH_NETWORK", "guests": [{"kind": "FAMILY", "number": 1, "names": "Åse"}]}""");
        comes("2026-12-14");
        posted(worker, "results-sheet", "{\"thanks\": \"Tak, Anna. Du har kæmpet for din ro, og det er lykkedes.\"}");
        comes("2026-12-22");
        posted(worker, "closing/formal-ending/held", "{\"on\": \"2026-12-16\", \"agreed\": \"kage og kort\"}");
        List.of("2026-06-24", "2026-09-24").forEach(day -> evaluates(worker, goal, day, "MOSTLY"));
        evaluates(worker, goal, "2026-12-22", "REACHED");
        List.of(CONTACTS.strip().split("\\s+"))
                .forEach(day -> posted(worker, "contacts", "{\"on\": \"%s\", \"kind\": \"MEETING\"}".formatted(day)));

        posted(worker, "outcome", """
                {"values": {"HOUSING": "OWN_HOME", "OCCUPATION": "TOWARDS_WORK_OR_EDUCATION", "SELF_SUPPORT": "PUBLIC_SUPPORT",
                            "SELF_HELPEDNESS": "MANAGES_WITH_NETWORK"}}""");

        comes("2026-12-23");
        await().untilAsserted(() -> assertThat(closing(worker).<List<String>>read("$.conditions[*].state"))
                .containsOnly("MET"));
        assertThat(open(worker)).isNotEmpty().allMatch(code -> code.startsWith("CHECKLIST_ITEM"));
        var accepted = open(worker).stream()
                .map("{\"code\": \"%s\", \"reason\": \"NO_LONGER_NEEDED\"}"::formatted)
                .collect(Collectors.joining(", "));
        posted(worker, "closing", "{\"accepted\": [%s]}".formatted(accepted));
        await().untilAsserted(
                        () -> assertThat(told().<String>read("$.decidedOn")).isEqualTo("2026-12-23"));
        assertThat(told().<String>read("$.formalEndingHeldOn")).isEqualTo("2026-12-16");
        assertThat(told().<String>read("$.resultsSheetMadeOn")).isEqualTo("2026-12-14");

        worker.awaitsStatus(anna.course(), "ACTIVE");
        clock.set(LocalDate.parse("2026-12-24"));
        worker.awaitsStatus(anna.course(), "ENDED");
        assertThat(closing(worker).<String>read("$.endReason")).isEqualTo("COMPLETED");
        assertThat(closing(worker).<Boolean>read("$.early")).isFalse();
        assertThat(closing(worker).<List<String>>read("$.uncovered")).isEmpty();

        sees(worker);
        measuresAfterTheCourse(worker);
    }

    private void comes(String day) {
        clock.set(LocalDate.parse(day));
        Asking.as(http, Role.WORKER, CitizenEvents.COPENHAGEN)
                .awaits(
                        anna.course(),
                        seen -> assertThat(seen.<Integer>read("$.phase")).isEqualTo(3));
    }

    private UUID plans(Asking worker) {
        clock.set(LocalDate.parse("2026-03-10"));
        measures(worker, "2026-03-10", "START", STAR_AT_START);
        var mistaken = posted(worker, "measurements", """
                {"instrument": "SWEMWBS", "on": "2026-03-10", "answeredBy": "CITIZEN", "answers": {"OPTIMISM": 5,
                 "USEFULNESS": 5, "CALM": 5, "PROBLEM_SOLVING": 5, "CLARITY": 5, "CLOSENESS": 5, "OPINION": 5}}""");
        posted(
                worker,
                "measurements/" + mistaken.<String>read("$.measurementId") + "/withdrawal",
                "{\"reason\": \"WRONG_CITIZEN\"}");
        clock.set(LocalDate.parse("2026-03-24"));
        var goal = UUID.fromString(posted(worker, "plan/goals", "{\"text\": \"At bo trygt og have ro om natten\"}")
                .read("$.goalId"));
        var subGoal = posted(worker, "plan/sub-goals", """
                {"goal": "%s", "text": "sove igennem", "measure": "fem nætter om ugen", "dueOn": "2026-07-01"}""".formatted(goal)).<String>read("$.subGoalId");
        posted(worker, "plan/sub-goals/" + subGoal + "/closing", "{\"outcome\": \"REACHED\", \"on\": \"2026-03-24\"}");
        return goal;
    }

    private void pauses(Asking worker) {
        clock.set(LocalDate.parse("2026-05-20"));
        posted(worker, "pause", "{\"reason\": \"ADMISSION\", \"from\": \"2026-05-20\"}");
        clock.set(LocalDate.parse("2026-06-11"));
        posted(worker, "resume", "{\"on\": \"2026-06-11\"}");
    }

    private void measures(Asking worker, String on, String point, String star) {
        var answers = point.equals("START") ? List.of(2, 3, 2, 2, 3, 2, 3) : List.of(3, 3, 3, 3, 4, 3, 4);
        measures(worker, "RECOVERY_STAR", on, point, star, "");
        measures(worker, "SWEMWBS", on, point, """
                "OPTIMISM": %d, "USEFULNESS": %d, "CALM": %d, "PROBLEM_SOLVING": %d, "CLARITY": %d, "CLOSENESS": %d,
                "OPINION": %d""".formatted(answers.toArray()), "");
        measures(
                worker,
                "SDS",
                on,
                point,
                point.equals("START")
                        ? "\"WORK_SCHOOL\": 8, \"SOCIAL_LIFE\": 7, \"FAMILY_HOME\": 6"
                        : "\"WORK_SCHOOL\": 5, \"SOCIAL_LIFE\": 4, \"FAMILY_HOME\": 4",
                "");
    }

    private void measures(Asking worker, String instrument, String on, String point, String answers, String consent) {
        posted(worker, "measurements", """
                {"instrument": "%s", "on": "%s", "point": "%s", "answers": {%s}, "answeredBy": "CITIZEN"%s}
                """.formatted(instrument, on, point, answers, consent));
    }

    private void evaluates(Asking worker, UUID goal, String on, String degree) {
        posted(worker, "plan/evaluations", """
                {"on": "%s", "goals": [{"goal": "%s", "degree": "%s"}], "planAdjusted": true, "withCitizen": true}
                """.formatted(on, goal, degree));
    }

    @CanIgnoreReturnValue
    private DocumentContext posted(Asking worker, String what, String body) {
        var answer = worker.post(anna.course(), what, body);
        assertThat(answer).hasStatus2xxSuccessful();
        return json(answer);
    }

    private DocumentContext closing(Asking worker) {
        return json(worker.get(Asking.COURSES + anna.course() + "/closing"));
    }

    private List<String> open(Asking worker) {
        return closing(worker).read("$.open[*].code");
    }

    private DocumentContext told() {
        return JsonPath.parse(Events.on("overgang.course-events", anna.id().toString()).stream()
                .filter(event -> event.type().equals(ClosingPublication.CHANGED))
                .reduce((_, later) -> later)
                .orElseThrow()
                .data());
    }

    ///
    private void sees(Asking worker) {
        var sheet = json(worker.get(Asking.COURSES + anna.course() + "/results-sheet"));
        assertThat(sheet.<List<Integer>>read("$.phases[*].contacts")).containsExactly(17, 12, 9);
        assertThat(sheet.<List<String>>read("$.phases[*].to"))
                .containsExactly("2026-06-23", "2026-09-23", "2026-12-23");
        assertThat(sheet.<Integer>read("$.contacts.beforeTheStart")).isEqualTo(3);
        assertThat(sheet.<Integer>read("$.contacts.inPauses")).isEqualTo(3);
        assertThat(sheet.<List<String>>read("$.pauses[*].to")).containsExactly("2026-06-10");
        assertThat(sheet.<List<String>>read("$.goals[*].degree")).containsExactly("REACHED");
        assertThat(sheet.<Integer>read("$.subGoals.reached")).isEqualTo(1);
        assertThat(sheet.<List<Integer>>read("$.instruments[?(@.code == 'RECOVERY_STAR')].better"))
                .containsExactly(6);
        assertThat(sheet.<List<Integer>>read("$.instruments[?(@.code == 'RECOVERY_STAR')].worse"))
                .containsExactly(0);
        assertThat(sheet.<List<Integer>>read("$.instruments[?(@.code == 'SWEMWBS')].scores[*].score"))
                .containsExactly(17, 23);
        assertThat(sheet.<List<String>>read("$.handover.needs[*].kind")).containsExactly("CITIZEN");

        var page = page(worker, "da");
        var checks = PdfChecks.of(page.getResponse().getContentAsByteArray());
        checks.assertAccessible("Det har du nået", Locale.of("da"));
        assertThat(checks.pages()).isEqualTo(1);
        assertThat(checks.text())
                .contains("17 gange", "At bo trygt og have ro om natten: nået", "Tak, Anna.", "24. december 2026")
                .doesNotContain("Åse");
        assertLogged(page);
        assertThat(PdfChecks.of(page(worker, "en").getResponse().getContentAsByteArray())
                        .text())
                .contains("What you have reached", "17 times", "At bo trygt og have ro om natten: reached");
    }

    private MvcTestResult page(Asking worker, String language) {
        var answer = http.get()
                .uri(Asking.COURSES + anna.course() + "/results-sheet.pdf")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + worker.token())
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange();
        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        return answer;
    }

    private void assertLogged(MvcTestResult page) {
        var number = Objects.requireNonNull(page.getResponse().getHeader("X-Request-Id"));
        var entry = new AccessLogAssertions(http, routes, mongo).entryOf(number);
        assertThat(entry.getList("citizens", Object.class)).containsExactly(anna.id());
        assertThat(entry).containsEntry("use", "EXPORT");
    }

    /// E31: possible though the course is closed, with its own consent; and it is no part of the sheet.
    private void measuresAfterTheCourse(Asking worker) {
        clock.set(LocalDate.parse("2027-09-24"));
        measures(
                worker,
                "SDS",
                "2027-09-24",
                "FOLLOW_UP",
                "\"WORK_SCHOOL\": 5, \"SOCIAL_LIFE\": 5, \"FAMILY_HOME\": 5",
                ", \"consent\": {\"givenOn\": \"2026-12-16\"}");

        var sheet = json(worker.get(Asking.COURSES + anna.course() + "/results-sheet"));
        assertThat(sheet.<List<Integer>>read("$.instruments[?(@.code == 'SDS')].items[*].change.to"))
                .containsExactly(5, 4, 4);
    }
}
