package dk.overgang.referral.referrals;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.referrals.domain.Progress;
import dk.overgang.referral.referrals.domain.Referral;
import dk.overgang.referral.referrals.domain.ReferralCommand.Inform;
import dk.overgang.referral.referrals.domain.intake.IntakeRules;
import dk.overgang.referral.referrals.domain.review.Missing;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Shows the sender of a referral how far it has come, and takes the information that was missing (F-09).
@RestController
@RequestMapping("/api/v1/referrals/{id}")
class SenderController {

    /// What a sender sees of a referral's progress.
    ///
    /// @param since from when the referral has had this status
    /// @param reason of a decline
    /// @param nextStep where a declined citizen is pointed to
    record StatusView(
            UUID referralId,
            Progress status,
            Instant since,
            List<Missing> missing,
            @Nullable LocalDate decidedOn,
            @Nullable String reason,
            @Nullable String nextStep) {

        static StatusView of(Citizen citizen, Referral referral) {
            var decision = referral.review().decision();
            var declined = referral.status() == Referral.Status.DECLINED ? decision : null;
            return new StatusView(
                    referral.referralId(),
                    citizen.progress(referral),
                    referral.steps().getLast().at(),
                    referral.review().missing(),
                    referral.decidedOn(),
                    declined == null ? null : declined.reason(),
                    declined == null ? null : declined.nextStep());
        }
    }

    record Information(
            @Nullable LocalDate transitionOn,
            @Nullable @Valid BackgroundBody background) {}

    private final Referrals referrals;
    private final IntakeRules intake;

    SenderController(Referrals referrals, IntakeRules intake) {
        this.referrals = referrals;
        this.intake = intake;
    }

    @GetMapping("/status")
    StatusView status(Caller caller, @PathVariable UUID id) {
        var citizen = referrals.sent(caller, id).orElseThrow(Problem::notFound).state();
        return StatusView.of(citizen, citizen.referral(id).orElseThrow());
    }

    @PostMapping("/information")
    ResponseEntity<ReferralView> inform(
            CommandRequest request, Locale locale, @PathVariable UUID id, @Valid @RequestBody Information information) {
        var body = information.background();
        var background = body == null ? null : body.toBackground();
        var informed = referrals.handle(id, request, _ -> new Inform(information.transitionOn(), background, intake));
        return Versioned.ok(informed, citizen -> ReferralView.of(citizen, id, request.caller(), locale));
    }
}
