package dk.overgang.course.lifecycle;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.SameMunicipality;
import dk.overgang.access.scope.Scopes;
import dk.overgang.course.lifecycle.CourseStore.Kept;
import dk.overgang.course.lifecycle.domain.CourseCommand;
import dk.overgang.course.lifecycle.domain.CourseCommand.HearOfCitizen;
import dk.overgang.course.lifecycle.domain.CourseCommand.PassTime;
import dk.overgang.course.lifecycle.domain.CourseDecision;
import dk.overgang.course.lifecycle.domain.CourseDecision.Accepted;
import dk.overgang.course.lifecycle.domain.CourseDecision.Refused;
import dk.overgang.course.lifecycle.domain.CourseId;
import dk.overgang.messaging.IdempotencyKey;
import dk.overgang.messaging.InboxPosition;
import dk.overgang.messaging.RetriedOnConflict;
import dk.overgang.messaging.Trigger;
import dk.overgang.messaging.Trigger.Asked;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/// Carries a wish to its course and keeps what the course decides.
@Service
class CourseLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CourseLifecycle.class);

    /// What a person asks: of which course, which version of it they saw (if they say), and the wish.
    record Request(
            Caller caller,
            CourseId course,
            @Nullable Long seen,
            @Nullable IdempotencyKey key,
            CourseCommand wish) {}

    private final CourseStore courses;
    private final Scopes scopes;
    private final ObjectProvider<PhaseTimer> timer;

    CourseLifecycle(CourseStore courses, Scopes scopes, ObjectProvider<PhaseTimer> timer) {
        this.courses = courses;
        this.scopes = scopes;
        this.timer = timer;
    }

    /// What a person asks is decided each time it is asked, unless the same request was answered before.
    ///
    /// @throws Problem 404 for another municipality's course, 412 for an outdated version, 422 for a reused key
    @RetriedOnConflict
    CourseDecision ask(Request request) {
        var before = visible(request.caller(), request.course());
        if (wasAnswered(before, request.key())) {
            return new Accepted(List.of(), before.course());
        }
        if (request.seen() != null && request.seen() != before.stored().version()) {
            throw Problem.preconditionFailed();
        }
        return keep(before, request.wish(), new Asked(request.key()));
    }

    /// What an event says is decided once, and its mark is kept also when nothing changes. False: there is no such
    /// course.
    @RetriedOnConflict
    boolean hear(CourseId id, String municipality, HearOfCitizen news, InboxPosition position) {
        var before = courses.find(id);
        before.ifPresent(
                kept -> SameMunicipality.orPark(municipality, kept.course().municipality()));
        before.filter(kept -> !kept.stored().hasHeard(position)).ifPresent(kept -> {
            var _ = keep(kept, news, new Trigger.Heard(position));
        });
        return before.isPresent();
    }

    /// Lets the course's clock come to that day, unless somebody has moved it on already.
    @RetriedOnConflict
    void passTime(CourseId id, LocalDate day) {
        courses.find(id).filter(before -> before.isDue(day)).ifPresent(before -> {
            var _ = keep(before, new PassTime(day), new Trigger.Time());
        });
    }

    /// What is not the caller's to see does not exist for the caller.
    Kept visible(Caller caller, CourseId id) {
        var scope = scopes.of(caller);
        return courses.find(id).filter(kept -> kept.isShownBy(scope)).orElseThrow(Problem::notFound);
    }

    private CourseDecision keep(Kept before, CourseCommand command, Trigger cause) {
        var decision = before.course().decide(command);
        switch (decision) {
            case Accepted(var events, var after) -> {
                courses.update(before, events, after, cause);
                after.nextDue().ifPresent(day -> timer.ifAvailable(watch -> watch.dueOn(day)));
            }
            case Refused why ->
                LOG.info("Course {} refuses: {}", before.course().id(), why);
        }
        return decision;
    }

    private static boolean wasAnswered(Kept before, @Nullable IdempotencyKey key) {
        var digest = key == null ? null : before.stored().answered().get(key.value());
        if (key != null && digest != null && !digest.equals(key.digest())) {
            throw Problem.keyReused();
        }
        return digest != null;
    }
}
