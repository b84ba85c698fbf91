package dk.overgang.course.measurements.domain;

import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.casework.Withdrawal;
import dk.overgang.course.measurements.domain.Measurement.CorrectionReason;
import dk.overgang.course.measurements.instruments.domain.AnsweredBy;
import dk.overgang.course.measurements.instruments.domain.Instrument;
import dk.overgang.course.programmes.domain.ProgrammeVersion.PointKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is done with measurements.
public sealed interface MeasurementCommand {

    /// Who entered the answers, and when.
    ///
    /// @param by the subject of the token
    record Entered(String by, Instant at) {}

    /// What is asked for a new measurement.
    ///
    /// @param point null for a measurement in between
    /// @param draft whether answers may be missing until it is completed
    /// @param consentGivenOn counts for a measurement after the course only
    record Wanted(
            LocalDate on,
            Map<String, Integer> answers,
            AnsweredBy answeredBy,
            @Nullable PointKind point,
            boolean draft,
            @Nullable LocalDate consentGivenOn) {

        public Wanted {
            answers = Map.copyOf(answers);
        }
    }

    /// The citizen has answered.
    ///
    /// @param points of the course, for all instruments
    record Take(
            UUID id,
            Course course,
            MeasurementPoints points,
            Instrument instrument,
            Wanted wanted,
            Entered entered,
            LocalDate today)
            implements MeasurementCommand {}

    /// What is done with a measurement that stands.
    sealed interface Change extends MeasurementCommand {}

    /// The missing answers of a draft.
    record Complete(Course course, Instrument instrument, Map<String, Integer> answers, Entered entered)
            implements Change {}

    /// Other answers in place of those that stand; the others stay.
    record Correct(Instrument instrument, Map<String, Integer> answers, CorrectionReason reason, Entered entered)
            implements Change {}

    /// It was made by mistake.
    ///
    /// @param byLeader whether a leader withdraws it, who need not have entered it
    record Withdraw(Withdrawal withdrawal, boolean byLeader) implements Change {}
}
