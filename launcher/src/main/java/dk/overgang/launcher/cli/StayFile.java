package dk.overgang.launcher.cli;

import dk.overgang.launcher.data.DemoCitizen;
import dk.overgang.launcher.data.DemoData;
import dk.overgang.launcher.setup.Setup;
import dk.overgang.medcom.domain.notices.NoticeType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// The last stay of each demo citizen, kept in a file beside the demo's data, so that a later command can report
/// on it.
record StayFile(Setup setup) {
    private static final JsonMapper JSON = new JsonMapper();

    /// Some citizens are admitted by the demo data.
    Optional<Stay> lastStay(DemoCitizen citizen) {
        var file = file(citizen);
        return Files.exists(file)
                ? Optional.of(JSON.readValue(file.toFile(), Stay.class))
                : DemoData.firstDay(setup)
                        .flatMap(citizen::admittedAt)
                        .map(at -> Stay.begun(citizen.id(), at, NoticeType.ADMITTED));
    }

    void keep(DemoCitizen citizen, Stay stay) {
        try {
            var _ = Files.createDirectories(setup.hospital());
            JSON.writeValue(file(citizen).toFile(), stay);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(DemoCitizen citizen) {
        return setup.hospital().resolve(citizen.id() + ".json");
    }
}
