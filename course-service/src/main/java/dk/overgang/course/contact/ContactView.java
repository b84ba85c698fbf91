package dk.overgang.course.contact;

import dk.overgang.course.contact.domain.Contact;
import dk.overgang.course.contact.domain.Contact.Correction;
import dk.overgang.course.contact.domain.PhaseStamp;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.casework.Withdrawal;
import dk.overgang.encryption.domain.TextVault;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry of the contact log as people see it.
///
/// @param phase `CONTACT`, `1`, `2`, `3`, `PAUSE` or `AFTER`, by the course as it stands now
/// @param corrected how many corrections stand beside it
/// @param by who wrote it, and may correct it
/// @param withdrawn that, why, when and by whom it was withdrawn as a mistake; it counts for nothing then
/// @param texts in the answer about one entry only
record ContactView(
        UUID contactId,
        LocalDate on,
        Contact.Kind kind,
        String phase,
        Contact.@Nullable Place place,
        List<Contact.Party> present,
        boolean withCitizen,
        @Nullable Integer minutes,
        Contact.@Nullable Occasion occasion,
        List<String> areas,
        List<UUID> subGoals,
        boolean hasNote,
        int corrected,
        @Nullable LocalDate notedOn,
        String by,
        @Nullable Withdrawal withdrawn,
        @Nullable TextsView texts) {

    /// What was written, and what was put beside it since.
    record TextsView(@Nullable String note, List<CorrectionView> corrections) {

        private static TextsView of(Contact contact, TextVault vault) {
            return new TextsView(
                    vault.decryptIfAny(contact.note()),
                    contact.corrections().stream()
                            .map(correction -> CorrectionView.of(correction, vault))
                            .toList());
        }
    }

    record CorrectionView(LocalDate on, @Nullable String reason, String text) {

        private static CorrectionView of(Correction correction, TextVault vault) {
            return new CorrectionView(correction.on(), correction.reason(), vault.decrypt(correction.text()));
        }
    }

    static ContactView of(Contact contact, Course course) {
        return of(contact, course, null);
    }

    static ContactView withTexts(Contact contact, Course course, TextVault vault) {
        return of(contact, course, TextsView.of(contact, vault));
    }

    private static ContactView of(Contact contact, Course course, @Nullable TextsView texts) {
        var details = contact.details();
        return new ContactView(
                contact.id(),
                contact.on(),
                contact.kind(),
                PhaseStamp.of(course, contact.on()).code(),
                details.place(),
                details.present(),
                contact.isWithCitizen(),
                details.minutes(),
                details.occasion(),
                details.areas(),
                details.subGoals(),
                contact.note() != null,
                contact.corrections().size(),
                contact.notedOn(),
                contact.by(),
                contact.withdrawn(),
                texts);
    }
}
