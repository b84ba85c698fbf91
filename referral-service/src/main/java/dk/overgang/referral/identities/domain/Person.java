package dk.overgang.referral.identities.domain;

/// Who a citizen is, in clear; never stored and never told.
public record Person(Cpr cpr, String name) {

    @Override
    public String toString() {
        return "Person";
    }
}
