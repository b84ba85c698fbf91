package dk.overgang.portal.course.actions;

import dk.overgang.portal.course.TypedDay;
import dk.overgang.portal.layout.FormErrors;
import dk.overgang.portal.layout.Words;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// What somebody filled in, as it was typed; an action uses the fields that it asks for.
///
/// @param version of the course that the person saw
/// @param ended that the course has run its time and is entered as ended
record ActionForm(
        UUID key,
        @Nullable String version,
        TypedDay on,
        TypedDay transitionOn,
        @Nullable String reason,
        String months,
        @Nullable String worker,
        boolean confirmed,
        boolean ended) {

    static ActionForm begun(LocalDate usual, @Nullable String version) {
        return new ActionForm(
                UUID.randomUUID(), version, TypedDay.of(usual), TypedDay.NONE, null, "", null, false, false);
    }

    static ActionForm typed(MultiValueMap<String, String> fields, UUID key, @Nullable String version) {
        return new ActionForm(
                key,
                version,
                day(fields, "on"),
                day(fields, "transitionOn"),
                fields.getFirst("reason"),
                Objects.requireNonNullElse(fields.getFirst("months"), ""),
                fields.getFirst("worker"),
                fields.containsKey("confirmed"),
                fields.containsKey("ended"));
    }

    private static TypedDay day(MultiValueMap<String, String> fields, String name) {
        return TypedDay.of(
                fields.getFirst(name + ".day"), fields.getFirst(name + ".month"), fields.getFirst(name + ".year"));
    }

    ActionForm again(UUID newKey, @Nullable String newVersion) {
        return new ActionForm(newKey, newVersion, on, transitionOn, reason, months, worker, confirmed, ended);
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
        if (action.asks("months") && !months.strip().matches("\\d{1,3}")) {
            return error("months", "actions.months.unread", words);
        }
        return action.isPreviewed() && action.asks("reason") && (reason == null || reason.isEmpty())
                ? error("reason", "actions.reason.missing", words)
                : Optional.empty();
    }

    private static Optional<FormErrors> error(String field, String text, Words words) {
        return Optional.of(FormErrors.at(field, words.text("actions.refused"), words.text(text)));
    }

    /// What a what-if supposes; nothing where the action has none.
    Optional<MultiValueMap<String, String>> supposed(Action action) {
        var parameter = action.whatIf();
        if (parameter == null) {
            return Optional.empty();
        }
        var supposed = new LinkedMultiValueMap<String, String>();
        supposed.add(parameter, action.asks("months") ? months.strip() : day(on));
        if (action.asks("transitionOn") && !transitionOn.isEmpty()) {
            supposed.add("transitionOn", day(transitionOn));
        }
        if (action.asks("ended") && ended) {
            supposed.add("ended", "true");
        }
        return Optional.of(supposed);
    }

    private static String day(TypedDay day) {
        return day.date().map(LocalDate::toString).orElse("");
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
        if (action.asks("ended") && ended) {
            body.put("ended", true);
        }
        return body;
    }
}
