package dk.overgang.course.lifecycle;

import org.jspecify.annotations.Nullable;

/// On what terms a request stands: the version its caller saw (`If-Match`) and the caller's own name for it
/// (`Idempotency-Key`), each if given.
record Terms(@Nullable Long version, @Nullable String key) {}
