package dk.overgang.access.http;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Tells an outage of the database, or a conflict that outlasted all retries, from a bug.
///
/// Exceptions are compared by name, because the driver's own exceptions sometimes arrive untranslated.
final class Outage {

    private static final Set<String> AWAY = Set.of(
            "org.springframework.dao.DataAccessResourceFailureException",
            "org.springframework.dao.TransientDataAccessException",
            "com.mongodb.MongoTimeoutException",
            "com.mongodb.MongoSocketException",
            "com.mongodb.MongoServerUnavailableException",
            "com.mongodb.MongoConnectionPoolClearedException",
            "com.mongodb.MongoNotPrimaryException",
            "com.mongodb.MongoNodeIsRecoveringException");

    private Outage() {}

    static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> Stream.<Class<?>>iterate(cause.getClass(), Objects::nonNull, Class::getSuperclass))
                .anyMatch(type -> AWAY.contains(type.getName()));
    }
}
