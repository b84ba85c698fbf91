package dk.overgang.launcher.data;

import dk.overgang.access.Role;
import dk.overgang.launcher.setup.Port;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/// Brings one demo citizen to the wanted state by requests to the services: referred, accepted, assigned to a
/// worker, started, admitted, ended, and between these steps what the worker does.
record CourseCreator(
        DemoCitizen citizen, LocalDate today, DemoCasework texts, DemoNetwork network, DemoRequests requests) {
    private static final String HOSPITAL = "Psykiatrisk Center København";

    void create() {
        var citizenId = referred();
        var path = courseOf(citizenId);
        var course = new CourseRequests(path, requests);
        var days = CourseDays.of(citizen, today);
        var casework = new CaseworkCreator(citizen.number(), today, texts, course);
        send(
                Role.LEADER,
                Port.COURSE,
                path + "/worker",
                Map.of("worker", citizen.worker().id()));
        casework.inContactPhase(days);
        days.ifPresent(known -> {
            course.send("/start", "start", Map.of("on", known.start(), "confirmed", true, "ended", known.isOver()));
            var needs = casework.afterStart(known);
            if (!needs.isEmpty()) {
                new NetworkCreator(
                                citizen,
                                citizenId,
                                known,
                                needs,
                                network,
                                path.replace("courses", "networks"),
                                requests)
                        .create();
            }
        });
        citizen.admittedAt(today).map(this::admission).ifPresent(admission -> {
            send(Role.REGION, Port.REFERRAL, "/api/v1/hospital-notices", admission);
            casework.inPause();
        });
        if (citizen.endedDaysAgo() != null && citizen.endReason() != null) {
            var ended = Map.of("reason", citizen.endReason(), "on", today.minusDays(citizen.endedDaysAgo()));
            course.send("/end", "end", ended);
        }
        if (citizen.endReason() != null || days.filter(CourseDays::isOver).isPresent()) {
            casework.afterTheEnd();
        }
    }

    /// The citizen's id, once the referral is accepted.
    private String referred() {
        var referral = requests.post(Role.AUTHORITY, Port.REFERRAL, "/api/v1/referrals", citizen.referral(movesOn()));
        var path = "/api/v1/referrals/" + referral.text("referralId");
        send(Role.AUTHORITY, Port.REFERRAL, path + "/assessment", citizen.assessment());
        send(Role.AUTHORITY, Port.REFERRAL, path + "/decision", Map.of("decision", "ACCEPT"));
        return referral.text("citizenId");
    }

    private LocalDate movesOn() {
        var started = citizen.startedDaysAgo();
        return started == null ? today.plusDays(20) : today.minusDays(started);
    }

    private Map<String, Object> admission(Instant at) {
        return Map.of(
                "messageId",
                citizen.id(),
                "type",
                "ADMITTED",
                "citizen",
                Map.of("cpr", citizen.cpr()),
                "episode",
                citizen.id(),
                "occurredAt",
                at,
                "hospital",
                HOSPITAL);
    }

    /// The acceptance reaches course-service as an event, so its course comes a moment later. A leader sees it also
    /// where workers see only what is assigned to them, which this course is not yet.
    private String courseOf(String citizenId) {
        var list = "/api/v1/courses?citizenId=" + citizenId;
        return "/api/v1/courses/" + requests.await(Role.LEADER, Port.COURSE, list, "/items/0/courseId");
    }

    private void send(Role role, Port service, String path, Object body) {
        var _ = requests.post(role, service, path, body);
    }
}
