package dk.overgang.network;

import dk.overgang.testkit.Events;
import dk.overgang.testkit.Tokens;
import java.util.UUID;

/// A course of the tests, told on the wire as course-service tells it.
record CourseEvents(UUID courseId, UUID citizenId, String municipality) {

    /// Its workers see only the courses assigned to them.
    static final String NARROW = "0173";

    static final UUID SISTER = new UUID(7, 1);
    static final String FIRST_PLAN = plan(1, false, "2026-12-02");
    static final String HELD_PLAN = plan(2, true, "2026-12-02");
    static final String MOVED_PLAN = plan(3, false, "2026-12-24");

    static CourseEvents unknown() {
        return unknownIn("0101");
    }

    static CourseEvents unknownIn(String municipality) {
        return new CourseEvents(UUID.randomUUID(), UUID.randomUUID(), municipality);
    }

    /// The citizen permits to involve a sister, or no longer does.
    void consents(long sequence, String what, String state) {
        var data = """
                {"municipality": "0101", "citizenId": "%s", "referrals": [], "stays": [], "consents": [
                 {"consentId": "%s", "purpose": "INVOLVE_NETWORK_MEMBER", "networkMemberId": "%s", "state": "%s",
                  "givenOn": "2026-01-05"}]}
                """.formatted(citizenId, new UUID(6, 1), SISTER, state);
        Events.tell(
                "overgang.referral-events",
                citizenId.toString(),
                "/referral-service",
                "dk.overgang.consent." + what + ".v1",
                citizenId.toString(),
                sequence,
                data);
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
                """.formatted(emergency, municipality, citizenId, Tokens.WORKER, until));
    }

    void opened(long sequence) {
        tell("course.opened", sequence, "\"status\": \"CONTACT\", \"pauses\": []");
    }

    void started(long sequence) {
        tell("course.started", sequence, "\"status\": \"ACTIVE\", \"pauses\": [], " + FIRST_PLAN);
    }

    void assigned(long sequence, String worker) {
        tell(
                "worker.assigned",
                sequence,
                "\"status\": \"ACTIVE\", \"pauses\": [], \"worker\": \"%s\", ".formatted(worker) + FIRST_PLAN);
    }

    void paused(long sequence) {
        tell("course.paused", sequence, "\"status\": \"PAUSED\", \"pauses\": [], " + HELD_PLAN);
    }

    void resumed(long sequence) {
        tell("course.resumed", sequence, "\"status\": \"ACTIVE\", \"pauses\": [], " + MOVED_PLAN);
    }

    void died(long sequence) {
        tell(
                "course.ended",
                sequence,
                "\"status\": \"ENDED\", \"endReason\": \"DEATH\", \"pauses\": [], " + FIRST_PLAN);
    }

    void reinstated(long sequence) {
        tell("course.reinstated", sequence, "\"status\": \"ACTIVE\", \"pauses\": [], " + FIRST_PLAN);
    }

    private void tell(String type, long sequence, String state) {
        var data = """
                {"municipality": "%s", "citizenId": "%s", "courseId": "%s", %s}
                """.formatted(municipality, citizenId, courseId, state);
        Events.tell(
                "overgang.course-events",
                citizenId.toString(),
                "/course-service",
                "dk.overgang." + type + ".v1",
                courseId.toString(),
                sequence,
                data);
    }

    private static String plan(int version, boolean held, String plannedEnd) {
        return """
        "plan": {"version": %d, "start": "2026-03-02", "phases": [], "plannedEnd": "%s", "held": %b}""".formatted(version, plannedEnd, held);
    }
}
