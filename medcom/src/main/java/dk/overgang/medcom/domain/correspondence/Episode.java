package dk.overgang.medcom.domain.correspondence;

/// The hospital's id of the stay or contact that a correspondence belongs to; an answer gives it back.
public record Episode(String system, String value) {}
