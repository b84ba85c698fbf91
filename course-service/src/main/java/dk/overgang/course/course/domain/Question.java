package dk.overgang.course.course.domain;

import dk.overgang.course.course.domain.dates.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that was told of a stay and cannot all be true, until the worker has judged it.
///
/// @param contradictions as referral-service names them
public record Question(UUID stay, List<String> contradictions, List<Choice> choices) {

    public enum Kind {
        /// The pause is right as it stands.
        CONFIRM,
        /// The pause never was.
        VOID,
        PAUSE,
        RESUME
    }

    /// What the worker can do about it.
    ///
    /// @param on the day it would be for; none where the pause keeps its days
    /// @param pause the pause it would change; none for a new one
    /// @param plan as it would stand afterwards; none where it cannot be done now
    public record Choice(
            Kind kind,
            @Nullable LocalDate on,
            @Nullable UUID pause,
            @Nullable Plan plan) {}
}
