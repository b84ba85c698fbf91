package dk.overgang.referral.citizens.domain;

import dk.overgang.referral.consents.domain.Consent;
import dk.overgang.referral.consents.domain.Permission;
import dk.overgang.referral.onward.domain.OnwardReferral;
import dk.overgang.referral.referrals.domain.Progress;
import dk.overgang.referral.referrals.domain.Reassessed;
import dk.overgang.referral.referrals.domain.Referral;
import dk.overgang.referral.referrals.domain.grants.Grant;
import dk.overgang.referral.stays.domain.Contradiction;
import dk.overgang.referral.stays.domain.Stay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What other services may know of a citizen: everything they decide from, nothing that says who it is. Promised
/// in `contracts`, carried whole by every event.
public record PublicCitizen(
        String municipality,
        UUID citizenId,
        @Nullable LocalDate deceasedOn,
        @Nullable LocalDate movedOn,
        @Nullable Boolean addressProtected,
        List<PublicReferral> referrals,
        List<PublicStay> stays,
        List<PublicConsent> consents,
        List<PublicGrant> grants,
        List<PublicOnward> onwardReferrals) {

    public record PublicReferral(
            UUID referralId,
            String programme,
            Referral.Status status,
            @Nullable LocalDate transitionOn,
            @Nullable LocalDate acceptedOn,
            Progress progress,
            @Nullable UUID linkedTo,
            @Nullable Reassessed reassesses) {

        static PublicReferral of(Citizen citizen, Referral referral) {
            return new PublicReferral(
                    referral.referralId(),
                    referral.programme(),
                    referral.status(),
                    referral.transition().expectedOn(),
                    referral.isAccepted() ? referral.decidedOn() : null,
                    citizen.progress(referral),
                    referral.linkedTo(),
                    referral.reassesses());
        }
    }

    public record PublicGrant(
            UUID referralId,
            String legalBasis,
            LocalDate decidedOn,
            @Nullable LocalDate endsOn) {

        static PublicGrant of(Grant grant) {
            return new PublicGrant(grant.referralId(), grant.legalBasis(), grant.decidedOn(), grant.endsOn());
        }
    }

    /// A stay and what it is made of.
    ///
    /// @param parts the time in each episode, where there are several
    /// @param contradictions what about it cannot all be true, if anything
    public record PublicStay(
            UUID stayId,
            List<UUID> episodes,
            Stay.Kind kind,
            Stay.State state,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable List<PublicPart> parts,
            @Nullable List<Contradiction> contradictions) {

        static PublicStay of(Stay stay) {
            var parts = parts(stay);
            return new PublicStay(
                    stay.id(),
                    parts.stream().map(PublicPart::episode).distinct().toList(),
                    stay.kind(),
                    stay.state(),
                    stay.from(),
                    stay.to(),
                    parts.size() == 1 ? null : parts,
                    stay.contradictions().isEmpty()
                            ? null
                            : stay.contradictions().stream().sorted().toList());
        }

        /// The stay's own id stands for its first episode: they are the same, except where a hospital has used an
        /// episode again after the discharge. Nobody outside shall then take the new stay for the former one.
        private static List<PublicPart> parts(Stay stay) {
            var first = stay.parts().getFirst().episode();
            return stay.parts().stream()
                    .map(part -> new PublicPart(
                            part.episode().equals(first) ? stay.id() : part.episode(), part.from(), part.to()))
                    .toList();
        }
    }

    /// The time in one episode, as far as it was told.
    public record PublicPart(
            UUID episode, @Nullable Instant from, @Nullable Instant to) {}

    /// A consent without its evidence: what may be done, with whom, and until when.
    public record PublicConsent(
            UUID consentId,
            Permission.Purpose purpose,
            @Nullable UUID networkMemberId,
            @Nullable String recipient,
            Consent.State state,
            LocalDate givenOn,
            @Nullable LocalDate expiresOn,
            @Nullable LocalDate endedOn) {

        static PublicConsent of(Consent consent) {
            return new PublicConsent(
                    consent.consentId(),
                    consent.permission().purpose(),
                    consent.permission().networkMember(),
                    consent.permission().recipient(),
                    consent.state(),
                    consent.givenOn(),
                    consent.expiresOn(),
                    consent.endedOn());
        }
    }

    /// That somebody is assessed onward, and how far it is; to what, and under which law, would say too much.
    public record PublicOnward(
            UUID onwardId,
            UUID courseId,
            OnwardReferral.State state,
            LocalDate openedOn,
            @Nullable LocalDate closedOn) {

        static PublicOnward of(OnwardReferral onward) {
            var outcome = onward.outcome();
            return new PublicOnward(
                    onward.onwardId(),
                    onward.course(),
                    onward.state(),
                    onward.openedOn(),
                    outcome == null ? null : outcome.on());
        }
    }

    static PublicCitizen of(Citizen citizen) {
        var told = citizen.hospital().told();
        return new PublicCitizen(
                citizen.caseOf(),
                citizen.citizenId(),
                told.deceasedAt().map(DanishDay::of).orElse(null),
                citizen.movedOn().orElse(null),
                citizen.circumstances().addressProtected() ? true : null,
                citizen.referrals().stream()
                        .map(referral -> PublicReferral.of(citizen, referral))
                        .toList(),
                citizen.stays(told).stream().map(PublicStay::of).toList(),
                citizen.consents().all().stream().map(PublicConsent::of).toList(),
                citizen.grants().stream().map(PublicGrant::of).toList(),
                citizen.ahead().onward().stream().map(PublicOnward::of).toList());
    }
}
