package dk.overgang.network.networks;

import dk.overgang.access.Caller;
import dk.overgang.commands.AllowedAction;
import dk.overgang.commands.Versioned;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.facts.ConsentFacts;
import dk.overgang.network.networks.domain.facts.PlanFacts.OpenNeed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Networks as people see them, without texts.
@RestController
class NetworkController {

    /// @param allowed what the caller may do with it, its meetings, members and responsibilities today, and
    ///     why not the rest
    record NetworkItem(
            UUID courseId,
            UUID citizenId,
            SupportNetwork.Status status,
            CourseItem course,
            List<MeetingView> meetings,
            List<ConsentFacts> consents,
            List<OpenNeed> openNeeds,
            List<ResponsibilityView> responsibilities,
            List<AllowedAction> allowed) {}

    /// The course as this service knows it.
    record CourseItem(String status, @Nullable Integer planVersion) {}

    private final NetworkFacade networks;
    private final AllowedInANetwork allowed;

    NetworkController(NetworkFacade networks, AllowedInANetwork allowed) {
        this.networks = networks;
        this.allowed = allowed;
    }

    @GetMapping("/api/v1/networks/{courseId}")
    ResponseEntity<NetworkItem> network(@PathVariable UUID courseId, Caller caller) {
        return Versioned.ok(networks.visible(caller, courseId), network -> item(network, allowed.all(caller, network)));
    }

    private static NetworkItem item(SupportNetwork network, List<AllowedAction> allowed) {
        var course = network.course();
        return new NetworkItem(
                course.courseId(),
                course.citizenId(),
                network.status(),
                new CourseItem(course.status(), course.planVersion()),
                network.meetings().stream().map(MeetingView::of).toList(),
                network.consents(),
                network.openNeeds(),
                network.responsibilities().all().stream()
                        .map(ResponsibilityView::of)
                        .toList(),
                allowed);
    }
}
