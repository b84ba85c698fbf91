package dk.overgang.referral.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.access.Caller;
import dk.overgang.access.log.AuditContext;
import dk.overgang.medcom.message.MessageIds;
import dk.overgang.medcom.message.Reading.CareCommunication;
import dk.overgang.messaging.Stored;
import dk.overgang.messaging.Trigger;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.Kept;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.identities.domain.Cpr;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Keeps a letter that came in, if somebody here cares for whom it is about; of all others nothing is kept.
@Service
public class LetterKeeping {

    private final CitizenDirectory directory;
    private final LetterBox letters;
    private final LetterProperties properties;
    private final Clock clock;

    LetterKeeping(CitizenDirectory directory, LetterBox letters, LetterProperties properties, Clock clock) {
        this.directory = directory;
        this.letters = letters;
        this.properties = properties;
        this.clock = clock;
    }

    /// Its id follows from the message's, so that a repeat finds it there.
    public Kept keep(Caller caller, String municipality, CareCommunication message) {
        var id = letterId(message.ids());
        if (letters.find(id).isPresent()) {
            return Kept.KNOWN;
        }
        return Cpr.read(message.person(), DanishDay.of(clock.instant()))
                .flatMap(cpr -> directory.find(municipality, cpr))
                .filter(citizen -> citizen.state().isCaredFor())
                .map(citizen -> keep(caller, citizen, id, message))
                .orElse(Kept.NOT_ALLOWED);
    }

    private Kept keep(Caller caller, Stored<Citizen> citizen, UUID id, CareCommunication message) {
        AuditContext.at(citizen.id());
        if (letters.count(citizen.id()) >= properties.mostAboutACitizen()) {
            return Kept.TOO_MANY;
        }
        var said = message.said();
        var letter = new Letter(
                id,
                citizen.state().municipality(),
                citizen.id(),
                said.thread(),
                Letter.State.UNREAD,
                Correspondents.of(caller),
                message.ids().senderSor(),
                said.category(),
                said.priority(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                letters.seal(said),
                null,
                null);
        return letters.store().insert(id, letter, List.of(), Trigger.asked()).isPresent() ? Kept.KEPT : Kept.KNOWN;
    }

    private static UUID letterId(MessageIds ids) {
        return UUID.nameUUIDFromBytes((ids.senderSor() + "/" + ids.headerId()).getBytes(UTF_8));
    }
}
