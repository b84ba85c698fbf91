package dk.overgang.referral.referrals;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.Terms;
import dk.overgang.referral.referrals.ReferralAnswers.ReferralAnswer;
import dk.overgang.referral.referrals.ReferralAnswers.StatusAnswer;
import dk.overgang.referral.referrals.ReferralBodies.BackgroundBody;
import dk.overgang.referral.referrals.ReferralBodies.Information;
import dk.overgang.referral.referrals.ReferralCommandHandler.Request;
import dk.overgang.referral.referrals.domain.ReferralCommand.Inform;
import dk.overgang.referral.referrals.domain.intake.IntakeRules;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The closed loop (F-09): who sent a referral sees how far it has come and gives what is missing.
@RestController
@RequestMapping("/api/v1/referrals/{id}")
class SenderController {

    private final Referrals referrals;
    private final ReferralCommandHandler handling;
    private final IntakeRules intake;

    SenderController(Referrals referrals, ReferralCommandHandler handling, IntakeRules intake) {
        this.referrals = referrals;
        this.handling = handling;
        this.intake = intake;
    }

    @GetMapping("/status")
    StatusAnswer status(Caller caller, @PathVariable UUID id) {
        var citizen = referrals.sent(caller, id).orElseThrow(Problem::notFound).state();
        return StatusAnswer.of(citizen, citizen.referral(id).orElseThrow());
    }

    @PostMapping("/information")
    ResponseEntity<ReferralAnswer> inform(
            Caller caller,
            Locale locale,
            @PathVariable UUID id,
            Terms terms,
            @Valid @RequestBody Information reported) {
        var background = reported.background() == null ? null : BackgroundBody.read(reported.background());
        if (background != null) {
            Faults.refuse(intake.check(background));
        }
        var inform = new Inform(reported.transitionOn(), background);
        return handling.handle(new Request(caller, locale, terms), id, "information", reported, _ -> inform);
    }
}
