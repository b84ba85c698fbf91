package dk.overgang.course.checklists.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who sees to an item (C1).
///
/// @param worker a certain worker; null where it is whoever is the course's worker, and in every other role
public record Owner(Role role, @Nullable UUID worker) {

    /// In which role somebody sees to it.
    public enum Role {
        WORKER,
        CITIZEN,
        NETWORK,
        AUTHORITY
    }

    /// Whoever is the worker of the course.
    public static final Owner COURSE_WORKER = new Owner(Role.WORKER, null);

    /// Whether it names a worker in a role that no worker has.
    boolean contradictsItself() {
        return role != Role.WORKER && worker != null;
    }

    /// The owner by name, where it is the worker of the course.
    Owner in(@Nullable UUID courseWorker) {
        return equals(COURSE_WORKER) ? new Owner(Role.WORKER, courseWorker) : this;
    }
}
