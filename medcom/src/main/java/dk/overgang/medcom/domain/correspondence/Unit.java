package dk.overgang.medcom.domain.correspondence;

import org.jspecify.annotations.Nullable;

/// An organisation that takes part in a correspondence.
///
/// @param gln what letters are addressed by beside the SOR id; whoever has none cannot be written to
public record Unit(
        String sor, @Nullable String gln, @Nullable String name) {}
