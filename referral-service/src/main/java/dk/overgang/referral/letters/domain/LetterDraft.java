package dk.overgang.referral.letters.domain;

import static dk.overgang.commands.domain.Decision.refused;

import dk.overgang.commands.domain.Decision;
import dk.overgang.medcom.domain.correspondence.Category;
import dk.overgang.medcom.domain.correspondence.Correspondence;
import dk.overgang.medcom.domain.correspondence.Past;
import dk.overgang.medcom.domain.correspondence.Past.Act;
import dk.overgang.medcom.domain.correspondence.Priority;
import dk.overgang.medcom.domain.correspondence.Segment;
import dk.overgang.medcom.domain.correspondence.Signature;
import dk.overgang.medcom.domain.correspondence.Unit;
import dk.overgang.referral.letters.domain.LetterRefusal.NoAddress;
import dk.overgang.referral.letters.domain.LetterRefusal.NotReceived;
import dk.overgang.referral.letters.domain.LetterRefusal.TooMany;
import dk.overgang.referral.letters.domain.LetterRefusal.TopicMissing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A letter that somebody here writes: an answer to who wrote, or the first of a thread to who referred the
/// citizen.
///
/// @param segment the id of its text in the thread
/// @param from the unit of the municipality
public record LetterDraft(UUID id, UUID segment, Instant at, Unit from, String text, Signature signature) {

    /// What a new thread is about.
    public record Subject(
            UUID thread,
            Category category,
            @Nullable Priority priority,
            @Nullable String topic) {

        private boolean isWithoutTopic() {
            return topic == null || topic.isBlank();
        }
    }

    /// Shows nothing of what is written.
    @Override
    public String toString() {
        return "LetterDraft[%s]".formatted(id);
    }

    /// Answers a letter that came in.
    ///
    /// @param thread what the answered letter and those before it say
    /// @param to where the answer goes, if there is an address
    /// @return the thread with the answer
    public Decision<Correspondence> reply(Letter answered, Correspondence thread, Optional<Unit> to, LetterFile file) {
        if (!answered.state().isIncoming()) {
            return refused(new NotReceived());
        }
        if (thread.segments().size() >= Correspondence.MOST_SEGMENTS
                || thread.length() + text.length() > Correspondence.LONGEST) {
            return refused(new TooMany());
        }
        return to.isEmpty() ? refused(new NoAddress()) : file.admit(() -> continued(thread));
    }

    /// Begins a thread.
    ///
    /// @param to where the letter goes, if there is an address
    /// @return the thread with its first letter
    public Decision<Correspondence> begin(Subject subject, Optional<Unit> to, LetterFile file) {
        if (to.isEmpty()) {
            return refused(new NoAddress());
        }
        if (subject.category() == Category.OTHER && subject.isWithoutTopic()) {
            return refused(new TopicMissing());
        }
        var empty = new Correspondence(
                subject.thread(),
                subject.category(),
                subject.category() == Category.REGARDING_REFERRAL ? subject.priority() : null,
                subject.topic(),
                List.of(),
                List.of(),
                List.of(to.get()),
                null);
        return file.admit(() -> continued(empty));
    }

    private Correspondence continued(Correspondence thread) {
        var written = new Segment(segment, at, text, from.sor(), signature);
        var before = thread.history();
        var message = new Past(
                id.toString(),
                before.isEmpty() ? Act.NEW : Act.REPLY,
                at,
                from.sor(),
                before.isEmpty() ? null : before.getLast().headerId(),
                List.of(written.segmentId()));
        return thread.continued(written, message);
    }
}
