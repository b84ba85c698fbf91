package dk.overgang.portal.forms;

import dk.overgang.portal.layout.FormErrors;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A form with what stands in it, as it is shown.
///
/// @param back the page it belongs to
/// @param now what stands on the page, where somebody else has changed it meanwhile
record Filled(
        String address,
        String back,
        String section,
        String text,
        List<Field> fields,
        UUID key,
        @Nullable String version,
        FormErrors errors,
        List<Line> now) {

    record Line(String label, String text) {}

    Filled {
        fields = List.copyOf(fields);
        now = List.copyOf(now);
    }
}
