package dk.overgang.referral.referrals;

import dk.overgang.access.Caller;
import dk.overgang.access.Role;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.referrals.domain.Progress;
import dk.overgang.referral.referrals.domain.Reassessed;
import dk.overgang.referral.referrals.domain.Referral;
import dk.overgang.referral.referrals.domain.Transition;
import dk.overgang.referral.referrals.domain.eligibility.Answer;
import dk.overgang.referral.referrals.domain.eligibility.Effect;
import dk.overgang.referral.referrals.domain.eligibility.Hit;
import dk.overgang.referral.referrals.domain.eligibility.Judged;
import dk.overgang.referral.referrals.domain.eligibility.Outcome;
import dk.overgang.referral.referrals.domain.grants.Grant;
import dk.overgang.referral.referrals.domain.intake.Background;
import dk.overgang.referral.referrals.domain.review.Assessment;
import dk.overgang.referral.referrals.domain.review.AuthorityDecision;
import dk.overgang.referral.referrals.domain.review.Missing;
import dk.overgang.referral.referrals.domain.review.Waiting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A referral as a client sees it. It never names the person, and only the authority sees assessment, place on the
/// waiting list, decision and grant.
public record ReferralView(
        UUID referralId,
        UUID citizenId,
        String programme,
        String source,
        Transition transition,
        Background background,
        Progress status,
        Instant receivedAt,
        @Nullable UUID linkedTo,
        @Nullable Reassessed reassesses,
        List<Missing> missing,
        @Nullable Outcome outcome,
        @Nullable AssessmentView assessment,
        @Nullable Waiting waiting,
        @Nullable LocalDate decidedOn,
        @Nullable AuthorityDecision decision,
        @Nullable Grant grant,
        @Nullable LocalDate firstContactOn) {

    public record AssessmentView(
            String ruleSet,
            String version,
            Outcome outcome,
            List<HitView> hits,
            List<RuleView> rules,
            List<Answer> answers,
            @Nullable String vumOrder,
            LocalDate assessedOn) {

        static @Nullable AssessmentView of(@Nullable Assessment assessment, Locale locale) {
            if (assessment == null) {
                return null;
            }
            var finding = assessment.finding();
            return new AssessmentView(
                    finding.ruleSet(),
                    finding.version(),
                    finding.outcome(),
                    finding.hits().stream().map(hit -> HitView.of(hit, locale)).toList(),
                    finding.rules().stream()
                            .map(rule -> RuleView.of(rule, locale))
                            .toList(),
                    assessment.answers(),
                    assessment.vumOrder(),
                    assessment.on());
        }
    }

    /// A rule that applied.
    public record HitView(String code, String source, Effect effect, String text, List<String> instead) {

        static HitView of(Hit hit, Locale locale) {
            return new HitView(
                    hit.code(), hit.source(), hit.effect(), hit.text().in(locale), hit.instead());
        }
    }

    /// Every rule of the rule set with what came of it, in the order of the set.
    ///
    /// @param text what it says where it hits
    /// @param facts what it asks about, as far as that was known
    public record RuleView(
            String code,
            String source,
            Effect effect,
            Judged.Result result,
            String text,
            List<String> instead,
            List<Answer> facts) {

        static RuleView of(Judged rule, Locale locale) {
            return new RuleView(
                    rule.code(),
                    rule.source(),
                    rule.effect(),
                    rule.result(),
                    rule.text().in(locale),
                    rule.instead(),
                    rule.facts());
        }
    }

    /// What the caller's role may see of the referral, which the citizen must have.
    public static ReferralView of(Citizen citizen, UUID referralId, Caller caller, Locale locale) {
        var referral = citizen.referral(referralId).orElseThrow();
        return caller.has(Role.AUTHORITY) ? toAuthority(citizen, referral, locale) : toSender(citizen, referral);
    }

    /// All of it.
    public static ReferralView toAuthority(Citizen citizen, Referral referral, Locale locale) {
        var review = referral.review();
        var assessment = review.assessment();
        return new ReferralView(
                referral.referralId(),
                citizen.citizenId(),
                referral.programme(),
                referral.source(),
                referral.transition(),
                referral.background(),
                citizen.progress(referral),
                referral.receivedAt(),
                referral.linkedTo(),
                referral.reassesses(),
                review.missing(),
                assessment == null ? null : assessment.finding().outcome(),
                AssessmentView.of(assessment, locale),
                review.waiting(),
                referral.decidedOn(),
                review.decision(),
                citizen.grant(referral.referralId()).orElse(null),
                referral.firstContactOn());
    }

    public static ReferralView toSender(Citizen citizen, Referral referral) {
        return new ReferralView(
                referral.referralId(),
                citizen.citizenId(),
                referral.programme(),
                referral.source(),
                referral.transition(),
                referral.background(),
                citizen.progress(referral),
                referral.receivedAt(),
                null,
                referral.reassesses(),
                referral.review().missing(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
