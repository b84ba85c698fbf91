package dk.overgang.course.course.domain;

import dk.overgang.course.course.domain.casework.ContactFact;
import dk.overgang.course.course.domain.casework.Support;
import dk.overgang.course.course.domain.pauses.HospitalStay;
import dk.overgang.course.course.domain.pauses.PauseReview;
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
            @Nullable Support support,
            LocalDate today)
            implements CourseCommand {

        public HearOfCitizen(List<HospitalStay> stays, @Nullable LocalDate deceasedOn, LocalDate today) {
            this(stays, deceasedOn, null, null, today);
        }
    }

    record AssignWorker(UUID worker, LocalDate today) implements CaseworkCommand {}

    /// The course starts on that day.
    ///
    /// @param confirmed whether the caller knows that a phase has passed since that day
    /// @param ended whether the course is entered as one that has run its full time
    record Start(LocalDate on, LocalDate today, boolean confirmed, boolean ended) implements CaseworkCommand {

        public Start(LocalDate on, LocalDate today) {
            this(on, today, false, false);
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

    /// What the pause is for, as the worker knows it by now.
    record DescribePause(UUID pause, String reason, LocalDate today) implements CaseworkCommand {}

    /// A pause that runs on was reviewed (E11).
    record ReviewPause(UUID pause, PauseReview review, LocalDate today) implements CaseworkCommand {}

    /// The course is planned to start on another day.
    record SetTransition(LocalDate on, LocalDate today) implements CaseworkCommand {}

    /// The home that the citizen waited for is lost (E16).
    record LoseHome(LocalDate on, LocalDate today) implements CaseworkCommand {}

    /// The course began on another day than was entered (E15).
    ///
    /// @param evaluatedOn the first evaluation in phase 2 or later; null where there is none
    /// @param ended whether the course is meant as one that has run its full time since that day
    /// @param by the subject of the caller's token
    record CorrectStart(
            LocalDate on, String reason, @Nullable LocalDate evaluatedOn, boolean ended, String by, LocalDate today)
            implements CaseworkCommand {}

    /// The course lasts nine months from its start in place of six (E18).
    record Lengthen(int months, String reason, LocalDate today) implements CaseworkCommand {

        /// The only length to which a shorter course is lengthened.
        public static final int LONGEST_MONTHS = 9;
    }

    /// The course ends, and another one begins afresh (E12).
    ///
    /// @param next the id of the course to open
    /// @param transitionOn its planned start, where there is one
    record Restart(UUID next, LocalDate on, @Nullable LocalDate transitionOn, LocalDate today)
            implements CaseworkCommand {}

    /// The course has begun where another one ended, and knows the stays of that one: what they propose is found
    /// once.
    record BeginAfresh(LocalDate today) implements CourseCommand {}

    /// The course that begins afresh has been opened.
    record NoteRestart() implements CourseCommand {}

    /// There was a contact. It moves no date, so it counts after the end too.
    record NoteContact(ContactFact contact) implements CourseCommand {}

    /// A contact was noted by mistake. It counts after the end too, like the contact itself.
    ///
    /// @param lastContactOn the day of the last other contact with the citizen in the log, which may know of older
    ///     ones than the course; null where there is none
    record WithdrawContact(UUID contact, @Nullable LocalDate lastContactOn) implements CourseCommand {}

    record End(String reason, LocalDate on, LocalDate today) implements CaseworkCommand {}

    /// Midnight has passed: phases are entered and the course ends by time alone.
    record PassTime(LocalDate today) implements CourseCommand {}
}
