package dk.overgang.notification.channels;

import dk.overgang.notification.addresses.AddressBook;
import dk.overgang.notification.addresses.AddressBook.Reach;
import dk.overgang.notification.channels.domain.Delivery;
import dk.overgang.notification.channels.mail.Letters;
import dk.overgang.notification.reminders.SentAlerts;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/// Carries one claimed thing to its person: where to, what, and what came of it.
///
/// @param clock by which a letter is dated
record Courier(
        AddressBook addresses,
        DigestContents contents,
        SentAlerts alerts,
        Letters letters,
        Outbound outbound,
        DeliveryTimes times,
        Clock clock) {

    private static final Locale DANISH = Locale.of("da");

    Delivery carry(Delivery delivery) {
        var reach = addresses.of(delivery.municipality(), delivery.recipient());
        return switch (delivery.kind()) {
            case DAILY_DIGEST, WEEKLY_DIGEST, ESCALATIONS -> mailed(delivery, reach);
            case SMS -> texted(delivery, reach);
        };
    }

    private Delivery mailed(Delivery delivery, Optional<Reach> reach) {
        var digest = contents.of(delivery, language(reach));
        if (digest.isEmpty()) {
            return delivery.notNeeded();
        }
        var to = reach.map(Reach::email).orElse(null);
        var mail = outbound.mail();
        if (to == null || mail.isEmpty()) {
            return delivery.withoutAddress();
        }
        var outcome = mail.get().send(digest.get(), to, delivery.id(), clock.instant());
        return times.after(delivery, outcome);
    }

    /// Who wants no text messages gets none, and nobody is told of what has been answered since.
    private Delivery texted(Delivery delivery, Optional<Reach> reach) {
        var to = reach.map(Reach::phone).orElse(null);
        var about = delivery.about();
        var sms = outbound.sms();
        if (to == null || about == null || sms.isEmpty() || !alerts.stands(about)) {
            return delivery.notNeeded();
        }
        return times.after(delivery, sms.get().send(delivery.id(), to, letters.text("sms", language(reach))));
    }

    private static Locale language(Optional<Reach> reach) {
        return reach.map(Reach::language).orElse(DANISH);
    }
}
