package dk.overgang.referral.letters;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.messaging.Cause;
import dk.overgang.messaging.RetriedOnConflict;
import dk.overgang.referral.letters.Letter.Mark;
import dk.overgang.referral.letters.Letter.State;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Writes down what became of a letter; whoever was first stands.
@Service
class LetterMarks {

    private final LetterBox letters;
    private final Clock clock;

    LetterMarks(LetterBox letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    @RetriedOnConflict
    Letter read(Caller caller, UUID letterId) {
        var stored = letters.find(letterId).orElseThrow(Problem::notFound);
        if (stored.state().state() != State.UNREAD) {
            return stored.state();
        }
        var mark = new Mark(caller.subject(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var read = stored.state().settled(State.READ, mark);
        letters.store().update(stored, read, List.of(), Cause.asked());
        return read;
    }
}
