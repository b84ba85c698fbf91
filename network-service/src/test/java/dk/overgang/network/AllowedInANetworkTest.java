package dk.overgang.network;

import static dk.overgang.network.NetworkAsked.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import dk.overgang.access.Role;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.domain.Decision;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.members.Description;
import dk.overgang.network.networks.domain.members.Member;
import dk.overgang.network.networks.domain.members.MemberCommand;
import dk.overgang.network.networks.domain.members.OwnConsent;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityCommand;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.Tokens;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What a network answers that may be done with it, its meetings, members and responsibilities is what happens
/// when it is done (R-176, R-177, R-178, E9, E23).
@SpringBootTest(
        properties = {
            NetworkServiceApplication.CONFIG_NAME,
            "overgang.scope.municipalities[" + CourseEvents.NARROW + "]=ASSIGNED"
        })
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class AllowedInANetworkTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-04");

    private static final UUID SISTER = UUID.randomUUID();
    private static final UUID FRIEND = UUID.randomUUID();
    private static final UUID CLINIC = UUID.randomUUID();

    /// Where the course of a network can stand.
    enum State {
        ACTIVE,
        HELD,
        AFTER_A_PAUSE,
        ENDED
    }

    @Autowired
    MockMvcTester http;

    @Autowired
    CommandHandler<SupportNetwork> commands;

    @Autowired
    MovableTestClock clock;

    private NetworkAsked anna;

    @BeforeEach
    void somebody() {
        anna = new NetworkAsked(http, commands, CourseEvents.unknown());
    }

    @AfterEach
    void real_time() {
        clock.release();
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void what_is_said_to_be_allowed_is_what_happens(State state) {
        stands(state);
        var before = network();
        List<Map<String, @Nullable Object>> said = json(anna.get("")).read("$.allowed");
        assertThat(said).hasSizeGreaterThan(20);
        for (var one : said) {
            assertSame(one, done(one), "%s: %s of %s".formatted(state, one.get("action"), one.get("of")));
            restore(before);
        }
    }

    /// The matrix above compares two answers; this one knows the right one.
    @Test
    void a_pause_and_the_end_stop_what_they_stop() {
        stands(State.ACTIVE);
        assertThat(allowed())
                .contains(
                        "PLAN_MEETING",
                        "PROPOSE_MEMBER",
                        "PLACE_NEED",
                        "MOVE_MEETING",
                        "CANCEL_MEETING",
                        "WRITE_MINUTES",
                        "MEMBER_TO_TAKEN_OVER",
                        "NOTE_TRIAL",
                        "END_RESPONSIBILITY")
                .doesNotContain("ACCEPT_MEETING", "CORRECT_MINUTES");

        stands(State.HELD);
        assertThat(allowed()).contains("PLAN_MEETING", "CANCEL_MEETING").doesNotContain("MOVE_MEETING");
        stands(State.AFTER_A_PAUSE);
        assertThat(allowed()).contains("ACCEPT_MEETING", "MOVE_MEETING");
        stands(State.ENDED);
        assertThat(allowed())
                .contains("COMPLETE_MEETING", "WRITE_MINUTES", "DESCRIBE_MEMBER")
                .doesNotContain("PLAN_MEETING", "MOVE_MEETING", "PROPOSE_MEMBER", "PLACE_NEED", "END_RESPONSIBILITY");
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void each_part_and_the_board_say_of_themselves_what_the_network_says_of_them(State state) {
        stands(state);
        List<Map<String, @Nullable Object>> all = json(anna.get("")).read("$.allowed");

        for (var room : List.of("meetings", "responsibilities")) {
            var ids = json(anna.get("")).<List<String>>read("$." + room + "[*].id");
            assertThat(ids).isNotEmpty().allSatisfy(id -> {
                List<Map<String, @Nullable Object>> own =
                        json(anna.get("/" + room + "/" + id)).read("$.allowed");
                assertThat(own)
                        .isNotEmpty()
                        .isEqualTo(all.stream()
                                .filter(one -> id.equals(one.get("of")))
                                .toList());
            });
        }
        List<Map<String, @Nullable Object>> board = json(anna.get("/handover")).read("$.allowed");
        var ofTheBoard = Set.of("PLACE_NEED", "PLAN_MEETING", "CHANGE_RESPONSIBILITY", "END_RESPONSIBILITY");
        assertThat(board)
                .hasSize(4)
                .isEqualTo(all.stream()
                        .filter(one -> ofTheBoard.contains(String.valueOf(one.get("action"))))
                        .toList());
    }

    /// without the citizen's consent nobody is contacted, and the reason says so.
    @Test
    void a_member_without_the_citizens_consent_goes_no_further_and_it_is_said_why() {
        stands(State.ACTIVE);

        var to = json(anna.get(""))
                .<List<Map<String, Object>>>read(
                        "$.allowed[?(@.of == '%s' && @.action == 'MEMBER_TO_CONTACTED')]".formatted(FRIEND));
        assertThat(to)
                .singleElement()
                .satisfies(one -> assertThat(one)
                        .containsEntry("allowed", false)
                        .containsEntry("code", "member:no-consent-of-citizen"));
        assertThat(String.valueOf(to.getFirst().get("why"))).isNotBlank();
    }

    /// A new command fails here until it is tried.
    @Test
    void everything_that_people_do_with_a_network_is_tried() {
        stands(State.ACTIVE);
        Set<String> actions = new HashSet<>(json(anna.get("")).<List<String>>read("$.allowed[*].action"));
        var ofMember = MemberCommand.OfMember.class.getPermittedSubclasses().length;

        assertThat(actions.stream().filter(action -> action.contains("MEETING") || action.contains("MINUTES")))
                .hasSize(dk.overgang.network.networks.domain.meetings.MeetingCommand.class.getPermittedSubclasses()
                        .length);
        assertThat(actions.stream().filter(action -> action.contains("RESPONSIBILITY") || action.contains("NEED")))
                .hasSize(ResponsibilityCommand.class.getPermittedSubclasses().length);
        assertThat(actions.stream()
                        .filter(action -> action.contains("MEMBER") || action.contains("TRIAL"))
                        .map(action -> action.startsWith("MEMBER_TO_") ? "MOVE" : action)
                        .distinct())
                .hasSize(ofMember + 1);
    }

    private void stands(State state) {
        clock.set(TODAY);
        anna = new NetworkAsked(http, commands, CourseEvents.unknown());
        anna.told(1, "started", "ACTIVE", 1, "2026-12-24", false);
        anna.planned(1, "ECONOMY", "WORK");
        anna.permits(1, SISTER, CLINIC);
        anna.consistsOf(
                member(SISTER, Member.Kind.PRIVATE, Member.State.AGREED),
                member(CLINIC, Member.Kind.PROFESSIONAL, Member.State.CONTACTED),
                member(FRIEND, Member.Kind.PRIVATE, Member.State.PROPOSED));
        var _ = anna.made("/meetings", "{\"kind\": \"NETWORK_MEETING\", \"on\": \"2026-11-20\"}");
        var held = anna.made("/meetings", "{\"kind\": \"HANDOVER\", \"on\": \"2026-11-04\", \"bodies\": [\"WARD\"]}");
        assertThat(anna.post("/meetings/" + held + "/completion", "{\"on\": \"2026-11-04\"}"))
                .hasStatusOk();
        assertThat(anna.post("/responsibilities", """
                {"needId": "%s", "holder": "CITIZEN", "placement": "SHARED", "from": "2026-11-01"}
                """.formatted(anna.course().needIn("ECONOMY"))))
                .hasStatus(201);
        switch (state) {
            case ACTIVE -> {}
            case HELD -> anna.told(2, "paused", "PAUSED", 2, "2026-12-24", true);
            case AFTER_A_PAUSE -> {
                anna.told(2, "paused", "PAUSED", 2, "2026-12-24", true);
                anna.told(3, "resumed", "ACTIVE", 3, "2026-12-30", false);
            }
            case ENDED -> anna.told(2, "ended", "ENDED", 2, "2026-11-04", false);
        }
    }

    private static Member member(UUID id, Member.Kind kind, Member.State state) {
        var on = LocalDate.parse("2026-03-10");
        var own = new OwnConsent(on, List.of(OwnConsent.Scope.values()), null, "worker");
        return new Member(
                id,
                kind,
                state,
                on,
                null,
                Description.NONE,
                List.of(new Member.Step(state, on, on, "worker")),
                kind == Member.Kind.PRIVATE ? List.of(own) : List.of(),
                List.of(),
                List.of());
    }

    private SupportNetwork network() {
        return commands.visible(
                        new dk.overgang.access.Caller(Tokens.WORKER, Set.of(Role.WORKER), "0101", null),
                        anna.course().courseId())
                .state();
    }

    private void restore(SupportNetwork network) {
        assertThat(commands.onTime(anna.course().courseId(), _ -> Decision.changed(network)))
                .isPresent();
    }

    private List<String> allowed() {
        return json(anna.get("")).read("$.allowed[?(@.allowed == true)].action");
    }

    private MvcTestResult done(Map<String, @Nullable Object> said) {
        var action = String.valueOf(said.get("action"));
        var of = said.get("of");
        var need = anna.course().needIn("WORK");
        return switch (action) {
            case "PLAN_MEETING" ->
                anna.post("/meetings", "{\"on\": \"%s\", \"bodies\": [\"ANYBODY\"]}".formatted(TODAY));
            case "PROPOSE_MEMBER" ->
                anna.post("/members", "{\"kind\": \"PRIVATE\", \"description\": {\"relation\": \"SIBLING\"}}");
            case "PREFER_COMPANY" -> anna.post("/company", "{\"preference\": \"BOTH\"}");
            case "TELL_FAMILY_STORY" -> anna.post("/family-stories", "{\"words\": \"Vi var tre.\"}");
            case "PLACE_NEED" -> anna.post("/responsibilities", """
                        {"needId": "%s", "holder": "CITIZEN", "placement": "SHARED", "from": "%s"}
                        """.formatted(need, TODAY));
            case "MOVE_MEETING" -> meeting(of, "move", on());
            case "ACCEPT_MEETING" -> meeting(of, "acceptance", "{}");
            case "COMPLETE_MEETING" ->
                meeting(
                        of,
                        "completion",
                        "{\"on\": \"%s\", \"present\": {\"bodies\": [\"ANYBODY\"]}}".formatted(TODAY));
            case "WITHDRAW_MEETING_COMPLETION" -> meeting(of, "completion-withdrawal", "{}");
            case "CANCEL_MEETING" -> meeting(of, "cancellation", "{\"reason\": \"OTHER\"}");
            case "WRITE_MINUTES" -> meeting(of, "minutes", "{\"text\": \"Aftalt.\"}");
            case "CORRECT_MINUTES" -> meeting(of, "corrections", "{\"text\": \"Rettet.\"}");
            case "DESCRIBE_MEMBER" -> anna.post("/members/" + of + "/description", "{\"relation\": \"OTHER\"}");
            case "NOTE_MEMBER_CONSENT" ->
                anna.post(
                        "/members/" + of + "/consent",
                        "{\"givenOn\": \"%s\", \"scope\": [\"BE_CONTACTED\"]}".formatted(TODAY));
            case "WITHDRAW_MEMBER_CONSENT" -> anna.post("/members/" + of + "/consent-withdrawal", on());
            case "NOTE_TRIAL" ->
                anna.post(
                        "/members/" + of + "/trials", "{\"on\": \"%s\", \"outcome\": \"WENT_WELL\"}".formatted(TODAY));
            case "NOTE_MEMBER_CONTACT" ->
                anna.post("/members/" + of + "/contacts", "{\"on\": \"%s\", \"kind\": \"CONTACT\"}".formatted(TODAY));
            case "CHANGE_RESPONSIBILITY" ->
                anna.post("/responsibilities/" + of, "{\"placement\": \"SHARED\", \"from\": \"2026-11-01\"}");
            case "END_RESPONSIBILITY" -> anna.post("/responsibilities/" + of + "/end", "{\"reason\": \"OTHER\"}");
            default ->
                anna.post(
                        "/members/" + of + "/state",
                        "{\"state\": \"%s\", \"on\": \"%s\"}".formatted(action.replace("MEMBER_TO_", ""), TODAY));
        };
    }

    private MvcTestResult meeting(@Nullable Object id, String what, String body) {
        return anna.post("/meetings/" + id + "/" + what, body);
    }

    private static String on() {
        return "{\"on\": \"%s\"}".formatted(TODAY);
    }

    private static void assertSame(Map<String, @Nullable Object> said, MvcTestResult done, String what) {
        if (Boolean.TRUE.equals(said.get("allowed"))) {
            assertThat(done).as(what).hasStatus2xxSuccessful();
        } else {
            var answer = json(done);
            assertThat(answer.<String>read("$.type")).as(what).isEqualTo("urn:problem:" + said.get("code"));
            assertThat(said).as(what).containsEntry("why", words(answer));
        }
    }

    private static String words(DocumentContext problem) {
        var whole = problem.<Map<String, Object>>read("$");
        return whole.containsKey("errors")
                ? problem.<List<String>>read("$.errors[*].detail").stream().collect(Collectors.joining(" "))
                : String.valueOf(whole.get("detail"));
    }
}
