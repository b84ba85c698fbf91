package dk.overgang.portal.stay;

import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.Allowed;
import dk.overgang.portal.services.pause.HospitalStay;
import dk.overgang.portal.services.pause.HospitalStay.Notice;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A citizen on leave from the ward. The course does not go on by it (E8): the worker may meet the citizen, and
/// resumes only by an own decision.
///
/// @param since null where the notice of it did not come
/// @param mayResume whether the course can be resumed now, and why not
record Leave(
        @Nullable String since,
        String hospital,
        boolean mayResume,
        @Nullable String whyNot) {

    private static final String STARTED = "STOR";

    static Optional<Leave> of(List<HospitalStay> stays, Allowed resume, Words words) {
        return stays.stream()
                .filter(stay -> stay.state().equals("ON_LEAVE"))
                .findFirst()
                .map(stay -> new Leave(
                        stay.notices().stream()
                                .filter(notice -> notice.stem().equals(STARTED)
                                        && !notice.code().startsWith("AN_"))
                                .max(Comparator.comparing(Notice::sentAt))
                                .map(notice -> words.moment(notice.occurredAt()))
                                .orElse(null),
                        stay.hospitalName() == null ? stay.hospital() : stay.hospitalName(),
                        resume.allowed(),
                        resume.why()));
    }
}
