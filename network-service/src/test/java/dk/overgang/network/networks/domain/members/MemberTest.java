package dk.overgang.network.networks.domain.members;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.encryption.domain.Ciphertext;
import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.network.networks.domain.facts.ConsentFacts;
import dk.overgang.network.networks.domain.members.Member.Kind;
import dk.overgang.network.networks.domain.members.Member.State;
import dk.overgang.network.networks.domain.members.MemberCommand.Describe;
import dk.overgang.network.networks.domain.members.MemberCommand.Move;
import dk.overgang.network.networks.domain.members.MemberCommand.NoteConsent;
import dk.overgang.network.networks.domain.members.MemberCommand.NoteContact;
import dk.overgang.network.networks.domain.members.MemberCommand.NoteTrial;
import dk.overgang.network.networks.domain.members.MemberCommand.OfMember;
import dk.overgang.network.networks.domain.members.MemberCommand.Propose;
import dk.overgang.network.networks.domain.members.MemberCommand.WithdrawConsent;
import dk.overgang.network.networks.domain.members.MemberRefusal.CourseEnded;
import dk.overgang.network.networks.domain.members.MemberRefusal.DateOutOfRange;
import dk.overgang.network.networks.domain.members.MemberRefusal.NoConsentOfCitizen;
import dk.overgang.network.networks.domain.members.MemberRefusal.NoConsentOfPerson;
import dk.overgang.network.networks.domain.members.MemberRefusal.NoConsentToWithdraw;
import dk.overgang.network.networks.domain.members.MemberRefusal.NotContacted;
import dk.overgang.network.networks.domain.members.MemberRefusal.NotFromHere;
import dk.overgang.network.networks.domain.members.MemberRefusal.NotInTheFuture;
import dk.overgang.network.networks.domain.members.MemberRefusal.TooMany;
import dk.overgang.network.networks.domain.members.MemberRefusal.Withdrawn;
import dk.overgang.network.networks.domain.members.OwnConsent.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Who may be involved, how far a member comes, and what is left of one whose consent has ended (F-50, F-59, R-168,
/// R-176, E25).
class MemberTest {

    private static final UUID SISTER = new UUID(7, 1);
    private static final LocalDate PROPOSED = day("2026-03-10");
    private static final LocalDate CONSENT = day("2026-03-17");
    private static final LocalDate TODAY = day("2026-07-01");
    private static final ConsentFacts PERMITTED = citizens("IN_FORCE", null);
    private static final Circumstances NOW = now(PERMITTED);

    @Test
    void nobody_is_contacted_without_the_citizens_consent_for_that_very_member() {
        var agreed = after(sister(Kind.PRIVATE), ownConsent());
        var other = new ConsentFacts(
                new UUID(6, 2), "INVOLVE_NETWORK_MEMBER", new UUID(7, 2), null, "IN_FORCE", null, CONSENT);

        assertRefused(agreed, contacted(), now(), new NoConsentOfCitizen());
        assertRefused(agreed, contacted(), now(other), new NoConsentOfCitizen());
        assertRefused(agreed, contacted(), now(citizens("SOMETHING_NEW", null)), new NoConsentOfCitizen());
        assertThat(after(agreed, contacted()).state()).isEqualTo(State.CONTACTED);
    }

    @ParameterizedTest
    @EnumSource
    void a_person_who_acts_for_nobody_else_must_have_agreed_to_be_contacted(Kind kind) {
        var asked = kind == Kind.PRIVATE || kind == Kind.CIVIL_SOCIETY;

        assertThat(sister(kind).decide(contacted(), NOW) instanceof Changed).isEqualTo(!asked);
        if (asked) {
            assertRefused(sister(kind), contacted(), NOW, new NoConsentOfPerson());
            var other = after(sister(kind), new NoteConsent(SISTER, CONSENT, List.of(Scope.ATTEND_MEETINGS)));
            assertRefused(other, contacted(), NOW, new NoConsentOfPerson());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PROPOSED,   CONTACTED ENDED",
        "CONTACTED,  TRIED AGREED ENDED",
        "TRIED,      CONTACTED AGREED ENDED",
        "AGREED,     TRIED TAKEN_OVER ENDED",
        "TAKEN_OVER, AGREED ENDED",
        "ENDED,      PROPOSED CONTACTED"
    })
    void what_comes_next_is_told_and_everything_else_is_refused(State state, String next) {
        var member = in(state);

        assertThat(String.join(" ", member.allowed(NOW).stream().map(Enum::name).toList()))
                .isEqualTo(next);
        for (var other : State.values()) {
            if (!state.next().contains(other)) {
                assertRefused(member, new Move(SISTER, other, TODAY), NOW, new NotFromHere(state, state.next()));
            }
        }
    }

    @Test
    void no_step_lies_ahead_or_before_the_one_before_it() {
        var contacted = after(permitted(), new Move(SISTER, State.CONTACTED, day("2026-03-20")));

        assertRefused(
                contacted,
                new Move(SISTER, State.TRIED, day("2026-03-19")),
                NOW,
                new DateOutOfRange("on", day("2026-03-20"), TODAY));
        assertRefused(
                contacted,
                new Move(SISTER, State.TRIED, TODAY.plusDays(1)),
                NOW,
                new DateOutOfRange("on", day("2026-03-20"), TODAY));
        assertThat(after(contacted, new Move(SISTER, State.TRIED, day("2026-03-20")))
                        .firstTriedOn())
                .isEqualTo("2026-03-20");
        assertThat(after(contacted, new Move(SISTER, State.TRIED, TODAY)).since())
                .isEqualTo(TODAY);
    }

    @Test
    void nobody_is_involved_on_a_day_before_the_consents() {
        assertRefused(
                permitted(),
                new Move(SISTER, State.CONTACTED, CONSENT.minusDays(1)),
                NOW,
                new DateOutOfRange("on", CONSENT, TODAY));
        assertThat(after(permitted(), contacted()).since()).isEqualTo(CONSENT);

        var later =
                after(sister(Kind.PRIVATE), new NoteConsent(SISTER, CONSENT.plusDays(3), List.of(Scope.BE_CONTACTED)));
        assertRefused(later, contacted(), NOW, new DateOutOfRange("on", CONSENT.plusDays(3), TODAY));
    }

    @Test
    void several_tries_may_be_needed_and_the_first_one_brings_it_to_tried() {
        var tried = after(in(State.CONTACTED), trial("2026-05-12"));
        var again = after(tried, trial("2026-06-01"));
        var late = after(again, trial("2026-05-01"));

        assertThat(tried.state()).isEqualTo(State.TRIED);
        assertThat(tried.firstTriedOn()).isEqualTo("2026-05-12");
        assertThat(again.trials()).hasSize(2);
        assertThat(again.history()).isEqualTo(tried.history());
        assertThat(late.firstTriedOn()).isEqualTo("2026-05-01");
    }

    /// After the course a try is still noted, and begins nothing (E23).
    @Test
    void a_try_noted_after_the_end_leaves_the_member_where_it_stood() {
        var ended = new Circumstances(List.of(PERMITTED), true, TODAY, "worker");
        var noted = after(in(State.CONTACTED), trial("2026-05-12"), ended);

        assertThat(noted.state()).isEqualTo(State.CONTACTED);
        assertThat(noted.trials()).hasSize(1);
        assertThat(noted.firstTriedOn()).isEqualTo("2026-05-12");
    }

    @Test
    void who_was_never_contacted_is_neither_tried_nor_met() {
        assertRefused(permitted(), trial("2026-05-12"), NOW, new NotContacted());
        assertRefused(permitted(), met("2026-05-12"), NOW, new NotContacted());
        assertRefused(in(State.CONTACTED), met("2026-03-16"), NOW, new DateOutOfRange("on", CONSENT, TODAY));
        assertRefused(in(State.CONTACTED), met("2026-07-02"), NOW, new DateOutOfRange("on", CONSENT, TODAY));
        assertThat(after(in(State.CONTACTED), met("2026-07-01")).lastContactOn())
                .isEqualTo(TODAY);
    }

    @Test
    void what_is_only_an_idea_of_the_citizen_needs_no_consent_to_be_seen() {
        assertThat(sister(Kind.PRIVATE).withdrawal(List.of())).isEmpty();
        assertThat(after(sister(Kind.PRIVATE), new Move(SISTER, State.ENDED, TODAY))
                        .withdrawal(List.of()))
                .isEmpty();
        assertThat(sister(Kind.PRIVATE).mayBeInvolved(List.of())).isFalse();
        assertThat(sister(Kind.PRIVATE).mayBeInvolved(List.of(PERMITTED))).isFalse();
        assertThat(permitted().mayBeInvolved(List.of(PERMITTED))).isTrue();
        assertThat(sister(Kind.AUTHORITY).mayBeInvolved(List.of(PERMITTED))).isTrue();
    }

    @Test
    void the_persons_own_withdrawal_takes_them_out_at_once_and_a_new_consent_brings_them_back() {
        var withdrawn = after(in(State.TAKEN_OVER), new WithdrawConsent(SISTER, day("2026-06-20")));

        assertThat(withdrawn.withdrawal(List.of(PERMITTED)))
                .contains(new Withdrawal(Withdrawal.By.PERSON, day("2026-06-20")));
        assertThat(withdrawn.mayBeInvolved(List.of(PERMITTED))).isFalse();
        assertThat(withdrawn.allowed(NOW)).containsExactly(State.ENDED);
        assertThat(withdrawn.agreesTo(Scope.BE_CONTACTED)).isFalse();
        assertRefused(withdrawn, met("2026-06-30"), NOW, new Withdrawn(Withdrawal.By.PERSON));
        assertRefused(withdrawn, new Describe(SISTER, Description.NONE), NOW, new Withdrawn(Withdrawal.By.PERSON));
        assertRefused(withdrawn, new WithdrawConsent(SISTER, TODAY), NOW, new NoConsentToWithdraw());
        assertRefused(
                withdrawn,
                new NoteConsent(SISTER, day("2026-06-19"), List.of(Scope.BE_CONTACTED)),
                NOW,
                new DateOutOfRange("givenOn", day("2026-06-20"), TODAY));

        var anew = after(withdrawn, new NoteConsent(SISTER, day("2026-06-20"), List.of(Scope.BE_CONTACTED)));
        assertThat(anew.withdrawal(List.of(PERMITTED))).isEmpty();
        assertThat(anew.consents()).hasSize(2);
        assertThat(anew.agreesTo(Scope.KNOW_OF_THE_COURSE)).isFalse();
    }

    @Test
    void a_withdrawal_lies_neither_ahead_nor_before_the_consent() {
        assertRefused(
                permitted(),
                new WithdrawConsent(SISTER, CONSENT.minusDays(1)),
                NOW,
                new DateOutOfRange("on", CONSENT, TODAY));
        assertRefused(
                permitted(),
                new WithdrawConsent(SISTER, TODAY.plusDays(1)),
                NOW,
                new DateOutOfRange("on", CONSENT, TODAY));
        assertRefused(
                sister(Kind.PRIVATE),
                new NoteConsent(SISTER, TODAY.plusDays(1), List.of(Scope.BE_CONTACTED)),
                NOW,
                new NotInTheFuture("givenOn", TODAY));
    }

    @Test
    void the_citizens_withdrawal_takes_everybody_out_also_who_acts_for_an_employer() {
        var ended = citizens("WITHDRAWN", day("2026-06-25"));

        assertThat(in(State.AGREED).withdrawal(List.of(ended)))
                .contains(new Withdrawal(Withdrawal.By.CITIZEN, day("2026-06-25")));
        assertThat(sister(Kind.PROFESSIONAL).withdrawal(List.of(ended))).isPresent();
        assertThat(in(State.AGREED).withdrawal(List.of(ended, PERMITTED))).isEmpty();
        assertThat(in(State.AGREED).withdrawal(List.of())).contains(new Withdrawal(Withdrawal.By.CITIZEN, null));
        assertRefused(in(State.AGREED), met("2026-06-30"), now(ended), new Withdrawn(Withdrawal.By.CITIZEN));
        assertThat(after(in(State.AGREED), new Move(SISTER, State.ENDED, TODAY), now(ended))
                        .state())
                .isEqualTo(State.ENDED);
    }

    @Test
    void after_the_course_nothing_begins_and_what_began_may_be_finished() {
        var over = new Circumstances(List.of(PERMITTED), true, TODAY, "worker");

        assertRefused(permitted(), contacted(), over, new CourseEnded());
        assertRefused(in(State.CONTACTED), new Move(SISTER, State.TRIED, TODAY), over, new CourseEnded());
        assertThat(in(State.CONTACTED).allowed(over)).containsExactly(State.AGREED, State.ENDED);
        assertThat(after(in(State.AGREED), new Move(SISTER, State.TAKEN_OVER, TODAY), over)
                        .takenOverOn())
                .isEqualTo(TODAY);
        assertThat(after(in(State.TAKEN_OVER), met("2026-07-01"), over).contacts())
                .hasSize(1);
        assertThat(after(in(State.TAKEN_OVER), new WithdrawConsent(SISTER, TODAY), over)
                        .withdrawal(List.of(PERMITTED)))
                .isPresent();
    }

    @Test
    void the_day_of_taking_over_stays_known_when_it_steps_back_or_ends() {
        var back = after(in(State.TAKEN_OVER), new Move(SISTER, State.AGREED, TODAY));

        assertThat(in(State.AGREED).takenOverOn()).isNull();
        assertThat(back.takenOverOn()).isEqualTo(in(State.TAKEN_OVER).since());
        assertThat(after(back, new Move(SISTER, State.TAKEN_OVER, TODAY)).takenOverOn())
                .isEqualTo(TODAY);
        assertThat(SampleMembers.member(SISTER, Kind.PRIVATE, State.TAKEN_OVER, TODAY)
                        .takenOverOn())
                .isEqualTo(TODAY);
    }

    /// 30 days without contact are too many, 29 are not.
    @Test
    void who_has_taken_over_and_shows_no_contact_for_long_is_silent_since_the_last_one() {
        var over = in(State.TAKEN_OVER);
        var since = over.since();

        assertThat(over.silentSince(30, since.plusDays(29))).isEmpty();
        assertThat(over.silentSince(30, since.plusDays(30))).contains(since);
        var met = after(over, met("2026-06-10"));
        assertThat(met.silentSince(30, day("2026-07-09"))).isEmpty();
        assertThat(met.silentSince(30, day("2026-07-10"))).contains(day("2026-06-10"));
        var cancelled = after(met, new NoteContact(SISTER, TODAY, MemberContact.Kind.CANCELLED));
        assertThat(cancelled.silentSince(30, day("2026-07-10"))).contains(day("2026-06-10"));
        assertThat(in(State.AGREED).silentSince(30, day("2027-01-01"))).isEmpty();
    }

    @Test
    void a_contact_before_it_took_over_does_not_make_it_silent_from_then() {
        var early = after(in(State.AGREED), met("2026-03-20"));
        var over = after(early, new Move(SISTER, State.TAKEN_OVER, day("2026-06-15")));

        assertThat(over.silentSince(30, day("2026-07-14"))).isEmpty();
        assertThat(over.silentSince(30, day("2026-07-15"))).contains(day("2026-06-15"));
    }

    @Test
    void one_member_does_not_fill_the_network() {
        var tried = IntStream.range(0, 50)
                .boxed()
                .reduce(in(State.TRIED), (member, _) -> after(member, trial("2026-05-12")), (one, _) -> one);
        assertRefused(tried, trial("2026-05-12"), NOW, new TooMany(50));

        var met = IntStream.range(0, 500)
                .boxed()
                .reduce(in(State.TRIED), (member, _) -> after(member, met("2026-05-12")), (one, _) -> one);
        assertRefused(met, met("2026-05-12"), NOW, new TooMany(500));
    }

    @Test
    void every_text_is_encrypted_anew() {
        var described = after(
                in(State.TRIED),
                new Describe(
                        SISTER,
                        new Description(
                                "SIBLING",
                                text("name"),
                                text("phone"),
                                text("email"),
                                null,
                                Description.Tie.LIVING,
                                List.of("NETWORK", "NETWORK"),
                                text("help"),
                                null,
                                null)));
        var member = after(described, new NoteTrial(SISTER, TODAY, "WENT_WELL", text("note")));
        assertThat(member.texts()).hasSize(5);
        assertThat(member.description().areas()).containsExactly("NETWORK");

        var renewed = member.renewed(text -> new EncryptedText(text.text(), 2));
        assertThat(renewed.texts()).extracting(EncryptedText::key).containsOnly(2);
        assertThat(renewed.renewed(text -> new EncryptedText(text.text(), 1))).isEqualTo(member);
        assertThat(in(State.TRIED).renewed(_ -> text("none"))).isEqualTo(in(State.TRIED));
    }

    private static void assertRefused(Member member, OfMember command, Circumstances now, MemberRefusal why) {
        assertThat(member.decide(command, now)).isEqualTo(Decision.refused(why));
    }

    private static Member after(Member member, OfMember command) {
        return after(member, command, NOW);
    }

    private static Member after(Member member, OfMember command, Circumstances now) {
        return switch (member.decide(command, now)) {
            case Changed<Member>(var changed, var _) -> changed;
            case Decision<Member> other -> throw new AssertionError(other);
        };
    }

    /// A private person with all consents, as far as that.
    private static Member in(State state) {
        return switch (state) {
            case PROPOSED -> permitted();
            case CONTACTED -> after(permitted(), contacted());
            case TRIED -> after(in(State.CONTACTED), new Move(SISTER, state, day("2026-03-24")));
            case AGREED -> after(in(State.TRIED), new Move(SISTER, state, day("2026-04-01")));
            case TAKEN_OVER -> after(in(State.AGREED), new Move(SISTER, state, day("2026-06-01")));
            case ENDED -> after(in(State.TRIED), new Move(SISTER, state, day("2026-06-01")));
        };
    }

    private static Member permitted() {
        return after(sister(Kind.PRIVATE), ownConsent());
    }

    private static Member sister(Kind kind) {
        return Member.proposed(new Propose(SISTER, kind, Description.NONE, PROPOSED), NOW);
    }

    private static Move contacted() {
        return new Move(SISTER, State.CONTACTED, CONSENT);
    }

    private static NoteConsent ownConsent() {
        return new NoteConsent(SISTER, CONSENT, List.of(Scope.KNOW_OF_THE_COURSE, Scope.BE_CONTACTED));
    }

    private static NoteTrial trial(String on) {
        return new NoteTrial(SISTER, day(on), "WENT_WELL", null);
    }

    private static NoteContact met(String on) {
        return new NoteContact(SISTER, day(on), MemberContact.Kind.CONTACT);
    }

    private static Circumstances now(ConsentFacts... consents) {
        return new Circumstances(List.of(consents), false, TODAY, "worker");
    }

    private static ConsentFacts citizens(String state, @Nullable LocalDate endedOn) {
        return new ConsentFacts(new UUID(6, 1), "INVOLVE_NETWORK_MEMBER", SISTER, null, state, endedOn, CONSENT);
    }

    private static EncryptedText text(String words) {
        return new EncryptedText(new Ciphertext(words.getBytes(UTF_8)), 1);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
