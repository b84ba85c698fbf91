package dk.overgang.network.networks.responsibilities;

import dk.overgang.access.Caller;
import dk.overgang.commands.Versioned;
import dk.overgang.network.networks.NetworkFacade;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The handover board of a course (F-51), worked out anew at each reading.
@RestController
class HandoverBoardController {

    private final NetworkFacade networks;
    private final BoardTexts texts = new BoardTexts();

    HandoverBoardController(NetworkFacade networks) {
        this.networks = networks;
    }

    @GetMapping("/api/v1/networks/{courseId}/handover")
    ResponseEntity<BoardView> board(Caller caller, @PathVariable UUID courseId) {
        return Versioned.ok(
                networks.visible(caller, courseId), network -> BoardView.of(network, networks.today(), texts));
    }
}
