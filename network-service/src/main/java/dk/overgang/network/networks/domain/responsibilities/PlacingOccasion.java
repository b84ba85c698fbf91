package dk.overgang.network.networks.domain.responsibilities;

import dk.overgang.network.networks.domain.facts.ConsentFacts;
import dk.overgang.network.networks.domain.facts.CourseFacts;
import dk.overgang.network.networks.domain.facts.PlanFacts.OpenNeed;
import dk.overgang.network.networks.domain.members.Member;
import dk.overgang.network.networks.domain.members.Members;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Holder;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Placement;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Terms;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityRefusal.DateOutOfRange;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityRefusal.HasLeft;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityRefusal.HolderMissing;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityRefusal.HolderTooMuch;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityRefusal.NoSuchMember;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityRefusal.NotAgreed;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityRefusal.NotPermitted;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityRefusal.PlacingIsOver;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What stands around a responsibility when something is decided about it.
public record PlacingOccasion(
        CourseFacts course, List<OpenNeed> openNeeds, List<ConsentFacts> consents, Members members) {

    /// How far a day may lie back, or ahead: farther it is taken for a slip.
    private static final int DAYS = 731;

    public PlacingOccasion {
        openNeeds = List.copyOf(openNeeds);
        consents = List.copyOf(consents);
    }

    boolean isOpen(UUID need) {
        return openNeeds.stream().anyMatch(open -> open.id().equals(need));
    }

    Optional<ResponsibilityRefusal> againstChanges() {
        return course.hasEnded() ? Optional.of(new PlacingIsOver()) : Optional.empty();
    }

    /// Whether the holder is named as its kind wants it: a member or an offer by its id, a body by its id as a
    /// partner or by its code, the citizen not at all.
    static Optional<ResponsibilityRefusal> againstNaming(
            Holder holder, @Nullable UUID holderId, @Nullable String body) {
        return switch (holder) {
            case CITIZEN ->
                holderId != null
                        ? Optional.of(new HolderTooMuch("holderId"))
                        : body != null ? Optional.of(new HolderTooMuch("body")) : Optional.empty();
            case MEMBER, OFFER ->
                holderId == null
                        ? Optional.of(new HolderMissing("holderId"))
                        : body != null ? Optional.of(new HolderTooMuch("body")) : Optional.empty();
            case BODY ->
                holderId == null && body == null
                        ? Optional.of(new HolderMissing("body"))
                        : holderId != null && body != null ? Optional.of(new HolderTooMuch("body")) : Optional.empty();
        };
    }

    /// A member is involved with the citizen's consent, and takes over alone when it has agreed.
    Optional<ResponsibilityRefusal> againstHolder(Holder holder, @Nullable UUID holderId, Placement placement) {
        if (holder != Holder.MEMBER || holderId == null) {
            return Optional.empty();
        }
        var member = members.find(holderId);
        return member.isEmpty() ? Optional.of(new NoSuchMember()) : against(member.get(), placement);
    }

    private Optional<ResponsibilityRefusal> against(Member member, Placement placement) {
        if (member.state() == Member.State.ENDED) {
            return Optional.of(new HasLeft());
        }
        if (!member.mayBeInvolved(consents)) {
            return Optional.of(new NotPermitted());
        }
        return placement == Placement.TAKEN_OVER && member.state().compareTo(Member.State.AGREED) < 0
                ? Optional.of(new NotAgreed(member.state()))
                : Optional.empty();
    }

    static Optional<ResponsibilityRefusal> againstDays(Terms terms) {
        var today = terms.on();
        var tried = terms.firstTriedOn();
        return againstDay("from", terms.from(), today, today.plusDays(DAYS))
                .or(() -> tried == null ? Optional.empty() : againstDay("firstTriedOn", tried, today, today));
    }

    static Optional<ResponsibilityRefusal> againstDay(String field, LocalDate day, LocalDate today, LocalDate latest) {
        var earliest = today.minusDays(DAYS);
        return day.isBefore(earliest) || day.isAfter(latest)
                ? Optional.of(new DateOutOfRange(field, earliest, latest))
                : Optional.empty();
    }
}
