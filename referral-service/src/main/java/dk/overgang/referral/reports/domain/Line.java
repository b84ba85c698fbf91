package dk.overgang.referral.reports.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A referral as reports see it.
///
/// @param acceptedOn when the course was opened, which follows the acceptance at once: the first contact as far as it
/// is
///     known, until contacts are recorded
public record Line(
        String source, LocalDate receivedOn, @Nullable LocalDate acceptedOn, boolean declined) {}
