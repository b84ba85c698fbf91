package dk.overgang.course.plans.domain.entries;

import dk.overgang.encryption.domain.EncryptedText;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An activity of the activity plan (aktivitetsplan, R-125).
///
/// @param trial how it was judged the last time it was tried out; null before the first
public record Activity(
        UUID id, Content content, State state, @Nullable Trial trial) implements PlanEntry {

    /// What is agreed about an activity.
    ///
    /// @param serves the needs and sub-goals of the plan that it serves, at least one
    /// @param plannedFrom null where no day is agreed
    public record Content(
            EncryptedText title,
            List<UUID> serves,
            Priority priority,
            Doer by,
            @Nullable LocalDate plannedFrom) {

        public Content {
            serves = List.copyOf(serves);
        }
    }

    /// Who does it.
    public enum Doer {
        CITIZEN,
        WORKER,
        NETWORK,
        OFFER,
        AUTHORITY
    }

    /// How far it has come.
    public enum State {
        PLANNED,
        STARTED,
        DONE,
        STOPPED
    }

    /// What is to become of an activity that was tried out.
    public enum Judgement {
        KEEP,
        ADJUST,
        STOP
    }

    /// Whether an activity meets the need, as worker and citizen judged it on a day.
    public record Trial(Judgement judgement, LocalDate on) {}

    public static Activity planned(UUID id, Content content) {
        return new Activity(id, content, State.PLANNED, null);
    }

    public Activity changed(Content other, State now) {
        return new Activity(id, other, now, trial);
    }

    /// An activity that shall stop is stopped; otherwise it stands as before.
    public Activity judged(Trial judged) {
        return new Activity(id, content, judged.judgement() == Judgement.STOP ? State.STOPPED : state, judged);
    }

    @Override
    public Stream<EncryptedText> texts() {
        return Stream.of(content.title());
    }

    @Override
    public PlanEntry renewed(UnaryOperator<EncryptedText> renewal) {
        return new Activity(
                id,
                new Content(
                        renewal.apply(content.title()),
                        content.serves(),
                        content.priority(),
                        content.by(),
                        content.plannedFrom()),
                state,
                trial);
    }
}
