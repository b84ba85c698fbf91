package dk.overgang.network.support.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.encryption.domain.Ciphertext;
import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.network.data.domain.Text;
import dk.overgang.network.networks.domain.facts.CourseFacts;
import dk.overgang.network.networks.domain.facts.CourseFacts.Plan;
import dk.overgang.network.networks.domain.handover.Successor;
import dk.overgang.network.networks.domain.handover.Successor.Standing;
import dk.overgang.network.support.domain.SupportCommand.Apply;
import dk.overgang.network.support.domain.SupportCommand.DecideApplication;
import dk.overgang.network.support.domain.SupportCommand.NameWorker;
import dk.overgang.network.support.domain.SupportCommand.Occasion;
import dk.overgang.network.support.domain.SupportCommand.RecordNeed;
import dk.overgang.network.support.domain.SupportFacts.Answer;
import dk.overgang.network.support.domain.SupportFacts.Level;
import dk.overgang.network.support.domain.SupportFacts.Need;
import dk.overgang.network.support.domain.SupportFacts.NewWorker;
import dk.overgang.network.support.domain.SupportFacts.Outcome;
import dk.overgang.network.support.domain.SupportFacts.Verdict;
import dk.overgang.network.support.domain.SupportFacts.View;
import dk.overgang.network.support.domain.SupportRefusal.AlreadyGranted;
import dk.overgang.network.support.domain.SupportRefusal.CitizenDied;
import dk.overgang.network.support.domain.SupportRefusal.DateOutOfRange;
import dk.overgang.network.support.domain.SupportRefusal.DayTooEarly;
import dk.overgang.network.support.domain.SupportRefusal.FirstDayMissing;
import dk.overgang.network.support.domain.SupportRefusal.IsCtiWorker;
import dk.overgang.network.support.domain.SupportRefusal.NotAppliedFor;
import dk.overgang.network.support.domain.SupportRefusal.NotGranted;
import dk.overgang.network.support.domain.SupportRefusal.NotNeeded;
import dk.overgang.network.support.domain.SupportRefusal.OnlyIfGranted;
import dk.overgang.network.support.domain.SupportRefusal.OnlyIfNeeded;
import dk.overgang.network.support.domain.SupportRefusal.UnknownKind;
import dk.overgang.network.support.domain.SupportRules.SupportKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The register of support after the course (F-60, R-181, R-193, R-195, E19), and who may give it (R-040, R-183, E20).
class ContinuingSupportTest {

    private static final LocalDate TODAY = day("2026-11-24");
    private static final LocalDate PLANNED_END = day("2026-12-24");
    private static final UUID FIRST_WORKER = new UUID(6, 1);
    private static final UUID SECOND_WORKER = new UUID(6, 2);
    private static final UUID SOMEBODY_ELSE = new UUID(6, 3);
    private static final Text NAME = new Text("Støtte", "Support");
    private static final SupportRules RULES = new SupportRules(
            1, 30, List.of(new SupportKind("SEL85", NAME, true), new SupportKind("MENTOR", NAME, false)));

    /// Acceptance A: applied for 2026-10-28, granted 2026-11-17, the new worker named 2026-11-24.
    @Test
    void need_application_decision_and_new_worker_follow_each_other_and_each_is_remembered() {
        var register =
                after(needed("SEL85"), new Apply(day("2026-10-28")), granted("2026-11-17"), named(SOMEBODY_ELSE));

        assertThat(register.facts().needed()).isEqualTo(Answer.YES);
        assertThat(register.facts().level()).contains(Level.LOWER);
        assertThat(register.facts().appliedOn()).isEqualTo("2026-10-28");
        assertThat(register.facts().newWorker()).isEqualTo(new NewWorker(SOMEBODY_ELSE, TODAY));
        assertThat(register.changes())
                .extracting(SupportChange::what)
                .containsExactly(
                        SupportChange.Kind.NEED_RECORDED,
                        SupportChange.Kind.APPLIED,
                        SupportChange.Kind.DECIDED,
                        SupportChange.Kind.WORKER_NAMED);
        assertThat(register.changes().get(1).after().outcome()).isNull();
    }

    @Test
    void nothing_is_known_before_somebody_asked() {
        assertThat(empty().facts().needed()).isEqualTo(Answer.UNKNOWN);
        assertThat(empty().facts().level()).isEmpty();
    }

    @Test
    void the_level_is_that_of_the_grant_and_before_it_that_of_the_need() {
        var granted = new DecideApplication(new Outcome(Verdict.GRANTED, TODAY, PLANNED_END, Level.SAME));

        assertThat(after(needed("SEL85")).facts().level()).contains(Level.LOWER);
        assertThat(after(needed("SEL85"), new Apply(TODAY), granted).facts().level())
                .contains(Level.SAME);
    }

    @ParameterizedTest
    @EnumSource(
            value = Answer.class,
            names = {"NO", "UNKNOWN"})
    void only_a_need_has_a_level_and_a_kind(Answer answer) {
        assertThat(why(empty(), new RecordNeed(new Need(TODAY, answer, Level.SAME, null, null, null))))
                .isEqualTo(new OnlyIfNeeded("level"));
        assertThat(why(empty(), new RecordNeed(new Need(TODAY, answer, null, "SEL85", null, null))))
                .isEqualTo(new OnlyIfNeeded("kind"));
    }

    @Test
    void an_unknown_kind_is_refused_with_those_there_are() {
        assertThat(why(empty(), needed("SEL99"))).isEqualTo(new UnknownKind(List.of("SEL85", "MENTOR")));
    }

    @ParameterizedTest
    @CsvSource({"2025-11-22", "2026-11-25"})
    void a_talk_and_an_application_lie_within_the_last_year(LocalDate on) {
        var outside = new DateOutOfRange("on", day("2025-11-23"), TODAY);

        assertThat(why(empty(), new RecordNeed(new Need(on, Answer.NO, null, null, null, null))))
                .isEqualTo(outside);
        assertThat(why(empty(), new Apply(on))).isEqualTo(outside);
    }

    @Test
    void nobody_applies_for_what_is_not_needed_and_everybody_for_what_nobody_asked_about() {
        var no = new RecordNeed(new Need(TODAY, Answer.NO, null, null, null, null));

        assertThat(why(after(no), new Apply(TODAY))).isEqualTo(new NotNeeded());
        assertThat(after(new Apply(TODAY)).facts().appliedOn()).isEqualTo(TODAY);
        assertThat(after(no, needed("MENTOR"), new Apply(TODAY)).facts().appliedOn())
                .isEqualTo(TODAY);
    }

    @Test
    void nothing_is_decided_before_it_was_applied_for() {
        assertThat(why(after(needed("SEL85")), granted("2026-11-17"))).isEqualTo(new NotAppliedFor());
        assertThat(why(after(new Apply(day("2026-11-18"))), granted("2026-11-17")))
                .isEqualTo(new DateOutOfRange("decidedOn", day("2026-11-18"), TODAY));
        assertThat(why(after(new Apply(day("2026-11-18"))), granted("2026-11-25")))
                .isEqualTo(new DateOutOfRange("decidedOn", day("2026-11-18"), TODAY));
    }

    @Test
    void a_grant_begins_on_its_day_or_later_and_says_when() {
        var applied = after(new Apply(TODAY));

        assertThat(why(applied, decided(Verdict.GRANTED, TODAY.minusDays(1))))
                .isEqualTo(new DayTooEarly("fromOn", TODAY));
        assertThat(why(applied, decided(Verdict.GRANTED, null))).isEqualTo(new FirstDayMissing());
        assertThat(why(applied, decided(Verdict.GRANTED, day("2028-11-25"))))
                .isEqualTo(new DateOutOfRange("fromOn", TODAY, day("2028-11-24")));
        assertThat(applied.decide(decided(Verdict.GRANTED, TODAY), occasion(course())))
                .isInstanceOf(Changed.class);
    }

    @Test
    void a_refusal_has_neither_a_first_day_nor_a_level() {
        var applied = after(new Apply(TODAY));

        assertThat(why(applied, decided(Verdict.REFUSED, TODAY))).isEqualTo(new OnlyIfGranted("fromOn"));
        assertThat(why(applied, new DecideApplication(new Outcome(Verdict.REFUSED, TODAY, null, Level.SAME))))
                .isEqualTo(new OnlyIfGranted("level"));
        assertThat(after(new Apply(TODAY), decided(Verdict.REFUSED, null))
                        .facts()
                        .isGranted())
                .isFalse();
    }

    @Test
    void what_was_refused_is_applied_for_anew_and_what_is_granted_is_not() {
        var refused = after(new Apply(day("2026-10-28")), refused("2026-11-17"));

        assertThat(why(refused, new Apply(day("2026-11-16"))))
                .isEqualTo(new DateOutOfRange("on", day("2026-11-17"), TODAY));
        assertThat(after(refused, new Apply(TODAY)).facts().outcome()).isNull();
        assertThat(why(after(new Apply(day("2026-10-28")), granted("2026-11-17")), new Apply(TODAY)))
                .isEqualTo(new AlreadyGranted(day("2026-11-17")));
    }

    @Test
    void the_authority_may_decide_anew_and_a_refusal_takes_the_named_worker_away() {
        var granted = after(new Apply(day("2026-10-28")), granted("2026-11-17"), named(SOMEBODY_ELSE));

        var refused = after(granted, refused("2026-11-20"));

        assertThat(refused.facts().newWorker()).isNull();
        assertThat(refused.changes().get(2).after().newWorker()).isNotNull();
    }

    @Test
    void a_worker_is_named_for_what_is_granted() {
        assertThat(why(after(new Apply(TODAY)), named(SOMEBODY_ELSE))).isEqualTo(new NotGranted());
        assertThat(why(after(new Apply(day("2026-10-28")), refused("2026-11-17")), named(SOMEBODY_ELSE)))
                .isEqualTo(new NotGranted());
        assertThat(why(
                        after(new Apply(day("2026-10-28")), granted("2026-11-17")),
                        new NameWorker(new NewWorker(SOMEBODY_ELSE, day("2026-11-16")))))
                .isEqualTo(new DateOutOfRange("on", day("2026-11-17"), TODAY));
    }

    static Stream<UUID> workers() {
        return Stream.of(FIRST_WORKER, SECOND_WORKER);
    }

    /// R-040, E20
    @ParameterizedTest
    @MethodSource("workers")
    void whoever_is_or_was_the_cti_worker_does_not_go_on_under_section_85(UUID worker) {
        var sel85 = after(needed("SEL85"), new Apply(day("2026-10-28")), granted("2026-11-17"));
        var ofNoKind = after(new Apply(day("2026-10-28")), granted("2026-11-17"));

        assertThat(why(sel85, named(worker))).isEqualTo(new IsCtiWorker());
        assertThat(why(ofNoKind, named(worker))).isEqualTo(new IsCtiWorker());
    }

    @Test
    void a_kind_that_does_not_demand_another_worker_may_have_the_same_one() {
        var mentor = after(needed("MENTOR"), new Apply(day("2026-10-28")), granted("2026-11-17"));

        assertThat(after(mentor, named(SECOND_WORKER)).facts().newWorker()).isNotNull();
    }

    @Test
    void it_goes_on_after_the_course_and_stops_with_the_citizens_death() {
        var ended = ended("COMPLETED");
        var dead = ended("DEATH");

        assertThat(empty().decide(new Apply(TODAY), occasion(ended))).isInstanceOf(Changed.class);
        assertThat(Stream.of(needed("SEL85"), new Apply(TODAY), granted("2026-11-17"), named(SOMEBODY_ELSE)))
                .allSatisfy(command -> assertThat(
                                ((Decision.Refused<ContinuingSupport>) empty().decide(command, occasion(dead))).why())
                        .isEqualTo(new CitizenDied()));
    }

    @Test
    void the_same_again_changes_nothing() {
        var applied = after(new Apply(TODAY));

        assertThat(applied.decide(new Apply(TODAY), occasion(course()))).isEqualTo(Decision.unchanged());
    }

    /// E19
    @ParameterizedTest
    @CsvSource({"2026-11-24, false", "2026-11-25, true"})
    void a_decision_after_the_deadline_is_late_and_stands(LocalDate decidedOn, boolean late) {
        var facts = new SupportFacts(
                null, day("2026-10-28"), new Outcome(Verdict.GRANTED, decidedOn, PLANNED_END, null), null);

        var timing = SupportTiming.of(facts, course(), false, RULES, decidedOn);

        assertThat(timing.deadline()).isEqualTo("2026-11-24");
        assertThat(timing.late()).isEqualTo(late);
        assertThat(timing.overdue()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"YES, 2026-11-24, false", "YES, 2026-11-25, true", "UNKNOWN, 2026-11-25, true", "NO, 2026-11-25, false"
    })
    void without_a_decision_it_is_overdue_after_the_deadline_unless_nothing_is_needed(
            Answer needed, LocalDate today, boolean overdue) {
        var facts = new SupportFacts(new Need(TODAY, needed, null, null, null, null), null, null, null);

        assertThat(SupportTiming.of(facts, course(), false, RULES, today).overdue())
                .isEqualTo(overdue);
        assertThat(SupportTiming.of(facts, course(), false, RULES, today).late())
                .isFalse();
    }

    @Test
    void nothing_is_overdue_for_whoever_has_died() {
        assertThat(SupportTiming.of(SupportFacts.NONE, course(), false, RULES, PLANNED_END)
                        .overdue())
                .isTrue();
        assertThat(SupportTiming.of(SupportFacts.NONE, course(), true, RULES, PLANNED_END)
                        .overdue())
                .isFalse();
    }

    /// E12, E24, E25
    @ParameterizedTest
    @CsvSource({"MOVED, false", "RESTARTED, false", "DECLINED_BY_CITIZEN, false", "COMPLETED, true"})
    void nothing_is_overdue_where_another_one_has_taken_over_or_the_citizen_takes_no_part(
            String reason, boolean overdue) {
        var running = course();
        var ended = new CourseFacts(
                running.courseId(),
                running.citizenId(),
                running.municipality(),
                "ENDED",
                running.plan(),
                running.worker(),
                reason,
                day("2026-07-01"),
                List.of(),
                null);

        assertThat(SupportTiming.of(SupportFacts.NONE, ended, false, RULES, PLANNED_END)
                        .overdue())
                .isEqualTo(overdue);
    }

    @Test
    void the_deadline_moves_with_the_plan_and_is_none_before_there_is_one() {
        var moved = new CourseFacts(
                new UUID(0, 1), new UUID(0, 2), "0101", "PAUSED", new Plan(3, day("2027-01-24"), true), null);
        var contact = new CourseFacts(new UUID(0, 1), new UUID(0, 2), "0101", "CONTACT", null, null);

        assertThat(timing(SupportFacts.NONE, moved).deadline()).isEqualTo("2026-12-25");
        assertThat(timing(SupportFacts.NONE, moved).deadlineHeld()).isTrue();
        assertThat(timing(SupportFacts.NONE, contact).deadline()).isNull();
        assertThat(timing(SupportFacts.NONE, contact).overdue()).isFalse();
    }

    @Test
    void the_wait_is_counted_from_the_application_to_the_first_day() {
        var applied = new SupportFacts(null, day("2026-10-28"), null, null);
        var granted = applied.decided(new Outcome(Verdict.GRANTED, day("2026-11-17"), day("2027-01-04"), null));
        var refused = applied.decided(new Outcome(Verdict.REFUSED, day("2026-11-17"), null, null));

        assertThat(timing(SupportFacts.NONE, course()).waitingDays()).isNull();
        assertThat(timing(applied, course()).waitingDays()).isEqualTo(27);
        assertThat(timing(granted, course()).waitingDays()).isEqualTo(68);
        assertThat(timing(refused, course()).waitingDays()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-24, 0", "2026-12-23, 0", "2027-01-04, 11"})
    void the_days_without_support_between_course_and_support_are_shown(LocalDate fromOn, long gap) {
        var granted = new SupportFacts(
                null, day("2026-10-28"), new Outcome(Verdict.GRANTED, day("2026-11-17"), fromOn, null), null);

        assertThat(timing(granted, course()).gapDays()).isEqualTo(gap);
    }

    @Test
    void a_course_that_ended_early_leaves_the_longer_gap() {
        var granted = new SupportFacts(
                null, day("2026-10-28"), new Outcome(Verdict.GRANTED, day("2026-11-17"), PLANNED_END, null), null);

        assertThat(timing(granted, ended("MOVED")).gapDays()).isEqualTo(34);
    }

    @Test
    void a_missing_new_worker_is_shown_and_one_who_became_the_cti_worker() {
        var granted = after(needed("SEL85"), new Apply(day("2026-10-28")), granted("2026-11-17"));
        var named = after(granted, named(SOMEBODY_ELSE)).facts();
        var reassigned = new CourseFacts(
                        new UUID(0, 1), new UUID(0, 2), "0101", "ACTIVE", course().plan(), SOMEBODY_ELSE)
                .after(course());

        assertThat(timing(granted.facts(), course()).newWorkerMissing()).isTrue();
        assertThat(timing(named, course()).newWorkerMissing()).isFalse();
        assertThat(timing(named, course()).newWorkerIsCtiWorker()).isFalse();
        assertThat(timing(named, reassigned).newWorkerIsCtiWorker()).isTrue();
    }

    ///
    @Test
    void what_stands_in_the_register_says_who_supports_the_citizen_after_the_course() {
        var no = new RecordNeed(new Need(TODAY, Answer.NO, null, null, null, null));
        var refused = new DecideApplication(new Outcome(Verdict.REFUSED, TODAY, null, null));

        assertThat(successor(empty())).isEqualTo(Successor.UNKNOWN);
        assertThat(standing(no)).isEqualTo(Standing.NOT_NEEDED);
        assertThat(standing(needed("SEL85"))).isEqualTo(Standing.NOT_APPLIED);
        assertThat(standing(new Apply(TODAY))).isEqualTo(Standing.NOT_DECIDED);
        assertThat(standing(needed("SEL85"), new Apply(TODAY), refused)).isEqualTo(Standing.REFUSED);
        assertThat(standing(needed("SEL85"), new Apply(TODAY), refused, no)).isEqualTo(Standing.NOT_NEEDED);
        assertThat(standing(needed("SEL85"), new Apply(TODAY), refused, new Apply(TODAY)))
                .isEqualTo(Standing.NOT_DECIDED);
        var granted = after(needed("SEL85"), new Apply(day("2026-10-28")), granted("2026-11-17"));
        assertThat(successor(granted)).isEqualTo(new Successor(Standing.GRANTED, PLANNED_END, null, false));
        assertThat(successor(after(granted, named(SOMEBODY_ELSE))))
                .isEqualTo(new Successor(Standing.GRANTED, PLANNED_END, SOMEBODY_ELSE, false));
    }

    private static Standing standing(SupportCommand... commands) {
        return successor(after(commands)).standing();
    }

    private static Successor successor(ContinuingSupport register) {
        return register.facts().successor(course(), RULES);
    }

    @Test
    void every_text_in_the_history_gets_the_new_key() {
        var words = new EncryptedText(new Ciphertext(new byte[] {1}), 1);
        var said = new Need(TODAY, Answer.YES, null, null, new View(Answer.YES, words), new View(Answer.NO, words));
        var register = after(new RecordNeed(said), new Apply(TODAY));

        var renewed = register.renewed(_ -> new EncryptedText(new Ciphertext(new byte[] {2}), 9));

        assertThat(register.oldestKey()).contains(1);
        assertThat(renewed.oldestKey()).contains(9);
        assertThat(renewed.changes()).hasSize(2);
        assertThat(after(new Apply(TODAY)).oldestKey()).isEmpty();
    }

    @Test
    void all_workers_heard_of_are_remembered_once() {
        var first = new CourseFacts(new UUID(0, 1), new UUID(0, 2), "0101", "ACTIVE", null, FIRST_WORKER);
        var second = new CourseFacts(new UUID(0, 1), new UUID(0, 2), "0101", "ACTIVE", null, SECOND_WORKER);

        var back = first.after(second.after(first.after(first)));

        assertThat(back.formerWorkers()).containsExactly(SECOND_WORKER);
        assertThat(back.isOrWasWorker(FIRST_WORKER)).isTrue();
        assertThat(back.isOrWasWorker(SECOND_WORKER)).isTrue();
        assertThat(back.isOrWasWorker(SOMEBODY_ELSE)).isFalse();
    }

    private static ContinuingSupport empty() {
        return ContinuingSupport.of(course());
    }

    private static CourseFacts course() {
        return new CourseFacts(
                new UUID(0, 1),
                new UUID(0, 2),
                "0101",
                "ACTIVE",
                new Plan(2, PLANNED_END, false),
                SECOND_WORKER,
                null,
                null,
                List.of(FIRST_WORKER),
                null);
    }

    private static CourseFacts ended(String reason) {
        return new CourseFacts(
                new UUID(0, 1),
                new UUID(0, 2),
                "0101",
                "ENDED",
                new Plan(2, PLANNED_END, false),
                SECOND_WORKER,
                reason,
                day("2026-11-20"),
                List.of(FIRST_WORKER),
                null);
    }

    private static Occasion occasion(CourseFacts course) {
        return new Occasion(
                course, course.hasEndedByDeath(), RULES, TODAY, Instant.parse("2026-11-24T08:00:00Z"), "somebody");
    }

    private static RecordNeed needed(String kind) {
        return new RecordNeed(new Need(day("2026-10-20"), Answer.YES, Level.LOWER, kind, null, null));
    }

    private static DecideApplication granted(String on) {
        return new DecideApplication(new Outcome(Verdict.GRANTED, day(on), PLANNED_END, null));
    }

    private static DecideApplication refused(String on) {
        return new DecideApplication(new Outcome(Verdict.REFUSED, day(on), null, null));
    }

    private static DecideApplication decided(Verdict verdict, @Nullable LocalDate fromOn) {
        return new DecideApplication(new Outcome(verdict, TODAY, fromOn, null));
    }

    private static NameWorker named(UUID worker) {
        return new NameWorker(new NewWorker(worker, TODAY));
    }

    private static SupportTiming timing(SupportFacts facts, CourseFacts course) {
        return SupportTiming.of(facts, course, false, RULES, TODAY);
    }

    private static ContinuingSupport after(SupportCommand... commands) {
        return after(empty(), commands);
    }

    private static ContinuingSupport after(ContinuingSupport register, SupportCommand... commands) {
        var now = register;
        for (var command : commands) {
            now = ((Changed<ContinuingSupport>) now.decide(command, occasion(course()))).after();
        }
        return now;
    }

    private static Object why(ContinuingSupport register, SupportCommand command) {
        return ((Decision.Refused<ContinuingSupport>) register.decide(command, occasion(course()))).why();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
