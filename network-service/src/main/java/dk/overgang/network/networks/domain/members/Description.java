package dk.overgang.network.networks.domain.members;

import dk.overgang.encryption.domain.EncryptedText;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who a member is to the citizen and what it helps with. There is no place for an address: whoever has address
/// protection, or lives with somebody who has, is not found through the network (E28).
///
/// @param relation a code of the municipality's file of codes
/// @param name encrypted, as are phone, email and help
/// @param strength how close they are; null where nobody has said it
/// @param areas codes of the focus areas that it helps with
/// @param help what it does, in words
/// @param offerId the offer of the directory that it stands for
/// @param partnerId the partner that it stands for
public record Description(
        String relation,
        @Nullable EncryptedText name,
        @Nullable EncryptedText phone,
        @Nullable EncryptedText email,
        @Nullable Strength strength,
        Tie tie,
        List<String> areas,
        @Nullable EncryptedText help,
        @Nullable UUID offerId,
        @Nullable UUID partnerId) {

    /// Nothing is known but that there is somebody.
    public static final Description NONE =
            new Description("OTHER", null, null, null, null, Tie.LIVING, List.of(), null, null, null);

    /// How close the citizen and the member are.
    public enum Strength {
        CLOSE,
        MIDDLE,
        DISTANT
    }

    /// Whether the relation lives, and whether a lost one might come back.
    public enum Tie {
        LIVING,
        LOST_MAY_COME_BACK,
        LOST,
        /// It was lost and lives again.
        REGAINED
    }

    public Description {
        areas = areas.stream().distinct().toList();
    }

    Stream<EncryptedText> texts() {
        return Stream.of(name, phone, email, help).filter(Objects::nonNull);
    }

    Description renewed(UnaryOperator<EncryptedText> anew) {
        return new Description(
                relation,
                renewed(name, anew),
                renewed(phone, anew),
                renewed(email, anew),
                strength,
                tie,
                areas,
                renewed(help, anew),
                offerId,
                partnerId);
    }

    private static @Nullable EncryptedText renewed(@Nullable EncryptedText text, UnaryOperator<EncryptedText> anew) {
        return text == null ? null : anew.apply(text);
    }
}
