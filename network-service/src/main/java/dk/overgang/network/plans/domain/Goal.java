package dk.overgang.network.plans.domain;

import dk.overgang.encryption.domain.EncryptedText;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A goal or a need for support that goes on after the course.
///
/// @param support who or what helps with it, and how; null where nobody has to
public record Goal(Area area, EncryptedText text, @Nullable EncryptedText support) {

    /// The part of life that it belongs to. The first three are the examples of R-184.
    public enum Area {
        EDUCATION,
        WORK_READINESS,
        FAMILY_REUNION,
        HOME,
        ECONOMY,
        HEALTH,
        SUBSTANCE_USE,
        NETWORK,
        DAILY_LIFE,
        OTHER
    }

    Goal renewed(UnaryOperator<EncryptedText> renewal) {
        return new Goal(area, renewal.apply(text), Texts.renewed(support, renewal));
    }

    Stream<EncryptedText> texts() {
        return Texts.all(text, support);
    }
}
