package dk.overgang.network.plans.domain;

import static dk.overgang.network.plans.domain.Planning.NOW;
import static dk.overgang.network.plans.domain.Planning.START;
import static dk.overgang.network.plans.domain.Planning.TODAY;
import static dk.overgang.network.plans.domain.Planning.WORKER;
import static dk.overgang.network.plans.domain.Planning.agreement;
import static dk.overgang.network.plans.domain.Planning.course;
import static dk.overgang.network.plans.domain.Planning.crisis;
import static dk.overgang.network.plans.domain.Planning.ended;
import static dk.overgang.network.plans.domain.Planning.everything;
import static dk.overgang.network.plans.domain.Planning.network;
import static dk.overgang.network.plans.domain.Planning.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.commands.domain.Decision.Refused;
import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.facts.CourseFacts;
import dk.overgang.network.plans.domain.LongTermPlan.Kind;
import dk.overgang.network.plans.domain.LongTermPlanCommand.Agree;
import dk.overgang.network.plans.domain.LongTermPlanCommand.Occasion;
import dk.overgang.network.plans.domain.LongTermPlanCommand.Write;
import dk.overgang.network.plans.domain.LongTermPlanRefusal.AlreadyAgreed;
import dk.overgang.network.plans.domain.LongTermPlanRefusal.CitizenAbsent;
import dk.overgang.network.plans.domain.LongTermPlanRefusal.CitizenDied;
import dk.overgang.network.plans.domain.LongTermPlanRefusal.CourseNotStarted;
import dk.overgang.network.plans.domain.LongTermPlanRefusal.DateOutOfRange;
import dk.overgang.network.plans.domain.LongTermPlanRefusal.Incomplete;
import dk.overgang.network.plans.domain.LongTermPlanRefusal.MemberWithoutConsent;
import dk.overgang.network.plans.domain.LongTermPlanRefusal.NothingWritten;
import dk.overgang.network.plans.domain.LongTermPlanRefusal.TooManyVersions;
import dk.overgang.network.plans.domain.LongTermPlanRefusal.UnknownMember;
import dk.overgang.network.plans.domain.PlanVersion.Agreement;
import dk.overgang.network.plans.domain.PlanVersion.Party;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A plan for the time after the course, agreed with the citizen (F-55).
/// Rules.
class LongTermPlanTest {

    private static final SupportNetwork RUNNING = network(course("ACTIVE"));
    private static final LongTermPlan NOTHING = LongTermPlan.of(course("ACTIVE"), Kind.LONG_TERM);

    @Test
    void what_is_written_is_not_agreed_yet() {
        var plan = after(NOTHING, write(everything()));

        assertThat(plan.version()).isEqualTo(1);
        assertThat(plan.current().orElseThrow()).isEqualTo(new PlanVersion(everything(), NOW, WORKER, null));
    }

    ///
    @Test
    void a_plan_with_somebody_who_supports_and_a_crisis_part_is_agreed_with_the_citizen() {
        var agreed = agreement(TODAY, Party.CITIZEN, Party.WORKER, Party.NETWORK);

        var plan = after(after(NOTHING, write(everything())), agree(agreed));

        assertThat(plan.version()).isEqualTo(1);
        assertThat(plan.current().orElseThrow().agreement()).isEqualTo(agreed);
    }

    @Test
    void a_change_makes_a_version_that_is_not_agreed_and_leaves_the_agreed_one_readable() {
        var agreed = agreement(TODAY, Party.CITIZEN, Party.WORKER);
        var changed = new Contents(
                Contents.Language.EN, List.of(), null, everything().supporters(), crisis(null), null, null);

        var plan = after(after(after(NOTHING, write(everything())), agree(agreed)), write(changed));

        assertThat(plan.version()).isEqualTo(2);
        assertThat(plan.current().orElseThrow().agreement()).isNull();
        assertThat(plan.version(1).orElseThrow()).isEqualTo(new PlanVersion(everything(), NOW, WORKER, agreed));
        assertThat(plan.version(0)).isEmpty();
        assertThat(plan.version(3)).isEmpty();
    }

    static Stream<Arguments> incomplete() {
        var all = everything();
        var part = all.crisis();
        return Stream.of(
                Arguments.of(
                        with(List.of(), CrisisPart.EMPTY),
                        List.of("supporters", "crisis.earlySigns", "crisis.firstSteps", "crisis.calls")),
                Arguments.of(with(List.of(), part), List.of("supporters")),
                Arguments.of(
                        with(all.supporters(), CrisisPart.EMPTY),
                        List.of("crisis.earlySigns", "crisis.firstSteps", "crisis.calls")),
                Arguments.of(
                        with(
                                all.supporters(),
                                new CrisisPart(
                                        part.earlySigns(),
                                        part.whatHelps(),
                                        part.firstSteps(),
                                        List.of(),
                                        part.acuteOffers())),
                        List.of("crisis.calls")),
                Arguments.of(
                        with(
                                all.supporters(),
                                new CrisisPart(List.of(), List.of(), part.firstSteps(), part.calls(), List.of())),
                        List.of("crisis.earlySigns")));
    }

    ///
    @ParameterizedTest
    @MethodSource("incomplete")
    void a_plan_that_lacks_something_is_not_agreed_and_what_it_lacks_is_named(Contents contents, List<String> missing) {
        var plan = after(NOTHING, write(contents));

        assertRefused(plan.decide(agree(agreement(TODAY, Party.CITIZEN))), new Incomplete(missing));
        assertThat(contents.hasCrisisPart()).isEqualTo(missing.stream().noneMatch(field -> field.startsWith("crisis")));
    }

    @Test
    void what_helps_and_acute_offers_may_be_left_out() {
        var part = everything().crisis();
        var short_ = new CrisisPart(part.earlySigns(), List.of(), part.firstSteps(), part.calls(), List.of());

        var plan = after(NOTHING, write(with(everything().supporters(), short_)));

        assertThat(after(plan, agree(agreement(TODAY, Party.CITIZEN)))
                        .current()
                        .orElseThrow()
                        .agreement())
                .isNotNull();
    }

    @Test
    void a_plan_that_is_not_written_is_not_agreed() {
        assertRefused(NOTHING.decide(agree(agreement(TODAY, Party.CITIZEN))), new NothingWritten());
    }

    @Test
    void one_version_is_agreed_once() {
        var plan = after(after(NOTHING, write(everything())), agree(agreement(TODAY.minusDays(1), Party.CITIZEN)));

        assertRefused(plan.decide(agree(agreement(TODAY, Party.CITIZEN))), new AlreadyAgreed(TODAY.minusDays(1)));
    }

    @Test
    void it_is_agreed_with_the_citizen_or_not_at_all() {
        var plan = after(NOTHING, write(everything()));

        assertRefused(plan.decide(agree(agreement(TODAY, Party.WORKER, Party.NETWORK))), new CitizenAbsent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-23", "2026-11-21"})
    void it_is_agreed_neither_before_the_course_nor_in_the_future(String on) {
        var plan = after(NOTHING, write(everything()));

        assertRefused(
                plan.decide(agree(agreement(LocalDate.parse(on), Party.CITIZEN))),
                new DateOutOfRange("on", START, TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-24", "2026-11-20"})
    void it_is_agreed_on_any_day_of_the_course(String on) {
        var plan = after(NOTHING, write(everything()));

        assertThat(after(plan, agree(agreement(LocalDate.parse(on), Party.CITIZEN)))
                        .current()
                        .orElseThrow()
                        .agreement())
                .isEqualTo(agreement(LocalDate.parse(on), Party.CITIZEN));
    }

    @Test
    void in_the_contact_phase_it_is_written_and_not_agreed() {
        var contact = network(new CourseFacts(Planning.COURSE, Planning.CITIZEN, "0101", "CONTACT", null, null));

        var plan = after(NOTHING, new Write(everything(), NOW, WORKER, new Occasion(contact, false, TODAY)));

        assertRefused(
                plan.decide(new Agree(agreement(TODAY, Party.CITIZEN), new Occasion(contact, false, TODAY))),
                new CourseNotStarted());
    }

    /// E23
    @Test
    void after_the_citizens_death_it_is_read_only() {
        var dead = new Occasion(network(ended("COMPLETED")), true, TODAY);
        var plan = after(NOTHING, write(everything()));

        assertRefused(plan.decide(new Write(everything(), NOW, WORKER, dead)), new CitizenDied());
        assertRefused(plan.decide(new Agree(agreement(TODAY, Party.CITIZEN), dead)), new CitizenDied());
    }

    @Test
    void after_another_end_the_citizen_goes_on_with_it() {
        var over = network(ended("COMPLETED"));
        var plan = after(NOTHING, new Write(everything(), NOW, WORKER, new Occasion(over, false, TODAY)));

        assertThat(after(plan, new Agree(agreement(TODAY, Party.CITIZEN), new Occasion(over, false, TODAY)))
                        .current()
                        .orElseThrow()
                        .agreement())
                .isNotNull();
    }

    ///
    @Test
    void a_member_of_the_network_is_named_with_the_citizens_permission_only() {
        var withdrawn = RUNNING.permitted(List.of());
        var stranger = new UUID(9, 9);

        assertRefused(
                NOTHING.decide(new Write(everything(), NOW, WORKER, new Occasion(withdrawn, false, TODAY))),
                new MemberWithoutConsent("supporters.0.memberId"));
        assertRefused(
                NOTHING.decide(write(with(List.of(), crisis(stranger)))), new UnknownMember("crisis.calls.0.memberId"));
        assertThat(new InvolvedMembers(RUNNING).mayBeShown(Planning.SISTER)).isTrue();
        assertThat(new InvolvedMembers(withdrawn).mayBeShown(Planning.SISTER)).isFalse();
        assertThat(new InvolvedMembers(withdrawn).mayBeShown(null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-19", "2031-11-21"})
    void a_review_lies_neither_in_the_past_nor_years_ahead(String on) {
        assertRefused(
                NOTHING.decide(write(reviewedOn(LocalDate.parse(on)))),
                new DateOutOfRange("reviewOn", TODAY, TODAY.plusYears(5)));
    }

    @Test
    void a_review_may_be_today_or_have_passed_where_it_stood_there_before() {
        var plan = after(NOTHING, write(reviewedOn(TODAY)));
        var later = new Write(reviewedOn(TODAY), NOW, WORKER, new Occasion(RUNNING, false, TODAY.plusDays(30)));

        assertThat(after(plan, later).version()).isEqualTo(2);
    }

    @Test
    void there_are_at_most_so_many_versions_as_can_be_kept() {
        var full = new LongTermPlan(
                NOTHING.id(),
                NOTHING.courseId(),
                NOTHING.citizenId(),
                NOTHING.municipality(),
                NOTHING.kind(),
                Collections.nCopies(LongTermPlan.MOST_VERSIONS, new PlanVersion(everything(), NOW, WORKER, null)));

        assertRefused(full.decide(write(everything())), new TooManyVersions(LongTermPlan.MOST_VERSIONS));
        assertThat(after(full, agree(agreement(TODAY, Party.CITIZEN)))
                        .current()
                        .orElseThrow()
                        .agreement())
                .isNotNull();
    }

    @Test
    void both_kinds_of_a_course_are_plans_of_their_own() {
        assertThat(LongTermPlan.idOf(Planning.COURSE, Kind.LONG_TERM))
                .isNotEqualTo(LongTermPlan.idOf(Planning.COURSE, Kind.RETENTION))
                .isNotEqualTo(Planning.COURSE);
    }

    @Test
    void every_text_of_every_version_is_encrypted_anew() {
        var plan = after(after(NOTHING, write(everything())), write(everything()));
        assertThat(plan.oldestKey()).contains(1);

        var renewed = plan.renewed(old -> new EncryptedText(old.text(), 2));

        assertThat(renewed.oldestKey()).contains(2);
        assertThat(renewed.versions())
                .allSatisfy(version -> assertThat(version.contents().texts().map(Planning::clear))
                        .hasSize(23)
                        .containsExactlyElementsOf(
                                everything().texts().map(Planning::clear).toList()));
        assertThat(NOTHING.oldestKey()).isEmpty();
    }

    private static LongTermPlan after(LongTermPlan plan, LongTermPlanCommand command) {
        return plan.decide(command) instanceof Changed<LongTermPlan>(var changed, var _)
                ? changed
                : fail("refused: " + plan.decide(command));
    }

    private static void assertRefused(Decision<LongTermPlan> decision, LongTermPlanRefusal why) {
        assertThat(decision).isEqualTo(new Refused<LongTermPlan>(why));
    }

    private static Write write(Contents contents) {
        return new Write(contents, NOW, WORKER, new Occasion(RUNNING, false, TODAY));
    }

    private static Agree agree(Agreement agreement) {
        return new Agree(agreement, new Occasion(RUNNING, false, TODAY));
    }

    private static Contents with(List<Supporter> supporters, CrisisPart crisis) {
        return new Contents(Contents.Language.DA, List.of(), text("Fortsat støtte"), supporters, crisis, null, null);
    }

    private static Contents reviewedOn(@Nullable LocalDate on) {
        var all = everything();
        return new Contents(
                all.language(), all.goals(), all.support(), all.supporters(), all.crisis(), all.citizensWords(), on);
    }
}
