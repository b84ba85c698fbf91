package dk.overgang.referral.referrals.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a referral assesses anew: the referral its course came from, that course, and the pause that caused it, if
/// the course was paused (R-150, E11).
public record Reassessed(
        UUID referralId, UUID courseId, @Nullable UUID pauseId) {}
