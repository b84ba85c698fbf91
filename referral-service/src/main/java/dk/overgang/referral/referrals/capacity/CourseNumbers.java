package dk.overgang.referral.referrals.capacity;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// How many courses run, counted from what course-service reported.
@Component
class CourseNumbers {

    private final MongoOperations mongo;

    CourseNumbers(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /// At most one course of a citizen runs.
    long active(String municipality, String programme) {
        var running = where("programme").is(programme).and("status").ne("ENDED");
        return mongo.count(
                query(where("municipality").is(municipality).and("courses").elemMatch(running)), "citizens");
    }
}
