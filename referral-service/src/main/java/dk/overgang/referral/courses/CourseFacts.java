package dk.overgang.referral.courses;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The part of a course event that matters here.
record CourseFacts(
        UUID courseId,
        UUID citizenId,
        UUID referralId,
        String status,
        @Nullable Plan plan,
        @Nullable UUID worker) {

    record Plan(int version) {}
}
