package dk.overgang.launcher.setup;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/// The data directory and the port offset of a demo, from the environment (`CTI_DATA`, `CTI_PORT_OFFSET`).
public record Setup(Path data, int portOffset) {

    public Setup {
        data = data.toAbsolutePath().normalize();
        if (portOffset < 0 || Port.STORE.with(portOffset) > Port.HIGHEST) {
            throw new SetupError("CTI_PORT_OFFSET must be a number from 0 to %d, but is %d: choose another one."
                    .formatted(Port.HIGHEST - Port.STORE.with(0), portOffset));
        }
    }

    public static Setup of(Map<String, String> environment) {
        return new Setup(
                Path.of(environment.getOrDefault("CTI_DATA", ".cti")),
                number(environment.getOrDefault("CTI_PORT_OFFSET", "0")));
    }

    private static int number(String offset) {
        try {
            return Integer.parseInt(offset);
        } catch (NumberFormatException e) {
            throw new SetupError(
                    "CTI_PORT_OFFSET must be a number, but is '%s': correct or unset it.".formatted(offset), e);
        }
    }

    public int port(Port port) {
        return port.with(portOffset);
    }

    public Path log() {
        return data.resolve("log").resolve("overgang.log");
    }

    public Path keys() {
        return data.resolve(DataDirectory.KEYS);
    }

    /// Where the sample hospital keeps the stays it has reported.
    public Path hospital() {
        return data.resolve(DataDirectory.HOSPITAL);
    }

    /// The marker file of the demo data; it exists once they are being added.
    public Path demoData() {
        return data.resolve(DataDirectory.DEMO_DATA);
    }

    /// Where `./cti walk` puts the documents that it makes.
    public Path walk() {
        return data.resolve(DataDirectory.WALK);
    }

    public URI http(Port port) {
        return URI.create("http://localhost:" + port(port));
    }
}
