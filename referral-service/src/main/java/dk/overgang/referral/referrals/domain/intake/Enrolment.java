package dk.overgang.referral.referrals.domain.intake;

/// Under which number and type another system knows the citizen. Its type never tells the method.
public record Enrolment(String system, String id, String type) {}
