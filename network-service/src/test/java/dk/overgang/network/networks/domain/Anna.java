package dk.overgang.network.networks.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.commands.domain.Decision.Refused;
import dk.overgang.commands.domain.Refusal;
import dk.overgang.network.networks.domain.facts.ConsentFacts;
import dk.overgang.network.networks.domain.facts.CourseFacts;
import dk.overgang.network.networks.domain.facts.CourseFacts.Plan;
import dk.overgang.network.networks.domain.facts.PlanFacts;
import dk.overgang.network.networks.domain.facts.PlanFacts.OpenNeed;
import dk.overgang.network.networks.domain.members.Member;
import dk.overgang.network.networks.domain.members.Members;
import dk.overgang.network.networks.domain.members.SampleMembers;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// The network of a course of the tests: started, planned to end on 2026-12-24, two open needs, a sister who has
/// agreed and whom the citizen permits to involve, and a friend whom the citizen does not.
public final class Anna {

    public static final Offsets SIXTY_DAYS = new Offsets(60);
    public static final UUID SISTER = new UUID(7, 1);
    public static final UUID FRIEND = new UUID(7, 2);
    public static final UUID EVENINGS = new UUID(8, 1);
    public static final UUID MONEY = new UUID(8, 2);
    public static final LocalDate END = LocalDate.parse("2026-12-24");
    public static final CourseFacts STARTED = course("ACTIVE", 1, END, false);
    public static final CourseFacts PAUSED = course("PAUSED", 2, END, true);
    public static final CourseFacts RESUMED = course("ACTIVE", 3, END.plusDays(10), false);
    public static final CourseFacts ENDED = course("ENDED", 1, END, false);

    private Anna() {}

    public static SupportNetwork network() {
        var network = SupportNetwork.none(STARTED)
                .hear(STARTED, SIXTY_DAYS)
                .permitted(List.of(consent(SISTER, "IN_FORCE")))
                .planned(plan(need(EVENINGS, "NETWORK", "LATER"), need(MONEY, "ECONOMY", "NOW")));
        return with(network, member(SISTER, Member.State.AGREED), member(FRIEND, Member.State.AGREED));
    }

    public static CourseFacts course(String status, int version, LocalDate plannedEnd, boolean held) {
        return new CourseFacts(
                new UUID(0, 1), new UUID(0, 2), "0101", status, new Plan(version, plannedEnd, held), null);
    }

    public static PlanFacts plan(OpenNeed... needs) {
        return new PlanFacts(new UUID(0, 1), new UUID(0, 2), "0101", List.of(needs));
    }

    public static OpenNeed need(UUID id, String area, String priority) {
        return new OpenNeed(id, area, priority);
    }

    public static ConsentFacts consent(UUID member, String state) {
        return new ConsentFacts(
                new UUID(6, member.getLeastSignificantBits()),
                "INVOLVE_NETWORK_MEMBER",
                member,
                null,
                state,
                null,
                null);
    }

    public static Member member(UUID id, Member.State state) {
        return SampleMembers.member(id, Member.Kind.PRIVATE, state, LocalDate.parse("2026-11-04"));
    }

    /// The network with these members, each in the place of the one with its id.
    public static SupportNetwork with(SupportNetwork network, Member... members) {
        var named = Stream.of(members).map(Member::id).toList();
        var all = Stream.concat(
                network.members().all().stream().filter(member -> !named.contains(member.id())), Stream.of(members));
        return new SupportNetwork(
                network.course(),
                network.meetings(),
                network.consents(),
                network.openNeeds(),
                new Members(all.toList()),
                network.responsibilities());
    }

    /// The network after a decision that changes it.
    public static SupportNetwork after(Decision<SupportNetwork> decision) {
        assertThat(decision).isInstanceOf(Changed.class);
        return ((Changed<SupportNetwork>) decision).after();
    }

    /// Why a decision refuses.
    public static Refusal refusal(Decision<SupportNetwork> decision) {
        assertThat(decision).isInstanceOf(Refused.class);
        return ((Refused<SupportNetwork>) decision).why();
    }
}
