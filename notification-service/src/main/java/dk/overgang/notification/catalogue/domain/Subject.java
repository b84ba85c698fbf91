package dk.overgang.notification.catalogue.domain;

/// What a reminder is about.
public enum Subject {
    /// The course of a citizen.
    COURSE,
    /// A ward or an offer with which the municipality works together; no citizen is named.
    PARTNER,
    /// A team, a worker or a programme; nobody reports these yet.
    ORGANISATION
}
