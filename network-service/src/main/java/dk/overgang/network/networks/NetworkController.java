package dk.overgang.network.networks;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.Terms;
import dk.overgang.access.log.AuditContext;
import dk.overgang.access.scope.Scope;
import dk.overgang.access.scope.Scopes;
import dk.overgang.messaging.AggregateStore;
import dk.overgang.messaging.IdempotencyKey;
import dk.overgang.messaging.Stored;
import dk.overgang.messaging.Trigger.Asked;
import dk.overgang.network.networks.domain.ConsentFacts;
import dk.overgang.network.networks.domain.CourseFacts;
import dk.overgang.network.networks.domain.Meeting;
import dk.overgang.network.networks.domain.MeetingDecision.CourseEnded;
import dk.overgang.network.networks.domain.MeetingDecision.NoConsent;
import dk.overgang.network.networks.domain.MeetingDecision.NoPlan;
import dk.overgang.network.networks.domain.MeetingDecision.Planned;
import dk.overgang.network.networks.domain.SupportNetwork;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Networks as people see them, and the meetings they plan in them.
@RestController
class NetworkController {

    record NetworkItem(
            UUID courseId,
            UUID citizenId,
            SupportNetwork.Status status,
            CourseItem course,
            List<Meeting> meetings,
            List<ConsentFacts> consents) {}

    /// The course as this service knows it.
    record CourseItem(String status, @Nullable Integer planVersion) {}

    record NewMeeting(
            @NotNull UUID networkMemberId, @NotNull LocalDate on) {}

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private final AggregateStore<SupportNetwork> networks;
    private final NetworkPlanning planning;
    private final Scopes scopes;
    private final Clock clock;

    NetworkController(AggregateStore<SupportNetwork> networks, NetworkPlanning planning, Scopes scopes, Clock clock) {
        this.scopes = scopes;
        this.networks = networks;
        this.planning = planning;
        this.clock = clock;
    }

    @GetMapping("/api/v1/networks/{courseId}")
    ResponseEntity<NetworkItem> network(@PathVariable UUID courseId, Caller caller) {
        return answer(find(courseId, caller));
    }

    /// A conversation with one member, who must be one the citizen permits to involve.
    @PostMapping("/api/v1/networks/{courseId}/meetings")
    ResponseEntity<Meeting> meet(
            @PathVariable UUID courseId, Caller caller, Terms terms, @Valid @RequestBody NewMeeting wish) {
        var network = find(courseId, caller);
        var today = LocalDate.ofInstant(clock.instant(), COPENHAGEN);
        if (wish.on().isBefore(today)) {
            throw Problem.invalid("on", "not-before", today.toString());
        }
        var asked = IdempotencyKey.given(caller.subject(), terms.key(), courseId + "/meetings " + wish);
        if (asked != null && isUsedOtherwise(network, asked)) {
            throw Problem.keyReused();
        }
        var id = asked == null ? UUID.randomUUID() : asked.created();
        return switch (planning.meet(network, id, wish.networkMemberId(), wish.on(), new Asked(asked))) {
            case Planned(var after) ->
                ResponseEntity.status(HttpStatus.CREATED).body(after.meeting(id).orElseThrow());
            case NoConsent() -> throw Problem.conflict("network:no-consent");
            case NoPlan() -> throw Problem.conflict("network:no-plan");
            case CourseEnded() -> throw Problem.conflict("network:course-ended");
        };
    }

    private Stored<SupportNetwork> find(UUID courseId, Caller caller) {
        var scope = scopes.of(caller);
        var found = networks.find(courseId)
                .filter(it -> isShown(it.state().course(), scope))
                .orElseThrow(Problem::notFound);
        AuditContext.at(found.state().course().citizenId());
        return found;
    }

    private static boolean isShown(CourseFacts course, Scope scope) {
        return scope.shows(course.municipality(), course.citizenId(), course.worker());
    }

    private static ResponseEntity<NetworkItem> answer(Stored<SupportNetwork> stored) {
        var network = stored.state();
        var course = network.course();
        return ResponseEntity.ok()
                .eTag(Long.toString(stored.version()))
                .body(new NetworkItem(
                        course.courseId(),
                        course.citizenId(),
                        network.status(),
                        new CourseItem(course.status(), course.planVersion()),
                        network.meetings(),
                        network.consents()));
    }

    private static boolean isUsedOtherwise(Stored<SupportNetwork> network, IdempotencyKey key) {
        return !network.answered().getOrDefault(key.value(), key.digest()).equals(key.digest());
    }
}
