package dk.overgang.launcher.identity.accounts;

import dk.overgang.access.Role;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Who can log in to a demo, each with the password `demo`: its workers, and one person for each other role.
public enum DemoPerson {
    METTE(DemoWorker.METTE),
    JONAS(DemoWorker.JONAS),
    AMINA(DemoWorker.AMINA),
    LEDER(Role.LEADER, "Lone Vestergaard"),
    SAGSBEHANDLER(Role.AUTHORITY, "Søren Munk"),
    REVISOR(Role.AUDITOR, "Karin Holt"),
    DRIFT(Role.OPERATOR, "Bent Drift"),
    /// Of another municipality than all the others.
    AARHUS(Role.WORKER, "a0751c1e-5b0a-4c3e-9a51-0d5a6f0c1e01", "0751", "Ida Krogh");

    /// The municipality of all demo accounts but one.
    public static final String MUNICIPALITY = "0101";

    public static final String PASSWORD = "demo";

    private final Role role;
    private final String subject;
    private final String municipality;
    private final String fullName;

    DemoPerson(DemoWorker worker) {
        this(Role.WORKER, worker.id().toString(), MUNICIPALITY, worker.fullName());
    }

    DemoPerson(Role role, String fullName) {
        this(role, "demo-" + role.claim(), MUNICIPALITY, fullName);
    }

    DemoPerson(Role role, String subject, String municipality, String fullName) {
        this.role = role;
        this.subject = subject;
        this.municipality = municipality;
        this.fullName = fullName;
    }

    public static Optional<DemoPerson> of(String login) {
        return Stream.of(values())
                .filter(person -> person.login().equals(login))
                .findFirst();
    }

    public String login() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Role role() {
        return role;
    }

    public String fullName() {
        return fullName;
    }

    public String subject() {
        return subject;
    }

    public String municipality() {
        return municipality;
    }
}
