package dk.overgang.course.endings.domain;

import static dk.overgang.course.endings.domain.Condition.HANDOVER_CONVERSATIONS_HELD;
import static dk.overgang.course.endings.domain.Condition.LONG_TERM_PLAN;
import static dk.overgang.course.endings.domain.Condition.NETWORK_CAN_TAKE_OVER;
import static dk.overgang.course.endings.domain.Condition.RESPONSIBILITY_PLACED;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.course.course.domain.CourseCommand.PauseFrom;
import dk.overgang.course.course.domain.CourseRefusal;
import dk.overgang.course.endings.domain.ClosingRefusal.AlwaysRelevant;
import dk.overgang.course.endings.domain.ClosingRefusal.CitizenDied;
import dk.overgang.course.endings.domain.ClosingRefusal.ConditionsUnanswered;
import dk.overgang.course.endings.domain.ClosingRefusal.DateOutOfRange;
import dk.overgang.course.endings.domain.ClosingRefusal.HeldAlready;
import dk.overgang.course.endings.domain.ClosingRefusal.HidesOpenItems;
import dk.overgang.course.endings.domain.ClosingRefusal.InAPause;
import dk.overgang.course.endings.domain.ClosingRefusal.InterimActorMissing;
import dk.overgang.course.endings.domain.ClosingRefusal.InterimActorNotNeeded;
import dk.overgang.course.endings.domain.ClosingRefusal.LeaderMustAnswer;
import dk.overgang.course.endings.domain.ClosingRefusal.NamedTwice;
import dk.overgang.course.endings.domain.ClosingRefusal.NoFormalEnding;
import dk.overgang.course.endings.domain.ClosingRefusal.NobodyResponsible;
import dk.overgang.course.endings.domain.ClosingRefusal.NotOpen;
import dk.overgang.course.endings.domain.ClosingRefusal.OtherActors;
import dk.overgang.course.endings.domain.ClosingRefusal.ReasonMissing;
import dk.overgang.course.endings.domain.ClosingRefusal.ReasonNotNeeded;
import dk.overgang.course.endings.domain.ClosingRefusal.TooEarly;
import dk.overgang.course.endings.domain.ClosingRefusal.UnknownCode;
import dk.overgang.course.endings.domain.ConditionAnswer.Verdict;
import dk.overgang.course.endings.domain.ConditionStatus.Source;
import dk.overgang.encryption.domain.EncryptedText;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/// The closing conditions, the formal ending and the decision that closes a course.
/// Rules, E19, E21, E22, E23, C3.
class ClosingACourseTest {

    private final AnnasEnding anna = AnnasEnding.inTheLastPhase();

    /// Of a course of which nothing was heard or answered.
    private static final List<String> EVERYTHING = List.of(
            "CONDITION:NETWORK_CAN_TAKE_OVER",
            "CONDITION:HANDOVER_CONVERSATIONS_HELD",
            "CONDITION:LONG_TERM_PLAN",
            "CONDITION:RESPONSIBILITY_PLACED",
            "CONTINUED_SUPPORT_DECISION",
            "FORMAL_ENDING");

    @Test
    void what_would_be_open_is_known_from_phase_one_on() {
        assertThat(AnnasEnding.inContact().open()).isEmpty();
        assertThat(AnnasEnding.inPhaseOne().open()).isEqualTo(EVERYTHING);
        assertThat(AnnasEnding.inPhaseOne().opens("SUB_GOAL", "one").open()).contains("SUB_GOAL:one");
    }

    /// The boundary day belongs to the last phase.
    @Test
    void it_is_decided_in_the_last_phase_and_not_before() {
        var before = AnnasEnding.inPhaseOne().passes("2026-09-01");

        assertThat(AnnasEnding.inContact().refusedAnswer(LONG_TERM_PLAN, Verdict.MET, null))
                .isInstanceOf(CourseRefusal.NotStarted.class);
        assertThat(before.refusedAnswer(LONG_TERM_PLAN, Verdict.MET, null))
                .isEqualTo(new TooEarly(AnnasEnding.day("2026-09-02")));
        assertThat(before.refusedClosing()).isEqualTo(new TooEarly(AnnasEnding.day("2026-09-02")));
        assertThat(before.refusedSheet()).isEqualTo(new TooEarly(AnnasEnding.day("2026-09-02")));
        assertThat(before.passes("2026-09-02")
                        .answers(LONG_TERM_PLAN, Verdict.MET, null)
                        .state(LONG_TERM_PLAN))
                .isEqualTo(Condition.State.MET);
        assertThat(anna.passes("2026-12-02")
                        .answers(LONG_TERM_PLAN, Verdict.MET, null)
                        .state(LONG_TERM_PLAN))
                .isEqualTo(Condition.State.MET);
    }

    @ParameterizedTest
    @EnumSource(Condition.class)
    void a_condition_stands_as_network_service_told_last(Condition condition) {
        assertThat(anna.state(condition)).isEqualTo(Condition.State.UNANSWERED);

        var met = anna.hears("2026-11-10", condition, true);
        var notMet = met.hears("2026-11-12", condition, false);

        assertThat(met.state(condition)).isEqualTo(Condition.State.MET);
        assertThat(met.open()).doesNotContain("CONDITION:" + condition);
        assertThat(notMet.status(condition).source()).isEqualTo(Source.NETWORK);
        assertThat(notMet.open()).contains("CONDITION:" + condition);
    }

    /// The answer of 20 November stands until something else is heard after it.
    @Test
    void an_answer_stands_until_what_is_heard_changes_after_it() {
        var heard = anna.hears("2026-11-10", LONG_TERM_PLAN, false).answers(LONG_TERM_PLAN, Verdict.MET, null);

        assertThat(heard.state(LONG_TERM_PLAN)).isEqualTo(Condition.State.MET);
        assertThat(heard.hears("2026-11-25", LONG_TERM_PLAN, false).state(LONG_TERM_PLAN))
                .isEqualTo(Condition.State.MET);
        var overtaken = heard.hears("2026-11-25", LONG_TERM_PLAN, true).hears("2026-11-26", LONG_TERM_PLAN, false);
        assertThat(overtaken.state(LONG_TERM_PLAN)).isEqualTo(Condition.State.NOT_MET);
        assertThat(overtaken.record().answers()).hasSize(1);
    }

    /// C3
    @Test
    void a_condition_that_is_not_met_needs_a_reason_of_the_list() {
        assertThat(anna.refusedAnswer(LONG_TERM_PLAN, Verdict.NOT_MET, null)).isInstanceOf(ReasonMissing.class);
        assertThat(anna.refusedAnswer(LONG_TERM_PLAN, Verdict.NOT_MET, "BAD_LUCK"))
                .isInstanceOf(ReasonMissing.class);
        assertThat(anna.refusedAnswer(LONG_TERM_PLAN, Verdict.MET, "OTHER")).isInstanceOf(ReasonNotNeeded.class);
        assertThat(anna.answers(LONG_TERM_PLAN, Verdict.NOT_MET, "OTHER").open())
                .contains("CONDITION:LONG_TERM_PLAN");
    }

    /// E21 as corrected.
    @ParameterizedTest
    @EnumSource(value = Condition.class, names = "HANDOVER_CONVERSATIONS_HELD", mode = Mode.EXCLUDE)
    void three_conditions_are_always_relevant_in_a_course_that_runs_out(Condition condition) {
        assertThat(anna.refusedAnswer(condition, Verdict.NOT_RELEVANT, null)).isEqualTo(new AlwaysRelevant());
        assertThat(anna.passes("2026-12-02").refusedAnswer(condition, Verdict.NOT_RELEVANT, null))
                .isEqualTo(new AlwaysRelevant());
        assertThat(anna.ends("OTHER").refusedAnswer(condition, Verdict.NOT_RELEVANT, null))
                .isEqualTo(new AlwaysRelevant());
    }

    /// E21 as corrected, R-178.
    @Test
    void handover_conversations_are_not_relevant_only_where_there_is_no_other_actor() {
        assertThat(anna.hearsOfActors(1).refusedAnswer(HANDOVER_CONVERSATIONS_HELD, Verdict.NOT_RELEVANT, null))
                .isEqualTo(new OtherActors(1));
        assertThat(anna.hearsOfActors(0)
                        .answers(HANDOVER_CONVERSATIONS_HELD, Verdict.NOT_RELEVANT, null)
                        .open())
                .doesNotContain("CONDITION:HANDOVER_CONVERSATIONS_HELD");
    }

    /// E21 as corrected.
    @Test
    void only_a_leader_leaves_the_responsibility_unplaced_and_names_who_has_it_meanwhile() {
        assertThat(anna.refusedAnswer(RESPONSIBILITY_PLACED, Verdict.NOT_MET, "OTHER"))
                .isEqualTo(new LeaderMustAnswer());
        assertThat(anna.refusedLeader(RESPONSIBILITY_PLACED, false)).isEqualTo(new InterimActorMissing());
        assertThat(anna.refusedLeader(LONG_TERM_PLAN, true)).isEqualTo(new InterimActorNotNeeded());

        var answer =
                anna.leaves(RESPONSIBILITY_PLACED).status(RESPONSIBILITY_PLACED).answer();

        assertThat(answer).isNotNull().extracting(ConditionAnswer::by).isEqualTo("leader");
        assertThat(anna.answers(RESPONSIBILITY_PLACED, Verdict.MET, null).state(RESPONSIBILITY_PLACED))
                .isEqualTo(Condition.State.MET);
    }

    /// E21, C3
    @Test
    void a_closing_names_every_open_item_of_all_rooms() {
        var ready = answered().opens("SUB_GOAL", "one").opens("CHECKLIST_ITEM", "OWN_HOME");

        assertThat(ready.refusedClosing()).isEqualTo(new HidesOpenItems(ready.open()));
        assertThat(ready.refusedClosing("SUB_GOAL:one", "FORMAL_ENDING", "CONTINUED_SUPPORT_DECISION"))
                .isEqualTo(new HidesOpenItems(List.of("CONDITION:LONG_TERM_PLAN", "CHECKLIST_ITEM:OWN_HOME")));

        var closed = ready.closes(ready.open().toArray(String[]::new));

        var closing = closed.record().closing().orElseThrow();
        assertThat(closing.on()).isEqualTo("2026-11-20");
        assertThat(closing.accepted()).extracting(ClosingRecord.Accepted::code).isEqualTo(ready.open());
        assertThat(closing.conditions())
                .contains(new ClosingRecord.ConditionState(LONG_TERM_PLAN, Condition.State.NOT_MET));
    }

    @Test
    void a_closing_accepts_only_what_is_open_once_and_with_a_reason_of_the_list() {
        var ready = answered();

        assertThat(ready.refusedClosing("SUB_GOAL:other")).isEqualTo(new NotOpen(0, ready.open()));
        assertThat(ready.refusedClosing("FORMAL_ENDING", "FORMAL_ENDING")).isEqualTo(new NamedTwice(1));
    }

    @Test
    void a_closing_waits_for_an_answer_about_each_condition() {
        assertThat(anna.hears("2026-11-10", NETWORK_CAN_TAKE_OVER, true).refusedClosing())
                .isEqualTo(new ConditionsUnanswered(
                        List.of("HANDOVER_CONVERSATIONS_HELD", "LONG_TERM_PLAN", "RESPONSIBILITY_PLACED")));
    }

    /// What network-service tells is not enough: a leader answers for it (E21).
    @Test
    void nobody_closes_a_course_whose_responsibility_is_with_nobody() {
        var heard = answered()
                .hears("2026-11-21", RESPONSIBILITY_PLACED, true)
                .hears("2026-11-22", RESPONSIBILITY_PLACED, false)
                .on("2026-11-23");

        assertThat(heard.refusedClosing()).isEqualTo(new NobodyResponsible());
        assertThat(heard.leaves(RESPONSIBILITY_PLACED).refusedClosing()).isInstanceOf(HidesOpenItems.class);
    }

    /// C3, R-085: the course goes on to its day, and no further.
    @Test
    void a_closing_neither_ends_the_course_nor_keeps_it() {
        var ready = answered();
        var closed = ready.closes(ready.open().toArray(String[]::new));

        assertThat(closed.course().ending()).isNull();
        assertThat(closed.passes("2026-12-01").course().ending()).isNull();
        assertThat(closed.passes("2026-12-02").course().ending()).isNotNull();
        assertThat(anna.passes("2026-12-02").course().ending()).isNotNull();
    }

    @Test
    void a_later_closing_takes_the_place_of_the_first_which_stays_readable() {
        var ready = answered();
        var first = ready.closes(ready.open().toArray(String[]::new));

        var second = first.passes("2026-12-03").plans("2026-12-10", "CARD");
        var again = second.closes(second.open().toArray(String[]::new));

        assertThat(again.record().closings()).hasSize(2);
        assertThat(again.record().closing().orElseThrow().accepted())
                .extracting(ClosingRecord.Accepted::code)
                .doesNotContain("FORMAL_ENDING");
    }

    /// E19, R-195
    @ParameterizedTest
    @CsvSource({"NO, , false", "UNKNOWN, , true", "YES, , true", "YES, 2026-11-17, false"})
    void continued_support_is_decided_before_the_end(String needed, String decidedOn, boolean isOpen) {
        assertThat(anna.hearsOfSupport(needed, decidedOn).open().contains("CONTINUED_SUPPORT_DECISION"))
                .isEqualTo(isOpen);
    }

    ///
    @ParameterizedTest
    @CsvSource({
        "LONG_TERM, 2026-11-20, false, MET",
        "LONG_TERM, , true, NOT_MET",
        "RETENTION, 2026-11-20, true, MET",
        "RETENTION, 2026-11-20, false, NOT_MET"
    })
    void a_long_term_plan_is_there_when_it_is_agreed(
            String kind, String agreedOn, boolean hasCrisisPart, Condition.State state) {
        assertThat(anna.hearsOfPlan(kind, agreedOn, hasCrisisPart).state(LONG_TERM_PLAN))
                .isEqualTo(state);
    }

    ///
    @Test
    void the_job_track_has_a_retention_plan_that_says_who_supports_in_crises() {
        var job = anna.inTheJobTrack();

        assertThat(job.hearsOfPlan("LONG_TERM", "2026-11-20", true).open()).contains("RETENTION_PLAN");
        assertThat(job.hearsOfPlan("RETENTION", "2026-11-20", false).open()).contains("RETENTION_PLAN");
        assertThat(job.hearsOfPlan("RETENTION", "2026-11-20", true).open()).doesNotContain("RETENTION_PLAN");
        assertThat(anna.open()).doesNotContain("RETENTION_PLAN");
    }

    /// within the last phase, or up to 14 days after the end.
    @ParameterizedTest
    @CsvSource({"2026-09-01, false", "2026-09-02, true", "2026-12-02, true", "2026-12-16, true", "2026-12-17, false"})
    void the_formal_ending_lies_around_the_end(String on, boolean isAllowed) {
        if (isAllowed) {
            assertThat(anna.plans(on, "CAFE_VISIT").record().formalEnding()).isNotNull();
        } else {
            assertThat(anna.refusedPlan(on, "CAFE_VISIT"))
                    .isEqualTo(new DateOutOfRange("on", AnnasEnding.day("2026-09-02"), AnnasEnding.day("2026-12-16")));
        }
    }

    ///
    @Test
    void the_formal_ending_is_planned_early_in_a_form_of_the_list_and_not_in_a_pause() {
        assertThat(AnnasEnding.inPhaseOne().plans("2026-11-24", "CARD").open()).doesNotContain("FORMAL_ENDING");
        assertThat(anna.refusedPlan("2026-11-24", "FIREWORKS")).isInstanceOf(UnknownCode.class);
        assertThat(AnnasEnding.inContact().refusedPlan("2026-11-24", "CARD"))
                .isInstanceOf(CourseRefusal.NotStarted.class);
        var paused = anna.does(new PauseFrom(new UUID(9, 9), "ADMITTED", anna.today(), anna.today()));
        assertThat(paused.refusedPlan("2026-11-24", "CARD")).isEqualTo(new InAPause(anna.today()));
    }

    @Test
    void a_formal_ending_whose_day_has_passed_is_open_until_it_was_held() {
        var planned = anna.plans("2026-11-24", "CAKE_WITH_NETWORK");

        assertThat(anna.refusedHolding("2026-11-20")).isEqualTo(new NoFormalEnding());
        assertThat(planned.on("2026-11-24").open()).doesNotContain("FORMAL_ENDING");
        assertThat(planned.on("2026-11-25").open()).contains("FORMAL_ENDING");
        assertThat(planned.on("2026-11-25").refusedHolding("2026-11-26")).isInstanceOf(DateOutOfRange.class);
        var held = planned.on("2026-11-25").holds("2026-11-24");
        assertThat(held.open()).doesNotContain("FORMAL_ENDING");
        assertThat(held.refusedPlan("2026-12-01", "CARD")).isEqualTo(new HeldAlready(AnnasEnding.day("2026-11-24")));
    }

    /// E21 as corrected, E24, F-48.
    @ParameterizedTest
    @ValueSource(strings = {"MOVED", "DECLINED_BY_CITIZEN", "RESTARTED"})
    void endings_that_ask_for_no_condition_leave_the_open_items_of_the_rooms(String reason) {
        var left = AnnasEnding.inPhaseOne().opens("SUB_GOAL", "one").ends(reason);

        assertThat(left.open()).containsExactly("SUB_GOAL:one");
        assertThat(left.status(LONG_TERM_PLAN).source()).isEqualTo(Source.ENDING);
        assertThat(left.closes("SUB_GOAL:one").record().closing().orElseThrow().conditions())
                .extracting(ClosingRecord.ConditionState::state)
                .containsOnly(Condition.State.NOT_RELEVANT);
        assertThat(left.answers(LONG_TERM_PLAN, Verdict.MET, null).state(LONG_TERM_PLAN))
                .isEqualTo(Condition.State.MET);
    }

    /// E23: nothing is asked, a closing note stays possible.
    @Test
    void after_a_death_nothing_is_asked_and_a_closing_note_stays_possible() {
        var died = anna.opens("SUB_GOAL", "one")
                .hears("2026-11-10", NETWORK_CAN_TAKE_OVER, false)
                .ends("DEATH");

        assertThat(died.open()).isEmpty();
        assertThat(died.state(NETWORK_CAN_TAKE_OVER)).isEqualTo(Condition.State.NOT_RELEVANT);
        assertThat(died.refusedAnswer(LONG_TERM_PLAN, Verdict.MET, null)).isEqualTo(new CitizenDied(anna.today()));
        assertThat(died.refusedPlan("2026-11-24", "CARD")).isEqualTo(new CitizenDied(anna.today()));
        assertThat(died.refusedSheet()).isEqualTo(new CitizenDied(anna.today()));
        assertThat(died.refusedHolding("2026-11-10"))
                .as("nobody is sent to plan what cannot be planned")
                .isEqualTo(new CitizenDied(anna.today()));
        assertThat(died.closes().record().closing().orElseThrow().note()).isNotNull();
    }

    /// E22
    @ParameterizedTest
    @CsvSource({"DEATH, false", "MOVED, false", "DECLINED_BY_CITIZEN, true", "RESTARTED, true", "OTHER, true"})
    void an_early_ending_counts_as_that_except_a_death_and_a_move(String reason, boolean isEarly) {
        assertThat(EndingEffects.isEarly(anna.ends(reason).course())).isEqualTo(isEarly);
    }

    /// E22: the planned end of 2 December stands still, so it never came.
    @ParameterizedTest
    @CsvSource({"MOVED, false", "DECLINED_BY_CITIZEN, true", "OTHER, true"})
    void a_course_that_is_given_up_in_a_pause_longer_than_itself_is_early(String reason, boolean isEarly) {
        var paused = AnnasEnding.inPhaseOne()
                .on("2026-05-20")
                .does(new PauseFrom(
                        new UUID(9, 9), "ADMITTED", AnnasEnding.day("2026-05-20"), AnnasEnding.day("2026-05-20")));

        assertThat(EndingEffects.isEarly(paused.on("2026-12-10").ends(reason).course()))
                .isEqualTo(isEarly);
    }

    /// E22
    @Test
    void a_course_that_ran_out_or_never_began_was_not_ended_early() {
        assertThat(EndingEffects.isEarly(anna.course())).isFalse();
        assertThat(EndingEffects.isEarly(anna.passes("2026-12-02").course())).isFalse();
        var never = AnnasEnding.inContact().ends("OTHER");
        assertThat(EndingEffects.isEarly(never.course())).isFalse();
        assertThat(never.closes().record().closing()).isPresent();
    }

    @Test
    void every_text_is_renewed_and_the_oldest_key_is_known() {
        var record = AnnasEnding.withEverything().record();

        assertThat(record.oldestKey()).contains(3);
        var renewed = record.renewed(text -> new EncryptedText(text.text(), 4));
        assertThat(renewed.oldestKey()).contains(4);
        assertThat(renewed.toString()).doesNotContain("key=3");
        assertThat(AnnasEnding.inContact().record().oldestKey()).isEmpty();
    }

    /// Every condition has an answer; the long-term plan is not met.
    private AnnasEnding answered() {
        return anna.answers(NETWORK_CAN_TAKE_OVER, Verdict.MET, null)
                .answers(HANDOVER_CONVERSATIONS_HELD, Verdict.MET, null)
                .answers(LONG_TERM_PLAN, Verdict.NOT_MET, "TIME_WAS_SHORT")
                .answers(RESPONSIBILITY_PLACED, Verdict.MET, null);
    }
}
