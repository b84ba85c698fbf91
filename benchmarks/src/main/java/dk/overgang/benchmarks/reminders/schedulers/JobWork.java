package dk.overgang.benchmarks.reminders.schedulers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.h2.jdbcx.JdbcConnectionPool;

/// What a job does, whatever scheduler calls it: it writes one row, waits until that is in the file, sends one record
/// of
/// the size of a reminder's event, and waits until the broker has it.
///
/// @param database an H2 file that the scheduler uses too
public record JobWork(JdbcConnectionPool database, KafkaProducer<String, byte[]> producer) implements AutoCloseable {

    /// How many jobs a scheduler does at a time.
    public static final int THREADS = 8;

    /// The topic of the records.
    public static final String TOPIC = "benchmark.jobs";

    private static final byte[] EVENT = "x".repeat(330).getBytes(UTF_8);

    /// A commit is in the file when it returns, as it is with a document of ours.
    public static JobWork open(Path directory, String broker) {
        var pool = JdbcConnectionPool.create("jdbc:h2:%s;WRITE_DELAY=0".formatted(directory.resolve("jobs")), "sa", "");
        pool.setMaxConnections(2 * THREADS);
        var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker, "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
        var work = new JobWork(pool, producer);
        work.execute("create table fired (id varchar(60), at timestamp with time zone)");
        return work;
    }

    DataSource dataSource() {
        return database;
    }

    void execute(String... statements) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                var _ = statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void fire(String id) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into fired values (?, current_timestamp)")) {
            insert.setString(1, id);
            var _ = insert.executeUpdate();
            var _ = producer.send(new ProducerRecord<>(TOPIC, id, EVENT)).get();
        } catch (SQLException | ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        database.dispose();
    }
}
