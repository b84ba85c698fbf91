package dk.overgang.network.plans.domain;

import dk.overgang.encryption.domain.EncryptedText;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whom the citizen calls or goes to in a crisis: a person, or an acute offer.
///
/// @param memberId of the network, where it is a member of it
/// @param where to go, or when somebody is there
public record CrisisContact(
        EncryptedText name,
        @Nullable UUID memberId,
        @Nullable EncryptedText phone,
        @Nullable EncryptedText where) {

    CrisisContact renewed(UnaryOperator<EncryptedText> renewal) {
        return new CrisisContact(
                renewal.apply(name), memberId, Texts.renewed(phone, renewal), Texts.renewed(where, renewal));
    }

    Stream<EncryptedText> texts() {
        return Texts.all(name, phone, where);
    }
}
