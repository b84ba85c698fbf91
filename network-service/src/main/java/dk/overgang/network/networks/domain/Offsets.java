package dk.overgang.network.networks.domain;

/// How far from the planned end things are planned, as data.
///
/// @param handoverBeforeEnd days
public record Offsets(int handoverBeforeEnd) {}
