package dk.overgang.portal.course.actions;

import dk.overgang.portal.whatif.DateTable;
import org.jspecify.annotations.Nullable;

/// What an action would do to the dates of a course.
///
/// @param title what is shown
/// @param version of the course that it was computed from: what was shown is done, or nothing
record Previewed(String title, DateTable dates, @Nullable String version) {}
