package dk.overgang.messaging.diagnostics;

import com.mongodb.MongoException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.data.mongodb.UncategorizedMongoDbException;
import org.springframework.kafka.KafkaException;

/// Distinguishes failures that pass (an unreachable database or broker, a lost race) from a bug, which would meet
/// the same message again.
public final class TransientFailures {

    private static final int DEPTH = 8;

    private TransientFailures() {}

    public static boolean isTransient(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof UncategorizedMongoDbException
                    || cause instanceof KafkaException) {
                return true;
            }
            if (cause instanceof NonTransientDataAccessException) {
                return false;
            }
            if (cause instanceof MongoException) {
                return true;
            }
        }
        return false;
    }

    /// What happened and where, without the words of the exception, which may quote the message.
    public static String whereabouts(Throwable bug) {
        var cause = bug;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return Stream.concat(Stream.of(cause.getClass().getName()), Stream.of(cause.getStackTrace()))
                .limit(DEPTH)
                .map(Object::toString)
                .collect(Collectors.joining(" at "));
    }
}
