package dk.overgang.notification.citizens.domain;

import dk.overgang.commands.domain.ReportedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A citizen as referral-service reported it last, whole. States and purposes are kept as text: a value that is
/// unknown here permits nothing and plans nothing.
public record Citizen(
        UUID citizenId,
        String municipality,
        List<Consent> consents,
        List<Referral> referrals,
        List<Stay> stays,
        List<OnwardReferral> onwardReferrals,
        @Nullable LocalDate deceasedOn)
        implements ReportedEvent {

    public record Consent(
            UUID consentId, String purpose, @Nullable String recipient, String state) {

        boolean allowsSharing() {
            return state.equals("IN_FORCE") && purpose.equals("SHARE_ACROSS_AUTHORITIES");
        }

        boolean isToTakePart() {
            return purpose.equals("TAKE_PART");
        }
    }

    public record Referral(UUID referralId, @Nullable LocalDate acceptedOn) {}

    /// A stay in a hospital.
    ///
    /// @param to its end; absent while it lasts
    public record Stay(
            UUID stayId,
            String kind,
            String state,
            @Nullable Instant from,
            @Nullable Instant to) {

        public boolean isOnLeave() {
            return state.equals("ON_LEAVE");
        }

        public boolean isInpatient() {
            return kind.equals("INPATIENT");
        }

        public boolean isOpen() {
            return isOnLeave() || state.equals("ADMITTED");
        }

        public boolean isDischarged() {
            return state.equals("DISCHARGED");
        }
    }

    /// That the citizen is assessed for an offer after a course.
    public record OnwardReferral(UUID onwardId, @Nullable UUID courseId, LocalDate openedOn) {}

    /// What an older document or a shorter event lacks is empty. A stay that was cancelled plans nothing: it is not
    /// kept, neither here nor in each of the citizen's courses.
    public Citizen {
        consents = List.copyOf(consents);
        referrals = orNone(referrals);
        stays = orNone(stays).stream()
                .filter(stay -> stay.isOpen() || stay.isDischarged())
                .toList();
        onwardReferrals = orNone(onwardReferrals);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /// Whom something may be sent to now; nobody else, however often it was sent there before.
    public List<String> recipients() {
        return consents.stream()
                .filter(Consent::allowsSharing)
                .flatMap(consent -> Optional.ofNullable(consent.recipient()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /// Whether the consent to take part was withdrawn and no other one stands.
    public boolean hasWithdrawn() {
        var toTakePart = consents.stream().filter(Consent::isToTakePart).toList();
        return toTakePart.stream().anyMatch(consent -> consent.state().equals("WITHDRAWN"))
                && toTakePart.stream().noneMatch(consent -> consent.state().equals("IN_FORCE"));
    }
}
