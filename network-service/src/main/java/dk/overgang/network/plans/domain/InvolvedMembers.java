package dk.overgang.network.plans.domain;

import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.members.Member;
import dk.overgang.network.plans.domain.LongTermPlanRefusal.MemberWithoutConsent;
import dk.overgang.network.plans.domain.LongTermPlanRefusal.UnknownMember;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which members of the network a plan may name: those of its course whom the citizen permits to involve.
///
/// @param network as it stands, so that a withdrawn permission takes effect at once
public record InvolvedMembers(SupportNetwork network) {

    /// Whether what the plan says of a member may be shown. Who is no member of the network is the citizen's own
    /// to name.
    public boolean mayBeShown(@Nullable UUID memberId) {
        return memberId == null || find(memberId).filter(this::isPermitted).isPresent();
    }

    /// The first member that the plan may not name.
    Optional<LongTermPlanRefusal> wrong(Contents contents) {
        var crisis = contents.crisis();
        return wrong("supporters", contents.supporters(), Supporter::memberId)
                .or(() -> wrong("crisis.calls", crisis.calls(), CrisisContact::memberId))
                .or(() -> wrong("crisis.acuteOffers", crisis.acuteOffers(), CrisisContact::memberId));
    }

    private <P> Optional<LongTermPlanRefusal> wrong(String list, List<P> named, Function<P, @Nullable UUID> memberId) {
        return IntStream.range(0, named.size())
                .boxed()
                .flatMap(index ->
                        wrong("%s.%d.memberId".formatted(list, index), memberId.apply(named.get(index))).stream())
                .findFirst();
    }

    private Optional<LongTermPlanRefusal> wrong(String field, @Nullable UUID memberId) {
        if (mayBeShown(memberId)) {
            return Optional.empty();
        }
        return Optional.of(
                memberId != null && find(memberId).isPresent()
                        ? new MemberWithoutConsent(field)
                        : new UnknownMember(field));
    }

    private Optional<Member> find(UUID memberId) {
        return network.members().find(memberId);
    }

    private boolean isPermitted(Member member) {
        return member.mayBeInvolved(network.consents());
    }
}
