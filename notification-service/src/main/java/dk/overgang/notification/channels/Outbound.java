package dk.overgang.notification.channels;

import dk.overgang.notification.channels.domain.Delivery.Kind;
import dk.overgang.notification.channels.mail.MailChannel;
import dk.overgang.notification.channels.sms.SmsGateway;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// The channels that are set up.
record Outbound(Optional<MailChannel> mail, Optional<SmsGateway> sms) {

    /// What can be delivered by them.
    Set<Kind> kinds() {
        var kinds = EnumSet.noneOf(Kind.class);
        if (mail.isPresent()) {
            kinds.addAll(EnumSet.of(Kind.DAILY_DIGEST, Kind.WEEKLY_DIGEST, Kind.ESCALATIONS));
        }
        if (sms.isPresent()) {
            kinds.add(Kind.SMS);
        }
        return kinds;
    }
}
