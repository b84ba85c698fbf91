package dk.overgang.notification.reminders.lists;

import dk.overgang.access.scope.Scope;
import dk.overgang.notification.reminders.domain.life.Reminder;
import java.util.List;
import java.util.UUID;

/// The reminders about partners, which stand in a leader's list beside those of the courses.
public interface PartnerRows {

    /// A reminder about a partner; no citizen is in it.
    record PartnerRow(String municipality, UUID partnerId, Reminder reminder) {}

    /// Those of the caller's municipality.
    List<PartnerRow> of(Scope scope);
}
