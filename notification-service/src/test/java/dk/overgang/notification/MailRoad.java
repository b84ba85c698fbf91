package dk.overgang.notification;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;

/// The way to a real mail server, with troubles on it.
final class MailRoad {

    enum Trouble {
        NONE,
        /// Answers nothing.
        HANGS,
        /// No such address.
        REFUSES,
        /// Not now.
        BUSY,
        /// Takes the letter, and breaks before it says so.
        BREAKS_AFTER_DATA
    }

    private static final byte[] END = "\r\n.\r\n".getBytes(US_ASCII);

    private final ServerSocket door;
    private final int server;
    private volatile Trouble trouble = Trouble.NONE;

    private MailRoad(ServerSocket door, int server) {
        this.door = door;
        this.server = server;
    }

    static MailRoad to(int server) {
        try {
            var road = new MailRoad(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server);
            var _ = Thread.ofVirtual().start(road::open);
            return road;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    void has(Trouble now) {
        trouble = now;
    }

    private void open() {
        while (true) {
            try {
                var client = door.accept();
                var now = trouble;
                var _ = Thread.ofVirtual().start(() -> serve(client, now));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client, Trouble now) {
        try (client) {
            switch (now) {
                case NONE -> pass(client, false);
                case BREAKS_AFTER_DATA -> pass(client, true);
                case HANGS -> {
                    var _ = client.getInputStream().readAllBytes();
                }
                case REFUSES -> answer(client, "550 5.1.1 No such user");
                case BUSY -> answer(client, "451 4.3.2 Not now");
            }
        } catch (IOException broken) {
            // The client gave up.
        }
    }

    private static void answer(Socket client, String toRecipient) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        var out = client.getOutputStream();
        say(out, "220 here");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            say(out, line.startsWith("RCPT") ? toRecipient : "250 OK");
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    private void pass(Socket client, boolean breaks) throws IOException {
        try (var onward = new Socket(InetAddress.getLoopbackAddress(), server)) {
            var letter = new boolean[1];
            var _ = Thread.ofVirtual().start(() -> upstream(client, onward, letter));
            var answers = onward.getInputStream();
            var out = client.getOutputStream();
            for (var answer = read(answers); answer.length > 0; answer = read(answers)) {
                if (breaks && letter[0]) {
                    return;
                }
                out.write(answer);
                out.flush();
            }
        }
    }

    private static void upstream(Socket client, Socket onward, boolean[] letter) {
        try {
            var in = client.getInputStream();
            var out = onward.getOutputStream();
            var last = new byte[0];
            for (var bytes = read(in); bytes.length > 0; bytes = read(in)) {
                last = tail(last, bytes);
                if (Arrays.equals(last, END)) {
                    letter[0] = true;
                }
                out.write(bytes);
                out.flush();
            }
        } catch (IOException broken) {
            // Either end gave up.
        }
    }

    private static byte[] tail(byte[] before, byte[] bytes) {
        var all = Arrays.copyOf(before, before.length + bytes.length);
        System.arraycopy(bytes, 0, all, before.length, bytes.length);
        return Arrays.copyOfRange(all, Math.max(0, all.length - END.length), all.length);
    }

    private static byte[] read(InputStream in) throws IOException {
        var buffer = new byte[8192];
        var count = in.read(buffer);
        return count < 0 ? new byte[0] : Arrays.copyOf(buffer, count);
    }
}
