package dk.overgang.systemtests.actors;

/// A citizen with a referral that is not decided yet.
public record ReferredCitizen(String cpr, String citizenId, String referralId) {

    /// Leaves out the number.
    @Override
    public String toString() {
        return citizenId;
    }
}
