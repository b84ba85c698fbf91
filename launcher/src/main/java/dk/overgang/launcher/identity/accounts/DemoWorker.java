package dk.overgang.launcher.identity.accounts;

import java.util.UUID;

/// The CTI workers of a demo; the ids are fixed, so that a token and the demo data mean the same person.
public enum DemoWorker {
    METTE("9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e01", "Mette Lund"),
    JONAS("9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e02", "Jonas Bach"),
    AMINA("9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e03", "Amina Rahimi");

    private final UUID id;
    private final String fullName;

    DemoWorker(String id, String fullName) {
        this.id = UUID.fromString(id);
        this.fullName = fullName;
    }

    public UUID id() {
        return id;
    }

    public String fullName() {
        return fullName;
    }
}
