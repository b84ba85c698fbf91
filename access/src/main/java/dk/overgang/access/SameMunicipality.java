package dk.overgang.access;

/// A citizen never changes municipality: an event that says otherwise is not believed, and its message is parked (A31).
public final class SameMunicipality {

    private SameMunicipality() {}

    /// Throws where they differ: an event reader parks what meets that.
    ///
    /// @param told what the event says
    /// @param known what was heard first of what it is about
    public static void orPark(String told, String known) {
        if (!told.equals(known)) {
            throw new IllegalArgumentException("The news are of another municipality than what they are about");
        }
    }
}
