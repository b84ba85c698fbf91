package dk.overgang.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/// Finds a port that nobody listens on.
public final class FreePort {

    private FreePort() {}

    public static int find() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
