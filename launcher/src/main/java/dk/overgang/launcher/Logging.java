package dk.overgang.launcher;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.file.Path;
import java.util.Objects;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// One log for the whole process: everything into a file, warnings onto the console. Four Spring applications
/// would each set up their own.
final class Logging {
    private Logging() {}

    /// Nothing is logged any more: what is said last shall be read last.
    static void end() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
    }

    static void into(Path file) {
        var _ = System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        context.putProperty("file", file.toString());
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        // Tomcat speaks to the JDK's own log.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        try {
            configurator.doConfigure(
                    Objects.requireNonNull(Logging.class.getResource("/overgang-launcher-logback.xml")));
        } catch (JoranException e) {
            throw new IllegalStateException(e);
        }
    }
}
