package dk.overgang.systemtests.actors;

/// A citizen with a course.
public record Person(String cpr, String citizenId, String courseId) {

    /// Leaves out the number.
    @Override
    public String toString() {
        return citizenId;
    }
}
