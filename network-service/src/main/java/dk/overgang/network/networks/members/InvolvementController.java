package dk.overgang.network.networks.members;

import static dk.overgang.network.networks.members.MemberController.LONGEST_TEXT;
import static dk.overgang.network.networks.members.MemberController.TEXT;

import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.network.networks.domain.members.MemberCommand.NoteConsent;
import dk.overgang.network.networks.domain.members.MemberCommand.NoteContact;
import dk.overgang.network.networks.domain.members.MemberCommand.NoteTrial;
import dk.overgang.network.networks.domain.members.MemberCommand.OfMember;
import dk.overgang.network.networks.domain.members.MemberCommand.WithdrawConsent;
import dk.overgang.network.networks.domain.members.MemberContact;
import dk.overgang.network.networks.domain.members.OwnConsent.Scope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a member agreed to, when it was tried out and when it met the citizen (F-59, F-61). Each answer is the
/// member as it stands.
@RestController
@RequestMapping("/api/v1/networks/{courseId}/members/{memberId}")
class InvolvementController {

    /// @param scope what the person agreed to, all of it: it takes the place of what they agreed to before
    record NewConsent(
            @NotNull LocalDate givenOn,
            @NotEmpty @Size(max = 5) List<@NotNull Scope> scope) {}

    record WithdrawnConsent(@NotNull LocalDate on) {}

    /// @param outcome a code of `/api/v1/network-codes`
    record NewTrial(
            @NotNull LocalDate on,
            @NotNull @Size(max = 40) String outcome,

            @Nullable @Size(max = LONGEST_TEXT) @Pattern(regexp = TEXT, message = "plain-text")
            String note) {}

    record NewContact(@NotNull LocalDate on, @NotNull MemberContact.Kind kind) {}

    private final MemberDesk desk;

    InvolvementController(MemberDesk desk) {
        this.desk = desk;
    }

    /// The person's own consent. The citizen's stands with the citizen, in referral-service.
    @PostMapping("/consent")
    ResponseEntity<MemberView> consent(
            @PathVariable UUID courseId,
            @PathVariable UUID memberId,
            CommandRequest request,
            @Valid @RequestBody NewConsent given) {
        return changed(courseId, request, new NoteConsent(memberId, given.givenOn(), given.scope()));
    }

    /// The person takes it back and is out of every view at once.
    @PostMapping("/consent-withdrawal")
    ResponseEntity<MemberView> withdraw(
            @PathVariable UUID courseId,
            @PathVariable UUID memberId,
            CommandRequest request,
            @Valid @RequestBody WithdrawnConsent withdrawn) {
        return changed(courseId, request, new WithdrawConsent(memberId, withdrawn.on()));
    }

    /// It was tried out. The first try of a member that was contacted brings it to TRIED.
    @PostMapping("/trials")
    ResponseEntity<MemberView> tried(
            @PathVariable UUID courseId,
            @PathVariable UUID memberId,
            CommandRequest request,
            @Valid @RequestBody NewTrial trial) {
        MemberDesk.mustBeOneOf("outcome", trial.outcome(), desk.codes().outcomeCodes());
        var note = desk.vault().encryptIfAny(trial.note());
        return changed(courseId, request, new NoteTrial(memberId, trial.on(), trial.outcome(), note));
    }

    /// It met the citizen, called it off, or did not come.
    @PostMapping("/contacts")
    ResponseEntity<MemberView> met(
            @PathVariable UUID courseId,
            @PathVariable UUID memberId,
            CommandRequest request,
            @Valid @RequestBody NewContact contact) {
        return changed(courseId, request, new NoteContact(memberId, contact.on(), contact.kind()));
    }

    private ResponseEntity<MemberView> changed(UUID courseId, CommandRequest request, OfMember command) {
        return Versioned.ok(desk.change(courseId, request, command), desk.view(request.caller(), command.member()));
    }
}
