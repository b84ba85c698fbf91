package dk.overgang.network.networks.members;

import dk.overgang.access.Caller;
import dk.overgang.commands.Versioned;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.members.Member;
import dk.overgang.network.networks.domain.members.Stability;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Whether the network works as intended: who meets the citizen, and who has gone silent (F-61).
@RestController
class StabilityController {

    /// @param begunOn the day on which the work with the network began; null before it
    /// @param takingPart how many have agreed or taken over and may be involved
    /// @param stable whether somebody has taken over and nobody who has is silent
    /// @param hints `OWN_RELATIONS_NOT_CONSIDERED` where nobody of the citizen's own has been thought of
    record StabilityView(
            @Nullable LocalDate begunOn,
            int takingPart,
            boolean stable,
            List<String> hints,
            List<MemberStability> members) {}

    record MemberStability(
            UUID memberId,
            Member.Kind kind,
            Member.State state,
            @Nullable LocalDate lastContactOn,
            List<Stability.Month> months,
            List<MemberView.Warning> warnings) {}

    private final MemberDesk desk;

    StabilityController(MemberDesk desk) {
        this.desk = desk;
    }

    /// Computed when it is read. Whoever may not be shown any more is not in it.
    @GetMapping("/api/v1/networks/{courseId}/stability")
    ResponseEntity<StabilityView> stability(Caller caller, @PathVariable UUID courseId) {
        return Versioned.ok(desk.network(caller, courseId), network -> view(network, caller));
    }

    private StabilityView view(SupportNetwork network, Caller caller) {
        var maker = desk.maker(network, caller, false);
        var members = network.members().all().stream()
                .filter(member -> member.withdrawal(network.consents()).isEmpty())
                .toList();
        var shown = members.stream()
                .map(member -> new MemberStability(
                        member.id(),
                        member.kind(),
                        member.state(),
                        member.lastContactOn(),
                        Stability.of(member, desk.today()).months(),
                        maker.warnings(member)))
                .toList();
        var hasTakenOver = members.stream().anyMatch(member -> member.state() == Member.State.TAKEN_OVER);
        return new StabilityView(
                network.members().begunOn().orElse(null),
                (int) members.stream()
                        .filter(member -> takesPart(member) && member.mayBeInvolved(network.consents()))
                        .count(),
                hasTakenOver
                        && shown.stream().allMatch(member -> member.warnings().isEmpty()),
                network.members().isWithoutOwnRelations() ? List.of("OWN_RELATIONS_NOT_CONSIDERED") : List.of(),
                shown);
    }

    private static boolean takesPart(Member member) {
        return switch (member.state()) {
            case AGREED, TAKEN_OVER -> true;
            case PROPOSED, CONTACTED, TRIED, ENDED -> false;
        };
    }
}
