package dk.overgang.network.networks;

import dk.overgang.access.Caller;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.facts.ConsentFacts;
import dk.overgang.network.networks.domain.facts.PlanFacts.OpenNeed;
import dk.overgang.network.networks.domain.meetings.Meeting;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
            List<ConsentFacts> consents,
            List<OpenNeed> openNeeds) {}

    /// The course as this service knows it.
    record CourseItem(String status, @Nullable Integer planVersion) {}

    record NewMeeting(
            @NotNull UUID networkMemberId, @NotNull LocalDate on) {}

    private final CommandHandler<SupportNetwork> networks;
    private final NetworkFacade facade;

    NetworkController(CommandHandler<SupportNetwork> networks, NetworkFacade facade) {
        this.networks = networks;
        this.facade = facade;
    }

    @GetMapping("/api/v1/networks/{courseId}")
    ResponseEntity<NetworkItem> network(@PathVariable UUID courseId, Caller caller) {
        return Versioned.ok(networks.visible(caller, courseId), NetworkController::item);
    }

    @PostMapping("/api/v1/networks/{courseId}/meetings")
    ResponseEntity<Meeting> meet(
            @PathVariable UUID courseId, CommandRequest request, @Valid @RequestBody NewMeeting meeting) {
        var id = request.newId();
        var today = facade.today();
        var planned = networks.handle(
                courseId, request, network -> network.meet(id, meeting.networkMemberId(), meeting.on(), today));
        return Versioned.created(planned, network -> network.meeting(id).orElseThrow());
    }

    private static NetworkItem item(SupportNetwork network) {
        var course = network.course();
        return new NetworkItem(
                course.courseId(),
                course.citizenId(),
                network.status(),
                new CourseItem(course.status(), course.planVersion()),
                network.meetings(),
                network.consents(),
                network.openNeeds());
    }
}
