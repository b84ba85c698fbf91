package dk.overgang.notification;

import dk.overgang.testkit.Events;
import dk.overgang.testkit.Tokens;
import java.util.UUID;

/// A course of the tests, told on the wire as course-service tells it.
record CourseEvents(UUID courseId, UUID citizenId, UUID worker) {

    static final String FIRST_PLAN = plan(1, false, "2026-06-02", "2026-09-02", "2026-12-02");
    static final String HELD_PLAN = plan(2, true, "2026-06-02", "2026-09-02", "2026-12-02");
    static final String MOVED_PLAN = plan(3, false, "2026-06-24", "2026-09-24", "2026-12-24");

    static CourseEvents unknown() {
        return new CourseEvents(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    }

    CourseEvents ofWorker(UUID other) {
        return new CourseEvents(courseId, citizenId, other);
    }

    /// Somebody may look at the citizen in an emergency, until that moment.
    void inAnEmergency(String until) {
        var emergency = UUID.randomUUID();
        Events.tell(
                "overgang.referral-events",
                citizenId.toString(),
                "/referral-service",
                "dk.overgang.emergency.opened.v1",
                emergency.toString(),
                1,
                """
                {"emergencyId": "%s", "municipality": "%s", "citizenId": "%s", "worker": "%s", "reason": "COVER",
                 "until": "%s"}
                """.formatted(emergency, "0101", citizenId, Tokens.WORKER, until));
    }

    /// The referral of the citizen was accepted on that day.
    void accepted(String on) {
        citizen("referral.accepted", 1, """
                "referrals": [{"referralId": "%s", "programme": "SEL85-9M", "status": "ACCEPTED", "acceptedOn": "%s"}],
                "stays": []""".formatted(courseId, on));
    }

    void hospital(long sequence, String type, String state, String end) {
        citizen("stay." + type, sequence, """
                "referrals": [{"referralId": "%s", "programme": "SEL85-9M", "status": "ACCEPTED"}],
                "stays": [{"stayId": "%s", "episodes": [], "kind": "INPATIENT", "state": "%s",
                           "from": "2026-05-20T13:40:00Z"%s}]""".formatted(
                        courseId, courseId, state, end.isEmpty() ? "" : ", \"to\": \"%s\"".formatted(end)));
    }

    /// Something is reported of the citizen that no reminder hangs on.
    void consented(long sequence) {
        citizen("consent.given", sequence, "\"referrals\": [], \"stays\": []");
    }

    void deceased(long sequence, String on) {
        citizen("citizen.died", sequence, "\"referrals\": [], \"stays\": [], \"deceasedOn\": \"%s\"".formatted(on));
    }

    void erased(long sequence) {
        citizen("citizen.erased", sequence, "\"referrals\": [], \"stays\": []");
    }

    private void citizen(String type, long sequence, String state) {
        Events.tell(
                "overgang.referral-events",
                citizenId.toString(),
                "/referral-service",
                "dk.overgang." + type + ".v1",
                citizenId.toString(),
                sequence,
                """
                {"municipality": "0101", "citizenId": "%s", "consents": [], %s}
                """.formatted(citizenId, state));
    }

    /// The worker met the citizen.
    void met(String on) {
        var contact = UUID.randomUUID();
        belonging("overgang.course-events", "/course-service", "contact.noted", contact, """
                "contactId": "%s", "on": "%s", "kind": "MEETING", "withCitizen": true""".formatted(contact, on));
    }

    /// The network has one meeting, which is with a member of it.
    ///
    /// @param on empty for one that has no day
    void meeting(long sequence, String kind, String state, String on) {
        var member = UUID.randomUUID();
        var data = """
                {"municipality": "0101", "citizenId": "%s", "courseId": "%s", "members": [], "needs": [], "gaps": 0,
                 "meetings": [{"id": "%s", "kind": "%s", "state": "%s"%s, "memberIds": ["%s"]}], "conditions": []}
                """.formatted(
                        citizenId,
                        courseId,
                        courseId,
                        kind,
                        state,
                        on.isEmpty() ? "" : ", \"on\": \"%s\"".formatted(on),
                        member);
        Events.tell(
                "overgang.network-events",
                citizenId.toString(),
                "/network-service",
                "dk.overgang.network.changed.v1",
                courseId.toString(),
                sequence,
                data);
    }

    void agreedOnPlan(String on) {
        var plan = UUID.randomUUID();
        belonging(
                "overgang.network-events", "/network-service", "long-term-plan.changed", plan, """
                "planId": "%s", "kind": "LONG_TERM", "version": 1, "agreedOn": "%s",
                "hasCrisisPart": true""".formatted(plan, on));
    }

    private void belonging(String topic, String source, String type, UUID subject, String state) {
        Events.tell(
                topic,
                citizenId.toString(),
                source,
                "dk.overgang." + type + ".v1",
                subject.toString(),
                1,
                """
                {"municipality": "0101", "citizenId": "%s", "courseId": "%s", %s}
                """.formatted(citizenId, courseId, state));
    }

    void opened(long sequence) {
        tell(
                "course.opened",
                sequence,
                "\"status\": \"CONTACT\", \"pauses\": [], \"referralId\": \"%s\"".formatted(courseId));
    }

    void started(long sequence) {
        tell("course.started", sequence, "\"status\": \"ACTIVE\", \"pauses\": [], " + FIRST_PLAN);
    }

    void paused(long sequence) {
        tell("course.paused", sequence, "\"status\": \"PAUSED\", " + pauses("") + ", " + HELD_PLAN);
    }

    void resumed(long sequence) {
        tell("course.resumed", sequence, "\"status\": \"ACTIVE\", " + pauses("2026-06-11") + ", " + MOVED_PLAN);
    }

    void died(long sequence) {
        tell(
                "course.ended",
                sequence,
                "\"status\": \"ENDED\", \"endReason\": \"DEATH\", \"pauses\": [], " + FIRST_PLAN);
    }

    private void tell(String type, long sequence, String state) {
        var data = """
                {"municipality": "0101", "citizenId": "%s", "courseId": "%s", "worker": "%s", %s}
                """.formatted(citizenId, courseId, worker, state);
        Events.tell(
                "overgang.course-events",
                citizenId.toString(),
                "/course-service",
                "dk.overgang." + type + ".v1",
                courseId.toString(),
                sequence,
                data);
    }

    private static String pauses(String to) {
        var end = to.isEmpty() ? "" : ", \"to\": \"%s\"".formatted(to);
        return """
        "pauses": [{"id": "00000000-0000-0000-0000-000000000001", "reason": "ADMITTED", "from": "2026-05-20"%s,
                    "confirmed": false, "voided": false}]""".formatted(end);
    }

    private static String plan(int version, boolean held, String first, String second, String third) {
        return """
        "plan": {"version": %d, "start": "2026-03-02", "plannedEnd": "%s", "held": %b, "phases": [
                 {"number": 1, "end": "%s"}, {"number": 2, "end": "%s"}, {"number": 3, "end": "%s"}]}""".formatted(version, third, held, first, second, third);
    }
}
