package dk.overgang.network.partners.domain;

import dk.overgang.encryption.domain.EncryptedText;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An employee of the partner whom to turn to. What would identify the person is encrypted; the person is found by
/// the id.
///
/// @param function what the person does there
/// @param phone at work
/// @param email at work
public record ContactPerson(
        UUID id,
        EncryptedText name,
        @Nullable EncryptedText function,
        @Nullable EncryptedText phone,
        @Nullable EncryptedText email) {

    Stream<EncryptedText> texts() {
        return Stream.of(
                        Stream.of(name),
                        Stream.ofNullable(function),
                        Stream.ofNullable(phone),
                        Stream.ofNullable(email))
                .flatMap(texts -> texts);
    }
}
