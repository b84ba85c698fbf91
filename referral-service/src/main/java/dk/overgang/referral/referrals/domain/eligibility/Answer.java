package dk.overgang.referral.referrals.domain.eligibility;

/// What was answered to a question.
public record Answer(String question, String answer) {}
