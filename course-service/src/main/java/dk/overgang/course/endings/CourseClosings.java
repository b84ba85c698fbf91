package dk.overgang.course.endings;

import dk.overgang.access.Caller;
import dk.overgang.access.Role;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.domain.Decision;
import dk.overgang.course.course.CourseFacade;
import dk.overgang.course.course.OpenAtClosing;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.casework.OpenItem;
import dk.overgang.course.endings.domain.ClosingAction;
import dk.overgang.course.endings.domain.ClosingCodes;
import dk.overgang.course.endings.domain.ClosingCommand;
import dk.overgang.course.endings.domain.ClosingCommand.Signed;
import dk.overgang.course.endings.domain.ClosingRecord;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// The closing record of each course: one in which nobody has written is empty and not stored before its first change.
@Component
class CourseClosings {

    /// The version of an empty record, whether it is stored already or not.
    private static final long UNTOUCHED = 1;

    /// The record of a course beside what is open in it today.
    record Seen(ClosingRecord record, Course course, List<OpenItem> open, ClosingCodes codes, long version) {

        /// What the caller is answered, with the version that the next change may name.
        <V> ResponseEntity<V> answer(Function<Seen, V> view) {
            return ResponseEntity.ok().eTag("\"" + version + "\"").body(view.apply(this));
        }
    }

    private final AggregateStore<ClosingRecord> store;
    private final CommandHandler<ClosingRecord> commands;
    private final CourseFacade courses;
    private final List<OpenAtClosing> rooms;
    private final ClosingCodes codes;
    private final Clock clock;

    CourseClosings(
            AggregateStore<ClosingRecord> store,
            CommandHandler<ClosingRecord> commands,
            CourseFacade courses,
            List<OpenAtClosing> rooms,
            ClosingCodes codes,
            Clock clock) {
        this.store = store;
        this.commands = commands;
        this.courses = courses;
        this.rooms = rooms;
        this.codes = codes;
        this.clock = clock;
    }

    Seen of(Caller caller, UUID courseId) {
        var course = courses.visible(caller, courseId).state();
        return seen(course, store.find(ClosingRecord.idOf(courseId)), courses.today());
    }

    /// Carries out what somebody who may see the course asks; what a repeated request asked is done once. What is open
    /// in other rooms stands in documents of their own: an item that is opened in this very moment is not seen.
    ///
    /// @param command made of who asks and what is open elsewhere
    Seen change(UUID courseId, CommandRequest request, BiFunction<Signed, List<OpenItem>, ClosingCommand> command) {
        var course = courses.visible(request.caller(), courseId).state();
        var programme = courses.programme(course);
        var today = courses.today();
        var asked = command.apply(signed(request.caller(), today), elsewhere(course));
        var after = commands.handleOrBegin(
                ClosingRecord.idOf(courseId),
                () -> untouched(course),
                request,
                record -> record.decide(asked, course, programme, codes));
        return seen(course, Optional.of(after), today);
    }

    /// What the record of a course would answer the caller to an action; nothing is written.
    Decision<ClosingRecord> tried(Caller caller, Seen seen, ClosingAction action) {
        var desk = new ClosingAction.Desk(
                seen.course(),
                courses.programme(seen.course()),
                codes,
                elsewhere(seen.course()),
                signed(caller, courses.today()));
        return action.tried(seen.record(), desk);
    }

    private Signed signed(Caller caller, LocalDate today) {
        return new Signed(
                caller.subject(), caller.has(Role.LEADER), clock.instant().truncatedTo(ChronoUnit.MILLIS), today);
    }

    private Seen seen(Course course, Optional<Stored<ClosingRecord>> stored, LocalDate today) {
        var record = stored.map(Stored::state).orElseGet(() -> untouched(course));
        var open = record.open(elsewhere(course), course, courses.programme(course), codes, today);
        return new Seen(record, course, open, codes, stored.map(Stored::version).orElse(UNTOUCHED));
    }

    private List<OpenItem> elsewhere(Course course) {
        return rooms.stream()
                .flatMap(room -> room.of(course).stream())
                .sorted(Comparator.comparing(OpenItem::code))
                .toList();
    }

    private static ClosingRecord untouched(Course course) {
        return ClosingRecord.of(course.id(), course.citizenId(), course.municipality());
    }
}
