package dk.overgang.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Random;
import java.util.stream.IntStream;

/// Ports that nobody listens on, below those that systems give to outgoing connections: between the choice and the
/// binding, and over a restart, no connection of another test takes them. Browsers refuse none of them.
public final class FreePorts {

    private static final int FIRST = 20_000;
    private static final int LAST = 29_990;

    private FreePorts() {}

    public static int one() {
        return neighbours(1);
    }

    /// The first of so many ports in a row.
    public static int neighbours(int count) {
        return new Random()
                .ints(FIRST, LAST)
                .limit(1000)
                .filter(first -> IntStream.range(first, first + count).allMatch(FreePorts::isFree))
                .findFirst()
                .orElseThrow();
    }

    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
