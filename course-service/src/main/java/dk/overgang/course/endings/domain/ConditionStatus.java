package dk.overgang.course.endings.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where one closing condition stands, and who says so.
///
/// @param since the day since when it is so, as network-service heard it; null where nobody said
/// @param answer the standing answer; null where it is not an answer that counts
public record ConditionStatus(
        Condition condition,
        Condition.State state,
        Source source,
        @Nullable LocalDate since,
        @Nullable ConditionAnswer answer) {

    /// What the state rests on.
    public enum Source {
        /// What network-service told last.
        NETWORK,
        /// An answer, of a worker or a leader.
        ANSWER,
        /// The way in which the course ended.
        ENDING,
        /// Nothing yet.
        NOTHING
    }

    boolean isOpen() {
        return state.isOpen();
    }
}
