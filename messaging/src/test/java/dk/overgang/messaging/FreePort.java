package dk.overgang.messaging;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Random;

/// Finds a port that nobody listens on, below those that systems give to outgoing connections: over a restart no
/// connection takes it.
public final class FreePort {

    private FreePort() {}

    public static int find() {
        return new Random()
                .ints(20_000, 30_000)
                .limit(1000)
                .filter(FreePort::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port)) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
