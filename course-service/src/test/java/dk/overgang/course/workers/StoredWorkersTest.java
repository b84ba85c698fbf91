package dk.overgang.course.workers;

import dk.overgang.course.course.CourseServiceTest;
import dk.overgang.course.workers.domain.KnownWorker;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.testkit.database.StoredSample;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/// The documents in `stored/` were written by a released version and must stay readable.
@CourseServiceTest
class StoredWorkersTest {

    @Autowired
    MongoOperations mongo;

    @Autowired
    AggregateStore<KnownWorker> workers;

    @Test
    void documents_of_a_released_version_are_read_and_nothing_in_them_is_lost() {
        StoredSample.assertReadable(mongo, List.of(workers));
    }
}
