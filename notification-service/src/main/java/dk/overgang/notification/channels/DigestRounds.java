package dk.overgang.notification.channels;

import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Trigger;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.notification.addresses.AddressBook;
import dk.overgang.notification.channels.domain.Delivery;
import dk.overgang.notification.channels.domain.Delivery.Kind;
import dk.overgang.notification.channels.domain.DigestRound;
import dk.overgang.notification.recipients.Coverage;
import dk.overgang.notification.reminders.agenda.DueAgenda;
import dk.overgang.notification.reminders.agenda.DueAgenda.Worker;
import dk.overgang.notification.reminders.domain.calendar.SendingTime;
import dk.overgang.notification.reminders.domain.calendar.WorkingCalendar;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes the digests of a working day: one for each worker who is there and for whom something is due, or for whom
/// the worker covers; for each leader on the first working day of a week, and on a day on which something was
/// escalated. A round that was cut off is made
/// again, and what it had made stays.
///
/// @param changed called when there is something to deliver
record DigestRounds(
        AggregateStore<DigestRound> rounds,
        AggregateStore<Delivery> deliveries,
        DueAgenda due,
        Coverage coverage,
        AddressBook addresses,
        WorkingCalendar calendar,
        SendingTime sending,
        Clock clock,
        DeliveryTimes times,
        Runnable changed)
        implements DueWork.Work {

    @Override
    public Optional<Instant> next() {
        var today = SendingTime.day(clock.instant());
        var day = Stream.iterate(calendar.nextFrom(today), last -> calendar.nextFrom(last.plusDays(1)))
                .filter(this::isToCome)
                .findFirst()
                .orElseThrow();
        return Optional.of(sending.on(day));
    }

    /// The digest of a day that is over is not made: the next one tells the same.
    @Override
    public void run(Instant now) {
        var moment = clock.instant();
        var today = SendingTime.day(moment);
        if (calendar.isWorking(today) && !sending.on(today).isAfter(moment) && isToCome(today)) {
            var made = make(today);
            var _ = rounds.insert(DigestRound.idOf(today), new DigestRound(today, made), List.of(), new Trigger.Time());
            changed.run();
        }
    }

    private boolean isToCome(LocalDate day) {
        return rounds.find(DigestRound.idOf(day)).isEmpty();
    }

    private int make(LocalDate day) {
        Map<String, Presence> presence = new HashMap<>();
        var daily = due.workers(day).stream()
                .flatMap(worker -> presence
                        .computeIfAbsent(worker.municipality(), code -> Presence.on(day, code, coverage))
                        .inPlaceOf(worker.id())
                        .map(there -> new Worker(worker.municipality(), there))
                        .stream())
                .distinct()
                .map(worker -> times.delivery(
                        Kind.DAILY_DIGEST, worker.municipality(), worker.id().toString(), day, null));
        var forLeaders = addresses.leaders().stream()
                .flatMap(leader -> Stream.concat(
                                isFirstOfWeek(day) ? Stream.of(Kind.WEEKLY_DIGEST) : Stream.empty(),
                                due.escalated(leader.municipality(), day, day).isEmpty()
                                        ? Stream.empty()
                                        : Stream.of(Kind.ESCALATIONS))
                        .map(kind -> times.delivery(kind, leader.municipality(), leader.subject(), day, null)));
        var all = Stream.concat(daily, forLeaders).toList();
        all.forEach(one -> {
            var _ = deliveries.insert(one.id(), one, List.of(), new Trigger.Time());
        });
        return all.size();
    }

    private boolean isFirstOfWeek(LocalDate day) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return calendar.nextFrom(monday).equals(day);
    }
}
