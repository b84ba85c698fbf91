package dk.overgang.network.networks.domain.handover;

import dk.overgang.network.networks.domain.facts.CourseFacts;

/// Finds who supports the citizen after a course.
public interface Successors {

    Successor after(CourseFacts course);
}
