package dk.overgang.portal.referrals;

import dk.overgang.portal.layout.Words;
import dk.overgang.portal.referrals.ReferralPage.Asked;
import dk.overgang.portal.referrals.ReferralPage.Choices;
import dk.overgang.portal.referrals.ReferralPage.Decided;
import dk.overgang.portal.referrals.ReferralPage.Fact;
import dk.overgang.portal.referrals.ReferralPage.RuleLine;
import dk.overgang.portal.referrals.ReferralRules.Choice;
import dk.overgang.portal.referrals.ReferralRules.Code;
import dk.overgang.portal.referrals.ReferralRules.Question;
import dk.overgang.portal.referrals.ReferralView.Answer;
import dk.overgang.portal.referrals.ReferralView.Assessment;
import dk.overgang.portal.referrals.ReferralView.Background;
import dk.overgang.portal.referrals.ReferralView.Rule;
import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.ServiceProblem;
import dk.overgang.portal.services.course.ProgrammeNames;
import dk.overgang.portal.services.course.ProgrammeNames.ProgrammeApi;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/// Puts the page of one referral together.
@Component
class ReferralDesk {

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final int BIRTH_DATE = 6;
    private static final String UNANSWERED = "";

    private final ReferralApi api;
    private final ProgrammeApi programmes;
    private final Parts parts;

    ReferralDesk(ReferralApi api, ProgrammeApi programmes, Parts parts) {
        this.api = api;
        this.programmes = programmes;
        this.parts = parts;
    }

    ReferralPage page(UUID id, Typed typed, Words words) {
        var rules = parts.start(api::rules);
        var names = parts.start(this::programmeNames);
        var answer = api.referral(id);
        var referral = Objects.requireNonNull(answer.getBody());
        var citizen = citizen(referral.citizenId());
        var known = rules.get()
                .orElse(new ReferralRules(
                        new ReferralRules.Intake(List.of(), List.of(), Map.of()),
                        List.of(),
                        List.of(),
                        new ReferralRules.Decisions(List.of(), List.of(), List.of())));
        var questions = known.questions(referral.programme());
        var locale = words.locale();
        return new ReferralPage(
                referral,
                citizen.map(ReferralApi.Citizen::name).orElseGet(() -> words.text("name.away")),
                citizen.map(ReferralApi.Citizen::cpr)
                        .filter(cpr -> cpr.length() > BIRTH_DATE)
                        .map(cpr -> cpr.substring(0, BIRTH_DATE))
                        .orElse(null),
                Objects.requireNonNullElse(answer.getHeaders().getETag(), ""),
                UUID.randomUUID(),
                ReferralRules.word(
                        known.intake().transitions(), referral.transition().type(), locale),
                ReferralRules.word(known.intake().sources(), referral.source(), locale),
                names.get()
                        .found()
                        .flatMap(all -> all.name(referral.programme(), locale))
                        .orElse(referral.programme()),
                LocalDate.ofInstant(referral.receivedAt(), DENMARK),
                background(referral.background(), known.intake().background(), words),
                asked(questions, true, referral.assessment(), typed, words),
                asked(questions, false, referral.assessment(), typed, words),
                rules(referral.assessment(), questions, known, words),
                decided(referral, known, words),
                new Choices(
                        ReferralRules.choices(known.legalBases(), locale),
                        ReferralRules.choices(known.decisions().deviationReasons(), locale),
                        ReferralRules.choices(known.decisions().declineReasons(), locale),
                        ReferralRules.choices(known.decisions().nextSteps(), locale)));
    }

    private Optional<ReferralApi.Citizen> citizen(UUID id) {
        try {
            return parts.start(() -> api.citizen(id)).get().found();
        } catch (ServiceProblem unseen) {
            return Optional.empty();
        }
    }

    /// None where course-service does not tell them: the code is shown then.
    private ProgrammeNames programmeNames() {
        try {
            return programmes.programmes();
        } catch (ServiceProblem unseen) {
            return new ProgrammeNames(List.of());
        }
    }

    private static List<Fact> background(@Nullable Background background, Map<String, List<Code>> codes, Words words) {
        if (background == null) {
            return List.of();
        }
        var single = Stream.of(
                fact("gender", background.gender(), codes, words),
                fact("supportBasis", background.supportBasis(), codes, words),
                fact("education", background.education(), codes, words),
                fact("labourStatus", background.labourStatus(), codes, words),
                fact("priorSupport", background.priorSupport(), codes, words),
                fact("network", background.network(), codes, words));
        var conditions = Objects.requireNonNullElse(background.conditions(), List.<String>of());
        var all = conditions.stream()
                .map(code -> ReferralRules.word(codes.getOrDefault("conditions", List.of()), code, words.locale()))
                .collect(Collectors.joining(", "));
        return Stream.concat(
                        single,
                        Stream.of(Optional.of(all)
                                .filter(text -> !text.isEmpty())
                                .map(text -> new Fact(words.text("referrals.background.conditions"), text))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Fact> fact(
            String field, @Nullable String code, Map<String, List<Code>> codes, Words words) {
        return Optional.ofNullable(code)
                .map(known -> new Fact(
                        words.text("referrals.background." + field),
                        ReferralRules.word(codes.getOrDefault(field, List.of()), known, words.locale())));
    }

    /// What was typed wins over what is stored, where the answers were sent and refused.
    private static List<Asked> asked(
            List<Question> questions, boolean required, @Nullable Assessment assessment, Typed typed, Words words) {
        return questions.stream()
                .filter(question -> question.required() == required)
                .map(question -> new Asked(
                        question.code(),
                        question.text().in(words.locale()),
                        Stream.concat(
                                        question.answers().stream().map(code -> new Choice(code, answer(code, words))),
                                        Stream.of(new Choice(UNANSWERED, answer("UNKNOWN", words))))
                                .toList(),
                        typed.form().equals("answers")
                                ? typed.value(question.code())
                                : stored(assessment, question.code())))
                .toList();
    }

    private static String stored(@Nullable Assessment assessment, String question) {
        return assessment == null ? UNANSWERED : assessment.answer(question).orElse(UNANSWERED);
    }

    /// Answers and facts are codes of the municipality's files: one without a text is shown as it is.
    private static String answer(String code, Words words) {
        try {
            return words.text("referrals.answer." + code);
        } catch (NoSuchMessageException otherCode) {
            return code;
        }
    }

    private static List<RuleLine> rules(
            @Nullable Assessment assessment, List<Question> questions, ReferralRules known, Words words) {
        return assessment == null
                ? List.of()
                : assessment.rules().stream()
                        .map(rule -> line(rule, questions, known, words))
                        .sorted(Comparator.comparingInt(
                                line -> List.of("late", "wait", "open", "good").indexOf(line.kind())))
                        .toList();
    }

    private static RuleLine line(Rule rule, List<Question> questions, ReferralRules known, Words words) {
        var kind = switch (rule.result()) {
            case "HIT" -> Set.of("EXCLUDES", "REQUIRES").contains(rule.effect()) ? "late" : "wait";
            case "UNKNOWN" -> "open";
            default -> "good";
        };
        var icon = switch (kind) {
            case "late" -> "error";
            case "wait" -> "warning";
            case "open" -> "help";
            default -> "check";
        };
        var result = rule.result().equals("HIT") ? "HIT." + rule.effect() : rule.result();
        return new RuleLine(
                rule.text(),
                rule.source(),
                kind,
                icon,
                words.text("referrals.result." + result),
                rule.facts().stream().map(fact -> fact(fact, questions, words)).toList(),
                rule.result().equals("HIT")
                        ? rule.instead().stream()
                                .map(code ->
                                        ReferralRules.word(known.decisions().nextSteps(), code, words.locale()))
                                .collect(Collectors.joining(", "))
                        : "");
    }

    private static String fact(Answer fact, List<Question> questions, Words words) {
        var question = questions.stream()
                .filter(one -> one.code().equals(fact.question()))
                .findFirst()
                .map(one -> one.text().in(words.locale()))
                .orElseGet(() -> named(fact.question(), words));
        return question + " " + answer(fact.answer(), words);
    }

    private static String named(String fact, Words words) {
        try {
            return words.text("referrals.fact." + fact);
        } catch (NoSuchMessageException unknown) {
            return fact + ":";
        }
    }

    private static Decided decided(ReferralView referral, ReferralRules known, Words words) {
        var decision = referral.decision();
        var grant = referral.grant();
        var reasons = Stream.concat(
                        known.decisions().declineReasons().stream(), known.decisions().deviationReasons().stream())
                .toList();
        return new Decided(
                decision == null ? "" : ReferralRules.word(reasons, decision.reason(), words.locale()),
                decision == null
                        ? ""
                        : ReferralRules.word(known.decisions().nextSteps(), decision.nextStep(), words.locale()),
                grant == null ? "" : ReferralRules.word(known.legalBases(), grant.legalBasis(), words.locale()));
    }
}
