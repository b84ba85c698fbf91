package dk.overgang.notification.visits;

import dk.overgang.access.Caller;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.access.scope.Scope;
import dk.overgang.access.scope.Scopes;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.notification.recipients.Coverage;
import dk.overgang.notification.reminders.agenda.AddressedCourses;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.journal.Happening;
import dk.overgang.notification.reminders.domain.journal.Journal;
import dk.overgang.notification.reminders.planning.ReminderRules;
import dk.overgang.notification.visits.domain.Visit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// *Mens du var væk*: what happened in a worker's courses since the worker was there last.
@RestController
class VisitController {

    record Seen(@NotNull Instant upTo) {}

    record VisitView(@Nullable Instant upTo) {}

    /// The newest first.
    ///
    /// @param since from when on: the last visit, but at most thirty days back
    record News(
            Instant since, List<NewsItem> items, @Nullable String next) {}

    /// Something that happened, in ids only.
    ///
    /// @param subjects the reminders or the pause it happened to, or the new worker
    record NewsItem(UUID courseId, UUID citizenId, Happening.Kind kind, Instant at, List<UUID> subjects) {

        SortKey key() {
            return SortKey.of(at, "%s/%s".formatted(courseId, kind));
        }
    }

    private final AggregateStore<Visit> store;
    private final CommandHandler<Visit> visits;
    private final AddressedCourses courses;
    private final Coverage coverage;
    private final Scopes scopes;
    private final ReminderRules rules;
    private final Clock clock;

    VisitController(
            AggregateStore<Visit> store,
            CommandHandler<Visit> visits,
            AddressedCourses courses,
            Coverage coverage,
            Scopes scopes,
            ReminderRules rules,
            Clock clock) {
        this.store = store;
        this.visits = visits;
        this.courses = courses;
        this.coverage = coverage;
        this.scopes = scopes;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/api/v1/seen")
    VisitView seen(Caller caller) {
        return new VisitView(last(caller));
    }

    /// The worker has seen everything up to that moment.
    @PostMapping("/api/v1/seen")
    ResponseEntity<VisitView> see(CommandRequest request, @Valid @RequestBody Seen seen) {
        var caller = request.caller();
        var changed = visits.handleOrBegin(
                Visit.idOf(caller.municipality(), caller.subject()),
                () -> Visit.none(caller.municipality(), caller.subject()),
                request,
                known -> known.seen(seen.upTo(), clock.instant()));
        return Versioned.ok(changed, known -> new VisitView(known.upTo()));
    }

    @GetMapping("/api/v1/since-last-visit")
    News sinceLastVisit(Caller caller, Paging paging) {
        var scope = scopes.of(caller);
        var earliest = clock.instant().minus(Journal.HAPPENINGS_KEPT);
        var last = last(caller);
        var since = last == null || last.isBefore(earliest) ? earliest : last;
        var after = paging.after();
        var newest =
                Scopes.worker(caller.subject()).map(worker -> items(scope, worker, since)).orElse(List.of()).stream()
                        .filter(item -> after.isEmpty() || item.key().compareTo(after.get()) < 0)
                        .sorted(Comparator.comparing(NewsItem::key).reversed())
                        .limit(paging.toFetch())
                        .toList();
        var page = paging.page(newest, NewsItem::key);
        return new News(since, page.items(), page.next());
    }

    private @Nullable Instant last(Caller caller) {
        return store.find(Visit.idOf(caller.municipality(), caller.subject()))
                .map(Stored::state)
                .map(Visit::upTo)
                .orElse(null);
    }

    /// Of the own courses and of those who are covered for today.
    private List<NewsItem> items(Scope scope, UUID worker, Instant since) {
        var today = rules.today();
        var workers = Stream.concat(Stream.of(worker), coverage.on(today, scope).coveredBy(worker).stream())
                .collect(Collectors.toUnmodifiableSet());
        return courses.of(
                scope.in(AddressedCourses.MUNICIPALITY),
                workers,
                found -> found.filter(course -> isShown(scope, course, worker))
                        .filter(course -> course.involved(today).stream().anyMatch(workers::contains))
                        .flatMap(course -> items(course, since))
                        .toList());
    }

    private static boolean isShown(Scope scope, CourseReminders course, UUID worker) {
        return scope.includes(course.course().municipality(), course.course().citizenId(), worker);
    }

    private static Stream<NewsItem> items(CourseReminders course, Instant since) {
        return course.journal().happenings().stream()
                .filter(one -> one.at().isAfter(since))
                .map(one -> new NewsItem(
                        course.course().courseId(), course.course().citizenId(), one.kind(), one.at(), one.subjects()));
    }
}
