package dk.overgang.launcher.cli;

import static java.time.temporal.ChronoUnit.DAYS;

import dk.overgang.access.Role;
import dk.overgang.launcher.data.DemoCasework;
import dk.overgang.launcher.data.DemoCasework.Area;
import dk.overgang.launcher.data.DemoCasework.Instrument;
import dk.overgang.launcher.data.DemoCasework.Story;
import dk.overgang.launcher.data.DemoCitizen;
import dk.overgang.launcher.setup.Port;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Walks one invented citizen from the referral over a readmission into phase 3 and its handover. Every step is a
/// request that people
/// or hospitals send, time passes by the demo's clock, and each step is told in a line with what it changed.
final class CourseWalk {
    private static final int CONTACT_PHASE = 0;
    private static final String TWO_WEEKS = "P14D";

    private final RunningDemo demo;
    private final DemoHospital hospital;
    private final DemoCitizen citizen;
    private final Consumer<String> told;
    private final DemoCasework texts = DemoCasework.read();
    private final Story story = texts.story(0);

    private CourseState shown = CourseState.NOTHING;

    CourseWalk(RunningDemo demo, DemoHospital hospital, DemoCitizen citizen, Consumer<String> told) {
        this.demo = demo;
        this.hospital = hospital;
        this.citizen = citizen;
        this.told = told;
    }

    /// The timeline of the course at the end of the walk.
    String walk() {
        var citizenId = acceptedReferral();
        var course = WalkedCourse.of(demo, citizenId);
        tell(course, "%s is referred by a ward, and accepted: the course is open".formatted(citizen.name()));
        contactPhase(course);
        start(course);
        var goal = plan(course);
        firstWeeks(course);
        readmission(course);
        enter(course, 2, goal, "SOME");
        enter(course, 3, goal, "MOSTLY");
        var documents = HandoverWalk.of(demo, citizenId, course.path(), told).walk();
        return "\nThe timeline of the course\n" + course.shownTimeline() + "\n\n" + documents;
    }

    /// The citizen's id.
    private String acceptedReferral() {
        var sent = refer("/api/v1/referrals", citizen.referral(today().plusDays(14)));
        var path = "/api/v1/referrals/" + sent.referralId();
        var _ = refer(path + "/assessment", citizen.assessment());
        var _ = refer(path + "/decision", Map.of("decision", "ACCEPT"));
        return sent.citizenId();
    }

    private record Referred(String referralId, String citizenId) {}

    private Referred refer(String path, Map<String, ?> body) {
        var reply = WalkedCourse.expected(demo.tell(Role.AUTHORITY, Port.REFERRAL, path, body), path);
        return new Referred(reply.text("referralId"), reply.text("citizenId"));
    }

    private void contactPhase(WalkedCourse course) {
        step(course, "The leader gives the course to a worker", Role.LEADER, "/worker", Map.of("worker", worker()));
        meeting(course, "They meet on the ward", "WARD", texts.note(CONTACT_PHASE, 1));
        tick(course, "TOLD_COURSE", "The citizen is told what a course is");
        pass("P7D");
        meeting(course, "They go for a walk together", "OUTDOORS", texts.note(CONTACT_PHASE, 2));
        tick(course, "TOLD_PHASES_AND_ENDING", "The citizen is told of the phases and of the ending");
        pass("P7D");
    }

    private String worker() {
        return citizen.worker().id().toString();
    }

    private void start(WalkedCourse course) {
        step(course, "The citizen moves home, phase 1 starts", Role.WORKER, "/start", Map.of("on", today()));
        texts.instruments().forEach(instrument -> measure(course, instrument));
        tell(course, "The citizen answers the three instruments of the start");
    }

    private void measure(WalkedCourse course, Instrument instrument) {
        var _ = course.post(
                "/measurements",
                Map.of(
                        "instrument", instrument.code(),
                        "on", today(),
                        "answers", instrument.answers(0, false),
                        "answeredBy", "CITIZEN_WITH_WORKER",
                        "point", "START"));
    }

    /// The id of the goal.
    private String plan(WalkedCourse course) {
        var need =
                course.post("/plan/needs", words(story.need(), "NEED", "NOW")).text("needId");
        var _ = course.post("/plan/needs", words(story.resource(), "RESOURCE", "LATER"));
        tell(course, "A need and a resource are noted in the citizen's words");
        chooseFocus(course, 1);
        var activity = Map.of("title", story.activity(), "serves", List.of(need), "priority", "NOW", "by", "CITIZEN");
        step(course, "An activity is planned for the need", Role.WORKER, "/plan/activities", activity);
        var goal = course.post("/plan/goals", Map.of("text", story.goal())).text("goalId");
        var subGoal = Map.of(
                "goal", goal,
                "text", story.subGoal(),
                "measure", story.measure(),
                "dueOn", boundary(course, 1));
        step(course, "A goal is set, with a sub-goal that can be measured", Role.WORKER, "/plan/sub-goals", subGoal);
        return goal;
    }

    private static Map<String, String> words(Area area, String kind, String priority) {
        return Map.of("area", area.area(), "kind", kind, "citizensWords", area.words(), "priority", priority);
    }

    private void chooseFocus(WalkedCourse course, int phase) {
        step(
                course,
                "Focus areas are chosen for phase " + phase,
                Role.WORKER,
                "/plan/focus-areas",
                Map.of("phase", phase, "areas", story.focusAreas().get(phase - 1), "on", today(), "withCitizen", true));
    }

    private void firstWeeks(WalkedCourse course) {
        for (var week = 0; week < 2; week++) {
            pass("P7D");
            meeting(course, "They meet at home", "HOME", texts.note(1, week));
        }
    }

    private void readmission(WalkedCourse course) {
        pass("P7D");
        var _ = hospital.tell(HospitalEvent.of("admit"), citizen, "");
        course.await(
                "the course is paused", now -> now.path("status").asString().equals("PAUSED"));
        tell(course, "The hospital tells of an admission");
        var pause = course.get("").at("/pauses/0/id").asString();
        step(course, "The worker confirms the pause", Role.WORKER, "/pauses/" + pause + "/confirm", Map.of());
        pass(TWO_WEEKS);
        meeting(course, "They meet on the ward, the support goes on", "WARD", texts.pauseNote(0));
        pass("P7D");
        var _ = hospital.tell(HospitalEvent.of("discharge"), citizen, "");
        course.await(
                "a resumption is proposed",
                now -> now.path("proposals")
                        .valueStream()
                        .anyMatch(proposal -> proposal.path("kind").asString().equals("RESUME")));
        tell(course, "The hospital tells of the discharge, the platform proposes to resume");
        step(course, "The worker resumes, the dates move by the pause", Role.WORKER, "/resume", Map.of("on", today()));
    }

    /// A week before the boundary they talk about the change, and time alone changes the phase.
    private void enter(WalkedCourse course, int phase, String goal, String degree) {
        var boundary = boundary(course, phase - 1);
        pass("P%dD".formatted(DAYS.between(today(), boundary.minusDays(7))));
        var talk = texts.talks().get(phase - 2);
        var carriedOver = Map.of("item", talk.carriedOver(), "owner", Map.of("role", talk.owner()));
        step(
                course,
                "They talk about the change to phase " + phase,
                Role.WORKER,
                "/phase-changes/" + (phase - 1),
                Map.of(
                        "on", today(),
                        "toldToCitizen", true,
                        "carriedOver", List.of(carriedOver),
                        "words", talk.words()));
        pass("P7D");
        course.await(
                "phase %d has begun".formatted(phase), now -> now.path("phase").asInt(0) == phase);
        tell(course, "Phase %d begins on its date".formatted(phase));
        chooseFocus(course, phase);
        var evaluation = Map.of(
                "on",
                today(),
                "goals",
                List.of(Map.of("goal", goal, "degree", degree)),
                "planAdjusted",
                true,
                "withCitizen",
                true);
        step(course, "The goal is evaluated with the citizen", Role.WORKER, "/plan/evaluations", evaluation);
        pass(TWO_WEEKS);
        meeting(course, "They meet at home", "HOME", texts.note(phase, 0));
    }

    private void tick(WalkedCourse course, String item, String what) {
        step(course, what, Role.WORKER, "/checklist/items/" + item, Map.of("state", "DONE"));
    }

    private void meeting(WalkedCourse course, String what, String place, String note) {
        var meeting = Map.of("on", today(), "kind", "MEETING", "place", place, "minutes", 60, "note", note);
        step(course, what, Role.WORKER, "/contacts", meeting);
    }

    private void step(WalkedCourse course, String what, Role role, String path, Map<String, ?> body) {
        var _ = course.post(role, path, body);
        tell(course, what);
    }

    private void tell(WalkedCourse course, String what) {
        var now = course.state();
        told.accept("%s  %s: %s".formatted(today(), what, now.changesSince(shown)));
        shown = now;
    }

    private void pass(String time) {
        var _ = demo.forward(time);
    }

    private LocalDate today() {
        return demo.clock().day();
    }

    private static LocalDate boundary(WalkedCourse course, int phase) {
        return LocalDate.parse(
                course.get("").at("/plan/phases/%d/end".formatted(phase - 1)).asString());
    }
}
