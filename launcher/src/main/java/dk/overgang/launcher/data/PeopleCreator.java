package dk.overgang.launcher.data;

import dk.overgang.access.Role;
import dk.overgang.launcher.identity.accounts.DemoPerson;
import dk.overgang.launcher.identity.accounts.DemoWorker;
import dk.overgang.launcher.setup.Port;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Adds what the demo's people are called, and where its workers and leader get their letters, which its own mail
/// server takes.
record PeopleCreator(DemoRequests requests) {

    private static final Set<Role> NAMED = EnumSet.of(Role.WORKER, Role.LEADER, Role.AUTHORITY);

    void create() {
        Stream.of(DemoPerson.values())
                .filter(person -> NAMED.contains(person.role()))
                .forEach(person -> {
                    var _ = requests.post(person, Port.COURSE, "/api/v1/workers/me", Map.of("name", person.fullName()));
                });
        for (var worker : DemoWorker.values()) {
            var name = worker.name().toLowerCase(Locale.ROOT);
            add("/api/v1/workers/%s/contact-details".formatted(worker.id()), name);
        }
        add("/api/v1/contact-details", "leder");
    }

    private void add(String path, String name) {
        var _ = requests.post(
                Role.LEADER,
                Port.NOTIFICATION,
                path,
                "address-" + name,
                Map.of("email", name + "@overgang.example", "language", "DA"));
    }
}
