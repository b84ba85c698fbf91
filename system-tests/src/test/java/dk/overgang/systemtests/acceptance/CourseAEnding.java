package dk.overgang.systemtests.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.actors.PlatformView.Meeting;
import dk.overgang.systemtests.actors.PlatformView.Reminder;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.Reply;
import dk.overgang.systemtests.platform.Service;
import dk.overgang.systemtests.platform.Waiting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How acceptance course A goes to its end (1.3 and 1.5 of the acceptance courses): needs and members, who takes over
/// what and when, the meetings, the plan for the time after, the decision on support with its new worker, the formal
/// ending, the results sheet and the closing; and what each service shows on the days that matter.
final class CourseAEnding {

    private static final Caller WORKER = Caller.of("worker");
    private static final Caller LEADER = Caller.of("leader");
    private static final Caller AUTHORITY = Caller.of("authority");
    private static final UUID W1 = UUID.randomUUID();
    private static final UUID W2 = UUID.randomUUID();
    private static final UUID NEW_WORKER = UUID.randomUUID();

    private final Actors actors;
    private final StoryExpectations shows;
    /// The ids of members, needs and the goal, by their names here.
    private final Map<String, String> ids = new HashMap<>();

    private CourseAEnding(Actors actors) {
        this.actors = actors;
        this.shows = new StoryExpectations(actors);
    }

    static void playIn(CourseStory anna, Actors actors) {
        var ending = new CourseAEnding(actors);
        ending.workersChange(anna);
        ending.membersAreFound(anna);
        ending.planIsMade(anna);
        ending.needsFindTheirTakers(anna);
        ending.supportIsDecided(anna);
        ending.endingIsPrepared(anna);
        ending.boardShowsItInTime(anna);
        ending.courseEnds(anna);
    }

    private void workersChange(CourseStory anna) {
        anna.on("2026-02-02", assigns(W1))
                .on("2026-08-17", assigns(W2))
                .atTheEndOf("2026-03-02", entry("CTI_WORKER", W1, "2026-02-02"))
                .atTheEndOf("2026-08-17", entry("CTI_WORKER", W2, "2026-08-17"));
    }

    /// Nobody is involved before the day of the consent.
    private void membersAreFound(CourseStory anna) {
        anna.on("2026-03-04", finds("clinic", "PROFESSIONAL", "CLINIC", "2026-03-04"))
                .on("2026-03-12", tries("clinic", "2026-03-12"))
                .on("2026-03-17", finds("sister", "PRIVATE", "SIBLING", "2026-03-17"))
                .on("2026-03-24", tries("sister", "2026-03-24"))
                .on("2026-04-21", finds("job centre", "AUTHORITY", "JOB_CENTRE", "2026-04-21"))
                .on("2026-04-28", tries("job centre", "2026-04-28"))
                .on("2026-05-12", finds("drop-in centre", "PROFESSIONAL", "DROP_IN_CENTRE", "2026-05-12"))
                .on("2026-05-12", tries("drop-in centre", "2026-05-12"))
                .on("2026-07-01", becomes("drop-in centre", "2026-07-01", "ENDED"))
                .on("2026-07-09", finds("workshop", "CIVIL_SOCIETY", "ASSOCIATION", "2026-07-09"))
                .on("2026-07-15", tries("workshop", "2026-07-15"))
                .atTheEndOf(
                        "2026-07-15",
                        story -> assertThat(seen(story, "/network-card?view=citizen")
                                        .toString())
                                .contains("drop-in centre")
                                .contains("workshop"));
    }

    private void planIsMade(CourseStory anna) {
        for (var area :
                List.of("MENTAL_HEALTH", "ECONOMY", "DAILY_ACTIVITIES", "EDUCATION_AND_WORK", "NETWORK", "HOME")) {
            anna.on("2026-03-24", story -> {
                var need = Map.of(
                        "area",
                        area,
                        "kind",
                        "NEED",
                        "citizensWords",
                        "Det vil jeg gerne have ro på",
                        "priority",
                        "NOW");
                ids.put(area, notes(story, "plan/needs", need).text("needId"));
            });
        }
        anna.on("2026-03-24", story -> {
                    var unsaid = Map.of("area", "SUBSTANCE_USE", "kind", "NEED", "workersView", "drikker i weekenden");
                    var _ = notes(story, "plan/needs", unsaid);
                    var goal = notes(story, "plan/goals", Map.of("text", "At bo trygt og have ro om natten"));
                    ids.put("goal", goal.text("goalId"));
                })
                .on("2026-03-24", areas(1, "2026-03-24", "HOME", "ECONOMY", "MENTAL_HEALTH"))
                .on("2026-06-24", evaluates("2026-06-24", "SOME"))
                .on("2026-06-24", areas(2, "2026-06-24", "MENTAL_HEALTH", "NETWORK", "DAILY_ACTIVITIES"))
                .on("2026-09-24", evaluates("2026-09-24", "MOSTLY"))
                .on("2026-09-24", areas(3, "2026-09-24", "NETWORK", "DAILY_ACTIVITIES"))
                .on("2026-12-22", evaluates("2026-12-22", "REACHED"))
                .atTheEndOf("2026-12-22", is("GOAL_EVALUATION", 3, "2026-12-24", "DONE"));
    }

    private void needsFindTheirTakers(CourseStory anna) {
        anna.on("2026-08-26", takesOver("ECONOMY", null, "2026-08-26", "2026-03-31"))
                .on("2026-09-08", becomes("workshop", "2026-09-08", "AGREED", "TAKEN_OVER"))
                .on("2026-09-08", takesOver("DAILY_ACTIVITIES", "workshop", "2026-09-08", "2026-07-15"))
                .on("2026-09-15", becomes("clinic", "2026-09-15", "AGREED", "TAKEN_OVER"))
                .on("2026-09-15", takesOver("MENTAL_HEALTH", "clinic", "2026-09-15", "2026-03-12"))
                .on("2026-09-24", becomes("job centre", "2026-09-24", "AGREED", "TAKEN_OVER"))
                .on("2026-09-24", takesOver("EDUCATION_AND_WORK", "job centre", "2026-09-24", "2026-04-28"))
                .on("2026-10-28", taps("NETWORK_GAP_CHECK", 3))
                .on("2026-10-28", taps("HANDOVER_MEETINGS", 1))
                .atTheEndOf("2026-10-28", is("NETWORK_GAP_CHECK", 3, "2026-10-24", "DONE"))
                .atTheEndOf("2026-10-28", is("HANDOVER_MEETINGS", 1, "2026-10-25", "DONE"))
                .on("2026-11-04", becomes("sister", "2026-11-04", "AGREED", "TAKEN_OVER"))
                .on("2026-11-04", takesOver("NETWORK", "sister", "2026-11-04", "2026-03-24"))
                .on("2026-11-04", meets("HANDOVER", "2026-11-04", "sister"))
                .on("2026-11-18", meets("HANDOVER", "2026-11-18", "clinic", "job centre", "workshop"))
                .on("2026-11-24", finds("new worker", "PROFESSIONAL", "SUPPORT_WORKER", "2026-11-24"))
                .on("2026-11-24", becomes("new worker", "2026-11-24", "AGREED"))
                .on("2026-11-24", takesOver("HOME", "new worker", "2026-12-24", null))
                .on("2026-12-02", tries("new worker", "2026-12-02"))
                .on("2026-12-02", meets("JOINT_WITH_NEW_SUPPORTER", "2026-12-02", "new worker"));
    }

    private void supportIsDecided(CourseStory anna) {
        anna.on(
                        "2026-10-28",
                        support(
                                WORKER,
                                "need",
                                Map.of("on", "2026-10-28", "needed", "YES", "level", "LOWER", "kind", "SEL85")))
                .on("2026-10-28", support(WORKER, "application", Map.of("on", "2026-10-28")))
                .on(
                        "2026-11-17",
                        support(
                                AUTHORITY,
                                "decision",
                                Map.of(
                                        "decision",
                                        "GRANTED",
                                        "decidedOn",
                                        "2026-11-17",
                                        "fromOn",
                                        "2026-12-24",
                                        "level",
                                        "LOWER")))
                .atTheEndOf("2026-11-17", is("CONTINUED_SUPPORT", 1, "2026-11-24", "DONE"))
                .atTheEndOf("2026-11-17", this::theGrantIsUntouched)
                .on("2026-11-24", story -> {
                    for (var cti : List.of(W1, W2)) {
                        var refused = supports(story, LEADER, "new-worker", Map.of("worker", cti, "on", "2026-11-24"));
                        assertThat(refused.is(409).text("type")).isEqualTo("urn:problem:support:cti-worker");
                    }
                })
                .on("2026-11-24", support(LEADER, "new-worker", Map.of("worker", NEW_WORKER, "on", "2026-11-24")));
    }

    private void endingIsPrepared(CourseStory anna) {
        anna.on("2026-11-20", this::agreesOnThePlan)
                .atTheEndOf("2026-11-20", is("LONG_TERM_PLAN", 1, "2026-11-24", "DONE"))
                .on("2026-12-10", story -> {
                    var guests = List.of(
                            Map.of("kind", "FAMILY", "number", 1, "names", "Åse"),
                            Map.of("kind", "NEW_SUPPORTER", "number", 1));
                    notes(
                            story,
                            "closing/formal-ending",
                            Map.of("on", "2026-12-16", "form", "CAKE_WITH_NETWORK", "guests", guests));
                    notes(story, "results-sheet", Map.of("thanks", "Tak, Anna. Det har du klaret godt."));
                    plansMeeting(story, "FINAL", "2026-12-16", "sister", "new worker");
                })
                .on("2026-12-10", taps("CHECKLIST_REVIEW", 3))
                .atTheEndOf("2026-12-10", is("MEASUREMENT_END", 1, "2026-12-10", "DONE"))
                .atTheEndOf("2026-12-10", is("FORMAL_ENDING", 1, "2026-12-10", "DONE"))
                .on("2026-12-16", story -> {
                    var last = meeting(story, "FINAL");
                    network(story, "/meetings/" + last + "/completion", Map.of("on", "2026-12-16"))
                            .ok();
                    network(story, "/meetings/" + last + "/minutes", Map.of("text", "Kage på café Åen.\nAnna takkede."))
                            .ok();
                    notes(story, "closing/formal-ending/held", Map.of("on", "2026-12-16", "agreed", "kage og kort"));
                })
                .on("2026-12-23", this::recordsTheOutcome)
                .on("2026-12-23", this::closes);
    }

    private void boardShowsItInTime(CourseStory anna) {
        anna.atTheEndOf("2026-10-25", story -> {
                    var board = board(story);
                    assertThat(board.get("daysLeft").asInt()).isEqualTo(60);
                    assertThat(gapsOf(board)).containsExactly("NETWORK", "HOME");
                    assertThat(entryGap(board)).isEqualTo("NEED_UNKNOWN 2026-12-24");
                })
                .atTheEndOf("2026-10-25", conditions("NOT_MET", "NOT_MET", "UNANSWERED", "NOT_MET"))
                .atTheEndOf("2026-11-04", gaps("HOME", "NOT_DECIDED 2026-12-24"))
                .atTheEndOf("2026-11-17", gaps("HOME", "NOT_NAMED 2026-12-24"))
                .atTheEndOf("2026-11-24", gaps("", ""))
                .atTheEndOf("2026-11-24", story -> {
                    var board = board(story);
                    assertThat(board.at("/readiness/percent").asInt()).isEqualTo(100);
                    assertThat(board.at("/entry/id").asString()).isEqualTo(W2.toString());
                    assertThat(board.at("/entry/until").asString()).isEqualTo("2026-12-24");
                    assertThat(board.at("/entry/next/id").asString()).isEqualTo(NEW_WORKER.toString());
                })
                .atTheEndOf("2026-11-24", conditions("MET", "NOT_MET", "MET", "MET"))
                .atTheEndOf("2026-12-02", conditions("MET", "MET", "MET", "MET"))
                .atTheEndOf("2026-12-23", conditions("MET", "MET", "MET", "MET"))
                .atTheEndOf("2026-12-23", entry("CTI_WORKER", W2, "2026-08-17"));
    }

    /// On Christmas Eve as on any day: the entry changes hands, and what is left is the follow-up.
    private void courseEnds(CourseStory anna) {
        anna.atTheEndOf("2026-12-24", entry("SUPPORT_WORKER", NEW_WORKER, "2026-12-24"))
                .atTheEndOf("2026-12-24", gaps("", ""))
                .atTheEndOf(
                        "2026-12-24",
                        story -> assertThat(open(story))
                                .containsExactly(new Reminder("FOLLOW_UP_MEASUREMENT", 1, "2027-09-24", "PLANNED")))
                .atTheEndOf("2026-12-24", is("CLOSING_RECORD", 1, "2026-12-23", "DONE"))
                .atTheEndOf(
                        "2026-12-24",
                        story -> assertThat(actors.view().meetings(story.person()))
                                .extracting(Meeting::state)
                                .isSubsetOf("DONE", "CANCELLED"))
                .atTheEndOf("2026-12-24", this::theGrantIsUntouched)
                .atTheEndOf("2026-12-24", this::nothingMoreIsPlanned)
                .atTheEndOf("2026-12-24", this::theResultsAreShown);
    }

    private void agreesOnThePlan(CourseStory story) {
        var crisis = Map.of(
                "earlySigns", List.of("Jeg sover for lidt"),
                "firstSteps", List.of("Jeg ringer til Åse"),
                "calls", List.of(Map.of("name", "Åse", "memberId", id("sister"), "phone", "20 12 34 56")));
        var plan = Map.of(
                "supporters", List.of(Map.of("name", "Åse", "memberId", id("sister"), "role", "min søster")),
                "goals", List.of(Map.of("area", "WORK_READINESS", "text", "Værkstedet to dage om ugen")),
                "crisis", crisis);
        network(story, "/plans/LONG_TERM", plan).ok();
        var with = List.of("CITIZEN", "WORKER", "NETWORK");
        network(story, "/plans/LONG_TERM/agreement", Map.of("on", "2026-11-20", "with", with))
                .ok();
    }

    private void recordsTheOutcome(CourseStory story) {
        var values = Map.of(
                "HOUSING", "OWN_HOME",
                "OCCUPATION", "TOWARDS_WORK_OR_EDUCATION",
                "SELF_SUPPORT", "PUBLIC_SUPPORT",
                "SELF_HELPEDNESS", "MANAGES_WITH_NETWORK");
        notes(story, "outcome", Map.of("values", values));
    }

    private void closes(CourseStory story) {
        var accepted = actors.worker()
                .reads(story.person(), "closing")
                .get("open")
                .valueStream()
                .map(item -> item.get("code").asString())
                .toList();
        assertThat(accepted).allMatch(code -> code.startsWith("CHECKLIST_ITEM"));
        notes(
                story,
                "closing",
                Map.of(
                        "accepted",
                        accepted.stream()
                                .map(code -> Map.of("code", code, "reason", "NO_LONGER_NEEDED"))
                                .toList()));
    }

    private void nothingMoreIsPlanned(CourseStory story) {
        var closing = actors.worker().reads(story.person(), "closing");
        assertThat(closing.at("/closing/on").asString()).isEqualTo("2026-12-23");
        assertThat(closing.get("early").asBoolean()).isFalse();
        assertThat(closing.get("uncovered")).isEmpty();
        network(story, "/meetings", Map.of("kind", "NETWORK_MEETING", "on", "2026-12-28"))
                .is(409);
        network(story, "/responsibilities", placing("HOME", null, "2026-12-24", null))
                .is(409);
    }

    private void theResultsAreShown(CourseStory story) {
        var sheet = actors.worker().reads(story.person(), "results-sheet");
        assertThat(sheet.get("ended").asBoolean()).isTrue();
        assertThat(sheet.get("phases")
                        .valueStream()
                        .map(phase -> phase.get("contacts").asInt()))
                .containsExactly(17, 12, 9);
        assertThat(sheet.at("/goals/0/degree").asString()).isEqualTo("REACHED");
        assertThat(sheet.at("/handover/openNeeds").asInt()).isZero();
        assertThat(sheet.at("/handover/supportFrom").asString()).isEqualTo("2026-12-24");
        var course = "/api/v1/courses/" + story.person().courseId();
        assertThat(actors.view()
                        .api()
                        .get(Service.COURSE, course + "/results-sheet.pdf", WORKER)
                        .ok()
                        .body())
                .startsWith("%PDF");
        assertThat(actors.view()
                        .api()
                        .get(Service.NETWORK, path(story) + "/plans/LONG_TERM/long-term-plan.pdf", WORKER)
                        .ok()
                        .body())
                .startsWith("%PDF");
    }

    /// C2: what comes after the course is another decision.
    private void theGrantIsUntouched(CourseStory story) {
        var referral = actors.view()
                .api()
                .get(Service.REFERRAL, "/api/v1/referrals/" + story.referralId(), AUTHORITY)
                .ok()
                .json();
        assertThat(referral.at("/grant/legalBasis").asString("")).isEqualTo("SEL85");
        assertThat(referral.at("/grant/endsOn").isNull()).isTrue();
    }

    private Consumer<CourseStory> assigns(UUID worker) {
        return story -> actors.view()
                .api()
                .post(
                        Service.COURSE,
                        "/api/v1/courses/" + story.person().courseId() + "/worker",
                        LEADER,
                        Map.of("worker", worker))
                .ok();
    }

    /// Proposed, permitted by the citizen and, where it is asked itself, by the person, and contacted.
    private Consumer<CourseStory> finds(String name, String kind, String relation, String on) {
        return story -> {
            var proposed = Map.of("kind", kind, "description", Map.of("relation", relation, "name", name), "on", on);
            var member = network(story, "/members", proposed).ok().text("memberId");
            ids.put(name, member);
            network(story, "/members/" + member + "/state", Map.of("state", "CONTACTED", "on", on))
                    .is(409);
            var consent = Map.of(
                    "purpose",
                    "INVOLVE_NETWORK_MEMBER",
                    "networkMemberId",
                    member,
                    "givenOn",
                    on,
                    "evidence",
                    Map.of("kind", "SIGNED_FORM", "reference", "F2-1048", "on", on));
            var consents = "/api/v1/citizens/" + story.person().citizenId() + "/consents";
            actors.view()
                    .api()
                    .post(Service.REFERRAL, consents, WORKER, consent)
                    .ok();
            Waiting.await("the consent to be heard")
                    .untilAsserted(
                            () -> assertThat(seen(story, "").get("consents").toString())
                                    .contains(member));
            if (kind.equals("PRIVATE") || kind.equals("CIVIL_SOCIETY")) {
                var own = Map.of("givenOn", on, "scope", List.of("BE_CONTACTED", "BE_NAMED_IN_CRISIS_PLAN"));
                network(story, "/members/" + member + "/consent", own).ok();
            }
            becomes(name, on, "CONTACTED").accept(story);
        };
    }

    private Consumer<CourseStory> tries(String name, String on) {
        return story -> network(story, "/members/" + id(name) + "/trials", Map.of("on", on, "outcome", "WENT_WELL"))
                .ok();
    }

    private Consumer<CourseStory> becomes(String name, String on, String... states) {
        return story -> Stream.of(states)
                .forEach(state -> network(story, "/members/" + id(name) + "/state", Map.of("state", state, "on", on))
                        .ok());
    }

    private Consumer<CourseStory> areas(int phase, String on, String... areas) {
        return story -> notes(
                story,
                "plan/focus-areas",
                Map.of("phase", phase, "areas", List.of(areas), "on", on, "withCitizen", true));
    }

    private Consumer<CourseStory> evaluates(String on, String degree) {
        return story -> notes(
                story,
                "plan/evaluations",
                Map.of(
                        "on",
                        on,
                        "goals",
                        List.of(Map.of("goal", id("goal"), "degree", degree)),
                        "planAdjusted",
                        true,
                        "withCitizen",
                        true));
    }

    private Consumer<CourseStory> takesOver(
            String area, @Nullable String member, String from, @Nullable String firstTriedOn) {
        return story -> network(story, "/responsibilities", placing(area, member, from, firstTriedOn))
                .is(201);
    }

    private Map<String, ?> placing(String area, @Nullable String member, String from, @Nullable String firstTriedOn) {
        var body = new HashMap<String, Object>(Map.of("needId", id(area), "placement", "TAKEN_OVER", "from", from));
        body.put("holder", member == null ? "CITIZEN" : "MEMBER");
        if (member != null) {
            body.put("holderId", id(member));
        }
        if (firstTriedOn != null) {
            body.put("firstTriedOn", firstTriedOn);
        }
        return body;
    }

    private Consumer<CourseStory> meets(String kind, String on, String... members) {
        return story -> {
            var meeting = plansMeeting(story, kind, on, members);
            network(story, "/meetings/" + meeting + "/completion", Map.of("on", on))
                    .ok();
        };
    }

    @CanIgnoreReturnValue
    private String plansMeeting(CourseStory story, String kind, String on, String... members) {
        var invited = Stream.of(members).map(this::id).toList();
        return network(story, "/meetings", Map.of("kind", kind, "on", on, "memberIds", invited))
                .ok()
                .text("id");
    }

    private String meeting(CourseStory story, String kind) {
        return seen(story, "")
                .get("meetings")
                .valueStream()
                .filter(one -> one.get("kind").asString().equals(kind))
                .map(one -> one.get("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private Consumer<CourseStory> taps(String kind, int number) {
        return story ->
                actors.view().answers(story.person(), kind, number, "done").ok();
    }

    private Consumer<CourseStory> support(Caller caller, String what, Map<String, ?> body) {
        return story -> supports(story, caller, what, body).ok();
    }

    private Reply supports(CourseStory story, Caller caller, String what, Map<String, ?> body) {
        var path = "/api/v1/continuing-support/" + story.person().courseId() + "/" + what;
        return actors.view().api().post(Service.NETWORK, path, caller, body);
    }

    private Consumer<CourseStory> is(String kind, int number, String due, String state) {
        return shows.reminder(kind, number, due, state);
    }

    /// Of network, conversations, plan and placement, as the closing shows them.
    private Consumer<CourseStory> conditions(String... states) {
        return story -> Waiting.await("the closing conditions")
                .untilAsserted(() -> assertThat(actors.worker()
                                .reads(story.person(), "closing")
                                .get("conditions")
                                .valueStream()
                                .map(condition -> condition.get("state").asString()))
                        .containsExactly(states));
    }

    /// @param areas of the needs without a taker
    /// @param gap of the entry, with its first day; empty where there is none
    private Consumer<CourseStory> gaps(String areas, String gap) {
        return story -> Waiting.await("the handover board").untilAsserted(() -> {
            var board = board(story);
            assertThat(String.join(" ", gapsOf(board))).isEqualTo(areas);
            assertThat(entryGap(board)).isEqualTo(gap);
        });
    }

    private Consumer<CourseStory> entry(String role, UUID worker, String since) {
        return story -> Waiting.await("the entry to be " + role).untilAsserted(() -> {
            var entry = board(story).get("entry");
            assertThat(entry.path("role").asString("")).isEqualTo(role);
            assertThat(entry.path("id").asString("")).isEqualTo(worker.toString());
            assertThat(entry.path("since").asString("")).isEqualTo(since);
        });
    }

    private static List<String> gapsOf(JsonNode board) {
        return board.get("needs")
                .valueStream()
                .filter(need -> need.get("state").asString().equals("GAP"))
                .map(need -> need.get("area").asString())
                .toList();
    }

    private static String entryGap(JsonNode board) {
        var gap = board.at("/entry/gap");
        return gap.isNull()
                ? ""
                : gap.get("code").asString() + " " + gap.get("from").asString();
    }

    private List<Reminder> open(CourseStory story) {
        return actors.view().reminders(story.person()).stream()
                .filter(reminder -> !List.of("VOIDED", "DONE").contains(reminder.state()))
                .toList();
    }

    private String id(String name) {
        return Objects.requireNonNull(ids.get(name), name);
    }

    private JsonNode board(CourseStory story) {
        return seen(story, "/handover");
    }

    private JsonNode seen(CourseStory story, String what) {
        return actors.view()
                .api()
                .get(Service.NETWORK, path(story) + what, WORKER)
                .ok()
                .json();
    }

    private Reply network(CourseStory story, String what, Map<String, ?> body) {
        return actors.view().api().post(Service.NETWORK, path(story) + what, WORKER, body);
    }

    @CanIgnoreReturnValue
    private Reply notes(CourseStory story, String what, Map<String, ?> body) {
        return actors.worker().notes(story.person(), what, body);
    }

    private static String path(CourseStory story) {
        return "/api/v1/networks/" + story.person().courseId();
    }
}
