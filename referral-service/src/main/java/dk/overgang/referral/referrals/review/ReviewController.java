package dk.overgang.referral.referrals.review;

import dk.overgang.access.NoPersonalNumber;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.referrals.ReferralView;
import dk.overgang.referral.referrals.Referrals;
import dk.overgang.referral.referrals.domain.ReferralCommand;
import dk.overgang.referral.referrals.domain.ReferralCommand.Accept;
import dk.overgang.referral.referrals.domain.ReferralCommand.AskFor;
import dk.overgang.referral.referrals.domain.ReferralCommand.Assess;
import dk.overgang.referral.referrals.domain.ReferralCommand.Decline;
import dk.overgang.referral.referrals.domain.ReferralCommand.StopWaiting;
import dk.overgang.referral.referrals.domain.ReferralCommand.TakeUp;
import dk.overgang.referral.referrals.domain.ReferralCommand.Wait;
import dk.overgang.referral.referrals.domain.eligibility.RuleSets;
import dk.overgang.referral.referrals.domain.grants.DecisionCodes;
import dk.overgang.referral.referrals.domain.grants.GrantRequest;
import dk.overgang.referral.referrals.domain.grants.GrantRules;
import dk.overgang.referral.referrals.domain.review.AuthorityDecision;
import dk.overgang.referral.referrals.domain.review.Missing;
import dk.overgang.referral.referrals.domain.review.Waiting;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

    record InformationRequest(@NotEmpty @Size(max = 10) List<@NotNull Missing> missing) {}

    record AssessmentBody(
            @NotNull @Size(max = 50) Map<String, String> answers,

            @Nullable @NoPersonalNumber @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9./_-]{0,59}", message = "reference")
            String vumOrder) {}

    record NewWaiting(@NotNull Waiting.Reason reason, Waiting.@Nullable Priority priority) {}

    enum Choice {
        ACCEPT,
        DECLINE
    }

    record NewDecision(
            @NotNull Choice decision,
            @Nullable @Valid GrantBody grant,
            @Nullable String reason,
            @Nullable String nextStep) {}

    record GrantBody(
            @Nullable String legalBasis,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate endsOn,
            @Nullable String kle,
            @Nullable String caseNumber,
            @Nullable String targetGroup,
            @Nullable @Size(max = 20) List<@NotNull String> services) {

        GrantRequest toRequest() {
            return new GrantRequest(
                    legalBasis,
                    decidedOn,
                    endsOn,
                    kle,
                    caseNumber,
                    targetGroup,
                    Objects.requireNonNullElse(services, List.of()));
        }
    }

    private final Referrals referrals;
    private final Eligibility eligibility;
    private final RuleSets ruleSets;
    private final DecisionCodes codes;
    private final GrantRules grants;
    private final Clock clock;

    ReviewController(
            Referrals referrals,
            Eligibility eligibility,
            RuleSets ruleSets,
            DecisionCodes codes,
            GrantRules grants,
            Clock clock) {
        this.referrals = referrals;
        this.eligibility = eligibility;
        this.ruleSets = ruleSets;
        this.codes = codes;
        this.grants = grants;
        this.clock = clock;
    }

    @PostMapping("/review")
    ResponseEntity<ReferralView> takeUp(CommandRequest request, Locale locale, @PathVariable UUID id) {
        return handle(id, request, locale, _ -> new TakeUp());
    }

    @PostMapping("/information-request")
    ResponseEntity<ReferralView> askFor(
            CommandRequest request,
            Locale locale,
            @PathVariable UUID id,
            @Valid @RequestBody InformationRequest information) {
        var missing = information.missing().stream().distinct().toList();
        return handle(id, request, locale, _ -> new AskFor(missing));
    }

    @PostMapping("/assessment")
    ResponseEntity<ReferralView> assess(
            CommandRequest request,
            Locale locale,
            @PathVariable UUID id,
            @Valid @RequestBody AssessmentBody assessment) {
        var today = today();
        return handle(
                id,
                request,
                locale,
                citizen -> new Assess(
                        ruleSets,
                        eligibility.known(citizen, citizen.referral(id).orElseThrow(), today),
                        assessment.answers(),
                        assessment.vumOrder(),
                        today,
                        request.caller().subject()));
    }

    @PostMapping("/waiting")
    ResponseEntity<ReferralView> wait(
            CommandRequest request, Locale locale, @PathVariable UUID id, @Valid @RequestBody NewWaiting waiting) {
        var priority = Objects.requireNonNullElse(waiting.priority(), Waiting.Priority.NORMAL);
        var command = new Wait(new Waiting(waiting.reason(), priority, today()));
        return handle(id, request, locale, _ -> command);
    }

    @DeleteMapping("/waiting")
    ResponseEntity<ReferralView> stopWaiting(CommandRequest request, Locale locale, @PathVariable UUID id) {
        return handle(id, request, locale, _ -> new StopWaiting());
    }

    @PostMapping("/decision")
    ResponseEntity<ReferralView> decide(
            CommandRequest request, Locale locale, @PathVariable UUID id, @Valid @RequestBody NewDecision body) {
        var decision = new AuthorityDecision(today(), request.caller().subject(), body.reason(), body.nextStep());
        var grant = body.grant() == null ? null : body.grant().toRequest();
        var command = switch (body.decision()) {
            case ACCEPT ->
                new Accept(decision, Objects.requireNonNullElseGet(grant, GrantRequest::withoutChoices), grants, codes);
            case DECLINE -> new Decline(decision, grant, codes);
        };
        return handle(id, request, locale, _ -> command);
    }

    private ResponseEntity<ReferralView> handle(
            UUID id, CommandRequest request, Locale locale, Function<Citizen, ReferralCommand> command) {
        return Versioned.ok(
                referrals.handle(id, request, command),
                citizen -> ReferralView.of(citizen, id, request.caller(), locale));
    }

    private LocalDate today() {
        return DanishDay.of(clock.instant());
    }
}
