package dk.overgang.portal.referrals;

import dk.overgang.portal.services.Allowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A referral as referral-service shows it to the authority.
///
/// @param deadline null where it is decided, or the municipality has no goal
/// @param allowed what may be done with it now, and why not the rest; empty in a list
record ReferralView(
        UUID referralId,
        UUID citizenId,
        String programme,
        String source,
        Transition transition,
        @Nullable Background background,
        String status,
        Instant receivedAt,
        List<String> missing,
        @Nullable Assessment assessment,
        @Nullable Waiting waiting,
        @Nullable LocalDate decidedOn,
        @Nullable Decision decision,
        @Nullable Grant grant,
        @Nullable Deadline deadline,
        List<Allowed> allowed) {

    record Transition(String type, @Nullable LocalDate expectedOn) {}

    record Background(
            @Nullable String gender,
            @Nullable String supportBasis,
            @Nullable String education,
            @Nullable String labourStatus,
            @Nullable String priorSupport,
            @Nullable String network,
            @Nullable List<String> conditions) {}

    record Answer(String question, String answer) {}

    /// A rule with what came of it.
    ///
    /// @param result `HIT`, `NOT_HIT` or `UNKNOWN`
    record Rule(
            String code,
            String source,
            String effect,
            String result,
            String text,
            List<String> instead,
            List<Answer> facts) {}

    record Assessment(
            String ruleSet,
            String version,
            String outcome,
            List<Rule> rules,
            List<Answer> answers,
            LocalDate assessedOn) {

        Optional<String> answer(String question) {
            return answers.stream()
                    .filter(one -> one.question().equals(question))
                    .map(Answer::answer)
                    .findFirst();
        }
    }

    record Waiting(String reason, String priority, LocalDate since) {}

    record Decision(
            LocalDate on,
            String by,
            @Nullable String reason,
            @Nullable String nextStep) {}

    record Grant(
            String legalBasis,
            String paragraph,
            LocalDate decidedOn,
            @Nullable LocalDate endsOn,
            @Nullable String caseNumber) {}

    /// Until when the sender is to have an answer.
    ///
    /// @param daysLeft 0 on the last day that is in time
    record Deadline(LocalDate on, long daysLeft, boolean standsStill) {}

    ReferralView {
        missing = List.copyOf(Objects.requireNonNullElse(missing, List.of()));
        allowed = List.copyOf(Objects.requireNonNullElse(allowed, List.of()));
    }

    /// What the service says of an action; not allowed where it says nothing.
    Allowed allowed(String action) {
        return Allowed.find(allowed, action).orElseGet(() -> new Allowed(action, null, false, null, null));
    }
}
