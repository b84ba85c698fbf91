package dk.overgang.systemtests.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends bytes that no HTTP library would send, and reads everything until the server closes or sends nothing
/// more behind its first answer.
record RawHttp(URI address) {

    private static final Logger LOG = LoggerFactory.getLogger(RawHttp.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SILENCE = Duration.ofSeconds(3);

    /// Lines end in CRLF, as HTTP wants it.
    String ask(String request) {
        return tell(request.replace("\n", "\r\n"));
    }

    /// What comes back, and nothing more; the server's answers in the order they came.
    String tell(String bytes) {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            send(socket, bytes.getBytes(ISO_8859_1));
            return heard(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A server that has refused the beginning may close before it has taken the rest; its answer can still be read.
    private static void send(Socket socket, byte[] bytes) throws IOException {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (SocketException closed) {
            LOG.debug("The server took no more", closed);
        }
    }

    /// How much of a body the server took before it closed, and what it said.
    record Poured(long bytes, String answer) {}

    /// A body made while it is sent, of which nobody holds more than a piece.
    Poured pour(String head, byte[] piece, int pieces) {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            var answer = CompletableFuture.supplyAsync(() -> heardOf(socket));
            var taken = 0L;
            try {
                socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(ISO_8859_1));
                for (var sent = 0; sent < pieces && !answer.isDone(); sent++) {
                    socket.getOutputStream().write(piece);
                    taken += piece.length;
                }
            } catch (SocketException closed) {
                return new Poured(taken, answer.join());
            }
            return new Poured(taken, answer.join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String heardOf(Socket socket) {
        try {
            return heard(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String heard(Socket socket) throws IOException {
        var heard = new ByteArrayOutputStream();
        try {
            var buffer = new byte[8192];
            for (var read = 0; read >= 0; read = socket.getInputStream().read(buffer)) {
                heard.write(buffer, 0, read);
                if (read > 0) {
                    socket.setSoTimeout((int) SILENCE.toMillis());
                }
            }
        } catch (SocketTimeoutException | SocketException silentOrCut) {
            return heard.toString(ISO_8859_1);
        }
        return heard.toString(ISO_8859_1);
    }
}
