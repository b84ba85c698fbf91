package dk.overgang.notification.reminders.domain.planning;

import dk.overgang.notification.catalogue.domain.Catalogue;
import dk.overgang.notification.catalogue.domain.Closing.By;
import dk.overgang.notification.catalogue.domain.Line;
import dk.overgang.notification.catalogue.domain.Point;
import dk.overgang.notification.reminders.domain.calendar.WorkingCalendar;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.domain.life.Reminder.State;
import dk.overgang.notification.reminders.domain.life.Reminder.Wanted;
import dk.overgang.notification.reminders.domain.life.Timing;
import dk.overgang.notification.reminders.domain.planning.Grounds.MovedDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which reminders the facts and the catalogue ask for on a day. What stands is read only where a series goes on
/// from what has been sent.
///
/// @param evening whether the evening of the day has come
/// @param known the reminders that stand, by id
public record Planning(
        Grounds grounds,
        Catalogue catalogue,
        WorkingCalendar calendar,
        LocalDate today,
        boolean evening,
        Map<UUID, Reminder> known) {

    /// How long after its day a reminder that nobody knew of is still raised.
    private static final int RAISED_LATE = 30;

    /// What is asked for.
    ///
    /// @param lost why what might stand is not asked for: a reason code by id
    public record Result(List<Occurrence> occurrences, Map<UUID, String> lost) {

        public Result {
            occurrences = List.copyOf(occurrences);
            lost = Map.copyOf(lost);
        }
    }

    public Planning {
        known = Map.copyOf(known);
    }

    public Result result() {
        var lost = new HashMap<UUID, String>();
        var occurrences = catalogue
                .about(grounds.subject())
                .filter(line -> grounds.silent(line).isEmpty())
                .flatMap(line -> occurrences(line, lost))
                .toList();
        return new Result(occurrences, lost);
    }

    private Stream<Occurrence> occurrences(Line line, Map<UUID, String> lost) {
        if (line.anchor().isRolling()) {
            return grounds.rolling(line).stream().flatMap(now -> rolling(line, now));
        }
        return line.repeats() ? repeated(line, lost) : single(line, lost);
    }

    private Stream<Occurrence> single(Line line, Map<UUID, String> lost) {
        var instances = grounds.instances(line.anchor());
        return IntStream.range(0, line.points().size()).boxed().flatMap(index -> {
            var point = line.points().get(index);
            return instances.stream()
                    .filter(instance -> !line.anchor().isNumbered() || instance.number() == point.at())
                    .flatMap(instance -> {
                        var number = line.anchor().isNumbered() ? index + 1 : instance.number() + index;
                        return unlessLost(occurrence(line, point, instance, number, 1), lost);
                    });
        });
    }

    private Stream<Occurrence> unlessLost(Occurrence one, Map<UUID, String> lost) {
        var why = grounds.lost(one.line(), one.instance(), one.number());
        why.ifPresent(reason -> lost.put(one.id(), reason));
        return why.isPresent() ? Stream.empty() : Stream.of(one);
    }

    private Stream<Occurrence> repeated(Line line, Map<UUID, String> lost) {
        var last = grounds.lastRepeat(line.anchor());
        return grounds.instances(line.anchor()).stream()
                .flatMap(instance -> last.isPresent() ? upTo(line, instance, last.get()) : onAndOn(line, instance))
                .flatMap(one -> unlessLost(one, lost));
    }

    private Stream<Occurrence> upTo(Line line, Instance instance, LocalDate last) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> occurrence(line, line.points().getFirst(), instance, number, number))
                .takeWhile(one -> !one.wanted().due().isAfter(last));
    }

    /// Those that were sent or done, and one that is to come. Days that had gone by when the anchor was
    /// reported are left out.
    private Stream<Occurrence> onAndOn(Line line, Instance instance) {
        var all = new ArrayList<Occurrence>();
        for (var number = 1; all.isEmpty() || !isAhead(all.getLast()); number++) {
            var one = occurrence(line, line.points().getFirst(), instance, number, number);
            var before = known.get(one.id());
            if (before != null && (before.hasFired() || before.is(State.DONE))) {
                all.add(kept(one, before));
            } else if (!one.wanted().due().isBefore(today)
                    || isPlannedFor(one.wanted().due(), before)) {
                all.add(one);
            }
        }
        return all.stream();
    }

    private boolean isAhead(Occurrence one) {
        return one.sending().nextFrom(today, calendar).isAfter(today) && !firedOrDone(one.id());
    }

    private boolean firedOrDone(UUID id) {
        var before = known.get(id);
        return before != null && (before.hasFired() || before.is(State.DONE));
    }

    /// What was sent keeps its day, also when the first day of its pause is corrected.
    private Occurrence kept(Occurrence one, Reminder before) {
        return withDue(one, before.due());
    }

    private static boolean isPlannedFor(LocalDate due, @Nullable Reminder before) {
        return before != null && before.is(State.PLANNED) && before.due().equals(due);
    }

    /// One at a time: when the one that was sent is closed by a contact, the next one is counted from that
    /// contact.
    private Stream<Occurrence> rolling(Line line, Grounds.Rolling now) {
        var all = new ArrayList<Occurrence>();
        for (var number = 1; ; number++) {
            var one = of(line, now.point(), now.instance(), number, now.due(), MovedDate.unmoved(now.due()));
            var before = known.get(one.id());
            if (before != null && before.is(State.DONE)) {
                continue;
            }
            if (before == null || !before.isOpen() || !before.hasFired()) {
                all.add(one);
                return all.stream();
            }
            var sent = withDue(one, before.due());
            all.add(sent.closed() == null ? one : sent);
            if (sent.closed() == null) {
                return all.stream();
            }
        }
    }

    private Occurrence withDue(Occurrence one, LocalDate due) {
        return of(
                one.line(),
                one.point(),
                one.instance(),
                one.number(),
                due,
                new MovedDate(due, one.wanted().held(), one.movedBy()));
    }

    private Occurrence occurrence(Line line, Point point, Instance instance, int number, int times) {
        var agreed = instance.agreed();
        var counted = latest(line, agreed == null ? plus(instance.on(), point, times) : agreed);
        return of(line, point, instance, number, counted, grounds.moved(line, instance, counted));
    }

    private LocalDate latest(Line line, LocalDate due) {
        return line.latest().stream()
                .flatMap(point -> grounds.boundary(point.at()).map(day -> plus(day, point, 1)).stream())
                .filter(due::isAfter)
                .min(LocalDate::compareTo)
                .orElse(due);
    }

    private LocalDate plus(LocalDate day, Point point, int times) {
        return switch (point.unit()) {
            case DAYS -> day.plusDays((long) point.amount() * times);
            case MONTHS -> day.plusMonths((long) point.amount() * times);
            case WORKING_DAYS -> calendar.plus(day, point.amount() * times);
        };
    }

    private Occurrence of(Line line, Point point, Instance instance, int number, LocalDate counted, MovedDate moved) {
        var due = moved.due();
        var sending = Sending.of(due, line.atOnce(), grounds.limits(due), calendar);
        var until = due.plusDays(line.windowDays());
        var timing = new Timing(instance.on(), sending.on(), until, catalogue.label(), line.atDayEnd());
        var id = instance.id(grounds.owner(), line.id(), number);
        var next = sending.nextFrom(today, calendar);
        var inform = line.closing().by() == By.INFORM;
        return new Occurrence(
                id,
                line,
                number,
                instance,
                point,
                counted,
                moved.by(),
                sending,
                new Wanted(
                        due,
                        timing,
                        next,
                        line.atDayEnd() && !evening && next.equals(today),
                        moved.held(),
                        inform,
                        line.anchor().isRolling()),
                grounds.closed(line, instance, number, due).orElse(null),
                isLate(line, due, until));
    }

    /// A silence is never over while it lasts: the longest one needs the reminder most.
    private boolean isLate(Line line, LocalDate due, LocalDate until) {
        return !line.anchor().isRolling() && lastRaised(line, due, until).isBefore(today);
    }

    private static LocalDate lastRaised(Line line, LocalDate due, LocalDate until) {
        var late = due.plusDays(RAISED_LATE);
        return line.repeats() || until.isAfter(late) ? until : late;
    }
}
