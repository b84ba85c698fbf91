package dk.overgang.notification.reminders.domain.facts;

import dk.overgang.commands.domain.ReportedEvent;
import java.util.UUID;

/// What another service reported about something that belongs to a course.
public sealed interface CourseMatter extends ReportedEvent
        permits Contact,
                Attempt,
                Measurement,
                Checklist,
                ActivityPlan,
                Network,
                LongTermPlan,
                ContinuingSupport,
                ClosingFacts {

    UUID courseId();

    UUID citizenId();
}
