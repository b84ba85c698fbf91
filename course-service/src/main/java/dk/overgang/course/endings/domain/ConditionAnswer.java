package dk.overgang.course.endings.domain;

import dk.overgang.encryption.domain.EncryptedText;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody answered about a closing condition (E21).
///
/// @param reason a code of the municipality's data; of a condition that is not met only
/// @param text what there is to say about it; null where nothing is
/// @param interim who is responsible until somebody is found; of [Condition#RESPONSIBILITY_PLACED] not met only
/// @param by the subject of the token of whoever answered; for an interim actor the leader's
public record ConditionAnswer(
        Condition condition,
        Verdict verdict,
        @Nullable String reason,
        @Nullable EncryptedText text,
        @Nullable InterimActor interim,
        String by,
        Instant at) {

    /// The answers that can be given.
    public enum Verdict {
        MET,
        NOT_MET,
        NOT_RELEVANT
    }

    /// Who is responsible in the meantime.
    public record InterimActor(Kind kind, EncryptedText name) {

        /// What sort of actor it is, as in the network of the citizen.
        public enum Kind {
            PRIVATE,
            PROFESSIONAL,
            CIVIL_SOCIETY,
            AUTHORITY
        }
    }

    Condition.State state() {
        return switch (verdict) {
            case MET -> Condition.State.MET;
            case NOT_MET -> Condition.State.NOT_MET;
            case NOT_RELEVANT -> Condition.State.NOT_RELEVANT;
        };
    }

    Stream<EncryptedText> texts() {
        return Stream.concat(Stream.ofNullable(text), interim == null ? Stream.empty() : Stream.of(interim.name()));
    }

    ConditionAnswer renewed(UnaryOperator<EncryptedText> anew) {
        return new ConditionAnswer(
                condition,
                verdict,
                reason,
                text == null ? null : anew.apply(text),
                interim == null ? null : new InterimActor(interim.kind(), anew.apply(interim.name())),
                by,
                at);
    }
}
