package dk.overgang.systemtests.attacks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;

/// Bytes as no decent client would send them, and everything that comes back until the server closes or falls silent.
record RawHttp(URI address) {

    private static final Duration SILENCE = Duration.ofSeconds(3);

    /// Lines end in CRLF, as HTTP wants it.
    String ask(String request) {
        return tell(request.replace("\n", "\r\n"));
    }

    /// What comes back, and nothing more; the server's answers in the order they came.
    String tell(String bytes) {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout((int) SILENCE.toMillis());
            socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
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
            }
        } catch (SocketTimeoutException silent) {
            return heard.toString(ISO_8859_1);
        }
        return heard.toString(ISO_8859_1);
    }
}
