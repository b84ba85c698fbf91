package dk.overgang.referral.fhir;

import dk.overgang.referral.correspondence.domain.Correspondence;
import dk.overgang.referral.correspondence.domain.Unit;

/// A correspondence message to be written: about whom, between which two organisations, and what it says. The message
/// itself is the last of its history.
public record CareLetter(Person about, Unit from, Unit to, Correspondence said) {

    public record Person(String cpr, String name) {

        @Override
        public String toString() {
            return "Person";
        }
    }
}
