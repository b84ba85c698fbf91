package dk.overgang.systemtests.actors;

/// A citizen whom somebody wants helped.
public record ReferredCitizen(String cpr, String citizenId, String referralId) {

    /// Leaves out the number.
    @Override
    public String toString() {
        return citizenId;
    }
}
