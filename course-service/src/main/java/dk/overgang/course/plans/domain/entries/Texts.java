package dk.overgang.course.plans.domain.entries;

import dk.overgang.encryption.domain.EncryptedText;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A text of an entry that may be absent.
final class Texts {

    private Texts() {}

    static Stream<EncryptedText> of(@Nullable EncryptedText text) {
        return Optional.ofNullable(text).stream();
    }

    static @Nullable EncryptedText anew(UnaryOperator<EncryptedText> renewal, @Nullable EncryptedText text) {
        return text == null ? null : renewal.apply(text);
    }
}
