package dk.overgang.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.testkit.Events;
import dk.overgang.testkit.Tokens;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /// A consent of the citizen to involve a member.
    record Permission(UUID member, String givenOn, @Nullable String withdrawnOn) {

        static Permission of(UUID member, String givenOn) {
            return new Permission(member, givenOn, null);
        }

        private String json() {
            return """
                    {"consentId": "%s", "purpose": "INVOLVE_NETWORK_MEMBER", "networkMemberId": "%s", "state": "%s",
                     "givenOn": "%s"%s}""".formatted(
                            UUID.nameUUIDFromBytes((member + givenOn).getBytes(UTF_8)),
                            member,
                            withdrawnOn == null ? "IN_FORCE" : "WITHDRAWN",
                            givenOn,
                            withdrawnOn == null ? "" : ", \"endedOn\": \"%s\"".formatted(withdrawnOn));
        }
    }

    /// All consents of the citizen to involve members, as they stand now.
    void permits(long sequence, List<Permission> permissions) {
        Events.tell(
                "overgang.referral-events",
                citizenId.toString(),
                "/referral-service",
                "dk.overgang.consent.given.v1",
                citizenId.toString(),
                sequence,
                """
                {"municipality": "%s", "citizenId": "%s", "referrals": [], "stays": [], "consents": [%s]}
                """.formatted(
                                municipality,
                                citizenId,
                                permissions.stream().map(Permission::json).collect(Collectors.joining(", "))));
    }

    /// The citizen's case is over and its retention too.
    void erased(long sequence) {
        Events.tell(
                "overgang.referral-events",
                citizenId.toString(),
                "/referral-service",
                "dk.overgang.citizen.erased.v1",
                citizenId.toString(),
                sequence,
                "{\"municipality\": \"%s\", \"citizenId\": \"%s\", \"consents\": []}"
                        .formatted(municipality, citizenId));
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

    /// The plan of the course has one open need in each of these areas.
    void planned(long sequence, String... areas) {
        var needs = Stream.of(areas)
                .map(area -> "{\"id\": \"%s\", \"area\": \"%s\"}".formatted(needIn(area), area))
                .collect(Collectors.joining(", "));
        var plan = UUID.nameUUIDFromBytes(("plan:" + courseId).getBytes(UTF_8)).toString();
        Events.tell(
                "overgang.course-events",
                citizenId.toString(),
                "/course-service",
                "dk.overgang.plan.changed.v1",
                plan,
                sequence,
                """
                {"municipality": "%s", "citizenId": "%s", "courseId": "%s", "planVersion": %d, "focusAreas": [],
                 "needs": {"needs": 0, "resources": 0, "now": 0, "later": 0}, "subGoals": [], "evaluations": [],
                 "references": [], "openNeeds": [%s]}
                """.formatted(municipality, citizenId, courseId, sequence, needs));
    }

    /// The need of an area.
    UUID needIn(String area) {
        return UUID.nameUUIDFromBytes((courseId + area).getBytes(UTF_8));
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

    void ended(long sequence, String reason, String on) {
        tell(
                "course.ended",
                sequence,
                "\"status\": \"ENDED\", \"endReason\": \"%s\", \"endedOn\": \"%s\", \"pauses\": [], "
                                .formatted(reason, on)
                        + FIRST_PLAN);
    }

    /// The citizen died, in a course or long after it.
    void isDead(long sequence, String on) {
        tellOfCitizen("citizen.died", sequence, "\"deceasedOn\": \"%s\", ".formatted(on));
    }

    /// The death was a mistake.
    void isAlive(long sequence) {
        tellOfCitizen("citizen.death-cancelled", sequence, "");
    }

    private void tellOfCitizen(String type, long sequence, String state) {
        Events.tell(
                "overgang.referral-events",
                citizenId.toString(),
                "/referral-service",
                "dk.overgang." + type + ".v1",
                citizenId.toString(),
                sequence,
                """
                {"municipality": "%s", "citizenId": "%s", %s"referrals": [], "stays": [], "consents": []}
                """.formatted(municipality, citizenId, state));
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
