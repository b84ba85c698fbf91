package dk.overgang.medcom.message;

import dk.overgang.medcom.domain.correspondence.Correspondence;
import dk.overgang.medcom.domain.correspondence.Unit;

/// A correspondence message to be written: about whom, between which two organisations, and what it says. The
/// message itself is the last of its history.
public record CareLetter(Person about, Unit from, Unit to, Correspondence said) {

    public record Person(String cpr, String name) {

        @Override
        public String toString() {
            return "Person";
        }
    }
}
