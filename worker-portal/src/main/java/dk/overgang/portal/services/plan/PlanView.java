package dk.overgang.portal.services.plan;

import dk.overgang.portal.services.Allowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The plan of a course as course-service shows it.
///
/// @param seenByWorker what the citizen has not put into words, and is no part of the plan
/// @param allowed what the person may do with the plan and with each entry, and why not the rest
public record PlanView(
        List<Need> needs,
        List<Need> seenByWorker,
        List<Focus> focusAreas,
        List<Activity> activities,
        List<Goal> goals,
        List<GoalEvaluation> evaluations,
        List<Allowed> allowed) {

    public static final PlanView EMPTY =
            new PlanView(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /// A need or a resource of the citizen.
    ///
    /// @param kind `NEED` or `RESOURCE`
    /// @param state `SEEN_BY_WORKER`, `IN_PLAN` or `CLOSED`
    public record Need(
            UUID needId,
            String area,
            String kind,
            String state,
            @Nullable String citizensWords,
            @Nullable String workersView,
            @Nullable String priority,
            @Nullable Closed closed) {

        /// What it is called: the citizen's words go first.
        public @Nullable String words() {
            return citizensWords == null ? workersView : citizensWords;
        }
    }

    public record Closed(String reason, LocalDate on) {}

    public record Focus(int phase, List<String> areas, LocalDate on, List<Warning> warnings) {}

    /// How many areas are usual.
    public record Warning(String code, int from, int to) {}

    /// Something that is done for needs and sub-goals.
    ///
    /// @param by `CITIZEN`, `WORKER`, `NETWORK`, `OFFER` or `AUTHORITY`
    public record Activity(
            UUID activityId,
            String title,
            List<UUID> serves,
            String priority,
            String by,
            @Nullable LocalDate plannedFrom,
            String state,
            @Nullable Trial trial) {}

    public record Trial(String judgement, LocalDate on) {}

    public record Goal(UUID goalId, String text, List<SubGoal> subGoals) {}

    /// A part of a goal with its own date.
    ///
    /// @param state `OPEN`, `REACHED` or `GIVEN_UP`
    public record SubGoal(
            UUID subGoalId,
            UUID goalId,
            String text,
            String measure,
            LocalDate dueOn,
            String state,
            @Nullable LocalDate closedOn,
            boolean passedInPause,
            List<Evaluation> evaluations) {}

    public record Evaluation(
            LocalDate on, String degree, @Nullable String words) {}

    public record GoalEvaluation(LocalDate on, List<Outcome> goals, boolean planAdjusted) {}

    public record Outcome(
            UUID goalId, String degree, @Nullable String words) {}

    /// When the goals are to be evaluated.
    public record Due(
            int number,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate latestOn,
            @Nullable LocalDate doneOn) {}

    public PlanView {
        needs = orNone(needs);
        seenByWorker = orNone(seenByWorker);
        focusAreas = orNone(focusAreas);
        activities = orNone(activities);
        goals = orNone(goals);
        evaluations = orNone(evaluations);
        allowed = orNone(allowed);
    }

    private static <T> List<T> orNone(@Nullable List<T> given) {
        return List.copyOf(Objects.requireNonNullElse(given, List.<T>of()));
    }

    /// What is said of an action on the plan, or on one entry; where nothing is said it may be tried.
    public Allowed may(String action, @Nullable UUID of) {
        return allowed.stream()
                .filter(one -> one.action().equals(action) && Objects.equals(one.of(), of))
                .findFirst()
                .orElse(new Allowed(action, of, true, null, null));
    }

    /// Those in the plan and those that the worker alone sees.
    public Stream<Need> allNeeds() {
        return Stream.concat(needs.stream(), seenByWorker.stream());
    }
}
