package dk.overgang.referral;

/// What only referral-service may know.
public record OpenReferral(String id) {}
