package dk.overgang.course.measurements;

import dk.overgang.commands.Change;
import dk.overgang.course.measurements.domain.Measurement;
import dk.overgang.course.measurements.domain.Measurement.Point;
import dk.overgang.course.programmes.domain.ProgrammeVersion.PointKind;
import dk.overgang.messaging.outbox.OutboxEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What others hear of a measurement: that it was made, corrected or withdrawn, never what was answered.
final class MeasurementPublication {

    static final String RECORDED = "dk.overgang.measurement.recorded.v1";

    /// Its shape is promised in `contracts/measurement`.
    record RecordedV1(
            String municipality,
            UUID citizenId,
            UUID courseId,
            UUID measurementId,
            String instrument,
            int instrumentVersion,
            @Nullable PointKind point,
            @Nullable Integer pointNumber,
            LocalDate on,
            boolean complete,
            @Nullable Boolean withdrawn) {

        static RecordedV1 of(Measurement measurement) {
            var point = Optional.ofNullable(measurement.point());
            return new RecordedV1(
                    measurement.municipality(),
                    measurement.citizenId(),
                    measurement.courseId(),
                    measurement.id(),
                    measurement.instrument().code(),
                    measurement.instrument().version(),
                    point.map(Point::kind).orElse(null),
                    point.map(Point::number).orElse(null),
                    measurement.on(),
                    !measurement.draft(),
                    measurement.withdrawn() == null ? null : Boolean.TRUE);
        }
    }

    List<OutboxEvent> publication(Change<Measurement> change) {
        return change.after().draft()
                ? List.of()
                : List.of(new OutboxEvent(RECORDED, change.at(), RecordedV1.of(change.after())));
    }
}
