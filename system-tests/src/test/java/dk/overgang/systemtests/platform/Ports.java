package dk.overgang.systemtests.platform;

import dk.overgang.testkit.FreePorts;
import java.net.URI;
import java.util.Random;
import java.util.stream.IntStream;

/// The fixed ports of a demo, moved by an offset (`CTI_PORT_OFFSET`) to where nothing else listens.
public record Ports(int offset) {

    private static final int KAFKA = 9092;
    private static final int STORE = 27017;
    private static final int[] ALL = {8025, 8080, 8081, 8082, 8083, 8084, 8085, KAFKA, 9093, STORE};

    /// Up to here every moved port stays below those that the system gives to outgoing connections.
    private static final int HIGHEST_OFFSET = 5700;

    static Ports free() {
        return new Random()
                .ints(1, HIGHEST_OFFSET)
                .limit(1000)
                .filter(offset -> IntStream.of(ALL).allMatch(port -> FreePorts.isFree(port + offset)))
                .mapToObj(Ports::new)
                .findFirst()
                .orElseThrow();
    }

    public URI http(Service service) {
        return URI.create("http://localhost:" + (service.port() + offset));
    }

    public String store() {
        return "mongodb://localhost:" + (STORE + offset);
    }

    public String kafka() {
        return "localhost:" + (KAFKA + offset);
    }
}
