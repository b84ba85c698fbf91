package dk.overgang.testkit.wrong.domain;

import java.nio.file.Path;
import java.time.Instant;

/// A model that asks for the time, knows files and changes under its reader.
public class Restless {

    Path path = Path.of("restless");

    Instant today() {
        return Instant.now();
    }
}
