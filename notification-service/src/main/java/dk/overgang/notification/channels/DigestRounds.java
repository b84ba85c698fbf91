package dk.overgang.notification.channels;

import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Trigger;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.notification.addresses.AddressBook;
import dk.overgang.notification.channels.domain.Delivery;
import dk.overgang.notification.channels.domain.Delivery.Kind;
import dk.overgang.notification.recipients.Coverage;
import dk.overgang.notification.recipients.domain.Presence;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the digests of a working day: one for each worker who is there and for whom something is due, or for whom
/// the worker covers; for each leader in the first round of a week, and where something was escalated since the last
/// round. A round that was cut off is made again, and what it had made stays.
///
/// @param reminders what falls due before, so that a start after a stop has taken the steps of its ladders
/// @param changed called when there is something to deliver
record DigestRounds(
        MadeRounds rounds,
        AggregateStore<Delivery> deliveries,
        DueWork.Work reminders,
        DueAgenda due,
        Coverage coverage,
        AddressBook addresses,
        WorkingCalendar calendar,
        SendingTime sending,
        Clock clock,
        DeliveryTimes times,
        Runnable changed)
        implements DueWork.Work {

    private static final Logger LOG = LoggerFactory.getLogger(DigestRounds.class);

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
            catchUp(now);
            rounds.add(today, make(today));
            changed.run();
        }
    }

    private boolean isToCome(LocalDate day) {
        return !rounds.has(day);
    }

    /// A course that fails is tried again by whoever does this work anyway; it keeps no letter from anybody.
    private void catchUp(Instant now) {
        try {
            reminders.run(now);
        } catch (RuntimeException failed) {
            LOG.warn("Letters are made without a course: {}", failed.getClass().getName());
        }
    }

    private int make(LocalDate day) {
        Map<String, Presence> presence = new HashMap<>();
        var daily = due.workers(day).stream()
                .flatMap(worker -> presence
                        .computeIfAbsent(worker.municipality(), code -> coverage.on(day, code))
                        .inPlaceOf(worker.id())
                        .map(there -> new Worker(worker.municipality(), there))
                        .stream())
                .distinct()
                .map(worker -> times.delivery(
                        Kind.DAILY_DIGEST, worker.municipality(), worker.id().toString(), day, null));
        var isFirstOfWeek = isFirstOfWeek(day);
        var toldUpTo = rounds.toldUpTo(day);
        var forLeaders = addresses.leaders().stream()
                .flatMap(leader -> Stream.concat(
                                isFirstOfWeek ? Stream.of(Kind.WEEKLY_DIGEST) : Stream.empty(),
                                due.escalated(leader.municipality(), day, toldUpTo)
                                                .isEmpty()
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
        return rounds.lastBefore(day).filter(last -> !last.isBefore(monday)).isEmpty();
    }
}
