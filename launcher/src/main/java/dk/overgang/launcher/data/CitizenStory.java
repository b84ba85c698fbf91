package dk.overgang.launcher.data;

import dk.overgang.access.Role;
import dk.overgang.launcher.http.JsonClient;
import dk.overgang.launcher.http.JsonClient.Reply;
import dk.overgang.launcher.identity.Tokens;
import dk.overgang.launcher.setup.Hindrance;
import dk.overgang.launcher.setup.Port;
import dk.overgang.launcher.setup.Setup;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// How one demo citizen came to where the demo finds them: referred, accepted, met by a worker, started, admitted,
/// ended.
final class CitizenStory {
    private static final String MUNICIPALITY = "0101";
    private static final String HOSPITAL = "Psykiatrisk Center København";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PACE = Duration.ofMillis(50);
    private static final int TRY_LATER = 503;

    private final DemoCitizen citizen;
    private final LocalDate today;
    private final Setup setup;
    private final Tokens tokens;
    private final JsonClient client;

    CitizenStory(DemoCitizen citizen, LocalDate today, Setup setup, Tokens tokens, JsonClient client) {
        this.citizen = citizen;
        this.today = today;
        this.setup = setup;
        this.tokens = tokens;
        this.client = client;
    }

    void tell() {
        var course = courseOf(referred());
        send(
                Role.LEADER,
                Port.COURSE,
                course + "/worker",
                Map.of("worker", citizen.worker().id()));
        if (citizen.startedDaysAgo() != null) {
            var started = Map.of("on", today.minusDays(citizen.startedDaysAgo()));
            send(Role.WORKER, Port.COURSE, course + "/start", started);
        }
        citizen.admittedAt(today)
                .map(this::admission)
                .ifPresent(admission -> send(Role.REGION, Port.REFERRAL, "/api/v1/hospital-notices", admission));
        if (citizen.endedDaysAgo() != null && citizen.endReason() != null) {
            var ended = Map.of("reason", citizen.endReason(), "on", today.minusDays(citizen.endedDaysAgo()));
            send(Role.WORKER, Port.COURSE, course + "/end", ended);
        }
    }

    /// The citizen's id, once the referral is accepted.
    private String referred() {
        var started = citizen.startedDaysAgo();
        var transition = Map.of(
                "type",
                "WARD_TO_OWN_HOME",
                "expectedOn",
                started == null ? today.plusDays(20) : today.minusDays(started));
        var referral = post(
                Role.AUTHORITY,
                Port.REFERRAL,
                "/api/v1/referrals",
                Map.of(
                        "citizen",
                        Map.of("cpr", citizen.cpr(), "name", citizen.name()),
                        "programme",
                        citizen.programme(),
                        "source",
                        "PSYCHIATRY",
                        "transition",
                        transition));
        var path = "/api/v1/referrals/" + referral.text("referralId");
        send(Role.AUTHORITY, Port.REFERRAL, path + "/assessment", Map.of("outcome", "ELIGIBLE"));
        send(Role.AUTHORITY, Port.REFERRAL, path + "/decision", Map.of("decision", "ACCEPT"));
        return referral.text("citizenId");
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

    /// The acceptance reaches course-service as an event, so its course comes a moment later.
    private String courseOf(String citizenId) {
        var uri = URI.create(setup.http(Port.COURSE) + "/api/v1/courses?citizenId=" + citizenId);
        var found = patiently(
                () -> client.get(uri, token(Role.WORKER)),
                reply -> !reply.isOk() || reply.body().path("items").isEmpty());
        return "/api/v1/courses/"
                + found.body().path("items").path(0).path("courseId").asString();
    }

    private void send(Role role, Port service, String path, Object body) {
        var _ = post(role, service, path, body);
    }

    private Reply post(Role role, Port service, String path, Object body) {
        var uri = URI.create(setup.http(service) + path);
        var key = "demo-" + citizen.id() + "-" + path.substring(path.lastIndexOf('/') + 1);
        var reply = patiently(() -> client.post(uri, token(role), key, body), answer -> answer.status() == TRY_LATER);
        if (!reply.isOk()) {
            throw new Hindrance("The demo's citizens could not be added, %s answered %d: start with --fresh."
                    .formatted(service.owner(), reply.status()));
        }
        return reply;
    }

    private static Reply patiently(Supplier<Reply> question, Predicate<Reply> tooEarly) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var reply = question.get();
        while (tooEarly.test(reply)) {
            if (System.nanoTime() > end) {
                throw new Hindrance("The demo's citizens could not be added in time: start again.");
            }
            LockSupport.parkNanos(PACE.toNanos());
            reply = question.get();
        }
        return reply;
    }

    private String token(Role role) {
        return role == Role.WORKER
                ? tokens.of(citizen.worker().id().toString(), role, MUNICIPALITY)
                : tokens.of(role, MUNICIPALITY);
    }
}
