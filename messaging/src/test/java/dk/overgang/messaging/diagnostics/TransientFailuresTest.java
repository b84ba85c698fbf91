package dk.overgang.messaging.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import java.util.Set;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.UncategorizedMongoDbException;

/// A message that meets a failure which passes is read again, and stops its partition until then; one that would meet
/// the same failure for ever is parked.
class TransientFailuresTest {

    @ParameterizedTest
    @ValueSource(ints = {10334, 17419, 17420})
    void a_document_that_would_be_too_large_will_be_so_again(int code) {
        assertThat(TransientFailures.isTransient(spring(code))).isFalse();
        assertThat(TransientFailures.isTransient(new IllegalStateException(spring(code))))
                .isFalse();
    }

    @Test
    void a_database_that_does_not_answer_comes_back() {
        var broken = new MongoSocketReadException("Prematurely reached end of stream", new ServerAddress());

        assertThat(TransientFailures.isTransient(broken)).isTrue();
        assertThat(TransientFailures.isTransient(new DataAccessResourceFailureException("", broken)))
                .isTrue();
        assertThat(TransientFailures.isTransient(spring(189)))
                .as("primary steps down")
                .isTrue();
    }

    @Test
    void a_bug_is_none() {
        assertThat(TransientFailures.isTransient(new IllegalStateException())).isFalse();
    }

    private static UncategorizedMongoDbException spring(int code) {
        var refused = new MongoWriteException(
                new WriteError(code, "refused", new BsonDocument()), new ServerAddress(), Set.of());
        return new UncategorizedMongoDbException("refused", refused);
    }
}
