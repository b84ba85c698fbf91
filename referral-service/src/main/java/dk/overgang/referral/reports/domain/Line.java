package dk.overgang.referral.reports.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A referral as reports see it.
///
/// @param metOn the day of the first contact
public record Line(
        String source,
        LocalDate receivedOn,
        @Nullable LocalDate acceptedOn,
        boolean declined,
        @Nullable LocalDate metOn) {}
