package dk.overgang.course.course.domain;

import dk.overgang.course.course.domain.pauses.HospitalStay;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person asks of a course, what is reported about its citizen, and the passing of time.
public sealed interface CourseCommand {

    /// What a person asks of a course; refused once it has ended.
    sealed interface CaseworkCommand extends CourseCommand {

        LocalDate today();
    }

    /// What referral-service knows of the citizen by now: all stays, the day of death if there is one, and why and
    /// since when the citizen takes no part any more.
    record HearOfCitizen(
            List<HospitalStay> stays,
            @Nullable LocalDate deceasedOn,
            @Nullable Ending departure,
            LocalDate today) implements CourseCommand {

        public HearOfCitizen(List<HospitalStay> stays, @Nullable LocalDate deceasedOn, LocalDate today) {
            this(stays, deceasedOn, null, today);
        }
    }

    record AssignWorker(UUID worker, LocalDate today) implements CaseworkCommand {}

    /// The course starts on that day.
    ///
    /// @param confirmed whether the caller knows that a phase has passed since that day
    record Start(LocalDate on, LocalDate today, boolean confirmed) implements CaseworkCommand {

        public Start(LocalDate on, LocalDate today) {
            this(on, today, false);
        }
    }

    record PauseFrom(UUID pause, String reason, LocalDate from, LocalDate today) implements CaseworkCommand {}

    /// The citizen is back on that day.
    ///
    /// @param pause ends this pause alone; null ends the one whose return is proposed for the day, or all that
    ///     have begun
    record Resume(LocalDate on, LocalDate today, @Nullable UUID pause) implements CaseworkCommand {

        public Resume(LocalDate on, LocalDate today) {
            this(on, today, null);
        }
    }

    record ConfirmPause(UUID pause, LocalDate today) implements CaseworkCommand {}

    record VoidPause(UUID pause, LocalDate today) implements CaseworkCommand {}

    /// There was a contact on that day. It moves no date, so it counts after the end too.
    record NoteContact(LocalDate on) implements CourseCommand {}

    record End(String reason, LocalDate on, LocalDate today) implements CaseworkCommand {}

    /// Midnight has passed: phases are entered and the course ends by time alone.
    record PassTime(LocalDate today) implements CourseCommand {}
}
