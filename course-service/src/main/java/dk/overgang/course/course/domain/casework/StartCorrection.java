package dk.overgang.course.course.domain.casework;

import java.time.LocalDate;

/// A corrected first day (E15).
///
/// @param reason a code of the municipality
/// @param by the subject of the token of whoever corrected it
/// @param at the day it was corrected on
public record StartCorrection(LocalDate from, LocalDate to, String reason, String by, LocalDate at) {}
