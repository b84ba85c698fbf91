package dk.overgang.referral.consents;

import dk.overgang.access.Caller;
import dk.overgang.access.lists.Page;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.consents.domain.Consent;
import dk.overgang.referral.consents.domain.Evidence;
import dk.overgang.referral.consents.domain.NewConsent;
import dk.overgang.referral.consents.domain.Permission.Purpose;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The consents of a citizen over HTTP: codes, dates and references, never free text.
@RestController
@RequestMapping("/api/v1/citizens/{citizen}/consents")
class ConsentController {

    record ConsentBody(
            @NotNull Purpose purpose,
            @Nullable UUID networkMemberId,
            @Nullable String recipient,
            @Valid @Nullable EvidenceBody evidence,
            @NotNull LocalDate givenOn,
            @Nullable LocalDate expiresOn) {

        private NewConsent named(UUID consentId) {
            var proof = evidence == null ? null : new Evidence(evidence.kind(), evidence.reference(), evidence.on());
            return new NewConsent(consentId, purpose, networkMemberId, recipient, proof, givenOn, expiresOn);
        }
    }

    record EvidenceBody(
            @NotNull Evidence.Kind kind,
            @NotNull String reference,
            @NotNull LocalDate on) {}

    record ConsentWithdrawal(@NotNull LocalDate on) {}

    /// What follows when the consent ends, so that the worker who withdraws it can tell the citizen (E25).
    enum Effect {
        COURSE_ENDS,
        MEETINGS_WITH_MEMBER_CANCELLED,
        SHARING_STOPS_STATUTORY_NOTES_KEPT;

        private static Effect of(Purpose purpose) {
            return switch (purpose) {
                case TAKE_PART -> COURSE_ENDS;
                case INVOLVE_NETWORK_MEMBER -> MEETINGS_WITH_MEMBER_CANCELLED;
                case SHARE_ACROSS_AUTHORITIES -> SHARING_STOPS_STATUTORY_NOTES_KEPT;
            };
        }
    }

    record ConsentView(
            UUID consentId,
            Purpose purpose,
            @Nullable UUID networkMemberId,
            @Nullable String recipient,
            EvidenceBody evidence,
            LocalDate givenOn,
            @Nullable LocalDate expiresOn,
            Consent.State state,
            @Nullable LocalDate endedOn,
            Effect effectOfEnd) {

        private static ConsentView of(Consent consent) {
            var permission = consent.permission();
            var proof = consent.evidence();
            return new ConsentView(
                    consent.consentId(),
                    permission.purpose(),
                    permission.networkMember(),
                    permission.recipient(),
                    new EvidenceBody(proof.kind(), proof.reference(), proof.on()),
                    consent.givenOn(),
                    consent.expiresOn(),
                    consent.state(),
                    consent.endedOn(),
                    Effect.of(permission.purpose()));
        }
    }

    private final CommandHandler<Citizen> commands;
    private final DueWork consentExpiry;
    private final Clock clock;

    ConsentController(CommandHandler<Citizen> commands, DueWork consentExpiry, Clock clock) {
        this.commands = commands;
        this.consentExpiry = consentExpiry;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<Page<ConsentView>> consents(Caller caller, @PathVariable UUID citizen) {
        return Versioned.ok(
                commands.visible(caller, citizen),
                found -> Page.whole(found.consents().all()).map(ConsentView::of));
    }

    @PostMapping
    ResponseEntity<ConsentView> give(
            @PathVariable UUID citizen, CommandRequest request, @Valid @RequestBody ConsentBody consent) {
        var id = request.newId();
        var today = today();
        var given = commands.handle(
                citizen, request, before -> before.withConsentsOn(today).permit(consent.named(id), today));
        consentExpiry.changed();
        var address = URI.create("/api/v1/citizens/%s/consents/%s".formatted(citizen, id));
        return Versioned.created(address, given, after -> view(after, id));
    }

    @PostMapping("/{consent}/withdrawal")
    ResponseEntity<ConsentView> withdraw(
            @PathVariable UUID citizen,
            @PathVariable UUID consent,
            CommandRequest request,
            @Valid @RequestBody ConsentWithdrawal withdrawal) {
        var today = today();
        var withdrawn = commands.handle(
                citizen, request, before -> before.withConsentsOn(today).withdraw(consent, withdrawal.on(), today));
        return Versioned.ok(withdrawn, after -> view(after, consent));
    }

    private static ConsentView view(Citizen citizen, UUID consent) {
        return ConsentView.of(citizen.consents().find(consent).orElseThrow());
    }

    private LocalDate today() {
        return DanishDay.of(clock.instant());
    }
}
