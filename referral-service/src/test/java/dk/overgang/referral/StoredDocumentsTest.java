package dk.overgang.referral;

import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.testkit.database.StoredSample;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/// The documents in `stored/` were written by a released version and must stay readable.
@ServiceTest
class StoredDocumentsTest {

    @Test
    void documents_of_a_released_version_are_read_and_nothing_in_them_is_lost(
            @Autowired MongoOperations mongo, @Autowired List<AggregateStore<?>> stores) {
        StoredSample.assertReadable(mongo, stores);
    }
}
