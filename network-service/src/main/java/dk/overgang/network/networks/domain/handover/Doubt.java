package dk.overgang.network.networks.domain.handover;

import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.members.Member;
import dk.overgang.network.networks.domain.responsibilities.Responsibility;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Holder;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Placement;
import java.util.Optional;

/// Why a holder is not counted on for a need, although it was placed there. It follows from what is known now and is
/// never stored: a consent that ends opens the gap by itself.
public enum Doubt {
    /// The citizen does not permit, or no longer, to involve it.
    NO_CONSENT,
    /// It is no member of the network, or has left it.
    HAS_LEFT,
    /// The offer is no longer in the directory.
    OFFER_GONE,
    /// It takes over alone and has not agreed to.
    NOT_AGREED,
    /// It begins after the planned end of the course.
    AFTER_THE_END;

    /// The first doubt about a responsibility; empty where it counts.
    static Optional<Doubt> about(Responsibility held, SupportNetwork network) {
        return ofHolder(held, network).or(() -> ofDay(held, network));
    }

    /// The doubt about the holder itself, whatever the day.
    static Optional<Doubt> ofHolder(Responsibility held, SupportNetwork network) {
        if (network.responsibilities().isWithAGoneOffer(held)) {
            return Optional.of(OFFER_GONE);
        }
        var id = held.holderId();
        if (held.holder() != Holder.MEMBER || id == null) {
            return Optional.empty();
        }
        return network.members()
                .find(id)
                .map(member -> of(member, held.placement(), network))
                .orElse(Optional.of(HAS_LEFT));
    }

    private static Optional<Doubt> of(Member member, Placement placement, SupportNetwork network) {
        if (member.state() == Member.State.ENDED) {
            return Optional.of(HAS_LEFT);
        }
        if (!member.mayBeInvolved(network.consents())) {
            return Optional.of(NO_CONSENT);
        }
        return placement == Placement.TAKEN_OVER && !hasAgreed(member) ? Optional.of(NOT_AGREED) : Optional.empty();
    }

    /// A need is handed over at the latest on the planned end (C15).
    private static Optional<Doubt> ofDay(Responsibility held, SupportNetwork network) {
        var plan = network.course().plan();
        return plan != null && held.from().isAfter(plan.plannedEnd()) ? Optional.of(AFTER_THE_END) : Optional.empty();
    }

    static boolean hasAgreed(Member member) {
        return member.state() == Member.State.AGREED || member.state() == Member.State.TAKEN_OVER;
    }
}
