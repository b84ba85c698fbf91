package dk.overgang.referral.citizens.domain;

import dk.overgang.referral.eligibility.domain.Answer;
import dk.overgang.referral.eligibility.domain.Finding;
import dk.overgang.referral.rules.domain.Facts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was answered about a citizen, what the rules made of it, and the VUM order that goes with it (R-048, F-08).
public record Assessment(
        Finding finding, List<Answer> answers, @Nullable String vumOrder, LocalDate on, String by) {

    public Assessment {
        answers = List.copyOf(answers);
    }

    Facts facts() {
        return new Facts(answers.stream().collect(Collectors.toMap(Answer::question, Answer::answer)));
    }
}
