package dk.overgang.access;

/// Checks that an event is of the municipality that is already known for its citizen or course. A citizen never
/// changes municipality, so an event of another one is not believed, and its message is parked (A31).
public final class SameMunicipality {

    private SameMunicipality() {}

    /// Refuses an event of another municipality.
    ///
    /// @param told the municipality in the event
    /// @param known the municipality in the first event about the same citizen or course
    /// @throws IllegalArgumentException where they differ; the event reader then parks the message
    public static void orPark(String told, String known) {
        if (!told.equals(known)) {
            throw new IllegalArgumentException("The event is of another municipality than its citizen or course");
        }
    }
}
