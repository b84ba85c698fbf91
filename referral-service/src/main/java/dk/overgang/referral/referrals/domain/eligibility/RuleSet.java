package dk.overgang.referral.referrals.domain.eligibility;

import dk.overgang.referral.referrals.domain.rules.Condition;
import dk.overgang.referral.referrals.domain.rules.Facts;
import dk.overgang.referral.referrals.domain.rules.Fault;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The questions and rules of a programme from a day on.
public record RuleSet(String programme, String version, LocalDate from, List<Question> questions, List<Rule> rules) {

    public RuleSet {
        questions = List.copyOf(questions);
        rules = List.copyOf(rules);
    }

    /// What is wrong with the answers; each fault names the question and what may be answered.
    public List<Fault> check(Map<String, String> answers, Facts known) {
        var facts = known.with(new Facts(answers));
        var strange = answers.keySet().stream()
                .filter(code -> question(code).isEmpty())
                .sorted()
                .map(_ -> Fault.oneOf(
                        "answers", questions.stream().map(Question::code).toList()))
                .distinct();
        var wrong = questions.stream()
                .filter(question -> isWrong(question, answers, facts))
                .map(question -> Fault.oneOf("answers." + question.code(), question.answers()));
        return Stream.concat(strange, wrong).toList();
    }

    public Finding judge(Facts facts) {
        var judged = rules.stream().map(rule -> rule.judge(facts)).toList();
        var hits = judged.stream().filter(Judged::isHit).map(Judged::toHit).toList();
        return new Finding(programme, version, Outcome.of(hits), hits, judged);
    }

    /// Some answers to all that must be answered, whatever they come to.
    public Map<String, String> anyAnswers(Facts known) {
        var answers = new LinkedHashMap<String, String>();
        for (var question : questions) {
            var facts = known.with(new Facts(answers));
            if (question.required() && Condition.allHold(question.when(), facts)) {
                answers.put(question.code(), question.answers().getFirst());
            }
        }
        return answers;
    }

    private static boolean isWrong(Question question, Map<String, String> answers, Facts facts) {
        var answer = answers.get(question.code());
        return answer == null
                ? question.required() && Condition.allHold(question.when(), facts)
                : !question.answers().contains(answer);
    }

    private Optional<Question> question(String code) {
        return questions.stream()
                .filter(question -> question.code().equals(code))
                .findFirst();
    }
}
