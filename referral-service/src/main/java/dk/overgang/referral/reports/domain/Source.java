package dk.overgang.referral.reports.domain;

/// Somebody who is expected to refer, as data: when silence is worth a visit, and how soon a citizen should be
/// met.
public record Source(String code, int silentAfterDays, int targetDays) {}
