package dk.overgang.referral.retention;

import dk.overgang.messaging.outbox.EventJson;
import dk.overgang.referral.citizens.domain.PublicCitizen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Writes the public state of a case, which names nobody, as a file; without a directory it writes nothing.
record DirectoryArchive(@Nullable Path directory) implements Archive {

    @Override
    public void handOver(PublicCitizen citizen) {
        if (directory == null) {
            return;
        }
        try {
            var _ = Files.createDirectories(directory);
            var _ = Files.writeString(directory.resolve(citizen.citizenId() + ".json"), EventJson.write(citizen));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
