package dk.overgang.network.networks.responsibilities;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.overgang.access.Caller;
import dk.overgang.commands.AllowedAction;
import dk.overgang.commands.Versioned;
import dk.overgang.network.networks.AllowedInANetwork;
import dk.overgang.network.networks.NetworkFacade;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The handover board of a course (F-51), worked out anew at each reading.
@RestController
class HandoverBoardController {

    /// What is done from the board: the needs are placed, and those who take over are met.
    private static final Set<String> ACTIONS =
            Set.of("PLACE_NEED", "CHANGE_RESPONSIBILITY", "END_RESPONSIBILITY", "PLAN_MEETING");

    /// @param allowed what the caller may do from it today, and why not the rest
    record Board(@JsonUnwrapped BoardView board, List<AllowedAction> allowed) {}

    private final NetworkFacade networks;
    private final AllowedInANetwork allowed;
    private final BoardTexts texts = new BoardTexts();

    HandoverBoardController(NetworkFacade networks, AllowedInANetwork allowed) {
        this.networks = networks;
        this.allowed = allowed;
    }

    @GetMapping("/api/v1/networks/{courseId}/handover")
    ResponseEntity<Board> board(Caller caller, @PathVariable UUID courseId) {
        return Versioned.ok(
                networks.visible(caller, courseId),
                network -> new Board(
                        BoardView.of(network, networks.entry(network.course()), networks.today(), texts),
                        allowed.of(caller, network, tried -> ACTIONS.contains(tried.action()))));
    }
}
