package dk.overgang.network.offers.hsds.domain;

import java.time.Instant;
import java.util.UUID;

/// A file that was imported: who did it, and what it changed. It is written after the offers; an import that ended
/// half-way has none, and is finished by sending the file again.
///
/// @param by the subject of the token of who imported it
/// @param added how many offers it brought
/// @param changed how many offers it changed
/// @param unchanged how many offers were already as it says
public record OfferImport(
        UUID id, String municipality, Instant at, String by, Format format, int added, int changed, int unchanged) {

    /// How the directory came.
    public enum Format {
        CSV_PACKAGE,
        JSON
    }
}
