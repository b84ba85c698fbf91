package dk.overgang.referral.citizens.domain.decisions;

import static dk.overgang.medcom.domain.notices.NoticeChange.CANCELLED;
import static dk.overgang.medcom.domain.notices.NoticeChange.NEW;
import static dk.overgang.medcom.domain.notices.NoticeType.ADMITTED;
import static dk.overgang.medcom.domain.notices.NoticeType.DIED;
import static dk.overgang.referral.citizens.domain.Citizens.COURSE;
import static dk.overgang.referral.citizens.domain.Citizens.NOON;
import static dk.overgang.referral.citizens.domain.Citizens.TODAY;
import static dk.overgang.referral.citizens.domain.Citizens.accepted;
import static dk.overgang.referral.citizens.domain.Citizens.course;
import static dk.overgang.referral.citizens.domain.Citizens.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.commands.domain.Decision.Refused;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.courses.domain.CourseStage;
import dk.overgang.referral.moves.domain.Move;
import dk.overgang.referral.onward.domain.OnwardCommand;
import dk.overgang.referral.onward.domain.OnwardCommand.Decline;
import dk.overgang.referral.onward.domain.OnwardCommand.Grant;
import dk.overgang.referral.onward.domain.OnwardCommand.Open;
import dk.overgang.referral.onward.domain.OnwardCommand.Withdraw;
import dk.overgang.referral.onward.domain.OnwardReferral;
import dk.overgang.referral.onward.domain.OnwardReferral.State;
import dk.overgang.referral.onward.domain.OnwardRefusal.AlreadyOpen;
import dk.overgang.referral.onward.domain.OnwardRefusal.BeforeLastPhase;
import dk.overgang.referral.onward.domain.OnwardRefusal.CitizenDeceased;
import dk.overgang.referral.onward.domain.OnwardRefusal.CitizenMoved;
import dk.overgang.referral.onward.domain.OnwardRefusal.Closed;
import dk.overgang.referral.onward.domain.OnwardRefusal.Faulty;
import dk.overgang.referral.onward.domain.OnwardRefusal.HeldBeforeLastPhase;
import dk.overgang.referral.onward.domain.OnwardRefusal.NoCourse;
import dk.overgang.referral.onward.domain.OnwardRefusal.Unknown;
import dk.overgang.referral.onward.domain.OnwardRules;
import dk.overgang.referral.referrals.domain.grants.LegalBasis;
import dk.overgang.referral.referrals.domain.rules.Code;
import dk.overgang.referral.referrals.domain.rules.Fault;
import dk.overgang.referral.referrals.domain.rules.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From phase 3 a citizen can be assessed for what follows. Today is the second of March.
class AssessingOnwardTest {

    private static final UUID ONWARD = new UUID(6, 1);
    private static final Text NOTHING = new Text("", "");
    private static final OnwardRules RULES = new OnwardRules(
            "1",
            List.of(law("SEL85", "2000-01-01"), law("SEL82B", "2018-01-01"), law("SEL104", "2026-03-02")),
            List.of(
                    new OnwardRules.Offer("HOME_SUPPORT", List.of("SEL85", "SEL82B"), NOTHING),
                    new OnwardRules.Offer("ACTIVITIES", List.of("SEL104"), NOTHING)),
            codes("NEED_CONTINUES"),
            codes("NOT_ENTITLED"),
            codes("OTHER_OFFER"),
            codes("CITIZEN_DECLINED"));

    private final Citizen inPhaseThree = accepted().with(course("ACTIVE", stage(3, "2026-02-01", false)));

    @Test
    void from_phase_3_an_onward_referral_is_opened_from_the_course() {
        assertThat(opened(inPhaseThree))
                .isEqualTo(new OnwardReferral(
                        ONWARD, COURSE, "HOME_SUPPORT", "NEED_CONTINUES", TODAY, "mette", State.OPEN, null));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2026-03-03, false, BeforeLastPhase, before phase 3",
        "2, 2026-03-02, false, Changed, the first day of phase 3 whose event has not come yet",
        "2, 2026-03-02, true, HeldBeforeLastPhase, the day of the plan has come but phase 3 has not",
        "3, 2026-02-01, true, Changed, paused in phase 3"
    })
    void phases_are_by_dates_and_a_pause_holds_those_not_reached(
            int phase, String from, boolean held, String answer, String why) {
        var citizen = accepted().with(course("PAUSED", stage(phase, from, held)));

        var decision = decide(citizen, open());
        var given = decision instanceof Refused(var refusal) ? refusal : decision;
        assertThat(given.getClass().getSimpleName()).as(why).isEqualTo(answer);
    }

    @Test
    void the_refusal_names_the_earliest_day() {
        var day = TODAY.plusDays(40);
        assertThat(refusal(accepted().with(course("ACTIVE", stage(2, day.toString(), false))), open()))
                .isEqualTo(new BeforeLastPhase(day));
        assertThat(refusal(accepted().with(course("PAUSED", stage(2, day.toString(), true))), open()))
                .isEqualTo(new HeldBeforeLastPhase(day));
    }

    @ParameterizedTest
    @CsvSource({"CONTACT", "ENDED"})
    void nothing_leads_onward_without_a_course_that_runs(String status) {
        assertThat(refusal(accepted().with(course(status, stage(3, "2026-02-01", false))), open()))
                .isInstanceOf(NoCourse.class);
        assertThat(refusal(accepted(), open())).isInstanceOf(NoCourse.class);
    }

    @Test
    void one_is_open_at_a_time_to_each_offer() {
        var citizen = after(inPhaseThree, open());

        assertThat(refusal(citizen, new Open(new UUID(6, 2), "HOME_SUPPORT", "NEED_CONTINUES")))
                .isInstanceOf(AlreadyOpen.class);
        assertThat(decide(citizen, new Open(new UUID(6, 2), "ACTIVITIES", "NEED_CONTINUES")))
                .isInstanceOf(Changed.class);
    }

    @Test
    void it_is_granted_under_a_law_of_the_offer_that_was_in_force() {
        var citizen = after(inPhaseThree, open());
        var granted = onward(after(citizen, new Grant(ONWARD, "SEL85", null)));
        assertThat(granted.state()).isEqualTo(State.GRANTED);
        assertThat(granted.outcome()).isNotNull().satisfies(outcome -> {
            assertThat(outcome.paragraph()).isEqualTo("SEL85.");
            assertThat(outcome.on()).isEqualTo(TODAY);
        });

        assertThat(refusal(citizen, new Grant(ONWARD, null, null)))
                .isEqualTo(new Faulty(List.of(Fault.oneOf("legalBasis", List.of("SEL85", "SEL82B")))));
        assertThat(refusal(citizen, new Grant(ONWARD, "SEL104", null))).isInstanceOf(Faulty.class);
        assertThat(refusal(citizen, new Grant(ONWARD, "SEL85", TODAY.plusDays(1))))
                .isEqualTo(new Faulty(List.of(Fault.of("decidedOn", "not-future"))));
        assertThat(refusal(citizen, new Grant(ONWARD, "SEL85", TODAY.minusDays(1))))
                .isEqualTo(new Faulty(List.of(Fault.of("decidedOn", "before-opened"))));
    }

    @Test
    void an_offer_under_one_law_needs_no_choice_but_a_law_in_force() {
        var citizen = after(inPhaseThree, open("ACTIVITIES", "NEED_CONTINUES"));
        assertThat(onward(after(citizen, new Grant(ONWARD, null, null))).state())
                .isEqualTo(State.GRANTED);

        var earlier = new AssessingOnward(inPhaseThree, RULES, TODAY.minusDays(1), "mette")
                .decide(open("ACTIVITIES", "NEED_CONTINUES"));
        var openedYesterday = after(earlier);
        assertThat(refusal(openedYesterday, new Grant(ONWARD, null, TODAY.minusDays(1))))
                .isEqualTo(new Faulty(List.of(Fault.of("decidedOn", "law-not-in-force"))));
    }

    @Test
    void a_decline_says_why_and_where_to_and_a_withdrawal_why() {
        var citizen = after(inPhaseThree, open());

        assertThat(onward(after(citizen, new Decline(ONWARD, "NOT_ENTITLED", "OTHER_OFFER")))
                        .state())
                .isEqualTo(State.DECLINED);
        assertThat(refusal(citizen, new Decline(ONWARD, null, null)))
                .isEqualTo(new Faulty(List.of(
                        Fault.oneOf("reason", List.of("NOT_ENTITLED")),
                        Fault.oneOf("nextStep", List.of("OTHER_OFFER")))));
        assertThat(onward(after(citizen, new Withdraw(ONWARD, "CITIZEN_DECLINED")))
                        .state())
                .isEqualTo(State.WITHDRAWN);
        assertThat(refusal(citizen, new Withdraw(ONWARD, "BORED"))).isInstanceOf(Faulty.class);
        assertThat(refusal(citizen, new Withdraw(new UUID(0, 0), "CITIZEN_DECLINED")))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void what_is_closed_stays_closed_and_the_same_can_be_opened_again() {
        var closed = after(after(inPhaseThree, open()), new Withdraw(ONWARD, "CITIZEN_DECLINED"));

        assertThat(refusal(closed, new Grant(ONWARD, "SEL85", null))).isInstanceOf(Closed.class);
        assertThat(decide(closed, new Open(new UUID(6, 2), "HOME_SUPPORT", "NEED_CONTINUES")))
                .isInstanceOf(Changed.class);
    }

    @Test
    void a_code_that_the_file_does_not_hold_is_named_with_those_it_holds() {
        assertThat(refusal(inPhaseThree, open("CASTLE", "BORED")))
                .isEqualTo(new Faulty(List.of(
                        Fault.oneOf("offer", List.of("HOME_SUPPORT", "ACTIVITIES")),
                        Fault.oneOf("reason", List.of("NEED_CONTINUES")))));
    }

    @Test
    void the_end_of_the_course_leaves_it_open_and_the_case_with_it_until_it_is_decided() {
        var ended = after(inPhaseThree, open()).with(course("ENDED")).noting(NOON);
        assertThat(onward(ended).isOpen()).isTrue();
        assertThat(ended.circumstances().closing()).isNull();

        var decided = after(ended, new Grant(ONWARD, "SEL85", null)).noting(NOON);
        assertThat(decided.circumstances().closing()).isNotNull();
    }

    @Test
    void the_dead_are_granted_nothing_until_the_death_is_taken_back_and_their_case_is_closed() {
        var dead = after(inPhaseThree, open())
                .with(notice(ADMITTED, NEW, -2))
                .with(notice(DIED, NEW, -1))
                .with(course("ENDED"))
                .noting(NOON);
        assertThat(refusal(dead, new Grant(ONWARD, "SEL85", null))).isInstanceOf(CitizenDeceased.class);
        assertThat(decide(dead, new Withdraw(ONWARD, "CITIZEN_DECLINED"))).isInstanceOf(Changed.class);
        assertThat(dead.isHere()).isFalse();
        assertThat(dead.circumstances().closing()).isNotNull();

        var alive = dead.with(notice(DIED, CANCELLED, -1)).noting(NOON);
        assertThat(decide(alive, new Grant(ONWARD, "SEL85", null))).isInstanceOf(Changed.class);
        assertThat(alive.circumstances().closing()).isNull();
    }

    @Test
    void who_has_moved_is_assessed_by_the_new_municipality() {
        var here = after(inPhaseThree, open());
        var move = new Move(new UUID(9, 9), "0751", TODAY, NOON.plusSeconds(60), null, null);
        var moved = here.with(here.circumstances().with(move));

        assertThat(refusal(moved, new Grant(ONWARD, "SEL85", null))).isInstanceOf(CitizenMoved.class);
        assertThat(decide(moved, new Decline(ONWARD, "NOT_ENTITLED", "OTHER_OFFER")))
                .isInstanceOf(Changed.class);
    }

    @Test
    void its_age_grows_until_it_is_decided() {
        var open = opened(inPhaseThree);
        assertThat(open.days(TODAY.plusDays(40))).isEqualTo(40);

        var declined = onward(after(after(inPhaseThree, open()), new Decline(ONWARD, "NOT_ENTITLED", "OTHER_OFFER")));
        assertThat(declined.days(TODAY.plusDays(40))).isZero();
    }

    private static OnwardReferral opened(Citizen citizen) {
        return onward(after(citizen, open()));
    }

    private static OnwardReferral onward(Citizen citizen) {
        return citizen.ahead().onward(ONWARD).orElseThrow();
    }

    private static Citizen after(Citizen citizen, OnwardCommand command) {
        return after(decide(citizen, command));
    }

    private static Citizen after(Decision<Citizen> decision) {
        return decision instanceof Changed(var after, var _) ? after : fail("Refused: " + decision);
    }

    private static Object refusal(Citizen citizen, OnwardCommand command) {
        return decide(citizen, command) instanceof Refused(var why) ? why : "none";
    }

    private static Decision<Citizen> decide(Citizen citizen, OnwardCommand command) {
        return new AssessingOnward(citizen, RULES, TODAY, "mette").decide(command);
    }

    private static Open open() {
        return open("HOME_SUPPORT", "NEED_CONTINUES");
    }

    private static Open open(String offer, String reason) {
        return new Open(ONWARD, offer, reason);
    }

    private static CourseStage stage(@Nullable Integer phase, String lastPhaseFrom, boolean held) {
        return new CourseStage(phase, LocalDate.parse(lastPhaseFrom), held, null);
    }

    private static LegalBasis law(String code, String from) {
        var paragraph = new LegalBasis.Paragraph(code + ".", LocalDate.parse(from), null);
        return new LegalBasis(code, true, List.of(paragraph), NOTHING);
    }

    private static List<Code> codes(String code) {
        return List.of(new Code(code, NOTHING));
    }
}
