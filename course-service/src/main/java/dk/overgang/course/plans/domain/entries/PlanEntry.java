package dk.overgang.course.plans.domain.entries;

import dk.overgang.encryption.domain.EncryptedText;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Something that stands in the plan of a course. Each change of the plan puts one entry as it stands
/// afterwards.
public sealed interface PlanEntry
        permits Need, FocusChoice, Activity, EffortGoal, SubGoal, SubGoalEvaluation, GoalEvaluation, PlanReference {

    UUID id();

    /// Every text in it.
    Stream<EncryptedText> texts();

    /// The same entry with each of its texts encrypted anew.
    PlanEntry renewed(UnaryOperator<EncryptedText> renewal);
}
