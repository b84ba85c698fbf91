package dk.overgang.notification.addresses.citizens.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.notification.addresses.citizens.domain.OptInCommand.Register;
import dk.overgang.notification.addresses.citizens.domain.OptInCommand.Withdraw;
import dk.overgang.notification.addresses.citizens.domain.OptInRefusal.CitizenIsDead;
import dk.overgang.notification.addresses.domain.ContactDetails.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a citizen gets text messages, and who noted when that the citizen wants them (decision 0037). The number is
/// kept encrypted, and only while the opt-in stands.
///
/// @param optIns the oldest first; the last one stands unless it was withdrawn
/// @param told whether the citizen's courses know what stands
public record CitizenContact(
        String municipality,
        UUID citizenId,
        @Nullable EncryptedText phone,
        Language language,
        List<OptIn> optIns,
        boolean told) {

    /// So many are kept: an older one says nothing about what stands.
    private static final int MOST = 50;

    /// That the citizen wants text messages.
    ///
    /// @param by the subject of the token of who noted it
    /// @param at when it was noted
    public record OptIn(String by, Instant at, @Nullable Withdrawal withdrawal) {}

    /// That the citizen wants none any more.
    public record Withdrawal(String by, Instant at) {}

    public CitizenContact {
        optIns = List.copyOf(optIns);
    }

    public static CitizenContact none(String municipality, UUID citizen) {
        return new CitizenContact(municipality, citizen, null, Language.DA, List.of(), true);
    }

    /// The id of the document of a citizen.
    public static UUID idOf(UUID citizen) {
        return UUID.nameUUIDFromBytes((citizen + "/text-messages").getBytes(StandardCharsets.UTF_8));
    }

    public boolean isOptedIn() {
        return !optIns.isEmpty() && optIns.getLast().withdrawal() == null;
    }

    public Decision<CitizenContact> decide(OptInCommand command) {
        return switch (command) {
            case Register register -> register(register);
            case Withdraw withdraw -> withdraw(withdraw);
        };
    }

    /// Another number or language is an opt-in of its own: who noted it, and when, is known of each.
    private Decision<CitizenContact> register(Register command) {
        if (!command.alive()) {
            return Decision.refused(new CitizenIsDead());
        }
        var all = Stream.concat(optIns.stream(), Stream.of(new OptIn(command.by(), command.at(), null)))
                .toList();
        return Decision.changed(new CitizenContact(
                municipality,
                citizenId,
                command.phone(),
                command.language(),
                all.subList(Math.max(0, all.size() - MOST), all.size()),
                false));
    }

    /// Takes effect at once: the number is forgotten, and no message leaves without one.
    private Decision<CitizenContact> withdraw(Withdraw command) {
        if (!isOptedIn()) {
            return Decision.unchanged();
        }
        var last = optIns.getLast();
        var withdrawn = new OptIn(last.by(), last.at(), new Withdrawal(command.by(), command.at()));
        return Decision.changed(new CitizenContact(
                municipality,
                citizenId,
                null,
                language,
                Stream.concat(optIns.stream().limit(optIns.size() - 1L), Stream.of(withdrawn))
                        .toList(),
                false));
    }

    /// The citizen's courses know what stood; what has changed since is still to be told.
    public Decision<CitizenContact> isTold(CitizenContact what) {
        return optIns.equals(what.optIns)
                ? Decision.changed(new CitizenContact(municipality, citizenId, phone, language, optIns, true))
                : Decision.unchanged();
    }

    /// The same, its number encrypted anew.
    public CitizenContact renewed(UnaryOperator<EncryptedText> again) {
        return new CitizenContact(
                municipality, citizenId, phone == null ? null : again.apply(phone), language, optIns, told);
    }

    /// The number of the data key of its phone number.
    public OptionalInt oldestKey() {
        return phone == null ? OptionalInt.empty() : OptionalInt.of(phone.key());
    }
}
