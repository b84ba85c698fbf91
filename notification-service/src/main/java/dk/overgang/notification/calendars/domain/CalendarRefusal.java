package dk.overgang.notification.calendars.domain;

import dk.overgang.commands.domain.Refusal;

/// Why a calendar feed is not made or revoked.
public sealed interface CalendarRefusal extends Refusal {

    record Unknown() implements CalendarRefusal {}

    /// So many are valid already.
    record TooMany(int most) implements CalendarRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case Unknown() -> Reason.notFound();
            case TooMany(var most) -> Reason.conflict("calendar-feed:too-many", most);
        };
    }
}
