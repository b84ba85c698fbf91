package dk.overgang.referral.referrals;

import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.referrals.domain.Progress;
import dk.overgang.referral.referrals.domain.Reassessed;
import dk.overgang.referral.referrals.domain.Referral;
import dk.overgang.referral.referrals.domain.Transition;
import dk.overgang.referral.referrals.domain.eligibility.Answer;
import dk.overgang.referral.referrals.domain.eligibility.Effect;
import dk.overgang.referral.referrals.domain.eligibility.Hit;
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

/// What is answered about referrals. No answer names the person, and a sender sees what it sent, not what was
/// thought.
public final class ReferralAnswers {

    private ReferralAnswers() {}

    public record ReferralAnswer(
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
            @Nullable AssessmentAnswer assessment,
            @Nullable Waiting waiting,
            @Nullable LocalDate decidedOn,
            @Nullable AuthorityDecision decision,
            @Nullable Grant grant,
            @Nullable LocalDate firstContactOn) {

        static ReferralAnswer toAuthority(Citizen citizen, Referral referral, Locale locale) {
            var review = referral.review();
            return new ReferralAnswer(
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
                    AssessmentAnswer.outcome(review.assessment()),
                    AssessmentAnswer.of(review.assessment(), locale),
                    review.waiting(),
                    referral.decidedOn(),
                    review.decision(),
                    citizen.grant(referral.referralId()).orElse(null),
                    referral.firstContactOn());
        }

        public static ReferralAnswer toSender(Citizen citizen, Referral referral) {
            return new ReferralAnswer(
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

    record AssessmentAnswer(
            String ruleSet,
            String version,
            Outcome outcome,
            List<HitAnswer> hits,
            List<Answer> answers,
            @Nullable String vumOrder,
            LocalDate assessedOn) {

        static @Nullable Outcome outcome(@Nullable Assessment assessment) {
            return assessment == null ? null : assessment.finding().outcome();
        }

        static @Nullable AssessmentAnswer of(@Nullable Assessment assessment, Locale locale) {
            if (assessment == null) {
                return null;
            }
            var finding = assessment.finding();
            return new AssessmentAnswer(
                    finding.ruleSet(),
                    finding.version(),
                    finding.outcome(),
                    finding.hits().stream()
                            .map(hit -> HitAnswer.of(hit, locale))
                            .toList(),
                    assessment.answers(),
                    assessment.vumOrder(),
                    assessment.on());
        }
    }

    record HitAnswer(String code, String source, Effect effect, String text, List<String> instead) {

        static HitAnswer of(Hit hit, Locale locale) {
            return new HitAnswer(
                    hit.code(), hit.source(), hit.effect(), hit.text().in(locale), hit.instead());
        }
    }

    /// What a sender is told: how far, since when, what is missing, and for a declined citizen why and where to.
    record StatusAnswer(
            UUID referralId,
            Progress status,
            Instant since,
            List<Missing> missing,
            @Nullable LocalDate decidedOn,
            @Nullable String reason,
            @Nullable String nextStep) {

        static StatusAnswer of(Citizen citizen, Referral referral) {
            var decision = referral.review().decision();
            var declined = referral.status() == Referral.Status.DECLINED ? decision : null;
            return new StatusAnswer(
                    referral.referralId(),
                    citizen.progress(referral),
                    referral.steps().getLast().at(),
                    referral.review().missing(),
                    referral.decidedOn(),
                    declined == null ? null : declined.reason(),
                    declined == null ? null : declined.nextStep());
        }
    }

    public record WaitingAnswer(
            UUID referralId,
            UUID citizenId,
            String programme,
            Waiting.Reason reason,
            Waiting.Priority priority,
            LocalDate since,
            long days) {}

    record Page<T>(List<T> items, @Nullable String next) {}
}
