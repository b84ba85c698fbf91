package dk.overgang.network.networks.domain.members;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.encryption.domain.Ciphertext;
import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.network.networks.domain.members.Member.Kind;
import dk.overgang.network.networks.domain.members.Member.State;
import dk.overgang.network.networks.domain.members.MemberCommand.Move;
import dk.overgang.network.networks.domain.members.MemberCommand.PreferCompany;
import dk.overgang.network.networks.domain.members.MemberCommand.Propose;
import dk.overgang.network.networks.domain.members.MemberCommand.TellFamilyStory;
import dk.overgang.network.networks.domain.members.MemberRefusal.CourseEnded;
import dk.overgang.network.networks.domain.members.MemberRefusal.NoSuchMember;
import dk.overgang.network.networks.domain.members.MemberRefusal.NotInTheFuture;
import dk.overgang.network.networks.domain.members.MemberRefusal.TooMany;
import dk.overgang.network.networks.domain.members.Stability.Month;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The members of a network together, what the citizen says of it, and how steady they are (R-090, R-172, R-182,
/// R-307, F-61).
class MembersTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-07-01");
    private static final Circumstances NOW = new Circumstances(List.of(), false, TODAY, "worker");

    @Test
    void the_work_with_the_network_begins_when_somebody_is_thought_of() {
        assertThat(Members.NONE.begunOn()).isEmpty();

        var two = after(after(Members.NONE, proposal(1, "2026-03-17")), proposal(2, "2026-03-10"));

        assertThat(two.begunOn()).contains(LocalDate.parse("2026-03-10"));
        assertThat(two.find(new UUID(7, 2)).orElseThrow().history())
                .containsExactly(new Member.Step(State.PROPOSED, LocalDate.parse("2026-03-10"), TODAY, "worker"));
    }

    @Test
    void support_is_looked_for_first_among_the_citizens_own_relations() {
        assertThat(Members.NONE.isWithoutOwnRelations()).isFalse();
        var clinic = after(Members.NONE, new Propose(new UUID(7, 9), Kind.PROFESSIONAL, Description.NONE, TODAY));

        assertThat(clinic.isWithoutOwnRelations()).isTrue();
        assertThat(after(clinic, proposal(1, "2026-03-17")).isWithoutOwnRelations())
                .isFalse();
    }

    @Test
    void nobody_is_proposed_ahead_of_time_after_the_course_or_without_end() {
        assertRefused(Members.NONE, proposal(1, "2026-07-02"), NOW, new NotInTheFuture("on", TODAY));
        assertRefused(
                Members.NONE,
                proposal(1, "2026-07-01"),
                new Circumstances(List.of(), true, TODAY, "worker"),
                new CourseEnded());

        var full = new Members(IntStream.range(0, 60)
                .mapToObj(i -> SampleMembers.member(new UUID(8, i), Kind.PRIVATE, State.PROPOSED, TODAY))
                .toList());
        assertRefused(full, proposal(1, "2026-07-01"), NOW, new TooMany(60));
    }

    @Test
    void a_member_of_another_network_is_none_here() {
        assertRefused(Members.NONE, new Move(new UUID(7, 1), State.ENDED, TODAY), NOW, new NoSuchMember());
    }

    @Test
    void whose_company_the_citizen_prefers_is_as_said_last() {
        var said = after(Members.NONE, new PreferCompany(Company.Preference.SAME_SITUATION, TODAY.minusDays(1)));
        var changed = after(said, new PreferCompany(Company.Preference.OTHERS, TODAY));

        assertThat(changed.company()).isEqualTo(new Company(Company.Preference.OTHERS, TODAY, "worker"));
        assertRefused(
                said,
                new PreferCompany(Company.Preference.OTHERS, TODAY.plusDays(1)),
                NOW,
                new NotInTheFuture("on", TODAY));
    }

    @Test
    void a_later_story_of_the_family_stands_beside_the_one_before() {
        var told = after(after(Members.NONE, story(1)), story(2));

        assertThat(told.familyStories()).extracting(FamilyStory::id).containsExactly(new UUID(9, 1), new UUID(9, 2));
        assertThat(told.oldestKey()).contains(1);
        var renewed = told.renewed(text -> new EncryptedText(text.text(), 5));
        assertThat(renewed.oldestKey()).contains(5);
        assertThat(Members.NONE.oldestKey()).isEmpty();
        assertThat(renewed.renewed(text -> new EncryptedText(text.text(), 1))).isEqualTo(told);
        assertRefused(
                told,
                new TellFamilyStory(new UUID(9, 3), text(), TODAY.plusDays(1)),
                NOW,
                new NotInTheFuture("on", TODAY));
        var many = new Members(
                List.of(),
                null,
                IntStream.range(0, 100)
                        .mapToObj(i -> new FamilyStory(new UUID(9, i), text(), TODAY, "worker"))
                        .toList());
        assertRefused(many, story(1), NOW, new TooMany(100));
    }

    @Test
    void months_without_an_entry_are_counted_too() {
        assertThat(Stability.of(met(), TODAY).months()).isEmpty();

        var steady = met(
                new MemberContact(LocalDate.parse("2026-06-30"), MemberContact.Kind.CONTACT, "worker"),
                new MemberContact(LocalDate.parse("2026-04-30"), MemberContact.Kind.CANCELLED, "worker"),
                new MemberContact(LocalDate.parse("2026-04-01"), MemberContact.Kind.CONTACT, "worker"),
                new MemberContact(LocalDate.parse("2026-06-01"), MemberContact.Kind.CONTACT, "worker"),
                new MemberContact(LocalDate.parse("2026-06-02"), MemberContact.Kind.DID_NOT_COME, "worker"));

        assertThat(Stability.of(steady, TODAY).months())
                .containsExactly(
                        new Month("2026-04", 1, 1, 0),
                        new Month("2026-05", 0, 0, 0),
                        new Month("2026-06", 2, 0, 1),
                        new Month("2026-07", 0, 0, 0));
        assertThat(steady.lastContactOn()).isEqualTo("2026-06-30");
    }

    private static Member met(MemberContact... contacts) {
        var bare = SampleMembers.member(new UUID(7, 1), Kind.PRIVATE, State.TAKEN_OVER, TODAY);
        return new Member(
                bare.id(),
                bare.kind(),
                bare.state(),
                bare.since(),
                null,
                bare.description(),
                List.of(),
                List.of(),
                List.of(),
                List.of(contacts));
    }

    private static Propose proposal(int number, String on) {
        return new Propose(new UUID(7, number), Kind.PRIVATE, Description.NONE, LocalDate.parse(on));
    }

    private static TellFamilyStory story(int number) {
        return new TellFamilyStory(new UUID(9, number), text(), TODAY);
    }

    private static EncryptedText text() {
        return new EncryptedText(new Ciphertext("mor".getBytes(UTF_8)), 1);
    }

    private static void assertRefused(Members members, MemberCommand command, Circumstances now, MemberRefusal why) {
        assertThat(members.decide(command, now)).isEqualTo(Decision.refused(why));
    }

    private static Members after(Members members, MemberCommand command) {
        return switch (members.decide(command, NOW)) {
            case Changed<Members>(var changed, var _) -> changed;
            case Decision<Members> other -> throw new AssertionError(other);
        };
    }
}
