package dk.overgang.referral.consents;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.Terms;
import dk.overgang.messaging.IdempotencyKey;
import dk.overgang.messaging.Stored;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.consents.ConsentBodies.All;
import dk.overgang.referral.consents.ConsentBodies.ConsentAnswer;
import dk.overgang.referral.consents.ConsentBodies.NewConsent;
import dk.overgang.referral.consents.ConsentBodies.Withdrawal;
import dk.overgang.referral.consents.Consenting.Asking;
import dk.overgang.referral.consents.domain.ConsentDecision;
import dk.overgang.referral.consents.domain.ConsentDecision.Changed;
import dk.overgang.referral.consents.domain.ConsentDecision.DateOutside;
import dk.overgang.referral.consents.domain.ConsentDecision.NobodyToAsk;
import dk.overgang.referral.consents.domain.ConsentDecision.NotInForce;
import dk.overgang.referral.consents.domain.ConsentDecision.Unknown;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The consents of a citizen over HTTP.
@RestController
@RequestMapping("/api/v1/citizens/{citizen}/consents")
class ConsentController {

    private final Consenting consenting;
    private final CitizenDirectory directory;
    private final DueWork consentExpiry;

    ConsentController(Consenting consenting, CitizenDirectory directory, DueWork consentExpiry) {
        this.consenting = consenting;
        this.directory = directory;
        this.consentExpiry = consentExpiry;
    }

    @GetMapping
    ResponseEntity<All> consents(Caller caller, @PathVariable UUID citizen) {
        var found = directory.shownTo(caller, citizen);
        var items =
                found.state().consents().all().stream().map(ConsentAnswer::of).toList();
        return ResponseEntity.ok().eTag(Long.toString(found.version())).body(new All(items, null));
    }

    @PostMapping
    ResponseEntity<ConsentAnswer> give(
            Caller caller, @PathVariable UUID citizen, Terms terms, @Valid @RequestBody NewConsent command) {
        var named = IdempotencyKey.given(caller.subject(), terms.key(), citizen + "/consents " + command);
        var consentId = Optional.ofNullable(named).map(IdempotencyKey::created).orElseGet(UUID::randomUUID);
        var consent = command.read(consentId, consenting.today());
        told(consenting.give(new Asking(caller, citizen, terms, named), consent));
        consentExpiry.changed();
        var address = "/api/v1/citizens/%s/consents/%s".formatted(citizen, consentId);
        return answer(ResponseEntity.created(URI.create(address)), directory.shownTo(caller, citizen), consentId);
    }

    @PostMapping("/{consent}/withdrawal")
    ResponseEntity<ConsentAnswer> withdraw(
            Caller caller,
            @PathVariable UUID citizen,
            @PathVariable UUID consent,
            Terms terms,
            @Valid @RequestBody Withdrawal withdrawal) {
        var asking = new Asking(
                caller,
                citizen,
                terms,
                IdempotencyKey.given(caller.subject(), terms.key(), consent + "/withdrawal " + withdrawal));
        told(consenting.withdraw(asking, consent, withdrawal.on()));
        return answer(ResponseEntity.ok(), directory.shownTo(caller, citizen), consent);
    }

    private static ResponseEntity<ConsentAnswer> answer(
            ResponseEntity.BodyBuilder answer, Stored<Citizen> citizen, UUID consentId) {
        var consent = citizen.state().consents().find(consentId).orElseThrow(Problem::notFound);
        return answer.eTag(Long.toString(citizen.version())).body(ConsentAnswer.of(consent));
    }

    private static void told(ConsentDecision decision) {
        switch (decision) {
            case Changed _ -> {}
            case Unknown() -> throw Problem.notFound();
            case NotInForce() -> throw Problem.conflict("consent:not-in-force");
            case NobodyToAsk() -> throw Problem.conflict("consent:citizen-deceased");
            case DateOutside(var earliest, var latest) ->
                throw Problem.invalid("on", "date-outside", earliest.toString(), latest.toString());
        }
    }
}
