package dk.overgang.benchmarks.demo;

import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import dk.overgang.launcher.setup.SetupError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/// What another JVM on this machine tells of its memory over JMX. To open it costs that JVM half a second of CPU
/// and some memory, so it is opened after those were measured.
public final class JvmMemory implements AutoCloseable {

    /// So far, or in a time.
    ///
    /// @param allocated bytes, by all threads
    /// @param paused how long collections stopped everything; what G1 does beside the work is not in it
    public record Use(long allocated, long collections, Duration paused) {
        public static final Use NONE = new Use(0, 0, Duration.ZERO);

        Use minus(Use earlier) {
            return new Use(
                    allocated - earlier.allocated, collections - earlier.collections, paused.minus(earlier.paused));
        }

        public Use plus(Use other) {
            return new Use(allocated + other.allocated, collections + other.collections, paused.plus(other.paused));
        }
    }

    private final JMXConnector connector;
    private final ThreadMXBean threads;
    private final List<GarbageCollectorMXBean> collectors;

    private JvmMemory(JMXConnector connector) throws IOException {
        var connection = connector.getMBeanServerConnection();
        this.connector = connector;
        this.threads = ManagementFactory.newPlatformMXBeanProxy(
                connection, ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
        this.collectors = ManagementFactory.getPlatformMXBeans(connection, GarbageCollectorMXBean.class).stream()
                .filter(collector -> !collector.getName().contains("Concurrent"))
                .toList();
    }

    public static JvmMemory of(JvmProcess process) {
        try {
            var machine = VirtualMachine.attach(String.valueOf(process.pid()));
            try {
                return new JvmMemory(connected(machine.startLocalManagementAgent()));
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException | IOException e) {
            throw new SetupError("The JVM that is measured cannot be asked about its memory: " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("BanJNDI") // the address comes from the JVM itself, which this program has started
    private static JMXConnector connected(String address) throws IOException {
        return JMXConnectorFactory.connect(new JMXServiceURL(address));
    }

    public Use used() {
        return new Use(
                threads.getTotalThreadAllocatedBytes(),
                collectors.stream()
                        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                        .sum(),
                Duration.ofMillis(collectors.stream()
                        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                        .sum()));
    }

    public Use usedSince(Use earlier) {
        return used().minus(earlier);
    }

    @Override
    public void close() {
        try {
            connector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
