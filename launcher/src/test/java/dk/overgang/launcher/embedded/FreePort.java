package dk.overgang.launcher.embedded;

import java.io.IOException;
import java.net.ServerSocket;

/// A port that was free a moment ago, and the next one as well.
final class FreePort {
    private FreePort() {}

    static int ofTwo() throws IOException {
        while (true) {
            try (var first = new ServerSocket(0);
                    var _ = new ServerSocket(first.getLocalPort() + 1)) {
                return first.getLocalPort();
            } catch (IOException | IllegalArgumentException secondIsTaken) {
                // The next try gets another pair.
            }
        }
    }
}
