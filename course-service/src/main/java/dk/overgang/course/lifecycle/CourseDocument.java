package dk.overgang.course.lifecycle;

import dk.overgang.course.lifecycle.domain.Course;
import dk.overgang.course.lifecycle.domain.CourseId;
import dk.overgang.course.lifecycle.domain.Ending;
import dk.overgang.course.lifecycle.domain.HospitalStay;
import dk.overgang.course.lifecycle.domain.Pause;
import dk.overgang.course.lifecycle.domain.Programme;
import dk.overgang.course.lifecycle.domain.Proposal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The stored shape of a course. The last three fields are there to be found by: `activeCitizen` only while the course
/// is not ended (unique: one active course per citizen), `nextDue` only while its clock runs.
record CourseDocument(
        UUID citizenId,
        String municipality,
        UUID referralId,
        Programme programme,
        @Nullable UUID worker,
        @Nullable LocalDate transitionOn,
        @Nullable LocalDate start,
        int planVersion,
        int phase,
        List<Pause> pauses,
        List<Proposal> proposals,
        List<HospitalStay> stays,
        List<UUID> judged,
        @Nullable Ending ending,
        Course.Status status,
        @Nullable UUID activeCitizen,
        @Nullable LocalDate nextDue) {

    static CourseDocument of(Course course) {
        return new CourseDocument(
                course.citizen(),
                course.municipality(),
                course.referral(),
                course.programme(),
                course.worker(),
                course.transitionOn(),
                course.start(),
                course.planVersion(),
                course.phase(),
                course.pauses(),
                course.proposals(),
                course.stays(),
                course.judged(),
                course.ending(),
                course.status(),
                course.ending() == null ? course.citizen() : null,
                course.nextDue().orElse(null));
    }

    Course toCourse(UUID id) {
        return new Course(
                new CourseId(id),
                citizenId,
                municipality,
                referralId,
                programme,
                worker,
                transitionOn,
                start,
                planVersion,
                phase,
                pauses,
                proposals,
                stays,
                judged,
                ending);
    }
}
