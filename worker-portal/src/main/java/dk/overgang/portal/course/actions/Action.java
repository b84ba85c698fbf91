package dk.overgang.portal.course.actions;

import dk.overgang.portal.services.course.CourseReasons;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An action of a course that has a form of its own here. Pauses have their own page.
///
/// @see dk.overgang.portal.services.Allowed
enum Action {
    START("begynd", "start", "startOn"),
    SET_TRANSITION("startdato", "transition", null),
    LOSE_HOME("bolig-tabt", "home-lost", null),
    CORRECT_START("ret-start", "start-correction", "startCorrectedTo"),
    LENGTHEN("forlaeng", "length", "lengthenTo"),
    RESTART("forfra", "restart", "restartOn"),
    END("afslut", "end", null),
    ASSIGN_WORKER("medarbejder", "worker", null);

    private final String slug;
    private final String path;
    private final @Nullable String whatIf;

    /// @param slug in the portal's address, `path` in the service's
    /// @param whatIf the parameter by which a what-if supposes it; null where there is none
    Action(String slug, String path, @Nullable String whatIf) {
        this.slug = slug;
        this.path = path;
        this.whatIf = whatIf;
    }

    static Optional<Action> of(String slug) {
        return List.of(values()).stream()
                .filter(action -> action.slug.equals(slug))
                .findFirst();
    }

    public String slug() {
        return slug;
    }

    String path() {
        return path;
    }

    @Nullable
    String whatIf() {
        return whatIf;
    }

    /// Whether it moves dates, or leaves them to come no more: they are shown before it happens.
    public boolean isPreviewed() {
        return whatIf != null || this == END;
    }

    /// What it asks for, as the service names it.
    List<String> fields() {
        return switch (this) {
            case START -> List.of("on", "confirmed", "ended");
            case SET_TRANSITION, LOSE_HOME -> List.of("on");
            case CORRECT_START -> List.of("on", "reason", "ended");
            case END -> List.of("on", "reason");
            case LENGTHEN -> List.of("months", "reason");
            case RESTART -> List.of("on", "transitionOn");
            case ASSIGN_WORKER -> List.of("worker");
        };
    }

    public boolean asks(String field) {
        return fields().contains(field);
    }

    /// What may be given as its reason, of those that the municipality offers.
    List<CourseReasons.Reason> reasons(CourseReasons.Reasons offered) {
        return switch (this) {
            case END -> offered.end();
            case CORRECT_START -> offered.startCorrection();
            case LENGTHEN -> offered.length();
            default -> List.of();
        };
    }
}
