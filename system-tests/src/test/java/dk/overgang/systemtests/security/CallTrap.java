package dk.overgang.systemtests.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/// An address that counts calls: a message names it, and the platform must never call it.
final class CallTrap implements AutoCloseable {

    private final ServerSocket socket;
    private final AtomicInteger calls = new AtomicInteger();

    private CallTrap(ServerSocket socket) {
        this.socket = socket;
    }

    static CallTrap open() {
        try {
            var listener = new CallTrap(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            var _ = Thread.ofVirtual().start(listener::listen);
            return listener;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (var _ = socket.accept()) {
                calls.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }

    String url(String path) {
        return "http://127.0.0.1:%d/%s".formatted(socket.getLocalPort(), path);
    }

    int calls() {
        return calls.get();
    }

    /// One call of our own, to see that calls are heard.
    void call() {
        try (var own = new Socket(socket.getInetAddress(), socket.getLocalPort())) {
            own.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
