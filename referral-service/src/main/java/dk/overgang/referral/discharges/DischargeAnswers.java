package dk.overgang.referral.discharges;

import dk.overgang.referral.courses.domain.CourseView;
import dk.overgang.referral.discharges.ExpectedDischarges.InHospital;
import dk.overgang.referral.discharges.domain.ExpectedDischarge;
import dk.overgang.referral.discharges.domain.ExpectedDischarge.Source;
import dk.overgang.referral.stays.domain.Stay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is answered about discharges to come.
final class DischargeAnswers {

    private DischargeAnswers() {}

    /// @param daysLeft whole days from today in Denmark, below zero when overdue
    record DayAnswer(
            @Nullable LocalDate expectedOn,
            @Nullable Long daysLeft,
            @Nullable Source dateFrom) {

        static DayAnswer of(Optional<ExpectedDischarge> expected, LocalDate today) {
            return expected.map(one -> new DayAnswer(one.on(), left(one, today), one.source()))
                    .orElseGet(() -> new DayAnswer(null, null, null));
        }
    }

    /// @param hospital the SOR unit that sent the notice, or the place that was written down
    record DischargeAnswer(
            UUID citizenId,
            @Nullable UUID courseId,
            UUID stayId,
            Stay.Kind kind,
            String hospital,
            @Nullable Instant admittedAt,
            boolean onLeave,
            @Nullable LocalDate expectedOn,
            @Nullable Long daysLeft,
            @Nullable Source dateFrom) {

        static DischargeAnswer of(InHospital one, LocalDate today) {
            var expected = one.expected();
            var stay = expected.stay();
            return new DischargeAnswer(
                    one.citizenId(),
                    one.citizen().course().map(CourseView::courseId).orElse(null),
                    stay.id(),
                    stay.kind(),
                    stay.hospital(),
                    stay.from(),
                    stay.state() == Stay.State.ON_LEAVE,
                    expected.on(),
                    left(expected, today),
                    expected.source());
        }
    }

    private static @Nullable Long left(ExpectedDischarge expected, LocalDate today) {
        var left = expected.daysLeft(today);
        return left.isPresent() ? left.getAsLong() : null;
    }
}
