package dk.overgang.network.networks.domain.meetings;

import dk.overgang.network.networks.domain.facts.ConsentFacts;
import dk.overgang.network.networks.domain.facts.CourseFacts;
import dk.overgang.network.networks.domain.meetings.Meeting.Kind;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.Guests;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.CourseEnded;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.DateInThePast;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.DateTooLate;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.MemberHasLeft;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.NoConsent;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.NoConsentOfPerson;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.NoPlan;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.OnHold;
import dk.overgang.network.networks.domain.meetings.Participants.Invited;
import dk.overgang.network.networks.domain.members.Member;
import dk.overgang.network.networks.domain.members.Members;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// What stands around a meeting when something is decided about it.
public record MeetingOccasion(CourseFacts course, List<ConsentFacts> consents, Members members) {

    /// How far ahead people meet while the end of the course is not known.
    private static final int DAYS_AHEAD = 366;

    public MeetingOccasion {
        consents = List.copyOf(consents);
    }

    int planVersion() {
        return Objects.requireNonNullElse(course.planVersion(), 0);
    }

    Optional<MeetingRefusal> againstMeeting(Kind kind) {
        if (course.hasEnded()) {
            return Optional.of(new CourseEnded());
        }
        var plan = course.plan();
        if (plan == null) {
            return Optional.of(new NoPlan());
        }
        return plan.held() && kind.stopsInPause() ? Optional.of(new OnHold(kind)) : Optional.empty();
    }

    static Optional<MeetingRefusal> againstPast(LocalDate on, LocalDate today) {
        return on.isBefore(today) ? Optional.of(new DateInThePast(today)) : Optional.empty();
    }

    /// The planned end is the first day without a course, and while a pause lasts it is not known.
    Optional<MeetingRefusal> againstLate(LocalDate on, LocalDate today) {
        var plan = course.plan();
        var latest = plan == null || plan.held()
                ? today.plusDays(DAYS_AHEAD)
                : plan.plannedEnd().minusDays(1);
        return on.isAfter(latest) ? Optional.of(new DateTooLate(latest)) : Optional.empty();
    }

    Optional<MeetingRefusal> against(Guests guests) {
        if (!guests.members().stream().allMatch(member -> consent(member).isPresent())) {
            return Optional.of(new NoConsent());
        }
        if (guests.members().stream().anyMatch(this::hasLeft)) {
            return Optional.of(new MemberHasLeft());
        }
        return guests.members().stream().anyMatch(this::doesNotConsent)
                ? Optional.of(new NoConsentOfPerson())
                : Optional.empty();
    }

    /// The guests, each member with the consent it is involved under; without those who have none.
    Participants participants(Guests guests) {
        var invited = guests.members().stream()
                .flatMap(member -> consent(member).map(it -> new Invited(member, it)).stream())
                .toList();
        return new Participants(invited, guests.organisations(), guests.bodies(), guests.roles());
    }

    private Optional<UUID> consent(UUID member) {
        return consents.stream()
                .filter(consent -> consent.allowsInvolving(member))
                .map(ConsentFacts::consentId)
                .findFirst();
    }

    /// One whom no member is known of by its id is nobody who could be asked here.
    private boolean doesNotConsent(UUID id) {
        return members.find(id)
                .filter(member -> !member.mayBeInvolved(consents))
                .isPresent();
    }

    private boolean hasLeft(UUID id) {
        return members.find(id)
                .map(member -> member.state() == Member.State.ENDED)
                .orElse(false);
    }
}
