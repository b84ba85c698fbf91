package dk.overgang.referral.referrals.domain;

import java.time.Instant;

/// From when a referral had come so far.
public record Step(Progress progress, Instant at) {}
