package dk.overgang.portal.services.casework;

import dk.overgang.portal.services.ChangeRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/// The checklist of a course. Its version stands for all of its items.
public interface ChecklistApi {

    /// A text of a data file.
    record Text(String da, String en) {

        public String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : da;
        }
    }

    /// All items, by phase.
    ///
    /// @param phase the course is in; 0 in the contact phase
    record Checklist(int phase, List<Phase> phases, List<Reason> reasons) {}

    /// How far one phase has come.
    ///
    /// @param done how many are done of the `of` that count
    /// @param endsOn the first day after the phase
    record Phase(int phase, int done, int of, @Nullable LocalDate endsOn, List<Item> items) {}

    record Reason(String code, Text text) {}

    record Owner(String role, @Nullable UUID worker) {}

    /// One item.
    ///
    /// @param state `OPEN`, `CARRIED_OVER`, `DONE` or `NOT_RELEVANT`
    /// @param reasons the codes for which it may be not relevant
    /// @param carriedOverSince the boundary over which it came open
    record Item(
            String code,
            int phase,
            String kind,
            Text text,
            List<String> reasons,
            String state,
            @Nullable LocalDate on,
            @Nullable String reason,
            Owner owner,
            @Nullable LocalDate carriedOverSince) {

        public boolean open() {
            return state.equals("OPEN") || state.equals("CARRIED_OVER");
        }
    }

    record Note(@Nullable String state, @Nullable String reason) {}

    record NewOwner(Owner owner) {}

    @GetExchange("/api/v1/courses/{course}/checklist")
    ResponseEntity<Checklist> checklist(@PathVariable UUID course);

    @PostExchange("/api/v1/courses/{course}/checklist/items/{code}")
    ResponseEntity<Void> note(
            @PathVariable UUID course, @PathVariable String code, ChangeRequest change, @RequestBody Note note);

    @PostExchange("/api/v1/courses/{course}/checklist/items/{code}/owner")
    ResponseEntity<Void> owner(
            @PathVariable UUID course, @PathVariable String code, ChangeRequest change, @RequestBody NewOwner owner);
}
