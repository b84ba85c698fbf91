package dk.overgang.referral.eligibility.domain;

/// What was answered to a question.
public record Answer(String question, String answer) {}
