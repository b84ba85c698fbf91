package dk.overgang.systemtests;

import org.slf4j.LoggerFactory;

/// What generated trials grow from: the same each time, unless `-Dovergang.seed=n` says otherwise.
final class Seed {

    static final long VALUE = Long.getLong("overgang.seed", 20260112L);

    static {
        LoggerFactory.getLogger(Seed.class).info("Generated from the seed {}", VALUE);
    }

    private Seed() {}
}
