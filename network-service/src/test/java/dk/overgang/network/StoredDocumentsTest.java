package dk.overgang.network;

import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.database.StoredSample;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.ContextConfiguration;

/// The documents in `stored/` were written by a released version and must stay readable.
@SpringBootTest(
        properties = {
            NetworkServiceApplication.CONFIG_NAME,
            "overgang.scope.municipalities[" + CourseEvents.NARROW + "]=ASSIGNED"
        })
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class StoredDocumentsTest {

    @Test
    void documents_of_a_released_version_are_read_and_nothing_in_them_is_lost(
            @Autowired MongoOperations mongo, @Autowired List<AggregateStore<?>> stores) {
        StoredSample.assertReadable(mongo, stores);
    }
}
