package dk.overgang.portal.course.contact;

import dk.overgang.portal.course.TypedDay;
import dk.overgang.portal.services.casework.ContactApi.NewAttempt;
import dk.overgang.portal.services.casework.ContactApi.NewContact;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody filled in, as it was typed; fields are named as the service names them.
///
/// @param key of the request: sent again with it, the contact is noted once
/// @param attempted that the attempt of this form is noted already, and only its text was refused
record ContactForm(
        UUID key,
        @Nullable String kind,
        @Nullable String place,
        List<String> present,
        String note,
        TypedDay on,
        String minutes,
        @Nullable String occasion,
        boolean smsSent,
        String waitedMinutes,
        @Nullable String nextTry,
        boolean attempted) {

    static final List<String> MET = List.of("MEETING", "PHONE_CALL", "VIDEO", "MESSAGE");
    static final List<String> TRIED = List.of("CLOSED_DOOR", "NO_ANSWER", "CANCELLED_BY_CITIZEN", "NOT_SHOWN");
    static final List<String> PLACES =
            List.of("HOME", "OUTDOORS", "WARD", "OFFER", "AUTHORITY", "SHELTER", "WORKPLACE", "OTHER");
    static final List<String> PARTIES =
            List.of("CITIZEN", "NETWORK", "AUTHORITY", "OFFER", "WARD", "WORKER", "JOB_CENTRE", "EMPLOYER");
    static final List<String> OCCASIONS = List.of("AGREED", "OUTREACH", "ASKED_FOR", "CRISIS");
    static final List<String> FIELDS = List.of(
            "kind", "place", "present", "note", "on", "minutes", "occasion", "smsSent", "waitedMinutes", "nextTry");

    private static final Set<String> ATTEMPTS = Set.copyOf(TRIED);

    ContactForm {
        present = List.copyOf(present);
    }

    /// An empty form. That the citizen was there is what is usual, and can be taken back.
    static ContactForm empty(UUID key, LocalDate today, @Nullable String kind) {
        return new ContactForm(
                key, kind, null, List.of("CITIZEN"), "", TypedDay.of(today), "", null, false, "", null, false);
    }

    /// The same, to be sent anew.
    ContactForm again(UUID newKey, boolean isAttempted) {
        return new ContactForm(
                newKey,
                kind,
                place,
                present,
                note,
                on,
                minutes,
                occasion,
                smsSent,
                waitedMinutes,
                nextTry,
                isAttempted);
    }

    public boolean isAttempt() {
        return kind != null && ATTEMPTS.contains(kind);
    }

    public boolean isPresent(String party) {
        return present.contains(party);
    }

    /// The day of the next try; empty where none is chosen.
    Optional<LocalDate> chosenTry() {
        try {
            return nextTry == null ? Optional.empty() : Optional.of(LocalDate.parse(nextTry));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /// @throws NumberFormatException for minutes that are no number
    NewContact contact(LocalDate day) {
        return new NewContact(
                day,
                Objects.requireNonNull(kind),
                "MEETING".equals(kind) ? place : null,
                present,
                number(minutes),
                occasion,
                note.isBlank() ? null : note);
    }

    /// @throws NumberFormatException for minutes that are no number
    NewAttempt attempt(LocalDate day) {
        return new NewAttempt(
                day,
                Objects.requireNonNull(kind),
                smsSent,
                number(waitedMinutes),
                chosenTry().orElse(null));
    }

    private static @Nullable Integer number(String text) {
        return text.isBlank() ? null : Integer.valueOf(text.strip());
    }
}
