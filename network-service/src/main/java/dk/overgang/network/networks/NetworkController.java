package dk.overgang.network.networks;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.messaging.AggregateStore;
import dk.overgang.messaging.Stored;
import dk.overgang.network.networks.domain.Meeting;
import dk.overgang.network.networks.domain.SupportNetwork;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NetworkController {

    record NetworkItem(
            UUID courseId, UUID citizenId, SupportNetwork.Status status, CourseItem course, List<Meeting> meetings) {}

    /// The course as this service knows it.
    record CourseItem(String status, @Nullable Integer planVersion) {}

    private final AggregateStore<SupportNetwork> networks;

    NetworkController(AggregateStore<SupportNetwork> networks) {
        this.networks = networks;
    }

    @GetMapping("/api/v1/networks/{courseId}")
    ResponseEntity<NetworkItem> network(@PathVariable UUID courseId, Caller caller) {
        return networks.find(courseId)
                .filter(it -> it.state().course().municipality().equals(caller.municipality()))
                .map(NetworkController::answer)
                .orElseThrow(Problem::notFound);
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
                        network.meetings()));
    }
}
