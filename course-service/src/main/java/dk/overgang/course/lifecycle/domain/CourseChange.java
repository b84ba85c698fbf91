package dk.overgang.course.lifecycle.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A copy of a course that differs in the named parts: what a record with many parts lacks until Java has withers.
record CourseChange(Course build) {

    CourseChange worker(UUID worker) {
        return to(worker, build.start(), build.planVersion(), build.phase(), build.pauses(), build.proposals());
    }

    CourseChange start(LocalDate start) {
        return to(build.worker(), start, build.planVersion(), build.phase(), build.pauses(), build.proposals());
    }

    CourseChange planVersion(int version) {
        return to(build.worker(), build.start(), version, build.phase(), build.pauses(), build.proposals());
    }

    CourseChange phase(int phase) {
        return to(build.worker(), build.start(), build.planVersion(), phase, build.pauses(), build.proposals());
    }

    CourseChange pauses(List<Pause> pauses) {
        return to(build.worker(), build.start(), build.planVersion(), build.phase(), pauses, build.proposals());
    }

    CourseChange proposals(List<Proposal> proposals) {
        return to(build.worker(), build.start(), build.planVersion(), build.phase(), build.pauses(), proposals);
    }

    CourseChange stays(List<HospitalStay> stays) {
        return known(stays, build.judged(), build.ending());
    }

    CourseChange judged(List<UUID> judged) {
        return known(build.stays(), judged, build.ending());
    }

    CourseChange ending(@Nullable Ending ending) {
        return known(build.stays(), build.judged(), ending);
    }

    private CourseChange to(
            @Nullable UUID worker,
            @Nullable LocalDate start,
            int version,
            int phase,
            List<Pause> pauses,
            List<Proposal> proposals) {
        return new CourseChange(new Course(
                build.id(),
                build.citizen(),
                build.municipality(),
                build.referral(),
                build.programme(),
                worker,
                build.transitionOn(),
                start,
                version,
                phase,
                pauses,
                proposals,
                build.stays(),
                build.judged(),
                build.ending()));
    }

    private CourseChange known(List<HospitalStay> stays, List<UUID> judged, @Nullable Ending ending) {
        return new CourseChange(new Course(
                build.id(),
                build.citizen(),
                build.municipality(),
                build.referral(),
                build.programme(),
                build.worker(),
                build.transitionOn(),
                build.start(),
                build.planVersion(),
                build.phase(),
                build.pauses(),
                build.proposals(),
                stays,
                judged,
                ending));
    }
}
