package dk.overgang.benchmarks.peers;

import dk.overgang.benchmarks.demo.LoadCitizen;
import dk.overgang.benchmarks.load.ChangeWatch.View;
import dk.overgang.launcher.setup.SetupError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/// A peer's H2 database, read over the network by the driver among the peer's libraries: this program has none.
final class SqlStore implements PeerStore {
    private static final String URL = "jdbc:h2:tcp://127.0.0.1:9995/./.peer2/peer";
    private static final int CONNECTIONS = 12;

    private final URLClassLoader libraries;
    private final BlockingQueue<Connection> connections = new LinkedBlockingQueue<>();

    private SqlStore(URLClassLoader libraries) throws SQLException {
        this.libraries = libraries;
        var driver = ServiceLoader.load(Driver.class, libraries).stream()
                .map(ServiceLoader.Provider::get)
                .filter(SqlStore::isForIt)
                .findFirst()
                .orElseThrow(() -> new SetupError("The peer has no driver for its database."));
        var login = new Properties();
        login.setProperty("user", "sa");
        login.setProperty("password", "");
        for (var i = 0; i < CONNECTIONS; i++) {
            connections.add(driver.connect(URL, login));
        }
    }

    @SuppressWarnings("BanClassLoader") // the library was built from the sources that shall be measured
    static SqlStore open(Path driver) {
        try {
            return new SqlStore(new URLClassLoader(new URL[] {driver.toUri().toURL()}));
        } catch (IOException | SQLException e) {
            throw new SetupError("The peer's database cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean isForIt(Driver driver) {
        try {
            return driver.acceptsURL(URL);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public List<View> views() {
        return List.of(
                view("reminders", LoadCitizen::courseId),
                view("networks", LoadCitizen::courseId),
                view("citizens", LoadCitizen::citizenId));
    }

    private View view(String table, Function<LoadCitizen, UUID> id) {
        var question = "select plan_version from " + table + " where id = ?";
        return person -> version(question, id.apply(person));
    }

    private int version(String question, UUID id) {
        try {
            var connection = connections.take();
            try (var statement = connection.prepareStatement(question)) {
                statement.setObject(1, id);
                var found = statement.executeQuery();
                return found.next() ? found.getInt(1) : 0;
            } finally {
                connections.add(connection);
            }
        } catch (SQLException e) {
            throw new SetupError("The peer's database cannot be read: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try (libraries) {
            for (var connection : connections) {
                connection.close();
            }
        } catch (SQLException alreadyGone) {
            // The database ends with the peer.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
