package dk.overgang.portal.course.actions;

import java.util.List;
import java.util.Optional;

/// An action of a course that has a form of its own here. Pauses have their own page.
///
/// @see dk.overgang.portal.services.Allowed
enum Action {
    START("begynd", "start"),
    SET_TRANSITION("startdato", "transition"),
    LOSE_HOME("bolig-tabt", "home-lost"),
    CORRECT_START("ret-start", "start-correction"),
    LENGTHEN("forlaeng", "length"),
    RESTART("forfra", "restart"),
    END("afslut", "end"),
    ASSIGN_WORKER("medarbejder", "worker");

    private final String slug;
    private final String path;

    /// @param slug in the portal's address, `path` in the service's
    Action(String slug, String path) {
        this.slug = slug;
        this.path = path;
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

    /// What it asks for, as the service names it.
    List<String> fields() {
        return switch (this) {
            case START -> List.of("on", "confirmed");
            case SET_TRANSITION, LOSE_HOME -> List.of("on");
            case CORRECT_START, END -> List.of("on", "reason");
            case LENGTHEN -> List.of("months", "reason");
            case RESTART -> List.of("on", "transitionOn");
            case ASSIGN_WORKER -> List.of("worker");
        };
    }

    public boolean asks(String field) {
        return fields().contains(field);
    }

    /// The codes that may be given as its reason; others would be accepted where a municipality has them.
    public List<String> reasons() {
        return switch (this) {
            case END -> List.of("DECLINED_BY_CITIZEN", "MOVED", "OTHER");
            case CORRECT_START -> List.of("WRONG_DATE", "MOVED_LATER", "OTHER");
            case LENGTHEN -> List.of("NEEDS_LONGER", "OTHER");
            default -> List.of();
        };
    }
}
