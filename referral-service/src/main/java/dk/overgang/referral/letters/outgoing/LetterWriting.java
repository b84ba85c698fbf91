package dk.overgang.referral.letters.outgoing;

import dk.overgang.access.Caller;
import dk.overgang.access.Municipalities;
import dk.overgang.access.Problem;
import dk.overgang.medcom.domain.correspondence.Category;
import dk.overgang.medcom.domain.correspondence.Correspondence;
import dk.overgang.medcom.domain.correspondence.Past;
import dk.overgang.medcom.domain.correspondence.Past.Act;
import dk.overgang.medcom.domain.correspondence.Segment;
import dk.overgang.medcom.domain.correspondence.Signature;
import dk.overgang.medcom.domain.correspondence.Unit;
import dk.overgang.messaging.IdempotencyKey;
import dk.overgang.messaging.Stored;
import dk.overgang.messaging.Trigger.Asked;
import dk.overgang.referral.citizens.Repeats;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.letters.Correspondents;
import dk.overgang.referral.letters.Letter;
import dk.overgang.referral.letters.LetterBox;
import dk.overgang.referral.letters.LetterProperties;
import dk.overgang.referral.letters.outgoing.LetterBodies.NewLetter;
import dk.overgang.referral.letters.outgoing.LetterBodies.Reply;
import dk.overgang.referral.referrals.domain.Sender;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Writes letters: an answer to who wrote, or the first of a thread to who referred the citizen, and to nobody else.
/// Neither asks for a consent to share: the other side sent what is answered, and is told of nothing but that
/// ([0022](docs/decisions/0022-letters-are-sealed-and-answered-to-who-wrote.md)).
@Service
class LetterWriting {

    /// Who asks, about whom, and under which name of its own.
    record Asking(
            Caller caller,
            Stored<Citizen> citizen,
            @Nullable IdempotencyKey key) {}

    /// One end of a thread: who fetches, and where it goes by MedCom's numbers.
    private record Recipient(Sender correspondent, Unit unit) {}

    private final LetterBox letters;
    private final LetterProperties properties;
    private final Municipalities municipalities;
    private final Clock clock;

    LetterWriting(LetterBox letters, LetterProperties properties, Municipalities municipalities, Clock clock) {
        this.letters = letters;
        this.properties = properties;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    Letter answer(Asking asking, Letter letter, Reply reply) {
        if (!letter.state().isIncoming()) {
            throw Problem.conflict("letter:not-received");
        }
        var said = letters.open(letter);
        if (said.segments().size() >= Correspondence.MOST_SEGMENTS
                || said.length() + reply.text().length() > Correspondence.LONGEST) {
            throw Problem.conflict("letter:too-many");
        }
        var unit = said.units().stream()
                .filter(known -> known.sor().equals(letter.unit()) && known.gln() != null)
                .findFirst()
                .or(() -> unit(letter.unit()))
                .orElseThrow(() -> Problem.conflict("letter:no-address"));
        return write(
                asking,
                new Recipient(letter.correspondent(), unit),
                said,
                reply.text(),
                reply.signature().read());
    }

    Letter begin(Asking asking, NewLetter command) {
        var referral = asking.citizen().state().referral(command.referralId()).orElseThrow(Problem::notFound);
        var correspondent =
                Correspondents.of(referral.sender().subject(), referral.sender().sor());
        var unit = Optional.ofNullable(correspondent.sor())
                .flatMap(this::unit)
                .orElseThrow(() -> Problem.conflict("letter:no-address"));
        if (command.category() == Category.OTHER
                && (command.topic() == null || command.topic().isBlank())) {
            throw Problem.invalid("topic", "for-purpose", Category.OTHER);
        }
        var empty = new Correspondence(
                UUID.randomUUID(),
                command.category(),
                command.category() == Category.REGARDING_REFERRAL ? command.priority() : null,
                command.topic(),
                List.of(),
                List.of(),
                List.of(unit),
                null);
        return write(
                asking,
                new Recipient(correspondent, unit),
                empty,
                command.text(),
                command.signature().read());
    }

    private Letter write(Asking asking, Recipient to, Correspondence thread, String text, Signature signature) {
        var citizen = asking.citizen();
        if (!citizen.state().isCaredFor()) {
            throw Problem.conflict("letter:case-closed");
        }
        if (letters.count(citizen.id()) >= properties.mostAboutACitizen()) {
            throw Problem.conflict("letter:too-many");
        }
        var id = asking.key() == null ? UUID.randomUUID() : asking.key().created();
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var us = municipality(citizen.state().municipality()).sor();
        var written = new Segment(UUID.randomUUID(), at, text, us, signature);
        var before = thread.history();
        var message = new Past(
                id.toString(),
                before.isEmpty() ? Act.NEW : Act.REPLY,
                at,
                us,
                before.isEmpty() ? null : before.getLast().headerId(),
                List.of(written.segmentId()));
        var said = thread.continued(written, message);
        return store(
                asking,
                new Letter(
                        id,
                        citizen.state().municipality(),
                        citizen.id(),
                        said.thread(),
                        Letter.State.WAITING,
                        to.correspondent(),
                        to.unit().sor(),
                        said.category(),
                        said.priority(),
                        at,
                        letters.seal(said),
                        asking.caller().subject(),
                        null));
    }

    /// The same request makes one letter.
    private Letter store(Asking asking, Letter letter) {
        if (letters.store()
                .insert(letter.letterId(), letter, List.of(), new Asked(asking.key()))
                .isPresent()) {
            return letter;
        }
        return letters.find(letter.letterId())
                .filter(known -> Repeats.isAnswered(known, asking.key()))
                .map(Stored::state)
                .orElseThrow(Problem::notFound);
    }

    Unit municipality(String code) {
        return municipalities
                .of(code)
                .map(found -> new Unit(found.sor(), found.gln(), found.name()))
                .orElseThrow(Problem::notFound);
    }

    Optional<Unit> unit(String sor) {
        return properties.units().stream()
                .filter(known -> known.sor().equals(sor))
                .map(known -> new Unit(known.sor(), known.gln(), known.name()))
                .findFirst();
    }
}
