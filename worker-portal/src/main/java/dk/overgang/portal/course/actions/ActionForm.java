package dk.overgang.portal.course.actions;

import dk.overgang.portal.course.TypedDay;
import dk.overgang.portal.layout.FormErrors;
import dk.overgang.portal.layout.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody filled in, as it was typed; an action uses the fields that it asks for.
///
/// @param version of the course that the person saw
record ActionForm(
        UUID key,
        @Nullable String version,
        TypedDay on,
        TypedDay transitionOn,
        @Nullable String reason,
        String months,
        @Nullable String worker,
        boolean confirmed) {

    ActionForm again(UUID newKey, @Nullable String newVersion) {
        return new ActionForm(newKey, newVersion, on, transitionOn, reason, months, worker, confirmed);
    }

    /// What cannot be put into a request: a day or a number that is none.
    Optional<FormErrors> unread(Action action, Words words) {
        if (action.asks("on") && on.date().isEmpty()) {
            return error("on", "actions.day.unread", words);
        }
        if (action.asks("transitionOn")
                && !transitionOn.isEmpty()
                && transitionOn.date().isEmpty()) {
            return error("transitionOn", "actions.day.unread", words);
        }
        return action.asks("months") && !months.strip().matches("\\d{1,3}")
                ? error("months", "actions.months.unread", words)
                : Optional.empty();
    }

    private static Optional<FormErrors> error(String field, String text, Words words) {
        return Optional.of(FormErrors.at(field, words.text("actions.refused"), words.text(text)));
    }

    Map<String, Object> body(Action action) {
        var body = new LinkedHashMap<String, Object>();
        if (action.asks("on")) {
            on.date().ifPresent(day -> body.put("on", day.toString()));
        }
        if (action.asks("transitionOn")) {
            transitionOn.date().ifPresent(day -> body.put("transitionOn", day.toString()));
        }
        if (action.asks("reason") && reason != null && !reason.isEmpty()) {
            body.put("reason", reason);
        }
        if (action.asks("months")) {
            body.put("months", Integer.valueOf(months.strip()));
        }
        if (action.asks("worker") && worker != null && !worker.isEmpty()) {
            body.put("worker", worker);
        }
        if (action.asks("confirmed") && confirmed) {
            body.put("confirmed", true);
        }
        return body;
    }
}
