package dk.overgang.course.course.domain.actions;

import dk.overgang.commands.domain.Decision;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.CourseCommand.ConfirmPause;
import dk.overgang.course.course.domain.CourseCommand.DescribePause;
import dk.overgang.course.course.domain.CourseCommand.ReviewPause;
import dk.overgang.course.course.domain.CourseCommand.VoidPause;
import dk.overgang.course.course.domain.pauses.PauseReview;
import java.time.LocalDate;
import java.util.UUID;

/// What a person may do with one pause of a course.
public enum PauseAction {
    CONFIRM_PAUSE("confirm"),
    VOID_PAUSE("void"),
    DESCRIBE_PAUSE("reason"),
    REVIEW_PAUSE("reviews");

    private final String path;

    PauseAction(String path) {
        this.path = path;
    }

    /// The last part of its address.
    public String path() {
        return path;
    }

    /// What the course answers to it today.
    public Decision<Course> tried(Course course, UUID pause, LocalDate today) {
        return course.decide(
                switch (this) {
                    case CONFIRM_PAUSE -> new ConfirmPause(pause, today);
                    case VOID_PAUSE -> new VoidPause(pause, today);
                    case DESCRIBE_PAUSE -> new DescribePause(pause, CourseAction.REASON, today);
                    case REVIEW_PAUSE ->
                        new ReviewPause(pause, new PauseReview(today, PauseReview.Outcome.GOES_ON), today);
                });
    }
}
