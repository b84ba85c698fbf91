package dk.overgang.portal.referrals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The questions and codes of referrals as referral-service has them, with their words.
record ReferralRules(Intake intake, List<Questions> assessments, List<Code> legalBases, Decisions decisions) {

    record Text(String da, String en) {

        String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : da;
        }
    }

    record Code(String code, Text text) {}

    record Intake(List<Code> sources, List<Code> transitions, Map<String, List<Code>> background) {}

    record Question(String code, List<String> answers, boolean required, Text text) {}

    record Questions(String programme, String version, List<Question> questions) {}

    record Decisions(List<Code> declineReasons, List<Code> nextSteps, List<Code> deviationReasons) {}

    /// A code with its words, for a list of choices.
    record Choice(String code, String text) {}

    List<Question> questions(String programme) {
        return assessments.stream()
                .filter(one -> one.programme().equals(programme))
                .findFirst()
                .map(Questions::questions)
                .orElse(List.of());
    }

    static List<Choice> choices(List<Code> codes, Locale locale) {
        return codes.stream()
                .map(code -> new Choice(code.code(), code.text().in(locale)))
                .toList();
    }

    /// The words of a code, or the code where the file does not know it any more; empty for none.
    static String word(List<Code> codes, @Nullable String code, Locale locale) {
        return codes.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(one -> one.text().in(locale))
                .orElseGet(() -> code == null ? "" : code);
    }
}
