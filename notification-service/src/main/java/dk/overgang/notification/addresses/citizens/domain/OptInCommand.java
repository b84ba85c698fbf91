package dk.overgang.notification.addresses.citizens.domain;

import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.notification.addresses.domain.ContactDetails.Language;
import java.time.Instant;

/// What a worker notes of a citizen's wish about text messages.
public sealed interface OptInCommand {

    /// The subject of the token of who notes it.
    String by();

    Instant at();

    /// The citizen wants text messages at this number.
    ///
    /// @param alive whether nobody has reported the citizen's death
    record Register(EncryptedText phone, Language language, boolean alive, String by, Instant at)
            implements OptInCommand {}

    /// The citizen wants none any more.
    record Withdraw(String by, Instant at) implements OptInCommand {}
}
