package dk.overgang.referral.letters.outgoing;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.log.AuditAction;
import dk.overgang.access.log.AuditContext;
import dk.overgang.access.log.AuditedAs;
import dk.overgang.medcom.FhirMessages;
import dk.overgang.medcom.domain.correspondence.Unit;
import dk.overgang.medcom.message.CareLetter;
import dk.overgang.medcom.message.Dispatch;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.identities.domain.IdentityVault;
import dk.overgang.referral.letters.Correspondents;
import dk.overgang.referral.letters.LetterBox;
import dk.overgang.referral.letters.domain.Letter;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// The letters that wait for the caller's organisation, fetched as MedCom messages: we call nobody. A letter waits
/// until it is acknowledged by a message at the same door as all others.
@RestController
class OutgoingController {

    record WaitingMessage(UUID messageId, Instant writtenAt) {}

    private final LetterBox letters;
    private final LetterAddresses addresses;
    private final AggregateStore<Citizen> citizens;
    private final IdentityVault identities;
    private final FhirMessages fhir;
    private final Clock clock;

    OutgoingController(
            LetterBox letters,
            LetterAddresses addresses,
            AggregateStore<Citizen> citizens,
            IdentityVault identities,
            FhirMessages fhir,
            Clock clock) {
        this.letters = letters;
        this.addresses = addresses;
        this.citizens = citizens;
        this.identities = identities;
        this.fhir = fhir;
        this.clock = clock;
    }

    @GetMapping("/fhir/letters")
    Page<WaitingMessage> waiting(Caller caller, Paging paging) {
        return letters.page(addressedTo(caller).and("state").is(Letter.State.WAITING), Direction.ASC, paging)
                .map(letter -> new WaitingMessage(letter.letterId(), letter.at()));
    }

    /// Every fetching is a sending: the message keeps its id, the bundle gets a new one.
    @GetMapping("/fhir/letters/{id}")
    @AuditedAs(AuditAction.EXPORT)
    ResponseEntity<byte[]> letter(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        var letter = letters.find(id)
                .map(Stored::state)
                .filter(found -> !found.state().isIncoming() && found.isBetween(Correspondents.of(caller)))
                .orElseThrow(Problem::notFound);
        var citizen = citizens.find(letter.citizenId()).map(Stored::state).orElseThrow(Problem::notFound);
        AuditContext.at(letter.citizenId());
        AuditContext.in(letter.municipality());
        var format = Objects.requireNonNullElse(accept, "").split(",", 2)[0];
        var message = fhir.careCommunication(
                written(letter, citizen), new Dispatch(UUID.randomUUID(), id, clock.instant()), format);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, FhirMessages.answerType(format))
                .body(message);
    }

    private CareLetter written(Letter letter, Citizen citizen) {
        var said = letters.open(letter);
        var person = identities.decrypt(citizen.identity());
        return new CareLetter(
                new CareLetter.Person(person.cpr().value(), person.name()),
                addresses.municipality(letter.municipality()),
                addresses.unit(letter.unit(), said).orElseGet(() -> new Unit(letter.unit(), null, null)),
                said);
    }

    private static Criteria addressedTo(Caller caller) {
        var own = Correspondents.of(caller);
        return own.sor() == null
                ? where("correspondent.subject")
                        .is(own.subject())
                        .and("correspondent.sor")
                        .is(null)
                : where("correspondent.sor").is(own.sor());
    }
}
