package dk.overgang.notification.channels;

import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Trigger;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.notification.addresses.AddressBook;
import dk.overgang.notification.catalogue.domain.Recipient;
import dk.overgang.notification.channels.domain.Delivery;
import dk.overgang.notification.channels.domain.Delivery.Kind;
import dk.overgang.notification.recipients.Coverage;
import dk.overgang.notification.reminders.agenda.SentAlerts;
import dk.overgang.notification.reminders.agenda.SentAlerts.Sent;
import dk.overgang.notification.reminders.domain.calendar.SendingTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Makes a text message of each sent reminder that shall have one: for its worker or who covers, and for the leaders
/// where it is for leaders, or for the citizen. In the quiet hours none is made (E40): the due day stays, the message
/// waits.
///
/// @param changed called when there is something to deliver
record AlertRounds(
        SentAlerts alerts,
        AggregateStore<Delivery> deliveries,
        Coverage coverage,
        AddressBook addresses,
        SendingTime sending,
        Clock clock,
        DeliveryTimes times,
        Runnable changed)
        implements DueWork.Work {

    /// What could not be told for longer is not told any more: it stands in the list and in the digest.
    private static final int KEPT_DAYS = 1;

    @Override
    public Optional<Instant> next() {
        return alerts.areThereAny() ? Optional.of(sending.awake(clock.instant())) : Optional.empty();
    }

    @Override
    public void run(Instant now) {
        var moment = clock.instant();
        if (sending.awake(moment).equals(moment)) {
            try {
                alerts.each(sent -> make(sent, SendingTime.day(moment)));
            } finally {
                // Also where one failed: what was made of the others is to leave.
                changed.run();
            }
        }
    }

    private void make(Sent sent, LocalDate today) {
        if (!sent.alert().on().isBefore(today.minusDays(KEPT_DAYS))) {
            recipients(sent, today).forEach(recipient -> make(Kind.SMS, sent, recipient));
            if (sent.recipients().contains(Recipient.CITIZEN)) {
                make(Kind.CITIZEN_SMS, sent, sent.citizen().toString());
            }
        }
    }

    private void make(Kind kind, Sent sent, String recipient) {
        var delivery = times.delivery(
                kind,
                sent.municipality(),
                recipient,
                sent.alert().on(),
                sent.alert().reminder());
        var _ = deliveries.insert(delivery.id(), delivery, List.of(), new Trigger.Time());
    }

    private Stream<String> recipients(Sent sent, LocalDate today) {
        var leaders = sent.recipients().contains(Recipient.LEADER)
                ? addresses.leaders().stream()
                        .filter(leader -> leader.municipality().equals(sent.municipality()))
                        .map(AddressBook.Leader::subject)
                : Stream.<String>empty();
        return Stream.concat(worker(sent, today).map(UUID::toString).stream(), leaders)
                .distinct();
    }

    private Optional<UUID> worker(Sent sent, LocalDate today) {
        return sent.recipients().contains(Recipient.WORKER)
                ? Optional.ofNullable(sent.worker())
                        .flatMap(worker ->
                                coverage.on(today, sent.municipality()).inPlaceOf(worker))
                : Optional.empty();
    }
}
