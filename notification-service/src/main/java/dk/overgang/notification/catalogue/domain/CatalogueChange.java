package dk.overgang.notification.catalogue.domain;

import java.util.List;

/// A municipality's own file over the shipped catalogue.
///
/// @param municipality four digits
/// @param version 1 or more, one higher for each change
public record CatalogueChange(String municipality, int version, List<LineChange> lines) {

    public CatalogueChange {
        lines = List.copyOf(lines);
        if (!municipality.matches("[0-9]{4}")) {
            throw new IllegalArgumentException("municipality must be a code of four digits");
        }
        if (version < 1) {
            throw new IllegalArgumentException("version must be 1 or more");
        }
    }
}
