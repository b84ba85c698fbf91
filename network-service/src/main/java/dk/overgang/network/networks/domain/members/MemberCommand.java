package dk.overgang.network.networks.domain.members;

import dk.overgang.encryption.domain.EncryptedText;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody asks of the members of a network. Texts are encrypted already.
public sealed interface MemberCommand {

    /// What is asked of one member.
    sealed interface OfMember extends MemberCommand {
        UUID member();
    }

    /// Think of somebody; nothing is shared with them yet.
    record Propose(UUID id, Member.Kind kind, Description description, LocalDate on) implements MemberCommand {}

    /// Say anew who it is and what it helps with.
    record Describe(UUID member, Description description) implements OfMember {}

    record Move(UUID member, Member.State to, LocalDate on) implements OfMember {}

    /// Note what the person agreed to; it takes the place of what they agreed to before.
    record NoteConsent(UUID member, LocalDate givenOn, List<OwnConsent.Scope> scope) implements OfMember {}

    record WithdrawConsent(UUID member, LocalDate on) implements OfMember {}

    record NoteTrial(
            UUID member,
            LocalDate on,
            String outcome,
            @Nullable EncryptedText note) implements OfMember {}

    record NoteContact(UUID member, LocalDate on, MemberContact.Kind kind) implements OfMember {}

    record PreferCompany(Company.Preference preference, LocalDate on) implements MemberCommand {}

    record TellFamilyStory(UUID id, EncryptedText words, LocalDate on) implements MemberCommand {}
}
