package dk.overgang.portal.settings;

import dk.overgang.portal.login.Person;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// Whose settings a page shows: the own ones, or for a leader those of a worker, who may have fallen ill.
///
/// @param colleague the worker; null for the own ones
record Whose(@Nullable UUID colleague) {

    static final String OF_COLLEAGUE = "/team/medarbejder/{worker}/indstillinger";

    /// The services let every worker read absences, but nobody except a leader needs the page.
    ///
    /// @throws ResponseStatusException 404 for who asks for a colleague and leads nobody
    static Whose of(@Nullable UUID colleague) {
        if (colleague != null
                && Person.current().filter(person -> person.is("leader")).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new Whose(colleague);
    }

    public boolean isOwn() {
        return colleague == null;
    }

    /// Of the page.
    public String address() {
        return colleague == null
                ? SettingsConfiguration.ADDRESS
                : OF_COLLEAGUE.replace("{worker}", colleague.toString());
    }

    /// The key of a text that speaks to the worker, or of it.
    public String text(String key) {
        return (isOwn() ? "settings." : "settings.colleague.") + key;
    }

    /// Who is absent; empty for somebody who is no worker and has no absences.
    Optional<UUID> worker() {
        return colleague == null ? Person.current().flatMap(Person::worker) : Optional.of(colleague);
    }

    /// A calendar address is secret, also from leaders.
    List<Section> sections() {
        return isOwn() ? List.of(Section.values()) : List.of(Section.ABSENCES, Section.CONTACT);
    }
}
