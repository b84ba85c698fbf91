package dk.overgang.referral.referrals;

import dk.overgang.access.Caller;
import dk.overgang.access.Municipalities;
import dk.overgang.access.Problem;
import dk.overgang.access.Role;
import dk.overgang.access.Terms;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.identities.domain.Cpr;
import dk.overgang.referral.identities.domain.Person;
import dk.overgang.referral.referrals.ReferralAnswers.Page;
import dk.overgang.referral.referrals.ReferralAnswers.ReferralAnswer;
import dk.overgang.referral.referrals.ReferralBodies.BackgroundBody;
import dk.overgang.referral.referrals.ReferralBodies.NewReferral;
import dk.overgang.referral.referrals.Referrals.Asking;
import dk.overgang.referral.referrals.domain.Programmes;
import dk.overgang.referral.referrals.domain.Referral;
import dk.overgang.referral.referrals.domain.Sender;
import dk.overgang.referral.referrals.domain.Transition;
import dk.overgang.referral.referrals.domain.intake.IntakeRules;
import dk.overgang.referral.referrals.domain.rules.Fault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Referrals come in and are looked at.
@RestController
@RequestMapping("/api/v1/referrals")
class ReferralController {

    private final Referrals referrals;
    private final ReferralCommandHandler handling;
    private final ReferralList list;
    private final Programmes programmes;
    private final IntakeRules intake;
    private final Municipalities municipalities;
    private final RequestKeys keys;
    private final Clock clock;

    ReferralController(
            Referrals referrals,
            ReferralCommandHandler handling,
            ReferralList list,
            Programmes programmes,
            IntakeRules intake,
            Municipalities municipalities,
            RequestKeys keys,
            Clock clock) {
        this.referrals = referrals;
        this.handling = handling;
        this.list = list;
        this.programmes = programmes;
        this.intake = intake;
        this.municipalities = municipalities;
        this.keys = keys;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<ReferralAnswer> receive(
            Caller caller, Locale locale, Terms terms, @Valid @RequestBody NewReferral request) {
        var cpr = Cpr.read(request.citizen().cpr(), DanishDay.of(clock.instant()))
                .orElseThrow(() -> Problem.invalid("citizen.cpr", "cpr"));
        Faults.refuse(faults(caller, request));
        var asking = new Asking(caller, terms, keys.of(caller, terms, "receive", request));
        var referral = referral(caller, request, RequestKeys.newId(asking.key()));
        var person = new Person(cpr, request.citizen().name().strip());
        referrals.receive(asking, municipality(caller, request), person, referral);
        var answer = handling.answer(caller, referral.referralId(), locale);
        return ResponseEntity.created(URI.create("/api/v1/referrals/" + referral.referralId()))
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }

    @GetMapping
    Page<ReferralAnswer> referrals(
            Caller caller,
            Locale locale,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String after) {
        return list.page(caller, limit, after, locale);
    }

    @GetMapping("/{id}")
    ResponseEntity<ReferralAnswer> referral(Caller caller, Locale locale, @PathVariable UUID id) {
        return handling.answer(caller, id, locale);
    }

    /// Everything at once, so that nobody mends a referral field by field.
    private List<Fault> faults(Caller caller, NewReferral request) {
        var type = request.transition() == null ? null : request.transition().type();
        var programme = programmes.knows(request.programme())
                ? intake.checkTransition(type, request.programme())
                : Optional.of(Fault.oneOf("programme", programmes.codes()));
        var roles = caller.roles().stream().map(Role::claim).toList();
        return Stream.of(
                        programme.stream(),
                        intake.checkSource(request.source(), roles).stream(),
                        intake.check(BackgroundBody.read(request.background())).stream())
                .flatMap(faults -> faults)
                .toList();
    }

    private Referral referral(Caller caller, NewReferral request, UUID id) {
        var reported = request.transition();
        return Referral.received(
                id,
                request.programme(),
                String.valueOf(request.source()),
                new Sender(caller.subject(), caller.sor()),
                new Transition(
                        reported == null ? "" : String.valueOf(reported.type()),
                        reported == null ? null : reported.expectedOn()),
                BackgroundBody.read(request.background()),
                clock.instant());
    }

    /// Whoever names another one than its own has erred.
    private String municipality(Caller caller, NewReferral request) {
        return municipalities
                .wantedBy(caller, request.municipality())
                .filter(code ->
                        request.municipality() == null || request.municipality().equals(code))
                .orElseThrow(() -> Problem.invalid("municipality", "municipality"));
    }
}
