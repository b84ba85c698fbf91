package dk.overgang.course.contact.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.course.contact.domain.Contact.Correction;
import dk.overgang.course.contact.domain.ContactCommand.Correct;
import dk.overgang.course.contact.domain.ContactCommand.Withdraw;
import dk.overgang.course.course.domain.casework.Withdrawal;

/// What is done with an entry of the contact log. Whether it is allowed is found out by trying it.
public enum ContactAction {
    CORRECT("corrections"),
    WITHDRAW("withdrawal");

    private final String path;

    ContactAction(String path) {
        this.path = path;
    }

    /// The end of its address.
    public String path() {
        return path;
    }

    /// What the entry answers to it, without doing it.
    ///
    /// @param correction any one, of that day
    public Decision<Contact> tried(Contact contact, Correction correction, String by, boolean byLeader) {
        return switch (this) {
            case CORRECT -> contact.decide(new Correct(correction, by));
            case WITHDRAW -> contact.decide(new Withdraw(new Withdrawal("MISTAKE", by, correction.on()), byLeader));
        };
    }
}
