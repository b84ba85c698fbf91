package dk.overgang.referral.courses;

import dk.overgang.messaging.AggregateStore;
import dk.overgang.messaging.Cause.Heard;
import dk.overgang.messaging.Received;
import dk.overgang.messaging.RetriedOnConflict;
import dk.overgang.messaging.Stored;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.CourseView;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Keeps the last word on each course with its citizen, who exists before any course does.
@Service
class CourseKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(CourseKeeping.class);

    private final AggregateStore<Citizen> citizens;

    CourseKeeping(AggregateStore<Citizen> citizens) {
        this.citizens = citizens;
    }

    @RetriedOnConflict
    void hear(Received<CourseFacts> event) {
        citizens.find(event.data().citizenId())
                .ifPresentOrElse(
                        citizen -> keep(citizen, event),
                        () -> LOG.warn("Event {} is about no citizen here", event.id()));
    }

    private void keep(Stored<Citizen> before, Received<CourseFacts> event) {
        if (before.hasHeard(event.mark())) {
            return;
        }
        var told = event.data();
        var version = told.plan() == null ? null : told.plan().version();
        var course = new CourseView(told.courseId(), told.referralId(), told.status(), version);
        citizens.update(before, before.state().with(course), List.of(), new Heard(event.mark()));
    }
}
