package dk.overgang.course.measurements;

import dk.overgang.course.course.domain.casework.Withdrawal;
import dk.overgang.course.measurements.domain.Measurement;
import dk.overgang.course.measurements.domain.Measurement.CorrectionReason;
import dk.overgang.course.measurements.domain.Measurement.Entry;
import dk.overgang.course.measurements.domain.Measurement.Point;
import dk.overgang.course.measurements.instruments.domain.AnsweredBy;
import dk.overgang.course.programmes.domain.ProgrammeVersion.PointKind;
import dk.overgang.course.programmes.domain.VersionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A measurement as it is shown.
///
/// @param pointNumber which one of its kind
/// @param enteredBy the subject of the token
/// @param reason why these answers replaced others
/// @param former the answers before each correction, the oldest first
/// @param withdrawn that, why, when and by whom it was withdrawn as a mistake; it counts for nothing then
record MeasurementView(
        UUID measurementId,
        VersionId instrument,
        @Nullable PointKind point,
        @Nullable Integer pointNumber,
        LocalDate on,
        AnsweredBy answeredBy,
        boolean draft,
        Map<String, Integer> answers,
        @Nullable Integer score,
        String enteredBy,
        Instant enteredAt,
        @Nullable CorrectionReason reason,
        List<FormerAnswers> former,
        @Nullable LocalDate consentGivenOn,
        @Nullable Withdrawal withdrawn) {

    /// Answers that a correction replaced.
    record FormerAnswers(
            Map<String, Integer> answers,
            @Nullable Integer score,
            String enteredBy,
            Instant enteredAt,
            @Nullable CorrectionReason reason) {

        private static FormerAnswers of(Entry entry) {
            return new FormerAnswers(entry.answers(), entry.score(), entry.by(), entry.at(), entry.reason());
        }
    }

    static MeasurementView of(Measurement measurement) {
        var point = Optional.ofNullable(measurement.point());
        var entry = measurement.entry();
        return new MeasurementView(
                measurement.id(),
                measurement.instrument(),
                point.map(Point::kind).orElse(null),
                point.map(Point::number).orElse(null),
                measurement.on(),
                measurement.answeredBy(),
                measurement.draft(),
                entry.answers(),
                entry.score(),
                entry.by(),
                entry.at(),
                entry.reason(),
                measurement.former().stream().map(FormerAnswers::of).toList(),
                measurement.consentGivenOn(),
                measurement.withdrawn());
    }
}
