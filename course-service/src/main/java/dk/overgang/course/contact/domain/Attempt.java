package dk.overgang.course.contact.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.course.contact.domain.AttemptCommand.NoteAttempt;
import dk.overgang.course.contact.domain.AttemptCommand.WithdrawAttempt;
import dk.overgang.course.contact.domain.AttemptRefusal.DateOutOfRange;
import dk.overgang.course.contact.domain.AttemptRefusal.NextTryMissing;
import dk.overgang.course.contact.domain.AttemptRefusal.WaitOutOfRange;
import dk.overgang.course.course.domain.casework.Withdrawal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A try to reach the citizen that came to nothing, such as a closed door (lukket dør, R-165), and when the
/// worker tries again. It is no contact.
///
/// @param smsSent whether the citizen was told by SMS that the worker comes back
/// @param waitedMinutes how long the worker waited at the door; null where nobody noted it
/// @param nextTry the day of the next try; null where none was agreed
/// @param by the subject of the worker's token
/// @param withdrawn that it was noted by mistake and counts for nothing; null while it stands
public record Attempt(
        UUID id,
        UUID courseId,
        UUID citizenId,
        String municipality,
        LocalDate on,
        Kind kind,
        boolean smsSent,
        @Nullable Integer waitedMinutes,
        @Nullable LocalDate nextTry,
        String by,
        @Nullable Withdrawal withdrawn) {

    /// Why it came to nothing.
    public enum Kind {
        CLOSED_DOOR,
        NO_ANSWER,
        CANCELLED_BY_CITIZEN,
        NOT_SHOWN;

        /// Nobody has agreed on another day yet, so the worker sets one.
        private boolean needsNextTry() {
            return this == CLOSED_DOOR || this == NO_ANSWER;
        }
    }

    private static final int DAYS_TO_NOTE = 366;
    private static final int DAYS_TO_NEXT_TRY = 60;
    private static final int LONGEST_WAIT = 240;

    /// A new attempt.
    public static Decision<Attempt> decide(NoteAttempt note) {
        var attempt = note.attempt();
        return Decision.unless(attempt.wrongDay(note).or(attempt::wrongDetail), () -> Decision.changed(attempt));
    }

    /// A mistaken one: it stays readable.
    public Decision<Attempt> decide(WithdrawAttempt command) {
        var withdrawal = command.withdrawal();
        return Decision.unless(
                withdrawal.refused(withdrawn, by, command.byLeader()), () -> Decision.changed(with(withdrawal)));
    }

    private Attempt with(Withdrawal withdrawal) {
        return new Attempt(
                id, courseId, citizenId, municipality, on, kind, smsSent, waitedMinutes, nextTry, by, withdrawal);
    }

    /// Whether it was made, as far as anybody knows.
    public boolean counts() {
        return withdrawn == null;
    }

    /// Nobody is tried to be reached for a course that is over.
    private Optional<AttemptRefusal> wrongDay(NoteAttempt note) {
        var today = note.today();
        var ending = note.course().ending();
        var earliest = today.minusDays(DAYS_TO_NOTE);
        var latest = ending != null && ending.on().isBefore(today) ? ending.on() : today;
        return on.isBefore(earliest) || on.isAfter(latest)
                ? Optional.of(new DateOutOfRange("on", earliest, latest))
                : Optional.empty();
    }

    private Optional<AttemptRefusal> wrongDetail() {
        var latest = on.plusDays(DAYS_TO_NEXT_TRY);
        if (waitedMinutes != null && (waitedMinutes < 0 || waitedMinutes > LONGEST_WAIT)) {
            return Optional.of(new WaitOutOfRange(0, LONGEST_WAIT));
        }
        if (nextTry == null) {
            return kind.needsNextTry() ? Optional.of(new NextTryMissing(on, latest)) : Optional.empty();
        }
        return nextTry.isBefore(on) || nextTry.isAfter(latest)
                ? Optional.of(new DateOutOfRange("nextTry", on, latest))
                : Optional.empty();
    }
}
