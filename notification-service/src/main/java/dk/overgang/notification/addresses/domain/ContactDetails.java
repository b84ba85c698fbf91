package dk.overgang.notification.addresses.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.encryption.domain.EncryptedText;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a person of the municipality gets letters and text messages. Both are personal and kept encrypted.
///
/// @param subject the subject of the person's tokens; a worker's id
/// @param leads whether the person set them as a leader, who gets the weekly digest
/// @param email absent where none is known: then no letter is sent
/// @param phone with the country's number in front, for example `+4512345678`
/// @param sms whether the person gets text messages about what cannot wait
public record ContactDetails(
        String municipality,
        String subject,
        boolean leads,
        @Nullable EncryptedText email,
        @Nullable EncryptedText phone,
        Language language,
        boolean sms) {

    /// The language a person is written to in.
    public enum Language {
        DA,
        EN;

        public Locale locale() {
            return Locale.of(name().toLowerCase(Locale.ROOT));
        }
    }

    public static ContactDetails none(String municipality, String subject) {
        return new ContactDetails(municipality, subject, false, null, null, Language.DA, false);
    }

    /// One person of one municipality: the id of the document.
    public static UUID idOf(String municipality, String subject) {
        return UUID.nameUUIDFromBytes(
                "%s/%s/contact-details".formatted(municipality, subject).getBytes(StandardCharsets.UTF_8));
    }

    /// The addresses as the person wants them.
    public Decision<ContactDetails> become(ContactDetails wanted) {
        return Decision.changed(wanted);
    }

    /// The addresses as somebody else sets them, which does not say whether the person leads.
    public Decision<ContactDetails> becomeThroughAnother(ContactDetails wanted) {
        return Decision.changed(new ContactDetails(
                municipality, subject, leads, wanted.email, wanted.phone, wanted.language, wanted.sms));
    }

    /// The same, its texts encrypted anew.
    public ContactDetails renewed(UnaryOperator<EncryptedText> again) {
        return new ContactDetails(
                municipality,
                subject,
                leads,
                email == null ? null : again.apply(email),
                phone == null ? null : again.apply(phone),
                language,
                sms);
    }

    /// The lowest number of the data keys of its texts.
    public OptionalInt oldestKey() {
        return Stream.of(email, phone)
                .flatMap(Stream::ofNullable)
                .mapToInt(EncryptedText::key)
                .min();
    }
}
