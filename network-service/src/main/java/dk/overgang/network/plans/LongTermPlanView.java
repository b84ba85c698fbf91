package dk.overgang.network.plans;

import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.network.plans.domain.Contents;
import dk.overgang.network.plans.domain.CrisisContact;
import dk.overgang.network.plans.domain.CrisisPart;
import dk.overgang.network.plans.domain.Goal;
import dk.overgang.network.plans.domain.InvolvedMembers;
import dk.overgang.network.plans.domain.LongTermPlan;
import dk.overgang.network.plans.domain.PlanVersion;
import dk.overgang.network.plans.domain.PlanVersion.Party;
import dk.overgang.network.plans.domain.Supporter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a plan is shown. Of a member whom the citizen no longer permits to involve only the id is shown, in
/// former versions too.
record LongTermPlanView(InvolvedMembers involved, TextVault vault) {

    /// One version of a plan.
    ///
    /// @param version 0 before the plan is written
    /// @param missing what it does not say and needs before it can be agreed: names of fields
    record PlanItem(
            UUID planId,
            UUID courseId,
            UUID citizenId,
            LongTermPlan.Kind kind,
            int version,
            @Nullable Instant writtenAt,
            @Nullable String writtenBy,
            @Nullable AgreementItem agreement,
            List<String> missing,
            Contents.Language language,
            List<GoalItem> goals,
            @Nullable String support,
            List<SupporterItem> supporters,
            CrisisItem crisis,
            @Nullable String citizensWords,
            @Nullable LocalDate reviewOn) {}

    /// That a version was agreed.
    record AgreementItem(LocalDate on, List<Party> with, Instant notedAt, String notedBy) {

        static @Nullable AgreementItem of(PlanVersion version) {
            var agreement = version.agreement();
            return agreement == null
                    ? null
                    : new AgreementItem(
                            agreement.on(),
                            agreement.with().stream().sorted().toList(),
                            agreement.at(),
                            agreement.by());
        }
    }

    record GoalItem(Goal.Area area, String text, @Nullable String support) {}

    /// @param withheld whether it is a member whom the citizen no longer permits to involve
    record SupporterItem(
            @Nullable UUID memberId,
            boolean withheld,
            @Nullable String name,
            @Nullable String role,
            @Nullable String when,
            @Nullable String phone) {}

    record CrisisItem(
            List<String> earlySigns,
            List<String> whatHelps,
            List<String> firstSteps,
            List<ContactItem> calls,
            List<ContactItem> acuteOffers) {}

    /// @param withheld whether it is a member whom the citizen no longer permits to involve
    record ContactItem(
            @Nullable UUID memberId,
            boolean withheld,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String where) {}

    /// The version that stands; an empty one before the plan is written.
    PlanItem current(LongTermPlan plan) {
        return plan.current()
                .map(version -> item(plan, plan.version(), version))
                .orElseGet(() -> item(plan, 0, null, null, null, Contents.EMPTY));
    }

    PlanItem item(LongTermPlan plan, int number, PlanVersion version) {
        return item(plan, number, version.at(), version.by(), AgreementItem.of(version), version.contents());
    }

    private PlanItem item(
            LongTermPlan plan,
            int number,
            @Nullable Instant at,
            @Nullable String by,
            @Nullable AgreementItem agreement,
            Contents contents) {
        return new PlanItem(
                plan.id(),
                plan.courseId(),
                plan.citizenId(),
                plan.kind(),
                number,
                at,
                by,
                agreement,
                contents.missing(),
                contents.language(),
                contents.goals().stream().map(this::goal).toList(),
                vault.decryptIfAny(contents.support()),
                contents.supporters().stream().map(this::supporter).toList(),
                crisis(contents.crisis()),
                vault.decryptIfAny(contents.citizensWords()),
                contents.reviewOn());
    }

    private GoalItem goal(Goal goal) {
        return new GoalItem(goal.area(), vault.decrypt(goal.text()), vault.decryptIfAny(goal.support()));
    }

    private SupporterItem supporter(Supporter supporter) {
        var memberId = supporter.memberId();
        return involved.mayBeShown(memberId)
                ? new SupporterItem(
                        memberId,
                        false,
                        vault.decrypt(supporter.name()),
                        vault.decryptIfAny(supporter.role()),
                        vault.decryptIfAny(supporter.when()),
                        vault.decryptIfAny(supporter.phone()))
                : new SupporterItem(memberId, true, null, null, null, null);
    }

    private CrisisItem crisis(CrisisPart crisis) {
        return new CrisisItem(
                texts(crisis.earlySigns()),
                texts(crisis.whatHelps()),
                texts(crisis.firstSteps()),
                crisis.calls().stream().map(this::contact).toList(),
                crisis.acuteOffers().stream().map(this::contact).toList());
    }

    private ContactItem contact(CrisisContact contact) {
        var memberId = contact.memberId();
        return involved.mayBeShown(memberId)
                ? new ContactItem(
                        memberId,
                        false,
                        vault.decrypt(contact.name()),
                        vault.decryptIfAny(contact.phone()),
                        vault.decryptIfAny(contact.where()))
                : new ContactItem(memberId, true, null, null, null);
    }

    private List<String> texts(List<EncryptedText> texts) {
        return texts.stream().map(vault::decrypt).toList();
    }
}
