package dk.overgang.benchmarks.demo;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/// The machine on which figures were measured, and how busy it was.
public record Environment(int cores, long memoryMib, String jdk, String system, double loadAverage) {
    private static final long MIB = 1024 * 1024;

    public static Environment now() {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Environment(
                Runtime.getRuntime().availableProcessors(),
                machine.getTotalMemorySize() / MIB,
                System.getProperty("java.vm.vendor") + " " + Runtime.version(),
                machine.getName() + " " + machine.getVersion() + " " + machine.getArch(),
                machine.getSystemLoadAverage());
    }

    public String load() {
        return String.format(Locale.ROOT, "load average %.1f on %d cores", loadAverage, cores);
    }

    @Override
    public String toString() {
        return """
                Machine: %d cores, %d MiB of memory, JDK %s, %s
                Before it began: %s (anything near or above the number of cores makes figures worthless)
                Compare ratios only: times and rates are this machine's and the embedded store's, not MongoDB's, and the
                load is made on the same cores.""".formatted(cores, memoryMib, jdk, system, load());
    }
}
