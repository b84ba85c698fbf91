package dk.overgang.referral.referrals.review;

import dk.overgang.access.Caller;
import dk.overgang.access.Terms;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.referrals.Faults;
import dk.overgang.referral.referrals.ReferralAnswers.ReferralAnswer;
import dk.overgang.referral.referrals.ReferralBodies.GrantBody;
import dk.overgang.referral.referrals.ReferralBodies.InformationRequest;
import dk.overgang.referral.referrals.ReferralBodies.NewAssessment;
import dk.overgang.referral.referrals.ReferralBodies.NewDecision;
import dk.overgang.referral.referrals.ReferralBodies.NewWaiting;
import dk.overgang.referral.referrals.ReferralCommandHandler;
import dk.overgang.referral.referrals.ReferralCommandHandler.Request;
import dk.overgang.referral.referrals.domain.ReferralCommand.Accept;
import dk.overgang.referral.referrals.domain.ReferralCommand.AskFor;
import dk.overgang.referral.referrals.domain.ReferralCommand.Assess;
import dk.overgang.referral.referrals.domain.ReferralCommand.Decline;
import dk.overgang.referral.referrals.domain.ReferralCommand.StopWaiting;
import dk.overgang.referral.referrals.domain.ReferralCommand.TakeUp;
import dk.overgang.referral.referrals.domain.ReferralCommand.Wait;
import dk.overgang.referral.referrals.domain.grants.GrantRules;
import dk.overgang.referral.referrals.domain.review.AuthorityDecision;
import dk.overgang.referral.referrals.domain.review.Waiting;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the authority does with a referral, from taking it up to the decision.
@RestController
@RequestMapping("/api/v1/referrals/{id}")
class ReviewController {

    private final ReferralCommandHandler handling;
    private final Eligibility eligibility;
    private final DecisionChecks checks;
    private final GrantRules grants;
    private final Clock clock;

    ReviewController(
            ReferralCommandHandler handling,
            Eligibility eligibility,
            DecisionChecks checks,
            GrantRules grants,
            Clock clock) {
        this.handling = handling;
        this.eligibility = eligibility;
        this.checks = checks;
        this.grants = grants;
        this.clock = clock;
    }

    @PostMapping("/review")
    ResponseEntity<ReferralAnswer> takeUp(Caller caller, Locale locale, @PathVariable UUID id, Terms terms) {
        return handling.handle(new Request(caller, locale, terms), id, "review", "", _ -> new TakeUp());
    }

    @PostMapping("/information-request")
    ResponseEntity<ReferralAnswer> askFor(
            Caller caller,
            Locale locale,
            @PathVariable UUID id,
            Terms terms,
            @Valid @RequestBody InformationRequest asked) {
        var missing = asked.missing().stream().distinct().toList();
        return handling.handle(
                new Request(caller, locale, terms), id, "information-request", asked, _ -> new AskFor(missing));
    }

    @PostMapping("/assessment")
    ResponseEntity<ReferralAnswer> assess(
            Caller caller,
            Locale locale,
            @PathVariable UUID id,
            Terms terms,
            @Valid @RequestBody NewAssessment assessment) {
        return handling.handle(new Request(caller, locale, terms), id, "assessment", assessment, citizen -> {
            var referral = citizen.referral(id).orElseThrow();
            return new Assess(
                    eligibility.rules(referral),
                    eligibility.known(citizen, referral),
                    assessment.answers(),
                    assessment.vumOrder(),
                    today(),
                    caller.subject());
        });
    }

    @PostMapping("/waiting")
    ResponseEntity<ReferralAnswer> wait(
            Caller caller, Locale locale, @PathVariable UUID id, Terms terms, @Valid @RequestBody NewWaiting wanted) {
        var priority = Objects.requireNonNullElse(wanted.priority(), Waiting.Priority.NORMAL);
        var waiting = new Waiting(wanted.reason(), priority, today());
        return handling.handle(new Request(caller, locale, terms), id, "waiting", wanted, _ -> new Wait(waiting));
    }

    @DeleteMapping("/waiting")
    ResponseEntity<ReferralAnswer> stopWaiting(Caller caller, Locale locale, @PathVariable UUID id, Terms terms) {
        return handling.handle(new Request(caller, locale, terms), id, "waiting-stopped", "", _ -> new StopWaiting());
    }

    @PostMapping("/decision")
    ResponseEntity<ReferralAnswer> decide(
            Caller caller, Locale locale, @PathVariable UUID id, Terms terms, @Valid @RequestBody NewDecision wanted) {
        Faults.refuse(checks.check(wanted));
        var decision = new AuthorityDecision(today(), caller.subject(), wanted.reason(), wanted.nextStep());
        var command = switch (wanted.decision()) {
            case ACCEPT -> new Accept(decision, GrantBody.read(wanted.grant()), grants);
            case DECLINE -> new Decline(decision);
        };
        return handling.handle(new Request(caller, locale, terms), id, "decision", wanted, _ -> command);
    }

    private LocalDate today() {
        return DanishDay.of(clock.instant());
    }
}
