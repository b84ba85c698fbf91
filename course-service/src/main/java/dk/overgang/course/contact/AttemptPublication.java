package dk.overgang.course.contact;

import dk.overgang.commands.Change;
import dk.overgang.course.contact.domain.Attempt;
import dk.overgang.messaging.outbox.OutboxEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What others hear of an attempt: that it was, and when the worker tries again, or that it was noted by mistake.
final class AttemptPublication {

    static final String MADE = "dk.overgang.attempt.made.v1";

    /// @param withdrawn absent of an attempt that stands
    record AttemptV1(
            String municipality,
            UUID citizenId,
            UUID courseId,
            UUID attemptId,
            LocalDate on,
            Attempt.Kind kind,
            @Nullable LocalDate nextTry,
            @Nullable Boolean withdrawn) {}

    List<OutboxEvent> publication(Change<Attempt> change) {
        var isTold = change.isNew()
                || (change.after().withdrawn() != null && change.before().withdrawn() == null);
        return isTold ? List.of(new OutboxEvent(MADE, change.at(), data(change.after()))) : List.of();
    }

    private static AttemptV1 data(Attempt attempt) {
        return new AttemptV1(
                attempt.municipality(),
                attempt.citizenId(),
                attempt.courseId(),
                attempt.id(),
                attempt.on(),
                attempt.kind(),
                attempt.nextTry(),
                attempt.counts() ? null : Boolean.TRUE);
    }
}
