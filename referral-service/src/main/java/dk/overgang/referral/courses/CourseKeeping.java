package dk.overgang.referral.courses;

import dk.overgang.access.SameMunicipality;
import dk.overgang.messaging.RetriedOnConflict;
import dk.overgang.messaging.reading.Received;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.messaging.store.Trigger.Heard;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.courses.domain.CourseView;
import dk.overgang.referral.referrals.domain.Referral;
import dk.overgang.referral.referrals.events.ReferralFacts;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Keeps the last word on each course with its citizen, who exists before any course does, and tells when that
/// brings a
/// referral further: its sender waits to hear that the course has started or ended.
@Service
class CourseKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(CourseKeeping.class);

    private final AggregateStore<Citizen> citizens;
    private final Clock clock;

    CourseKeeping(AggregateStore<Citizen> citizens, Clock clock) {
        this.citizens = citizens;
        this.clock = clock;
    }

    @RetriedOnConflict
    void hear(Received<CourseFacts> event) {
        citizens.find(event.data().citizenId())
                .ifPresentOrElse(
                        citizen -> keep(citizen, event),
                        () -> LOG.warn("Event {} is about no citizen here", event.id()));
    }

    private void keep(Stored<Citizen> before, Received<CourseFacts> event) {
        SameMunicipality.orPark(event.data().municipality(), before.state().municipality());
        if (before.hasHeard(event.position())) {
            return;
        }
        var reported = event.data();
        var version = reported.plan() == null ? null : reported.plan().version();
        var programme = before.state()
                .referral(reported.referralId())
                .map(Referral::programme)
                .orElse(null);
        var course = new CourseView(
                reported.courseId(),
                reported.referralId(),
                programme,
                reported.status(),
                version,
                reported.worker(),
                reported.stage());
        var now = clock.instant();
        var after = before.state().with(course).noting(now);
        citizens.update(before, after, ReferralFacts.between(before.state(), after, now), new Heard(event.position()));
    }
}
