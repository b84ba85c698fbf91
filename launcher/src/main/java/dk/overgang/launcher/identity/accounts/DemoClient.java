package dk.overgang.launcher.identity.accounts;

import dk.overgang.access.Role;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The systems that can log in to a demo, each with a key of its own (`private_key_jwt`, RFC 7523).
public enum DemoClient {
    /// A hospital system that may speak for one organisation alone.
    REGION(Role.REGION, "", "953741000016009"),
    PORTAL(Role.PORTAL, DemoPerson.MUNICIPALITY, null);

    private final Role role;
    private final String municipality;
    private final @Nullable String sor;

    DemoClient(Role role, String municipality, @Nullable String sor) {
        this.role = role;
        this.municipality = municipality;
        this.sor = sor;
    }

    public static Optional<DemoClient> of(String id) {
        return Stream.of(values()).filter(client -> client.id().equals(id)).findFirst();
    }

    public String id() {
        return "demo-" + name().toLowerCase(Locale.ROOT);
    }

    public Role role() {
        return role;
    }

    public String municipality() {
        return municipality;
    }

    public Optional<String> sor() {
        return Optional.ofNullable(sor);
    }
}
