package dk.overgang.portal.phasechange;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A change of phase as course-service guides it.
///
/// @param on the first day of the phase that begins
/// @param held whether that day stands still, because a pause is open
/// @param missing what is open of the phase that ends and of those before it
/// @param record as it stands; null before somebody has recorded the talk
/// @param former what it was before it was corrected
record PhaseChange(
        int boundary,
        @Nullable LocalDate on,
        boolean held,
        boolean passed,
        Guide ends,
        Guide begins,
        List<Item> missing,
        @Nullable Talk record,
        List<Talk> former) {

    record Text(String da, String en) {

        public String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : da;
        }
    }

    /// @param contacts how many there should be in `perWeeks` weeks
    record Guide(int phase, Text name, Text purpose, Text toCitizen, int contacts, int perWeeks) {}

    /// @param kind `CHECK`, `CONDITION` or `ACTIVITY`, which is not counted
    /// @param reasons the codes for which it may be not relevant; a core element has none
    /// @param state `OPEN`, `CARRIED_OVER`, `DONE` or `NOT_RELEVANT`
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

        public boolean isClosed() {
            return state.equals("DONE") || state.equals("NOT_RELEVANT");
        }
    }

    /// @param role `WORKER`, `CITIZEN`, `NETWORK` or `AUTHORITY`
    record Owner(String role, @Nullable UUID worker) {}

    record Talk(
            LocalDate on,
            boolean toldToCitizen,
            List<CarriedOver> carriedOver,
            @Nullable String words,
            @Nullable LocalDate phaseBeganInPractice) {}

    record CarriedOver(String item, Owner owner) {}

    PhaseChange {
        missing = List.copyOf(missing);
        former = List.copyOf(former);
    }
}
