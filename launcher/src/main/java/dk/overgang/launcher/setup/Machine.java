package dk.overgang.launcher.setup;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Checks that this machine has the memory and free ports for a demo before it starts.
public final class Machine {
    private static final long NEEDED_MIB = 1024;
    private static final long MIB = 1024 * 1024;
    private static final Path LINUX_MEMORY = Path.of("/proc/meminfo");

    private Machine() {}

    public static void mustHaveMemory() {
        mustHaveMemory(availableMib());
    }

    static void mustHaveMemory(long availableMib) {
        if (availableMib < NEEDED_MIB) {
            throw new SetupError(
                    "The demo needs about %d MiB of memory and %d MiB are free: stop something else or give this machine more."
                            .formatted(NEEDED_MIB, availableMib));
        }
    }

    public static void mustHaveFreePorts(Setup setup) {
        var taken = takenPorts(setup);
        if (!taken.isEmpty()) {
            var first = taken.getFirst();
            throw new SetupError(
                    "Port %d, which %s needs, is taken: stop what uses it, or set CTI_PORT_OFFSET=100 to move all ports."
                            .formatted(setup.port(first), first.owner()));
        }
    }

    public static List<Port> takenPorts(Setup setup) {
        return Arrays.stream(Port.values())
                .filter(port -> isTaken(setup.port(port)))
                .toList();
    }

    /// The memory in MiB that programs can still get, with caches that the system would give up and within a
    /// container's limit.
    public static long availableMib() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        var total = system.getTotalMemorySize() / MIB;
        try (var lines = Files.lines(LINUX_MEMORY)) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .map(available -> Math.min(available, total))
                    .findFirst()
                    .orElse(total);
        } catch (IOException notLinux) {
            return total;
        }
    }

    private static boolean isTaken(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
