package dk.overgang.portal.stay;

import dk.overgang.portal.layout.DayFields;
import org.jspecify.annotations.Nullable;

/// A day in the address of a preview, as it was typed: `?dag=26&maaned=11&aar=2026`.
record AskedDay(
        @Nullable String dag,
        @Nullable String maaned,
        @Nullable String aar) {

    DayFields fields() {
        return DayFields.typed(dag, maaned, aar);
    }
}
