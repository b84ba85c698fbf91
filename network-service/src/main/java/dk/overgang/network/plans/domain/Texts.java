package dk.overgang.network.plans.domain;

import dk.overgang.encryption.domain.EncryptedText;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The texts of a plan, of which some may be left out.
final class Texts {

    private Texts() {}

    static @Nullable EncryptedText renewed(@Nullable EncryptedText text, UnaryOperator<EncryptedText> renewal) {
        return text == null ? null : renewal.apply(text);
    }

    static Stream<EncryptedText> all(@Nullable EncryptedText... texts) {
        return Stream.of(texts).filter(Objects::nonNull);
    }
}
