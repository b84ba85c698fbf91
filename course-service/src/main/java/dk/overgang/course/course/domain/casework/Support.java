package dk.overgang.course.course.domain.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The grant (bevilling) that the course rests on, as the authority decided it.
///
/// @param legalBasis the law, for example `SEL85`
/// @param endsOn the last day of the grant; null while it has no end, as always under SEL § 85
public record Support(String legalBasis, @Nullable LocalDate endsOn) {

    /// The grant that goes on whatever becomes of a course (R-039, C2).
    private static final String WITHOUT_END = "SEL85";

    /// Whether a course may be begun anew under this grant (E12): one under SEL § 85 goes on, any other one needs a
    /// new decision.
    public boolean coversARestart() {
        return legalBasis.equals(WITHOUT_END);
    }

    /// Whether the grant is over before a course that ends on that day (E17).
    public boolean endsBefore(LocalDate plannedEnd) {
        return endsOn != null && endsOn.isBefore(plannedEnd.minusDays(1));
    }
}
