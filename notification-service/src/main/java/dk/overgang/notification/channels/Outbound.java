package dk.overgang.notification.channels;

import dk.overgang.notification.channels.domain.Delivery.Kind;
import dk.overgang.notification.channels.mail.MailChannel;
import dk.overgang.notification.channels.sms.SmsGateway;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The channels that are set up.
record Outbound(Optional<MailChannel> mail, Optional<SmsGateway> sms) {

    static final String MAIL_SETTING = "OVERGANG_SMTP_HOST";
    static final String SMS_SETTING = "OVERGANG_SMS";

    private static final Logger LOG = LoggerFactory.getLogger(Outbound.class);

    /// Says at the start what is not set up, so that silence is no surprise.
    Outbound {
        if (mail.isEmpty()) {
            LOG.warn("No mail server is set ({}): no letters are sent", MAIL_SETTING);
        }
        if (sms.isEmpty()) {
            LOG.warn("No gateway for text messages is set ({}): none are sent", SMS_SETTING);
        }
    }

    /// What can be delivered by them.
    Set<Kind> kinds() {
        var kinds = EnumSet.noneOf(Kind.class);
        if (mail.isPresent()) {
            kinds.addAll(EnumSet.of(Kind.DAILY_DIGEST, Kind.WEEKLY_DIGEST, Kind.ESCALATIONS));
        }
        if (sms.isPresent()) {
            kinds.addAll(EnumSet.of(Kind.SMS, Kind.CITIZEN_SMS));
        }
        return kinds;
    }
}
