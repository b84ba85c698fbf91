package dk.overgang.notification.reminders.domain;

import dk.overgang.notification.reminders.domain.Catalogue.AtBoundary;
import dk.overgang.notification.reminders.domain.Catalogue.InPause;
import dk.overgang.notification.reminders.domain.CourseFacts.Plan;
import dk.overgang.notification.reminders.domain.Reminder.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which reminders a course should have on a day. The existing reminders are read only for what has fired.
record Planning(CourseFacts course, LocalDate today, Map<UUID, Reminder> known, List<Interruption> interruptions) {

    /// A wanted reminder: when it is due, and whether it must wait for a pause to end.
    record Wanted(UUID id, String kind, int number, LocalDate due, boolean held) {}

    static Planning of(CourseFacts course, LocalDate today, Map<UUID, Reminder> known) {
        return new Planning(course, today, known, Interruption.of(course));
    }

    /// Nothing at all once the course has ended (E23).
    List<Wanted> wanted(Catalogue catalogue) {
        if (course.ended()) {
            return List.of();
        }
        return Stream.concat(
                        catalogue.atBoundary().stream().flatMap(this::atBoundaries),
                        catalogue.inPause().stream().flatMap(this::inOpenPause))
                .toList();
    }

    private Stream<Wanted> atBoundaries(AtBoundary rule) {
        var plan = course.plan();
        return plan == null
                ? Stream.empty()
                : rule.boundaries().stream().flatMap(number -> atBoundary(rule, number, plan).stream());
    }

    private List<Wanted> atBoundary(AtBoundary rule, int number, Plan plan) {
        return plan
                .boundary(number)
                .map(boundary -> new Wanted(
                        Reminder.idOf(course.courseId(), rule.kind(), number, "plan"),
                        rule.kind(),
                        number,
                        notBeforeTheReturn(boundary, boundary.plusDays(rule.days())),
                        plan.held()))
                .stream()
                .toList();
    }

    /// A date that a pause has moved is due on the resume day at the earliest (S7).
    private LocalDate notBeforeTheReturn(LocalDate boundary, LocalDate due) {
        return interruptions.stream()
                .filter(interruption -> interruption.moved(boundary))
                .flatMap(interruption -> Stream.ofNullable(interruption.to()))
                .filter(due::isBefore)
                .max(LocalDate::compareTo)
                .orElse(due);
    }

    private Stream<Wanted> inOpenPause(InPause rule) {
        return interruptions.stream().filter(Interruption::open).flatMap(pause -> every(rule, pause).stream());
    }

    /// Those that have fired and one that is to come. Dates already gone by when the pause was reported are left
    /// out.
    private List<Wanted> every(InPause rule, Interruption pause) {
        var wanted = new ArrayList<Wanted>();
        for (var number = 1; wanted.isEmpty() || !wanted.getLast().due().isAfter(today); number++) {
            var id = Reminder.idOf(
                    course.courseId(), rule.kind(), number, pause.id().toString());
            var date = pause.from().plusDays((long) number * rule.everyDays());
            var before = known.get(id);
            if (before != null && (before.hasFired() || before.is(State.DONE))) {
                wanted.add(new Wanted(id, rule.kind(), number, before.due(), false));
            } else if (!date.isBefore(today) || isPlannedFor(date, before)) {
                wanted.add(new Wanted(id, rule.kind(), number, date, false));
            }
        }
        return wanted;
    }

    private static boolean isPlannedFor(LocalDate date, @Nullable Reminder before) {
        return before != null && before.is(State.PLANNED) && before.due().equals(date);
    }
}
