package dk.overgang.notification.catalogue.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A municipality's own file over the shipped catalogue.
///
/// @param municipality four digits
/// @param version 1 or more, one higher for each change
/// @param citizenMessage what a text message to citizens says; absent where it says what is shipped
public record CatalogueChange(
        String municipality,
        int version,
        List<LineChange> lines,
        @Nullable CitizenMessage citizenMessage) {

    public CatalogueChange(String municipality, int version, List<LineChange> lines) {
        this(municipality, version, lines, null);
    }

    public CatalogueChange {
        lines = orNone(lines);
        if (!municipality.matches("[0-9]{4}")) {
            throw new IllegalArgumentException("municipality must be a code of four digits");
        }
        if (version < 1) {
            throw new IllegalArgumentException("version must be 1 or more");
        }
    }

    private static List<LineChange> orNone(@Nullable List<LineChange> lines) {
        return lines == null ? List.of() : List.copyOf(lines);
    }
}
