package dk.overgang.notification.catalogue;

import dk.overgang.notification.catalogue.domain.Catalogue;
import java.util.Map;

/// The catalogue of each municipality: the shipped one, or the shipped one with the municipality's own changes.
///
/// @param changed by the code of the municipality
public record Catalogues(Catalogue shipped, Map<String, Catalogue> changed) {

    public Catalogues {
        changed = Map.copyOf(changed);
    }

    public Catalogue of(String municipality) {
        return changed.getOrDefault(municipality, shipped);
    }
}
