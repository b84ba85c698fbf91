package dk.overgang.notification.channels.sms;

import dk.overgang.notification.channels.domain.Outcome;
import java.util.UUID;

/// Takes text messages for phones.
public interface SmsGateway {

    /// Sends a message.
    ///
    /// @param id the same for the same message: the gateway takes a repeat for one
    /// @param to with the country's number in front
    /// @param text says nothing about anybody
    Outcome send(UUID id, String to, String text);
}
