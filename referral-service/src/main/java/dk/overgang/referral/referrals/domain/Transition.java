package dk.overgang.referral.referrals.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The change in life that the course is for, a move or another one, with its date as far as it is known.
public record Transition(String type, @Nullable LocalDate expectedOn) {}
