package dk.overgang.launcher.identity;

import dk.overgang.access.Role;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Who can log in to a demo, each with the password `demo`: its workers, and one person for each other role.
enum DemoPerson {
    METTE(DemoWorker.METTE),
    JONAS(DemoWorker.JONAS),
    AMINA(DemoWorker.AMINA),
    LEDER(Role.LEADER),
    SAGSBEHANDLER(Role.AUTHORITY),
    REVISOR(Role.AUDITOR),
    DRIFT(Role.OPERATOR),
    /// Of another municipality than all the others.
    AARHUS(Role.WORKER, "a0751c1e-5b0a-4c3e-9a51-0d5a6f0c1e01", "0751");

    static final String PASSWORD = "demo";

    private final Role role;
    private final String subject;
    private final String municipality;

    DemoPerson(DemoWorker worker) {
        this(Role.WORKER, worker.id().toString(), DemoIdentityProvider.DEMO_MUNICIPALITY);
    }

    DemoPerson(Role role) {
        this(role, "demo-" + role.claim(), DemoIdentityProvider.DEMO_MUNICIPALITY);
    }

    DemoPerson(Role role, String subject, String municipality) {
        this.role = role;
        this.subject = subject;
        this.municipality = municipality;
    }

    static Optional<DemoPerson> of(String login) {
        return Stream.of(values())
                .filter(person -> person.login().equals(login))
                .findFirst();
    }

    String login() {
        return name().toLowerCase(Locale.ROOT);
    }

    Role role() {
        return role;
    }

    String subject() {
        return subject;
    }

    String municipality() {
        return municipality;
    }
}
