package dk.overgang.network.networks.members;

import dk.overgang.encryption.domain.TextVault;
import dk.overgang.network.data.domain.Text;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.members.Circumstances;
import dk.overgang.network.networks.domain.members.Description;
import dk.overgang.network.networks.domain.members.Member;
import dk.overgang.network.networks.domain.members.MemberContact;
import dk.overgang.network.networks.domain.members.OwnConsent;
import dk.overgang.network.networks.domain.members.Withdrawal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A member as workers see it. Of one whose consent has ended there is left what must be kept: its kind, its states
/// and their days (E25).
///
/// @param withdrawn null while the person may be shown
/// @param who null where the person may not be shown
/// @param allowed the states that it may come to next
/// @param responsibilities how many needs it has been given: ending it makes gaps of them
record MemberView(
        UUID memberId,
        Member.Kind kind,
        Member.State state,
        LocalDate since,
        @Nullable LocalDate firstTriedOn,
        @Nullable LocalDate takenOverOn,
        @Nullable LocalDate lastContactOn,
        boolean mayBeInvolved,
        @Nullable Withdrawn withdrawn,
        @Nullable MemberPerson who,
        List<Member.Step> history,
        List<Member.State> allowed,
        int responsibilities,
        List<Warning> warnings) {

    /// @param on null where the day is not known
    /// @param kept what must be kept, and why
    record Withdrawn(Withdrawal.By by, @Nullable LocalDate on, Text kept) {}

    /// @param consent what the person agreed to last; null where nothing is noted
    /// @param trials in the order of noting
    /// @param texts in the answer about one member only
    record MemberPerson(
            String relation,
            @Nullable String name,
            Description.@Nullable Strength strength,
            Description.Tie tie,
            List<String> areas,
            @Nullable UUID offerId,
            @Nullable UUID partnerId,
            @Nullable OwnConsent consent,
            List<TrialView> trials,
            @Nullable Texts texts) {}

    record Texts(
            @Nullable String phone,
            @Nullable String email,
            @Nullable String help,
            List<MemberContact> contacts) {}

    /// @param note in the answer about one member only
    record TrialView(LocalDate on, String outcome, @Nullable String note, String by) {}

    /// @param code `TAKEN_OVER_WITHOUT_CONTACT`
    /// @param since the day of the last contact, or of taking over
    record Warning(String code, LocalDate since) {}

    /// Everything that a view is made of beside the member.
    ///
    /// @param withTexts whether it is the answer about one member
    record Maker(SupportNetwork network, Circumstances now, NetworkCodes codes, TextVault vault, boolean withTexts) {

        MemberView of(Member member) {
            var withdrawal = member.withdrawal(now.consents());
            return new MemberView(
                    member.id(),
                    member.kind(),
                    member.state(),
                    member.since(),
                    member.firstTriedOn(),
                    member.takenOverOn(),
                    withdrawal.isPresent() ? null : member.lastContactOn(),
                    member.mayBeInvolved(now.consents()),
                    withdrawal
                            .map(why -> new Withdrawn(why.by(), why.on(), codes.keptByLaw()))
                            .orElse(null),
                    withdrawal.isPresent() ? null : who(member),
                    member.history(),
                    member.allowed(now),
                    network.responsibilities().of(member.id()).size(),
                    warnings(member));
        }

        /// Silent in a pause and after the end (E9), and about whom nobody may be shown.
        List<Warning> warnings(Member member) {
            var isRunning = network.status() == SupportNetwork.Status.ACTIVE
                    || network.status() == SupportNetwork.Status.CONTACT;
            return isRunning && member.withdrawal(now.consents()).isEmpty()
                    ? member.silentSince(codes.kind(member.kind()).silenceDays(), now.today()).stream()
                            .map(since -> new Warning("TAKEN_OVER_WITHOUT_CONTACT", since))
                            .toList()
                    : List.of();
        }

        private MemberPerson who(Member member) {
            var description = member.description();
            var consents = member.consents();
            return new MemberPerson(
                    description.relation(),
                    vault.decryptIfAny(description.name()),
                    description.strength(),
                    description.tie(),
                    description.areas(),
                    description.offerId(),
                    description.partnerId(),
                    consents.isEmpty() ? null : consents.getLast(),
                    member.trials().stream().map(this::trial).toList(),
                    withTexts ? texts(member) : null);
        }

        private Texts texts(Member member) {
            var description = member.description();
            return new Texts(
                    vault.decryptIfAny(description.phone()),
                    vault.decryptIfAny(description.email()),
                    vault.decryptIfAny(description.help()),
                    member.contacts());
        }

        private TrialView trial(Member.Trial trial) {
            return new TrialView(
                    trial.on(), trial.outcome(), withTexts ? vault.decryptIfAny(trial.note()) : null, trial.by());
        }
    }
}
