package dk.overgang.course.endings;

import dk.overgang.course.course.CourseServiceTest;
import dk.overgang.course.endings.domain.ClosingRecord;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.testkit.database.StoredSample;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/// The documents in `stored/` were written by a released version and must stay readable.
@CourseServiceTest
class StoredClosingsTest {

    @Autowired
    MongoOperations mongo;

    @Autowired
    AggregateStore<ClosingRecord> closings;

    @Test
    void documents_of_a_released_version_are_read_and_nothing_in_them_is_lost() {
        StoredSample.assertReadable(mongo, List.of(closings));
    }
}
