package dk.overgang.referral.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.access.Caller;
import dk.overgang.access.log.AuditContext;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.medcom.message.MessageIds;
import dk.overgang.medcom.message.Reading.CareCommunication;
import dk.overgang.medcom.message.Reading.IsAcknowledgement;
import dk.overgang.medcom.message.Verdict;
import dk.overgang.messaging.store.Stored;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.identities.domain.Cpr;
import dk.overgang.referral.letters.domain.Letter;
import dk.overgang.referral.letters.domain.Letter.Mark;
import dk.overgang.referral.letters.domain.Letter.State;
import dk.overgang.referral.letters.domain.LetterRefusal.CaseClosed;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Keeps a letter that came in, if its citizen is referred or served here, and notes what the other side says of a
/// letter that went out.
@Service
public class LetterReception {

    private final CommandHandler<Letter> commands;
    private final CitizenDirectory directory;
    private final LetterBox letters;
    private final Clock clock;

    LetterReception(CommandHandler<Letter> commands, CitizenDirectory directory, LetterBox letters, Clock clock) {
        this.commands = commands;
        this.directory = directory;
        this.letters = letters;
        this.clock = clock;
    }

    /// The id of the letter follows from the message's, so that a repeat finds the letter there.
    ///
    /// @return unchanged for a letter that is known already, refused for one that is not kept
    public Decision<Letter> keep(Caller caller, String municipality, CareCommunication message) {
        var id = letterId(message.ids());
        return commands.receiveNew(
                id,
                () -> Cpr.read(message.person(), DanishDay.of(clock.instant()))
                        .flatMap(cpr -> directory.find(municipality, cpr))
                        .map(Stored::state)
                        .filter(Citizen::isCaredFor)
                        .map(citizen -> keep(caller, citizen, id, message))
                        .orElseGet(() -> Decision.refused(new CaseClosed())));
    }

    private Decision<Letter> keep(Caller caller, Citizen citizen, UUID id, CareCommunication message) {
        AuditContext.at(citizen.citizenId());
        var said = message.said();
        return letters.file(citizen)
                .admit(() -> new Letter(
                        id,
                        citizen.municipality(),
                        citizen.citizenId(),
                        said.thread(),
                        State.UNREAD,
                        Correspondents.of(caller),
                        message.ids().senderSor(),
                        said.category(),
                        said.priority(),
                        clock.instant(),
                        letters.seal(said),
                        null,
                        null));
    }

    private static UUID letterId(MessageIds ids) {
        return UUID.nameUUIDFromBytes((ids.senderSor() + "/" + ids.headerId()).getBytes(UTF_8));
    }

    /// An error over there that passes lets the letter wait.
    public void acknowledged(Caller caller, IsAcknowledgement reported) {
        var next = reported.code() == null ? null : after(reported.code());
        if (next == null) {
            return;
        }
        var decision = uuid(reported.answered())
                .flatMap(id -> commands.receive(
                        id,
                        letter -> letter.acknowledged(
                                Correspondents.of(caller),
                                reported.senderSor(),
                                next,
                                new Mark(caller.subject(), clock.instant()))));
        decision.ifPresent(made -> {
            if (made instanceof Changed<Letter>(var letter, var _)) {
                AuditContext.at(letter.citizenId());
                AuditContext.in(letter.municipality());
            }
        });
    }

    private static @Nullable State after(Verdict.Code code) {
        return switch (code) {
            case OK -> State.DELIVERED;
            case FATAL_ERROR -> State.REFUSED;
            case TRANSIENT_ERROR -> null;
        };
    }

    private static Optional<UUID> uuid(String reported) {
        try {
            return Optional.of(UUID.fromString(reported));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
