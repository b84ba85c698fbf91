package dk.overgang.launcher.embedded;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Random;

/// A port that was free a moment ago, and the next one as well.
final class FreePort {
    private static final Random RANDOM = new Random();

    private FreePort() {}

    static int ofTwo() {
        while (true) {
            // Below those that systems give to outgoing connections: over a restart no connection takes it.
            var port = RANDOM.nextInt(20_000, 30_000);
            try (var _ = new ServerSocket(port);
                    var _ = new ServerSocket(port + 1)) {
                return port;
            } catch (IOException taken) {
                // The next try gets another pair.
            }
        }
    }
}
