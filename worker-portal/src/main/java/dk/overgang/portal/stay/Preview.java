package dk.overgang.portal.stay;

import dk.overgang.portal.layout.DayFields;
import dk.overgang.portal.layout.FormErrors;
import dk.overgang.portal.whatif.DateTable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was asked for, and the dates that would follow.
///
/// @param day as typed
/// @param on the day that was previewed; null where there is no preview
/// @param dates that would follow; null where there is no preview
/// @param version of the course that they were computed from
/// @param errors at the fields that ask
/// @param refused what the decision itself was answered
/// @param asked whether somebody asked for it, and not the page by itself
record Preview(
        DayFields day,
        @Nullable LocalDate on,
        @Nullable DateTable dates,
        @Nullable String version,
        FormErrors errors,
        FormErrors refused,
        boolean asked,
        UUID key) {

    static Preview none(DayFields day, FormErrors errors, boolean asked) {
        return new Preview(day, null, null, null, errors, FormErrors.NONE, asked, UUID.randomUUID());
    }

    static Preview of(LocalDate on, DateTable dates, String version, boolean asked) {
        return new Preview(
                DayFields.of(on), on, dates, version, FormErrors.NONE, FormErrors.NONE, asked, UUID.randomUUID());
    }

    Preview refused(FormErrors why) {
        return new Preview(day, on, dates, version, errors, why, asked, key);
    }
}
