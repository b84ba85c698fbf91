package dk.overgang.systemtests.actors;

/// A citizen whom somebody wants helped.
public record Referred(String cpr, String citizenId, String referralId) {

    /// Leaves out the number.
    @Override
    public String toString() {
        return citizenId;
    }
}
