package dk.overgang.notification.reminders.domain.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The plan of a course, whole: what of it reminders hang on.
public record ActivityPlan(
        String municipality,
        UUID citizenId,
        UUID courseId,
        List<FocusAreas> focusAreas,
        List<Evaluation> evaluations,
        @Nullable LocalDate activityPlanOn,
        List<Reference> references)
        implements CourseMatter {

    /// The day on which the focus areas of a phase were chosen.
    public record FocusAreas(int phase, LocalDate on) {}

    public record Evaluation(int number, @Nullable LocalDate doneOn) {}

    /// Another plan of the citizen.
    public record Reference(UUID id, @Nullable LocalDate nextReviewOn) {}

    public ActivityPlan {
        focusAreas = List.copyOf(focusAreas);
        evaluations = List.copyOf(evaluations);
        references = List.copyOf(references);
    }
}
