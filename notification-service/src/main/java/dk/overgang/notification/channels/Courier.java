package dk.overgang.notification.channels;

import dk.overgang.notification.addresses.AddressBook;
import dk.overgang.notification.addresses.AddressBook.Reach;
import dk.overgang.notification.addresses.citizens.CitizenPhones;
import dk.overgang.notification.channels.domain.Delivery;
import dk.overgang.notification.channels.domain.Delivery.Kind;
import dk.overgang.notification.channels.mail.Letters;
import dk.overgang.notification.reminders.agenda.SentAlerts;
import dk.overgang.notification.reminders.agenda.SentAlerts.Appointment;
import dk.overgang.notification.reminders.domain.calendar.SendingTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Carries one claimed thing to its person: where to, what, and what came of it.
///
/// @param clock by which a letter is dated, and by which it is night
/// @param quiet the hours in which no text message leaves, whatever it waited for before (E40)
record Courier(
        AddressBook addresses,
        CitizenPhones citizens,
        DigestContents contents,
        SentAlerts alerts,
        Letters letters,
        Outbound outbound,
        DeliveryTimes times,
        Clock clock,
        SendingTime quiet) {

    private static final Locale DANISH = Locale.of("da");

    Delivery carry(Delivery delivery) {
        return switch (delivery.kind()) {
            case DAILY_DIGEST, WEEKLY_DIGEST, ESCALATIONS -> mailed(delivery, reach(delivery));
            case SMS, CITIZEN_SMS -> awakeOrLater(delivery);
        };
    }

    private Delivery awakeOrLater(Delivery delivery) {
        var now = clock.instant();
        var awake = quiet.awake(now);
        if (awake.isAfter(now)) {
            return times.asleep(delivery, Duration.between(now, awake));
        }
        return delivery.kind() == Kind.SMS ? texted(delivery, reach(delivery)) : textedToCitizen(delivery);
    }

    private Optional<Reach> reach(Delivery delivery) {
        return addresses.of(delivery.municipality(), delivery.recipient());
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

    /// Asked at the moment it leaves: whether the opt-in stands, and whether the appointment does.
    private Delivery textedToCitizen(Delivery delivery) {
        var to = citizens.of(UUID.fromString(delivery.recipient()));
        var about = Optional.ofNullable(delivery.about()).flatMap(alerts::appointment);
        var sms = outbound.sms();
        if (to.isEmpty() || about.isEmpty() || sms.isEmpty()) {
            return delivery.notNeeded();
        }
        var text = text(about.get(), to.get().language());
        return times.after(delivery, sms.get().send(delivery.id(), to.get().phone(), text));
    }

    private String text(Appointment appointment, Locale language) {
        var day = letters.day(appointment.on(), language);
        var own = appointment.message();
        return own == null
                ? letters.text("sms.citizen", language, day)
                : own.text(!language.getLanguage().equals("en"), day);
    }

    private static Locale language(Optional<Reach> reach) {
        return reach.map(Reach::language).orElse(DANISH);
    }
}
