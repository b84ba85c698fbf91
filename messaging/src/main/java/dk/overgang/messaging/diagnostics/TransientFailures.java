package dk.overgang.messaging.diagnostics;

import com.mongodb.MongoException;
import java.util.Set;
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

    /// MongoDB's codes for a document that would become larger than 16 MB, when it is written anew, changed or
    /// replaced.
    private static final Set<Integer> TOO_LARGE = Set.of(10334, 17419, 17420);

    private TransientFailures() {}

    public static boolean isTransient(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (isTooLarge(cause)) {
                return false;
            }
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

    /// Spring has no exception of its own for it, so it comes as one that may pass.
    private static boolean isTooLarge(Throwable cause) {
        var mongo = cause instanceof UncategorizedMongoDbException ? cause.getCause() : cause;
        return mongo instanceof MongoException refused && TOO_LARGE.contains(refused.getCode());
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
