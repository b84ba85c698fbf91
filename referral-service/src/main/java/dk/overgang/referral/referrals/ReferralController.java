package dk.overgang.referral.referrals;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.referral.citizens.domain.Cpr;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.citizens.domain.Person;
import dk.overgang.referral.citizens.domain.Programmes;
import dk.overgang.referral.citizens.domain.Referral;
import dk.overgang.referral.citizens.domain.ReferralCommand;
import dk.overgang.referral.citizens.domain.ReferralCommand.Accept;
import dk.overgang.referral.citizens.domain.ReferralCommand.Assess;
import dk.overgang.referral.citizens.domain.ReferralCommand.Decline;
import dk.overgang.referral.citizens.domain.ReferralDecision.AlreadyDecided;
import dk.overgang.referral.citizens.domain.ReferralDecision.AlreadyServed;
import dk.overgang.referral.citizens.domain.ReferralDecision.CitizenDeceased;
import dk.overgang.referral.citizens.domain.ReferralDecision.DeclinedByCitizen;
import dk.overgang.referral.citizens.domain.ReferralDecision.NotAssessed;
import dk.overgang.referral.citizens.domain.ReferralDecision.NotEligible;
import dk.overgang.referral.citizens.domain.ReferralDecision.Refused;
import dk.overgang.referral.citizens.domain.Transition;
import dk.overgang.referral.referrals.ReferralBodies.NewAssessment;
import dk.overgang.referral.referrals.ReferralBodies.NewDecision;
import dk.overgang.referral.referrals.ReferralBodies.NewReferral;
import dk.overgang.referral.referrals.ReferralBodies.Page;
import dk.overgang.referral.referrals.ReferralBodies.ReferralAnswer;
import dk.overgang.referral.referrals.Referrals.Asking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Referrals over HTTP.
@RestController
@RequestMapping("/api/v1/referrals")
class ReferralController {

    private final Referrals referrals;
    private final ReferralList list;
    private final Programmes programmes;
    private final RequestKeys keys;
    private final Clock clock;

    ReferralController(Referrals referrals, ReferralList list, Programmes programmes, RequestKeys keys, Clock clock) {
        this.referrals = referrals;
        this.list = list;
        this.programmes = programmes;
        this.keys = keys;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<ReferralAnswer> receive(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody NewReferral wish) {
        var cpr = Cpr.read(wish.citizen().cpr(), today()).orElseThrow(() -> Problem.invalid("citizen.cpr", "cpr"));
        if (!programmes.knows(wish.programme())) {
            throw Problem.invalid("programme", "programme");
        }
        var asking = asking(caller, key, null, "receive", wish);
        var transition =
                new Transition(wish.transition().type(), wish.transition().expectedOn());
        var referral = Referral.received(
                RequestKeys.newId(asking.key()), wish.programme(), wish.source(), transition, clock.instant());
        referrals.receive(asking, new Person(cpr, wish.citizen().name().strip()), referral);
        var answer = referral(caller, referral.referralId());
        return ResponseEntity.created(URI.create("/api/v1/referrals/" + referral.referralId()))
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }

    @GetMapping
    Page referrals(
            Caller caller,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String after) {
        return list.page(caller.municipality(), limit, after);
    }

    @GetMapping("/{id}")
    ResponseEntity<ReferralAnswer> referral(Caller caller, @PathVariable UUID id) {
        var citizen = referrals.find(caller.municipality(), id).orElseThrow(Problem::notFound);
        var referral = citizen.state().referral(id).orElseThrow();
        return ResponseEntity.ok()
                .eTag(Long.toString(citizen.version()))
                .body(ReferralAnswer.of(citizen.id(), referral));
    }

    @PostMapping("/{id}/assessment")
    ResponseEntity<ReferralAnswer> assess(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody NewAssessment assessment) {
        var asking = asking(caller, key, ifMatch, id + "/assessment", assessment);
        return decide(caller, asking, id, new Assess(assessment.outcome()));
    }

    @PostMapping("/{id}/decision")
    ResponseEntity<ReferralAnswer> decide(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody NewDecision decision) {
        var command = switch (decision.decision()) {
            case ACCEPT -> new Accept(today());
            case DECLINE -> new Decline(today());
        };
        return decide(caller, asking(caller, key, ifMatch, id + "/decision", decision), id, command);
    }

    private ResponseEntity<ReferralAnswer> decide(Caller caller, Asking asking, UUID id, ReferralCommand command) {
        referrals.decide(asking, id, command).ifPresent(refused -> {
            throw Problem.conflict("referral:" + name(refused));
        });
        return referral(caller, id);
    }

    private static String name(Refused refused) {
        return switch (refused) {
            case AlreadyDecided _ -> "already-decided";
            case NotAssessed _ -> "not-assessed";
            case NotEligible _ -> "not-eligible";
            case AlreadyServed _ -> "already-served";
            case CitizenDeceased _ -> "citizen-deceased";
            case DeclinedByCitizen _ -> "declined-by-citizen";
        };
    }

    private Asking asking(Caller caller, @Nullable String key, @Nullable String ifMatch, String what, Object body) {
        return new Asking(caller.municipality(), keys.of(caller, key, what, body), ifMatch);
    }

    private LocalDate today() {
        return DanishDay.of(clock.instant());
    }
}
