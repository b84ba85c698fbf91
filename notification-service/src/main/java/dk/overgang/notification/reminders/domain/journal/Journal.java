package dk.overgang.notification.reminders.domain.journal;

import dk.overgang.notification.reminders.domain.facts.CourseFacts.Pause;
import dk.overgang.notification.reminders.domain.journal.Happening.Kind;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.domain.life.Reminder.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What has changed in a course and its reminders, kept for calendars that follow (F-64) and for workers who were
/// away (F-63). It is bounded: of each of its lists only the newest entries are kept.
///
/// @param revisions of the reminders that changed since they were planned
/// @param departures of the last [#DEPARTURES_KEPT]
/// @param happenings of the last [#HAPPENINGS_KEPT], the oldest first
/// @param phase the last phase that was noted
/// @param changedAt when a calendar last had to show something otherwise
public record Journal(
        List<Revision> revisions,
        List<Departure> departures,
        List<Happening> happenings,
        @Nullable Integer phase,
        @Nullable Instant changedAt) {

    /// Nothing was noted yet.
    public static final Journal NONE = new Journal(List.of(), List.of(), List.of(), null, null);

    /// So long a calendar shows that something is off.
    public static final Duration DEPARTURES_KEPT = Duration.ofDays(90);

    /// So far back somebody who was away can look.
    public static final Duration HAPPENINGS_KEPT = Duration.ofDays(30);

    private static final int MOST = 100;

    public Journal {
        revisions = List.copyOf(revisions);
        departures = List.copyOf(departures);
        happenings = List.copyOf(happenings);
    }

    public Optional<Revision> revision(UUID reminder) {
        return revisions.stream().filter(one -> one.reminder().equals(reminder)).findFirst();
    }

    /// When a worker last lost a reminder.
    public Optional<Instant> left(UUID worker, UUID reminder) {
        return departures.stream()
                .filter(one -> one.worker().equals(worker))
                .filter(one -> one.reminder() == null || one.reminder().equals(reminder))
                .map(Departure::at)
                .max(Instant::compareTo);
    }

    /// The workers who have lost something.
    public List<UUID> departed() {
        return departures.stream().map(Departure::worker).distinct().toList();
    }

    /// The journal after a change.
    ///
    /// @param before absent where the course was not known
    public Journal after(@Nullable Stand before, Stand now, Instant at) {
        return before == null ? begun(now, at) : noted(before, now, at);
    }

    private static Journal begun(Stand now, Instant at) {
        var worker = now.course().worker();
        return new Journal(
                List.of(),
                List.of(),
                worker == null ? List.of() : List.of(new Happening(at, Kind.WORKER_CHANGED, List.of(worker))),
                now.phase(at),
                at);
    }

    private Journal noted(Stand before, Stand now, Instant at) {
        var known = before.byId();
        var revised = now.reminders().stream()
                .filter(one -> isRevised(before, now, known.get(one.id()), one))
                .toList();
        var isNew = now.reminders().stream().anyMatch(one -> !known.containsKey(one.id()));
        var leaving = departures(before, now, known, at);
        var current = now.phase(at);
        return new Journal(
                revised.isEmpty() ? revisions : revised(revised, now.byId().keySet(), at),
                leaving.isEmpty() ? departures : kept(departures, leaving, one -> isKept(one.at(), at)),
                happenings(before, now, known, at),
                current == null ? phase : current,
                revised.isEmpty() && leaving.isEmpty() && !isNew ? changedAt : at);
    }

    private static boolean isRevised(Stand before, Stand now, @Nullable Reminder was, Reminder is) {
        return was != null && now.showsOtherwise(before, was, is);
    }

    private static boolean isKept(Instant then, Instant at) {
        return !then.isBefore(at.minus(DEPARTURES_KEPT));
    }

    private List<Revision> revised(List<Reminder> which, Set<UUID> there, Instant at) {
        Map<UUID, Revision> all = new LinkedHashMap<>();
        revisions.stream().filter(one -> there.contains(one.reminder())).forEach(one -> all.put(one.reminder(), one));
        for (var reminder : which) {
            var known = all.get(reminder.id());
            all.put(reminder.id(), new Revision(reminder.id(), known == null ? 1 : known.number() + 1, at));
        }
        return List.copyOf(all.values());
    }

    private static List<Departure> departures(Stand before, Stand now, Map<UUID, Reminder> known, Instant at) {
        var left = new ArrayList<Departure>();
        var worker = before.course().worker();
        if (worker != null && !worker.equals(now.course().worker())) {
            left.add(new Departure(worker, null, at));
        }
        for (var reminder : now.reminders()) {
            var was = known.get(reminder.id());
            var lost = was == null ? null : before.addressee(was);
            if (lost != null
                    && !lost.equals(now.addressee(reminder))
                    && left.stream().noneMatch(one -> one.worker().equals(lost) && one.reminder() == null)) {
                left.add(new Departure(lost, reminder.id(), at));
            }
        }
        return left;
    }

    private static <T> List<T> kept(List<T> old, List<T> more, Predicate<T> which) {
        var all = Stream.concat(old.stream().filter(which), more.stream()).toList();
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }

    private List<Happening> happenings(Stand before, Stand now, Map<UUID, Reminder> known, Instant at) {
        var news = Stream.of(
                        ofCourse(before, now, at),
                        ofPauses(before, now, at),
                        ofReminders(Kind.REMINDERS_SENT, now, known, at, Journal::wasSent),
                        ofReminders(Kind.REMINDERS_MOVED, now, known, at, Journal::wasMoved),
                        ofReminders(Kind.REMINDERS_VOIDED, now, known, at, Journal::wasVoided))
                .flatMap(one -> one)
                .toList();
        return news.isEmpty()
                ? happenings
                : kept(happenings, news, one -> !one.at().isBefore(at.minus(HAPPENINGS_KEPT)));
    }

    private Stream<Happening> ofCourse(Stand before, Stand now, Instant at) {
        var found = new ArrayList<Happening>();
        var was = before.course();
        var is = now.course();
        var worker = is.worker();
        if (worker != null && !worker.equals(was.worker())) {
            found.add(new Happening(at, Kind.WORKER_CHANGED, List.of(worker)));
        }
        if (was.plan() == null && is.plan() != null && !is.ended()) {
            found.add(new Happening(at, Kind.STARTED, List.of()));
        }
        var current = now.phase(at);
        if (phase != null && current != null && !Objects.equals(phase, current)) {
            found.add(new Happening(at, Kind.PHASE_CHANGED, List.of()));
        }
        if (is.ended() && !was.ended()) {
            found.add(new Happening(at, Kind.ENDED, List.of()));
        }
        return found.stream();
    }

    /// A pause that was reported with its end was noted late: both are news.
    private static Stream<Happening> ofPauses(Stand before, Stand now, Instant at) {
        var found = new ArrayList<Happening>();
        for (var pause : now.course().pauses()) {
            var was = before.course().pauses().stream()
                    .filter(one -> one.id().equals(pause.id()))
                    .findFirst()
                    .orElse(null);
            if (was == null && !pause.voided()) {
                found.add(new Happening(at, Kind.PAUSED, List.of(pause.id())));
            }
            if (pause.voided() && was != null && !was.voided()) {
                found.add(new Happening(at, Kind.PAUSE_VOIDED, List.of(pause.id())));
            }
            if (pause.to() != null && !pause.voided() && isOpen(was)) {
                found.add(new Happening(at, Kind.RESUMED, List.of(pause.id())));
            }
        }
        return found.stream();
    }

    private static boolean isOpen(@Nullable Pause was) {
        return was == null || was.to() == null;
    }

    private interface Was {
        boolean so(@Nullable Reminder was, Reminder now);
    }

    private static Stream<Happening> ofReminders(Kind kind, Stand now, Map<UUID, Reminder> known, Instant at, Was is) {
        var which = now.reminders().stream()
                .filter(one -> is.so(known.get(one.id()), one))
                .map(Reminder::id)
                .toList();
        return which.isEmpty() ? Stream.empty() : Stream.of(new Happening(at, kind, which));
    }

    private static boolean wasSent(@Nullable Reminder was, Reminder now) {
        return now.timesSent() > (was == null ? 0 : was.timesSent());
    }

    private static boolean wasMoved(@Nullable Reminder was, Reminder now) {
        return was != null && Stand.hasMoved(was, now);
    }

    private static boolean wasVoided(@Nullable Reminder was, Reminder now) {
        return now.is(State.VOIDED) && was != null && !was.is(State.VOIDED);
    }
}
