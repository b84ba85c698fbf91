package dk.overgang.network.plans.domain;

import dk.overgang.encryption.domain.EncryptedText;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Somebody who supports the citizen after the course.
///
/// @param memberId of the network, where it is a member of it
/// @param role in words, such as sister or contact person
/// @param when there is contact, and how often
public record Supporter(
        EncryptedText name,
        @Nullable UUID memberId,
        @Nullable EncryptedText role,
        @Nullable EncryptedText when,
        @Nullable EncryptedText phone) {

    Supporter renewed(UnaryOperator<EncryptedText> renewal) {
        return new Supporter(
                renewal.apply(name),
                memberId,
                Texts.renewed(role, renewal),
                Texts.renewed(when, renewal),
                Texts.renewed(phone, renewal));
    }

    Stream<EncryptedText> texts() {
        return Texts.all(name, role, when, phone);
    }
}
