package dk.overgang.portal.course.checklist;

import java.util.UUID;

/// Names the requests of a page's forms: each form has its own.
record Keys() {

    public UUID next() {
        return UUID.randomUUID();
    }
}
