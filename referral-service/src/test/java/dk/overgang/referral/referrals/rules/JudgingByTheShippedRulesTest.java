package dk.overgang.referral.referrals.rules;

import static dk.overgang.referral.referrals.rules.ShippedRules.INTAKE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.referral.referrals.domain.eligibility.Effect;
import dk.overgang.referral.referrals.domain.eligibility.Finding;
import dk.overgang.referral.referrals.domain.eligibility.Hit;
import dk.overgang.referral.referrals.domain.eligibility.Outcome;
import dk.overgang.referral.referrals.domain.eligibility.Rule;
import dk.overgang.referral.referrals.domain.eligibility.RuleSet;
import dk.overgang.referral.referrals.domain.intake.Background;
import dk.overgang.referral.referrals.domain.rules.Facts;
import dk.overgang.referral.referrals.domain.rules.Fault;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who is in the target group, by the rules as they are shipped (F-05, R-021 to ).
class JudgingByTheShippedRulesTest {

    private static final Map<String, String> RIGHT = Map.of(
            "criticalTransition", "YES",
            "wantsSupport", "YES",
            "managesWithNetwork", "YES",
            "ownHome", "YES",
            "sel85TargetGroup", "YES");

    @Test
    void who_is_meant_is_eligible_and_no_rule_hits() {
        var finding = judge("SEL85-9M", "WARD_TO_OWN_HOME", 34, Map.of());

        assertThat(finding.outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(finding.hits()).isEmpty();
        assertThat(finding.version()).isEqualTo("SEL85-9M/2026-1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SEL85-9M  | WARD_TO_OWN_HOME        | 17 | criticalTransition=YES         | ADULT                 | EXCLUDES | NOT_ELIGIBLE
            SEL85-9M  | WARD_TO_OWN_HOME        | 34 | criticalTransition=NO          | CRITICAL_TRANSITION   | EXCLUDES | NOT_ELIGIBLE
            SEL85-9M  | WARD_TO_OWN_HOME        | 34 | wantsSupport=NO                | WISH                  | REQUIRES | NOT_ELIGIBLE
            SEL85-9M  | SHELTER_TO_OWN_HOME     | 34 | ownHome=NO                     | OWN_HOME              | REQUIRES | NOT_ELIGIBLE
            SEL85-9M  | WARD_TO_OWN_HOME        | 34 | sel85TargetGroup=NO            | SEL85_ENTITLED        | REQUIRES | NOT_ELIGIBLE
            LAB31B-6M | WARD_TO_OWN_HOME        | 34 | sel85TargetGroup=YES           | SEL85_FIRST           | REQUIRES | NOT_ELIGIBLE
            SEL85-9M  | WARD_TO_OWN_HOME        | 34 | needsSupportToKeepContact=NO   | KEEPING_CONTACT       | WARNS    | ELIGIBLE
            SEL85-9M  | WARD_TO_OWN_HOME        | 34 | canUseOtherOffers=NO           | OTHER_OFFERS          | WARNS    | ELIGIBLE
            SEL85-9M  | WARD_TO_OWN_HOME        | 34 | attentionPoints=YES            | ATTENTION_POINTS      | WARNS    | ELIGIBLE
            SEL85-9M  | WARD_TO_OWN_HOME        | 34 | mentalDisorder=NO              | MENTAL_DISORDER       | WARNS    | ELIGIBLE
            SEL85-9M  | WARD_TO_OWN_HOME        | 34 | functionalImpairment=NONE      | IMPAIRMENT            | WARNS    | ELIGIBLE
            YOUTH     | PLACEMENT_TO_OWN_HOME   | 24 | benefitsFromCourse=YES         | AGE_OUTSIDE           | WARNS    | ELIGIBLE
            YOUTH     | PLACEMENT_TO_OWN_HOME   | 19 | benefitsFromCourse=NO          | BENEFIT               | REQUIRES | NOT_ELIGIBLE
            YOUTH     | PLACEMENT_TO_OWN_HOME   | 19 | reflectsOnOwnLife=NO           | REFLECTION            | WARNS    | ELIGIBLE
            YOUTH     | PLACEMENT_TO_OWN_HOME   | 19 | greatChallenges=NO             | CHALLENGES            | WARNS    | ELIGIBLE
            YOUTH     | PLACEMENT_TO_OWN_HOME   | 19 | network=WEAK_FAMILY            | WEAK_NETWORK          | WARNS    | ELIGIBLE
            JOB       | CASH_BENEFIT_TO_EMPLOYMENT | 30 | monthsUnemployed=12, labourStatus=ACTIVITY_READY | OVER_30        | WARNS    | ELIGIBLE
            JOB       | CASH_BENEFIT_TO_EMPLOYMENT | 34 | monthsUnemployed=11, labourStatus=ACTIVITY_READY | YEAR_UNEMPLOYED | REQUIRES | NOT_ELIGIBLE
            JOB       | CASH_BENEFIT_TO_EMPLOYMENT | 34 | monthsUnemployed=12, labourStatus=STUDENT        | ACTIVITY_READY  | REQUIRES | NOT_ELIGIBLE
            JOB       | CASH_BENEFIT_TO_EMPLOYMENT | 34 | monthsUnemployed=12            | LABOUR_STATUS_UNKNOWN | WARNS    | ELIGIBLE
            JOB       | CASH_BENEFIT_TO_EMPLOYMENT | 34 | labourStatus=ACTIVITY_READY    | UNEMPLOYMENT_UNKNOWN  | WARNS    | ELIGIBLE
            LAB31B-6M | CASH_BENEFIT_TO_EMPLOYMENT | 30 | monthsUnemployed=12, labourStatus=ACTIVITY_READY | OVER_30        | WARNS    | ELIGIBLE
            LAB31B-6M | CASH_BENEFIT_TO_EMPLOYMENT | 34 | monthsUnemployed=11, labourStatus=ACTIVITY_READY | YEAR_UNEMPLOYED | REQUIRES | NOT_ELIGIBLE
            LAB31B-6M | CASH_BENEFIT_TO_EMPLOYMENT | 34 | monthsUnemployed=12, labourStatus=STUDENT        | ACTIVITY_READY  | REQUIRES | NOT_ELIGIBLE
            LAB31B-6M | CASH_BENEFIT_TO_EMPLOYMENT | 34 | monthsUnemployed=12            | LABOUR_STATUS_UNKNOWN | WARNS    | ELIGIBLE
            LAB31B-6M | CASH_BENEFIT_TO_EMPLOYMENT | 34 | labourStatus=ACTIVITY_READY    | UNEMPLOYMENT_UNKNOWN  | WARNS    | ELIGIBLE
            """)
    void each_rule_hits_where_it_is_meant_to_and_explains_itself(
            String programme, String transition, int age, String facts, String code, Effect effect, Outcome outcome) {
        var finding = judge(programme, transition, age, read(facts));

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.hits()).singleElement().satisfies(hit -> {
            assertThat(hit.code()).isEqualTo(code);
            assertThat(hit.effect()).isEqualTo(effect);
            assertThat(hit.text().in(Locale.of("da"))).isNotBlank();
            assertThat(hit.text().in(Locale.ENGLISH)).isNotEqualTo(hit.text().in(Locale.of("da")));
        });
    }

    @Test
    void longer_intensive_need_at_an_institutions_door_points_to_icm_or_act_and_rejects_nobody() {
        var stays = Map.of("managesWithNetwork", "NO", "needFallsToOrdinary", "NO");

        var leaving = judge("SEL85-9M", "SHELTER_TO_OWN_HOME", 34, stays);
        assertThat(leaving.outcome()).isEqualTo(Outcome.ADVISED_AGAINST);
        assertThat(leaving.hits()).extracting(Hit::code).containsExactly("LONGER_INTENSIVE_SUPPORT");
        assertThat(leaving.hits().getFirst().instead()).containsExactly("ICM", "ACT");
        assertThat(judge("SEL85-9M", "FAMILY_TO_OWN_HOME", 34, stays).outcome()).isEqualTo(Outcome.ELIGIBLE);
    }

    @Test
    void no_contact_with_offers_today_is_no_reason_to_reject() {
        assertThat(judge("SEL85-9M", "WARD_TO_OWN_HOME", 34, Map.of("inContactToday", "NO")))
                .isEqualTo(judge("SEL85-9M", "WARD_TO_OWN_HOME", 34, Map.of("inContactToday", "YES")));
    }

    @Test
    void a_home_is_a_condition_of_the_transition_and_not_of_cti() {
        var finding = judge("SEL85-9M", "PROSTITUTION_TO_BETTER_CONDITIONS", 34, Map.of("ownHome", "NO"));

        assertThat(finding.outcome()).isEqualTo(Outcome.ELIGIBLE);
    }

    @Test
    void the_day_of_eighteen_and_the_year_of_twenty_three_are_inside() {
        assertThat(judge("YOUTH", "PLACEMENT_TO_OWN_HOME", 18, Map.of()).hits()).isEmpty();
        assertThat(judge("YOUTH", "PLACEMENT_TO_OWN_HOME", 23, Map.of()).hits()).isEmpty();
    }

    @Test
    void what_is_asked_must_be_answered_with_what_is_allowed() {
        var answers = new HashMap<>(RIGHT);
        answers.put("ownHome", "MAYBE");
        answers.remove("wantsSupport");
        var known = INTAKE.facts("WARD_TO_OWN_HOME", Background.unknown());

        assertThat(ShippedRules.of("SEL85-9M").check(answers, known))
                .extracting(Fault::field)
                .containsExactly("answers.wantsSupport", "answers.ownHome");
        answers.put("$where", "1");
        assertThat(ShippedRules.of("SEL85-9M").check(answers, known).getFirst().field())
                .isEqualTo("answers");
    }

    @Test
    void the_home_is_asked_for_only_where_one_is_needed_and_the_second_question_only_after_a_no() {
        var answers = new HashMap<>(RIGHT);
        answers.remove("ownHome");
        var rules = ShippedRules.of("SEL85-9M");

        assertThat(rules.check(answers, INTAKE.facts("OFFER_TO_OFFER", Background.unknown())))
                .isEmpty();
        assertThat(rules.check(answers, INTAKE.facts("WARD_TO_OWN_HOME", Background.unknown())))
                .isNotEmpty();
        answers.put("managesWithNetwork", "NO");
        assertThat(rules.check(answers, INTAKE.facts("OFFER_TO_OFFER", Background.unknown())))
                .extracting(Fault::field)
                .containsExactly("answers.needFallsToOrdinary");
    }

    @Test
    void the_target_of_the_job_track_is_no_matter_of_a_mentor_who_helps_with_a_move() {
        assertThat(judge("LAB31B-6M", "SHELTER_TO_OWN_HOME", 24, Map.of()).hits())
                .isEmpty();
    }

    @Test
    void rule_sets_ask_only_for_facts_that_exist() {
        var outside = new HashMap<String, String>();
        outside.putAll(INTAKE.facts("WARD_TO_OWN_HOME", everything()).known());
        outside.put("ageAtStart", "34");

        assertThat(ShippedRules.ELIGIBILITY.ruleSets())
                .isNotEmpty()
                .allSatisfy(set -> assertThat(
                                set.rules().stream().map(Rule::when).flatMap(Collection::stream))
                        .allMatch(
                                condition -> outside.containsKey(condition.fact()) || isAsked(set, condition.fact())));
    }

    private static boolean isAsked(RuleSet set, String fact) {
        return set.questions().stream().anyMatch(question -> question.code().equals(fact));
    }

    private static Background everything() {
        return new Background("FEMALE", "CASH_BENEFIT", "NONE", "OUTSIDE", 1, "NONE", "NONE", List.of(), List.of());
    }

    private static Finding judge(String programme, String transition, int age, Map<String, String> more) {
        var facts = new HashMap<>(RIGHT);
        if (programme.startsWith("LAB") || programme.startsWith("SEL82B")) {
            facts.put("sel85TargetGroup", "NO");
        }
        if (programme.equals("JOB") && more.isEmpty()) {
            facts.putAll(Map.of("labourStatus", "ACTIVITY_READY", "monthsUnemployed", "12"));
        }
        facts.putAll(more);
        var known = INTAKE.facts(transition, Background.unknown()).with("ageAtStart", age);
        return ShippedRules.of(programme).judge(known.with(new Facts(facts)));
    }

    private static Map<String, String> read(String facts) {
        var all = new HashMap<String, String>();
        for (var fact : facts.split(", ", -1)) {
            var parts = fact.split("=", 2);
            all.put(parts[0], parts[1]);
        }
        return all;
    }
}
