package dk.overgang.notification.recipients.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.notification.recipients.domain.RecipientRefusal.CoversThemselves;
import dk.overgang.notification.recipients.domain.RecipientRefusal.EndsBeforeStart;
import dk.overgang.notification.recipients.domain.RecipientRefusal.Overlaps;
import dk.overgang.notification.recipients.domain.RecipientRefusal.Unknown;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A worker as one who gets reminders: when the worker is absent, and who covers meanwhile (E26).
///
/// @param worker the subject of the worker's tokens
public record Recipient(String municipality, UUID worker, List<Absence> absences) {

    /// From the first to the last day, both included, another worker gets the reminders.
    public record Absence(UUID id, LocalDate from, LocalDate to, UUID cover) {

        public boolean includes(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        private boolean meets(Absence other) {
            return !from.isAfter(other.to) && !other.from.isAfter(to);
        }

        /// Its days that lie in another one; empty where there are none.
        Optional<Absence> within(Absence other) {
            return meets(other)
                    ? Optional.of(new Absence(
                            id,
                            from.isBefore(other.from) ? other.from : from,
                            to.isAfter(other.to) ? other.to : to,
                            cover))
                    : Optional.empty();
        }
    }

    public Recipient {
        absences = List.copyOf(absences);
    }

    public static Recipient unknown(String municipality, UUID worker) {
        return new Recipient(municipality, worker, List.of());
    }

    /// A worker of one municipality: the id of the document.
    public static UUID idOf(String municipality, UUID worker) {
        return UUID.nameUUIDFromBytes(
                "%s/%s/recipient".formatted(municipality, worker).getBytes(StandardCharsets.UTF_8));
    }

    /// Whom the worker named as cover for a day.
    public Optional<UUID> coverOn(LocalDate day) {
        return absences.stream()
                .filter(absence -> absence.includes(day))
                .map(Absence::cover)
                .findFirst();
    }

    public Decision<Recipient> isAbsent(Absence absence) {
        if (absence.cover().equals(worker)) {
            return Decision.refused(new CoversThemselves());
        }
        if (absence.to().isBefore(absence.from())) {
            return Decision.refused(new EndsBeforeStart(absence.from()));
        }
        return Decision.unless(
                absences.stream()
                        .filter(absence::meets)
                        .findFirst()
                        .map(other -> new Overlaps(other.from(), other.to())),
                () -> {
                    var all = new ArrayList<>(absences);
                    all.add(absence);
                    return Decision.changed(new Recipient(municipality, worker, all));
                });
    }

    public Decision<Recipient> isThere(UUID absence) {
        var rest = absences.stream().filter(one -> !one.id().equals(absence)).toList();
        return rest.size() == absences.size()
                ? Decision.refused(new Unknown())
                : Decision.changed(new Recipient(municipality, worker, rest));
    }

    /// The last day of the last absence.
    public Optional<LocalDate> lastAbsentOn() {
        return absences.stream().map(Absence::to).max(LocalDate::compareTo);
    }
}
