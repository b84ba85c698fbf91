package dk.overgang.launcher.data;

import dk.overgang.access.Role;
import dk.overgang.launcher.identity.accounts.DemoWorker;
import dk.overgang.launcher.setup.Port;
import java.util.Locale;
import java.util.Map;

/// Adds where the demo's workers and leader get their letters, which its own mail server takes.
record AddressCreator(DemoRequests requests) {

    void create() {
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
