package dk.overgang.course.endings;

import dk.overgang.course.course.CitizenEvents;
import dk.overgang.testkit.Events;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What network-service tells about the network of one citizen, on the wire.
final class NetworkEvents {

    private final CitizenEvents citizen;
    private final UUID course;
    private final UUID subject = UUID.randomUUID();
    private long sequence;

    NetworkEvents(CitizenEvents citizen, UUID course) {
        this.citizen = citizen;
        this.course = course;
    }

    /// @param met codes of the conditions that are met; the other two of the network are not
    void network(Instant at, String... met) {
        var told = """
                "members": [{"id": "%1$s", "kind": "PRIVATE", "state": "TAKEN_OVER", "since": "2026-09-15", "mayBeInvolved": true},
                            {"id": "%1$s", "kind": "PROFESSIONAL", "state": "ENDED", "since": "2026-09-15", "mayBeInvolved": true}],
                "needs": [{"id": "%1$s", "area": "HOME", "placement": "TAKEN_OVER", "holder": "CITIZEN"},
                          {"id": "%1$s", "area": "HOME", "placement": "OPEN"}],
                "meetings": [
                  {"id": "8e7d6c5b-4a39-5281-b7c6-d5e4f3a2b1c0", "kind": "HANDOVER", "state": "DONE", "on": "2026-11-04", "memberIds": []},
                  {"id": "9e7d6c5b-4a39-5281-b7c6-d5e4f3a2b1c0", "kind": "FINAL", "state": "PLANNED", "on": "2026-12-20", "memberIds": []}],
                "gaps": 0,
                "conditions": [{"code": "NETWORK_CAN_TAKE_OVER", "met": %2$s},
                               {"code": "HANDOVER_CONVERSATIONS_HELD", "met": %3$s},
                               {"code": "RESPONSIBILITY_PLACED", "met": %4$s},
                               {"code": "SOMETHING_NEW", "met": true}]
                """.formatted(
                        UUID.randomUUID(),
                        is(met, "NETWORK_CAN_TAKE_OVER"),
                        is(met, "HANDOVER_CONVERSATIONS_HELD"),
                        is(met, "RESPONSIBILITY_PLACED"));
        tell(ClosingIntake.NETWORK, at, CitizenEvents.COPENHAGEN, told);
    }

    private static boolean is(String[] met, String code) {
        return List.of(met).contains(code);
    }

    void agreedPlan(Instant at, String on) {
        tell(ClosingIntake.PLAN, at, CitizenEvents.COPENHAGEN, """
                "planId": "%s", "kind": "LONG_TERM", "version": 1, "agreedOn": "%s", "hasCrisisPart": true
                """.formatted(subject, on));
    }

    void grantedSupport(Instant at, String decidedOn, String fromOn) {
        tell(ClosingIntake.SUPPORT, at, CitizenEvents.COPENHAGEN, """
                "needed": "YES", "level": "LOWER", "appliedOn": "2026-10-28", "decidedOn": "%s", "decision": "GRANTED",
                "fromOn": "%s", "newWorker": "%s", "newWorkerNamedOn": "2026-11-24"
                """.formatted(decidedOn, fromOn, UUID.randomUUID()));
    }

    /// The same citizen and course in the name of another municipality, which is not believed.
    void networkInTheNameOf(String municipality, Instant at) {
        tell(ClosingIntake.NETWORK, at, municipality, """
                "members": [], "needs": [], "conditions": [{"code": "NETWORK_CAN_TAKE_OVER", "met": true}]""");
    }

    private void tell(String type, Instant at, String municipality, String told) {
        sequence++;
        var headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                subject + "/" + sequence,
                "ce_source",
                "/network-service",
                "ce_type",
                type,
                "ce_subject",
                subject.toString(),
                "ce_time",
                at.toString(),
                "ce_sequence",
                Long.toString(sequence),
                "content-type",
                "application/json");
        var data = """
                {"municipality": "%s", "citizenId": "%s", "courseId": "%s", %s}
                """.formatted(municipality, citizen.id(), course, told);
        Events.tell(ClosingIntake.TOPIC, citizen.id().toString(), headers, data);
    }
}
