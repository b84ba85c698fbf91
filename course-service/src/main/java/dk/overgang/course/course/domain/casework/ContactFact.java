package dk.overgang.course.course.domain.casework;

import java.time.LocalDate;
import java.util.UUID;

/// What a course knows of a contact: that there was one, never what was said.
///
/// @param kind how they met, as the contact log names it
/// @param withCitizen false for a meeting with network or offers alone
/// @param minutes how long it took; 0 where nobody said
public record ContactFact(UUID id, LocalDate on, String kind, boolean withCitizen, int minutes) {

    /// The kinds at which people see each other.
    public boolean isMeeting() {
        return kind.equals("MEETING");
    }
}
