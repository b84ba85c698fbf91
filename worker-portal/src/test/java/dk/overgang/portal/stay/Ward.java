package dk.overgang.portal.stay;

import static dk.overgang.portal.RunningPortal.SERVICES;

import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.StubServices.Asked;
import dk.overgang.portal.course.Margrethe;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Gorm Bisgaard, admitted on 21 November 2026, as course-service and referral-service show him: a change that names
/// another version than the one that stands is refused, and each change makes the next version.
final class Ward {

    static final String COURSE = "20000000-0000-4000-8000-000000000003";
    static final String CITIZEN = "10000000-0000-4000-8000-000000000003";
    static final String PAUSE = "30000000-0000-4000-8000-000000000001";
    static final String PAGE = "/forloeb/" + COURSE + "/pause";

    static final String STAY = "50000000-0000-4000-8000-000000000001";

    private static final String PSYCHIATRY = "60000000-0000-4000-8000-000000000001";
    private static final String MEDICINE = "60000000-0000-4000-8000-000000000002";
    private static final String ADMISSION = notice("STIN", PSYCHIATRY, "2026-11-22T01:10:00Z", "2026-11-22T05:12:00Z")
            + ", " + notice("RE_STIN", PSYCHIATRY, "2026-11-21T22:40:00Z", "2026-11-26T06:30:00Z");
    private static final String SERVICE = "/course/api/v1/courses/" + COURSE;

    enum State {
        RUNNING,
        ADMITTED,
        CONFIRMED,
        DISCHARGED
    }

    private final AtomicReference<State> state;
    private final AtomicInteger version = new AtomicInteger(7);
    private final AtomicReference<String> reason = new AtomicReference<>("ADMITTED");
    private final AtomicReference<String> lastDay = new AtomicReference<>("2027-06-06");
    private volatile String warnings = "";
    private volatile String name = "Gorm Bisgaard";
    private volatile boolean contradicting;
    private volatile @Nullable String until;
    private volatile String stays = stay("ADMITTED", PSYCHIATRY, ADMISSION);

    Ward(State state) {
        this.state = new AtomicReference<>(state);
    }

    Ward answers() {
        Margrethe.reasons();
        SERVICES.on("GET " + SERVICE, _ -> Answer.ok(course(), etag()));
        SERVICES.on("GET " + SERVICE + "/what-if", this::whatIf);
        change("/pauses/" + PAUSE + "/confirm", () -> state.set(State.CONFIRMED));
        change("/pauses/" + PAUSE + "/void", () -> state.set(State.RUNNING));
        SERVICES.on("POST " + SERVICE + "/pauses/" + PAUSE + "/reason", asked -> {
            reason.set(asked.body().replaceAll(".*:\"([A-Z_]+)\".*", "$1"));
            return changed(asked, () -> {});
        });
        change("/pauses/" + PAUSE + "/reviews", () -> warnings = "");
        change("/resume", () -> state.set(State.RUNNING));
        change("/pause", () -> state.set(State.CONFIRMED));
        SERVICES.on("GET /referral/api/v1/citizens/" + CITIZEN + "/stays", _ -> Answer.ok(stays));
        SERVICES.on(
                "POST /referral/api/v1/citizens/names",
                _ -> Answer.ok("{\"citizens\": [{\"citizenId\": \"%s\", \"name\": \"%s\"}]}".formatted(CITIZEN, name)));
        return this;
    }

    Ward named(String other) {
        name = other;
        return this;
    }

    /// The hospital tells an end that lies before the start.
    Ward contradicting() {
        contradicting = true;
        return this;
    }

    /// The stay was short: the pause that it made has ended with it.
    Ward over() {
        until = "2026-11-24";
        return this;
    }

    /// Since Tuesday morning the citizen is at home for some days.
    Ward onLeave() {
        stays = stay(
                "ON_LEAVE",
                PSYCHIATRY,
                ADMISSION + ", " + notice("STOR", PSYCHIATRY, "2026-11-24T09:00:00Z", "2026-11-24T09:05:00Z"));
        return this;
    }

    /// Another hospital has taken over.
    Ward transferred() {
        stays = stay(
                "ADMITTED",
                MEDICINE,
                ADMISSION + ", " + notice("STIN", MEDICINE, "2026-11-25T10:00:00Z", "2026-11-25T10:10:00Z"));
        return this;
    }

    /// The pause has run for 30 days.
    Ward reviewDue() {
        warnings = "{\"code\": \"PAUSE_REVIEW_DUE\", \"on\": \"2026-11-24\"}";
        return this;
    }

    void discharged() {
        state.set(State.DISCHARGED);
        var _ = version.incrementAndGet();
    }

    /// Somebody else changed the course: its dates are others from now on.
    void changedBySomebodyElse(String newEnd) {
        lastDay.set(newEnd);
        var _ = version.incrementAndGet();
    }

    String etag() {
        return "\"" + version.get() + "\"";
    }

    private void change(String path, Runnable effect) {
        SERVICES.on("POST " + SERVICE + path, asked -> changed(asked, effect));
    }

    private Answer changed(Asked asked, Runnable effect) {
        if (!asked.header("If-Match").equals(etag())) {
            return Answer.problem(412, """
                    {"type": "urn:problem:precondition-failed", "title": "Indholdet er ændret siden",
                     "detail": "Hent det igen, og prøv på ny."}""");
        }
        effect.run();
        var _ = version.incrementAndGet();
        return Answer.ok(course(), etag());
    }

    private Answer whatIf(Asked asked) {
        if (asked.path().contains("resumeOn=2026-11-20")) {
            return Answer.problem(400, """
                    {"type": "urn:problem:malformed", "title": "Noget kan ikke læses", "errors":
                     [{"parameter": "resumeOn", "detail": "Datoen skal ligge fra 21. november 2026 til 26. november 2026."}]}""");
        }
        if (asked.path().contains("resumeOn")) {
            return Answer.ok(preview(
                    move("BOUNDARY_1", "2026-12-01", "2026-12-06") + ","
                            + move("BOUNDARY_3", "2027-06-01", lastDay.get()),
                    "",
                    date("MEASUREMENT_SDS_START_1", "2026-09-01")));
        }
        if (asked.path().contains("pauseFrom")) {
            return Answer.ok(preview(
                    "",
                    date("BOUNDARY_1", "2026-12-01") + "," + date("GOAL_EVALUATION_1", "2026-11-30"),
                    date("MEASUREMENT_RECOVERY_STAR_START_1", "2026-09-01")));
        }
        return Answer.ok(preview("", "", date("BOUNDARY_1", "2026-12-01")));
    }

    private String preview(String moves, String waits, String stands) {
        return """
                {"version": 3, "start": "2026-09-01", "plannedEnd": "%s", "held": false, "phases": [
                 {"number": 1, "start": "2026-09-01", "end": "2026-12-01"}, {"number": 2, "start": "2026-12-01", "end": "2027-03-01"},
                 {"number": 3, "start": "2027-03-01", "end": "2027-06-01"}],
                 "moves": [%s], "waits": [%s], "stands": [%s], "courseVersion": %d, "endedOn": null}""".formatted(lastDay.get(), moves, waits, stands, version.get());
    }

    private static String move(String what, String from, String to) {
        return "{\"what\": \"%s\", \"from\": \"%s\", \"to\": \"%s\"}".formatted(what, from, to);
    }

    private static String date(String what, String on) {
        return "{\"what\": \"%s\", \"on\": \"%s\"}".formatted(what, on);
    }

    private String course() {
        var now = state.get();
        var paused = now != State.RUNNING;
        var pause = """
                {"id": "%s", "reason": "%s", "from": "2026-11-21", "to": %s, "confirmed": %s, "voided": false,
                 "reviews": [{"on": "2026-11-22", "outcome": "GOES_ON"}]}""".formatted(PAUSE, reason.get(), quoted(until), now != State.ADMITTED);
        var proposal = """
                {"id": "40000000-0000-4000-8000-000000000001", "kind": "RESUME", "date": "2026-11-25", "pause": "%s",
                 "plan": null}""".formatted(PAUSE);
        return """
                {"courseId": "%s", "citizenId": "%s", "status": "%s", "phase": 1, "phaseDay": {"phase": 1, "day": 81, "of": 91},
                 "onHold": false, "transitionUncertain": false, "pauses": [%s], "proposals": [%s], "toSettle": [%s], "warnings": [%s], "allowed": [%s]}""".formatted(
                        COURSE,
                        CITIZEN,
                        paused && until == null ? "PAUSED" : "ACTIVE",
                        paused ? pause : "",
                        now == State.DISCHARGED ? proposal : "",
                        contradicting && now == State.ADMITTED ? question() : "",
                        warnings,
                        paused
                                ? String.join(
                                        ",",
                                        may(
                                                "PAUSE",
                                                null,
                                                "Forløbet har været på pause siden 21. november 2026. Genoptag det først."),
                                        may("RESUME", null, null),
                                        may("CONFIRM_PAUSE", PAUSE, null),
                                        may("VOID_PAUSE", PAUSE, null),
                                        may("DESCRIBE_PAUSE", PAUSE, null),
                                        may("REVIEW_PAUSE", PAUSE, null))
                                : String.join(
                                        ",",
                                        may("PAUSE", null, null),
                                        may("RESUME", null, "Kun et forløb på pause kan genoptages.")));
    }

    private static String may(String action, @Nullable String of, @Nullable String why) {
        return "{\"action\": \"%s\", \"of\": %s, \"allowed\": %s, \"why\": %s}"
                .formatted(action, quoted(of), why == null, quoted(why));
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private static String question() {
        var held = plan("2027-06-01", true);
        return """
                {"stayId": "%s", "contradictions": ["END_BEFORE_START"], "choices": [
                 {"kind": "RESUME", "on": "2026-11-24", "pause": "%s", "plan": %s},
                 {"kind": "CONFIRM", "on": null, "pause": "%s", "plan": %s},
                 {"kind": "VOID", "on": null, "pause": "%s", "plan": null},
                 {"kind": "SOMETHING_NEW", "on": null, "pause": null, "plan": null}]}""".formatted(STAY, PAUSE, plan("2027-06-04", false), PAUSE, held, PAUSE);
    }

    private static String plan(String end, boolean held) {
        return """
                {"version": 3, "start": "2026-09-01", "plannedEnd": "%s", "held": %s, "phases": [
                 {"number": 1, "start": "2026-09-01", "end": "2026-12-04"}, {"number": 2, "start": "2026-12-04", "end": "2027-03-04"}]}""".formatted(end, held);
    }

    private static String stay(String state, String current, String notices) {
        return """
                {"items": [{"stayId": "%s", "kind": "INPATIENT", "state": "%s", "from": "2026-11-21T22:40:00Z", "to": null,
                 "hospital": "265161000016000", "hospitalName": "Psykiatrisk Center Fjordby", "episodes": ["%s"], "contradictions": [],
                 "reportOfAdmissionAsked": false, "missingNotices": 0, "notices": [%s]}]}""".formatted(STAY, state, current, notices);
    }

    private static String notice(String code, String episode, String at, String sent) {
        return """
                {"code": "%s", "episode": "%s", "occurredAt": "%s", "sentAt": "%s", "hospital": "265161000016000",
                 "registeredBy": null}""".formatted(code, episode, at, sent);
    }
}
