package dk.overgang.referral.referrals.domain.review;

import dk.overgang.referral.referrals.domain.eligibility.Answer;
import dk.overgang.referral.referrals.domain.eligibility.Finding;
import dk.overgang.referral.referrals.domain.rules.Facts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was answered about a citizen, what the rules made of it, and the VUM order that goes with it (R-048,
/// F-08).
public record Assessment(
        Finding finding, List<Answer> answers, @Nullable String vumOrder, LocalDate on, String by) {

    public Assessment {
        answers = List.copyOf(answers);
    }

    public Facts facts() {
        return new Facts(answers.stream().collect(Collectors.toMap(Answer::question, Answer::answer)));
    }
}
