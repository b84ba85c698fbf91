package dk.overgang.notification.partners.domain;

import dk.overgang.notification.reminders.domain.ReminderEvent;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.domain.planning.Rules;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The reminders about one partner.
///
/// @param plannedBy the version of the catalogue by which all of them were planned last; absent in what an earlier
///     version stored
public record PartnerReminders(
        PartnerFacts partner,
        List<Reminder> reminders,
        @Nullable String plannedBy) {

    public PartnerReminders {
        reminders = List.copyOf(reminders);
    }

    public static PartnerReminders none(PartnerFacts partner) {
        return new PartnerReminders(partner, List.of(), null);
    }

    /// The id of the document of a partner.
    public static UUID idOf(UUID partner) {
        return UUID.nameUUIDFromBytes((partner + "/reminders").getBytes(StandardCharsets.UTF_8));
    }

    public PartnerReminders hear(PartnerFacts reported, LocalDate today, Rules rules) {
        var after = rules.replanned(new PartnerGrounds(reported), today, true, reminders);
        return new PartnerReminders(reported, after, rules.catalogue().label());
    }

    /// Planned anew by the facts that are known: the rules may have changed.
    public PartnerReminders replanned(LocalDate today, Rules rules) {
        return hear(partner, today, rules);
    }

    /// The day on which the next one is to be sent; absent while none waits.
    public @Nullable LocalDate nextDue() {
        return reminders.stream()
                .flatMap(one -> one.waitsFor().stream())
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /// What is new since an earlier moment.
    public List<ReminderEvent> since(PartnerReminders earlier) {
        return ReminderEvent.between(earlier.reminders, reminders);
    }

    /// The days pass up to this one; each day on which one is to be sent has its turn.
    public PartnerReminders until(LocalDate today, Rules rules) {
        var passing = this;
        for (var next = nextDue(); next != null && !next.isAfter(today); next = passing.nextDue()) {
            passing = passing.hear(partner, next, rules);
        }
        return passing;
    }
}
