package dk.overgang.referral.letters;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.log.AuditContext;
import dk.overgang.medcom.message.Reading.IsAcknowledgement;
import dk.overgang.medcom.message.Verdict;
import dk.overgang.messaging.RetriedOnConflict;
import dk.overgang.messaging.Trigger;
import dk.overgang.referral.letters.Letter.Mark;
import dk.overgang.referral.letters.Letter.State;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Writes down what became of a letter; whoever was first stands.
@Service
public class LetterReadMarks {

    private final LetterBox letters;
    private final Clock clock;

    LetterReadMarks(LetterBox letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    /// What the other side says of a letter that it fetched. Trouble over there lets it wait; a first word stands.
    @RetriedOnConflict
    public void acknowledged(Caller caller, IsAcknowledgement reported) {
        var next = reported.code() == null ? null : after(reported.code());
        var stored = uuid(reported.answered())
                .flatMap(letters::find)
                .filter(letter -> letter.state().state() == State.WAITING)
                .filter(letter -> letter.state().isBetween(caller)
                        && letter.state().unit().equals(reported.senderSor()));
        if (next == null || stored.isEmpty()) {
            return;
        }
        var letter = stored.get().state();
        AuditContext.at(letter.citizenId());
        AuditContext.in(letter.municipality());
        letters.store().update(stored.get(), letter.settled(next, mark(caller)), List.of(), Trigger.asked());
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

    private Mark mark(Caller caller) {
        return new Mark(caller.subject(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    @RetriedOnConflict
    Letter read(Caller caller, UUID letterId) {
        var stored = letters.find(letterId).orElseThrow(Problem::notFound);
        if (stored.state().state() != State.UNREAD) {
            return stored.state();
        }
        var read = stored.state().settled(State.READ, mark(caller));
        letters.store().update(stored, read, List.of(), Trigger.asked());
        return read;
    }
}
